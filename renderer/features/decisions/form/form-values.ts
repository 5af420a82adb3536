/** 登记表的值、校验和提醒。红色的与核心同一口径，先在屏上说；赭、灰只提醒。 */
import { z } from 'zod';
import { type DecisionDto, decisionFields, type DecisionFieldsInput } from '#shared/contract/decisions.ts';
import type { WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { workdaysBetween } from '#shared/domain/deadline/calendar.ts';
import {
  type Category,
  type Exclusion,
  localCategories,
  type LocalCategory,
  type ProposalSource,
} from '#shared/domain/decision/vocabulary.ts';
import { citeRule, ruleInForce } from '#shared/domain/rules/rules.ts';
import { addDays, isLocalDate, type LocalDate } from '#shared/lib/local-date.ts';

/** 用 type：Mantine 的表单要求能按栏名索引。 */
export type DecisionFormValues = {
  title: string;
  /** 目录外的事项没有目录号。 */
  isInCatalog: boolean;
  catalogNo: string;
  /** 目录外的须说明（第3条）。 */
  offCatalogReason: string;
  category: Category | null;
  /** 省政府令第210号的七类；没有选的按五类的默认对应。 */
  category7: LocalCategory | null;
  exclusion: Exclusion | null;
  exclusionReason: string;
  proposalSource: ProposalSource | null;
  leadUnitId: number | null;
  coUnits: string;
  startedOn: string | null;
  plannedMeetingOn: string | null;
  handlerId: number | null;
  touchesMarket: boolean;
  isWorkSecret: boolean;
  isBackEntry: boolean;
  /** 由人大决定、向人大报告（第8条）。 */
  npcRelation: DecisionDto['npcRelation'];
  npcOn: string | null;
  summary: string;
};
export type FieldName = keyof DecisionFormValues;

export const fieldNames: Readonly<Record<FieldName, string>> = {
  title: '事项名称',
  isInCatalog: '年度目录',
  catalogNo: '目录号',
  offCatalogReason: '目录外的理由',
  category: '类别',
  category7: '七类',
  exclusion: '排除情形',
  exclusionReason: '排除理由',
  proposalSource: '建议来源',
  leadUnitId: '承办单位',
  coUnits: '配合单位',
  startedOn: '启动日期',
  plannedMeetingOn: '拟上会日',
  handlerId: '经办人',
  touchesMarket: '市场主体',
  isWorkSecret: '工作秘密',
  isBackEntry: '补录',
  npcRelation: '人大关系',
  npcOn: '人大办理日期',
  summary: '事项概要',
};

export const blankValues = (handlerId: number | null): DecisionFormValues => ({
  title: '',
  isInCatalog: true,
  catalogNo: '',
  offCatalogReason: '',
  category: null,
  category7: null,
  exclusion: null,
  exclusionReason: '',
  proposalSource: null,
  leadUnitId: null,
  coUnits: '',
  startedOn: null,
  plannedMeetingOn: null,
  handlerId,
  touchesMarket: false,
  isWorkSecret: false,
  isBackEntry: false,
  npcRelation: 'none',
  npcOn: null,
  summary: '',
});

export const valuesOf = (decision: DecisionDto): DecisionFormValues => ({
  title: decision.title,
  isInCatalog: decision.catalogNo !== null,
  catalogNo: decision.catalogNo ?? '',
  offCatalogReason: decision.offCatalogReason,
  category: decision.category,
  category7: localCategoryOf(decision.category7),
  exclusion: decision.exclusion,
  exclusionReason: decision.exclusionReason,
  proposalSource: decision.proposalSource,
  leadUnitId: decision.leadUnitId,
  coUnits: decision.coUnits,
  startedOn: decision.startedOn,
  plannedMeetingOn: decision.plannedMeetingOn,
  handlerId: decision.handlerId,
  touchesMarket: decision.touchesMarket,
  isWorkSecret: decision.isWorkSecret,
  isBackEntry: decision.isBackEntry,
  npcRelation: decision.npcRelation,
  npcOn: decision.npcOn,
  summary: decision.summary,
});

/** 合同里写作整数，取值在七类之内。 */
const localCategoryOf = (value: number | null): LocalCategory | null =>
  value !== null && Object.hasOwn(localCategories, value) ? (value as LocalCategory) : null;

/** 交给核心的样子；经办人没有选时为 null，不能提交。 */
export function inputOf(values: DecisionFormValues): DecisionFieldsInput | null {
  const { isInCatalog, handlerId, ...fields } = values;
  if (handlerId === null) return null;
  return {
    ...fields,
    handlerId,
    catalogNo: isInCatalog ? values.catalogNo : '',
    offCatalogReason: isInCatalog ? '' : values.offCatalogReason,
    category7: values.category === null ? null : values.category7,
    npcOn: values.npcRelation === 'none' ? null : values.npcOn,
    exclusionReason: values.exclusion === null ? '' : values.exclusionReason,
  };
}

/** 两份值里不一样的栏目，冲突时对照用。 */
export const changedFields = (a: DecisionFormValues, b: DecisionFormValues): readonly FieldName[] =>
  (Object.keys(fieldNames) as FieldName[]).filter((name) => a[name] !== b[name]); // 键取自栏名表

/**
 * 两人同时改一条记录：自己动过的栏目用自己的，没动过的用台账现在的。
 * @param base 开始填的时候台账里的样子
 */
export function mergeEdits(
  base: DecisionFormValues,
  typed: DecisionFormValues,
  current: DecisionFormValues,
): DecisionFormValues {
  const mine = changedFields(base, typed).map((name) => [name, typed[name]] as const);
  return { ...current, ...Object.fromEntries(mine) };
}

/** 栏目之间的要求；别的栏目还有错时也一并说出来。 */
const always = { when: () => true };

/** @param today 还没有取到时不核与今天有关的几条，核心会核。 */
export const formSchema = (today: LocalDate | null): z.ZodType =>
  decisionFields
    .extend({
      isInCatalog: z.boolean(),
      handlerId: z.int({ error: '请选择经办人' }).positive(),
    })
    .refine((values) => !values.isInCatalog || (values.catalogNo ?? '') !== '', {
      ...always,
      path: ['catalogNo'],
      error: '请填写目录号，或者选“目录外”',
    })
    .refine((values) => values.category !== null || values.exclusion !== null, {
      ...always,
      path: ['category'],
      error: `请选择类别（${citeRule('D-02')}）；不属于重大行政决策的，选排除情形`,
    })
    .refine((values) => values.exclusion === null || values.exclusionReason.trim() !== '', {
      ...always,
      path: ['exclusionReason'],
      error: `排除须写理由（${citeRule('D-03')}）`,
    })
    .refine((values) => values.startedOn === null || values.leadUnitId !== null, {
      ...always,
      path: ['leadUnitId'],
      error: `已启动的事项应当明确承办单位（${citeRule('D-07')}）`,
    })
    .refine((values) => today === null || values.startedOn === null || values.startedOn <= today, {
      ...always,
      path: ['startedOn'],
      error: `启动日期不能晚于今天 ${today ?? ''}`,
    })
    .refine(
      (values) =>
        values.plannedMeetingOn === null ||
        values.startedOn === null ||
        values.plannedMeetingOn >= values.startedOn,
      { ...always, path: ['plannedMeetingOn'], error: '拟上会日不能早于启动日期' },
    );

/** 目录外的须说明（第3条）：没有写理由的提醒，合规审查表上列为待补。 */
export const catalogWarning = (values: DecisionFormValues): string | null =>
  !values.isInCatalog && values.exclusion === null && values.offCatalogReason.trim() === ''
    ? '不在年度目录内的须说明；没有写的，合规审查表上列为待补'
    : null;

export interface MeetingPlan {
  readonly meetingOn: LocalDate;
  readonly workdays: number;
  /** 最迟哪天受理送审，才留得足审查时间。 */
  readonly acceptBy: LocalDate;
  /** 从今天算还剩几个工作日。 */
  readonly left: number;
}

/** 由拟上会日倒排最迟受理日（第26条，一般不少于7个工作日）。 */
export function planMeeting(
  meetingOn: string | null,
  today: LocalDate | null,
  calendar: WorkCalendar,
): MeetingPlan | null {
  if (meetingOn === null || today === null || !isLocalDate(meetingOn) || meetingOn < today) return null;
  const workdays = ruleInForce('D-22b', meetingOn)?.params['workdays'];
  if (workdays === undefined) return null;
  let acceptBy = meetingOn;
  while (workdaysBetween(calendar, acceptBy, meetingOn) < workdays || !calendar.dayInfo(acceptBy).isWorkday)
    acceptBy = addDays(acceptBy, -1);
  return { meetingOn, workdays, acceptBy, left: workdaysBetween(calendar, today, meetingOn) };
}
