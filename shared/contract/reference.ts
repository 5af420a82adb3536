/** 事项目录、工作日历、规则参数、专家库。 */
import { z } from 'zod';
import { adjustmentKinds, catalogStates, completionStates } from '../domain/catalog/vocabulary.ts';
import { categories, type Category } from '../domain/decision/vocabulary.ts';
import { expertPools } from '../domain/registers/types.ts';
import { rules } from '../domain/rules/rules.ts';
import { enumOf } from './decisions.ts';
import { command, query } from './define.ts';
import {
  day,
  empty,
  expectedVersion,
  id,
  instant,
  optionalDay,
  optionalText,
  recordRef,
  requiredText,
} from './fields.ts';

const year = z.int({ error: '请填写年度' }).min(2000, { error: '年度不正确' }).max(2199);
const category = z
  .int({ error: '请选择类别' })
  .refine((value) => Object.hasOwn(categories, value), { error: '请选择类别' })
  .transform((value) => value as Category); // the refinement has just established it

const itemFields = z.strictObject({
  title: requiredText('事项名称', 120),
  category,
  source: requiredText('建议来源', 60),
  leadUnitId: id,
  coUnits: optionalText('配合单位', 200),
  planFinish: optionalText('计划完成时限', 20).pipe(
    z.string().regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/, { error: '完成时限写到年月，如 2026-09' }),
  ),
  basis: optionalText('法律政策依据', 500),
  procedures: optionalText('拟履行的程序', 200),
  remark: optionalText('备注', 200),
});
export type CatalogItemInput = z.input<typeof itemFields>;

export const catalogItemDto = itemFields.extend({
  id,
  version: z.int(),
  year: z.int(),
  number: z.int().nullable(),
  catalogNo: z.string().nullable(),
  leadUnit: z.string(),
  state: enumOf(catalogStates, '状态'),
  studyResult: z.string(),
  decisionId: id.nullable(),
  carriedFrom: id.nullable(),
  completion: enumOf(completionStates, '完成情况'),
});
export type CatalogItemDto = z.infer<typeof catalogItemDto>;

const catalogTouches = ['catalog', 'decisions', 'audit', 'slips'];

export const catalog = {
  years: query({
    input: empty,
    output: z.array(
      z.strictObject({
        year: z.int(),
        listed: z.int(),
        decided: z.int(),
        publishedOn: z.string().nullable(),
      }),
    ),
  }),
  get: query({
    input: z.strictObject({ year }),
    output: z.strictObject({
      year: z.int(),
      version: z.int(),
      partyConsentOn: z.string().nullable(),
      partyConsentNo: z.string(),
      publishedOn: z.string().nullable(),
      docNo: z.string(),
      items: z.array(catalogItemDto),
      adjustments: z.array(
        z.strictObject({
          id,
          itemId: id,
          title: z.string(),
          kind: enumOf(adjustmentKinds, '调整'),
          reason: z.string(),
          approvedOn: z.string(),
          approvedBy: z.string(),
          detail: z.string(),
        }),
      ),
    }),
  }),
  /** 登记一条目录建议；目录公布以后用 `adjust` 新增。 */
  propose: command({
    title: '登记目录建议',
    access: ['handler', 'head'],
    input: itemFields.extend({ year }),
    output: recordRef,
    touches: catalogTouches,
  }),
  updateItem: command({
    title: '修改目录建议',
    access: ['handler', 'head'],
    input: itemFields.extend({ id, expectedVersion }),
    output: recordRef,
    touches: catalogTouches,
  }),
  /** 研究结论：列入或者不列入。列入时取目录序号。 */
  study: command({
    title: '目录建议研究结论',
    access: ['handler', 'head'],
    input: z.strictObject({
      id,
      expectedVersion,
      isListed: z.boolean(),
      studyResult: requiredText('研究结论', 500),
    }),
    output: recordRef,
    touches: catalogTouches,
  }),
  /** 同级党委同意（第三条第三款）。 */
  recordConsent: command({
    title: '登记党委同意',
    access: ['handler', 'head'],
    input: z.strictObject({
      year,
      expectedVersion,
      partyConsentOn: day('党委同意日期'),
      partyConsentNo: optionalText('批复文号', 60),
    }),
    output: z.strictObject({ year: z.int(), version: z.int() }),
    touches: catalogTouches,
  }),
  publish: command({
    title: '公布目录',
    access: ['head'],
    input: z.strictObject({
      year,
      expectedVersion,
      publishedOn: day('公布日期'),
      docNo: optionalText('文号', 60),
    }),
    output: z.strictObject({ year: z.int(), version: z.int() }),
    touches: catalogTouches,
  }),
  /** 公布以后的调整：新增、调出、变更，逐次留痕。 */
  adjust: command({
    title: '调整目录',
    access: ['head'],
    input: z.strictObject({
      year,
      expectedVersion,
      kind: enumOf(adjustmentKinds, '调整'),
      /** 调出、变更的目录项；新增为 null。 */
      itemId: id.nullable(),
      /** 新增、变更的内容；调出为 null。 */
      item: itemFields.nullable(),
      reason: requiredText('调整理由', 500),
      approvedOn: day('批准日期'),
      approvedBy: requiredText('批准人', 40),
    }),
    output: z.strictObject({ year: z.int(), version: z.int(), itemId: id }),
    touches: catalogTouches,
  }),
  /** 年底未完成的结转到下一年度，作为下一年度的建议。 */
  carryOver: command({
    title: '结转到下一年度',
    access: ['handler', 'head'],
    input: z.strictObject({ year, ids: z.array(id).min(1, { error: '请选择要结转的事项' }).max(200) }),
    output: z.strictObject({ carried: z.int() }),
    touches: catalogTouches,
  }),
  /** 从目录项转入决策台账；已转入的不重复。 */
  openDecisions: command({
    title: '从目录转入台账',
    access: ['handler', 'head'],
    input: z.strictObject({
      ids: z.array(id).min(1, { error: '请选择目录项' }).max(200),
      handlerId: id,
    }),
    output: z.strictObject({ opened: z.int(), decisionIds: z.array(id) }),
    touches: catalogTouches,
  }),
};

const dayMap = z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.string().max(40));

export const calendar = {
  history: query({
    input: empty,
    output: z.array(
      z.strictObject({
        id,
        year: z.int(),
        source: z.string(),
        ground: z.string(),
        actor: z.string(),
        at: instant,
        isCurrent: z.boolean(),
      }),
    ),
  }),
  /** 粘贴通知正文或者交换格式的 JSON，先看读出来的结果。 */
  preview: query({
    input: z.strictObject({ text: requiredText('通知正文', 20_000), year }),
    output: z.strictObject({
      year: z.int(),
      off: dayMap,
      work: dayMap,
      unread: z.array(z.string()),
      doubts: z.array(z.string()),
      /** 和现行数据不同的日子。 */
      changes: z.array(z.strictObject({ date: z.string(), before: z.string(), after: z.string() })),
    }),
  }),
  confirm: command({
    title: '确认放假安排',
    access: ['admin'],
    input: z.strictObject({
      year,
      source: requiredText('来源（通知标题和文号）', 200),
      ground: optionalText('说明', 500),
      off: dayMap,
      work: dayMap,
    }),
    output: z.strictObject({ id, recomputed: z.int() }),
    touches: ['calendar', 'system', 'decisions', 'reviews', 'registers', 'audit'],
  }),
  /** 交换格式，供别的电脑导入。 */
  exportYear: query({
    input: z.strictObject({ year }),
    output: z.strictObject({ fileName: z.string(), content: z.string() }),
  }),
};

const ruleId = z.enum(rules.map((rule) => rule.id));

export const ruleTable = {
  list: query({
    input: empty,
    output: z.array(
      z.strictObject({
        id: ruleId,
        source: z.string(),
        article: z.string(),
        text: z.string(),
        level: z.enum(['block', 'reason', 'info']),
        place: z.string(),
        verification: z.enum(['已核', '旁证', '待核']),
        effectiveFrom: z.string(),
        effectiveTo: z.string().nullable(),
        params: z.array(z.strictObject({ name: z.string(), value: z.number(), isAdjustable: z.boolean() })),
        changes: z.array(
          z.strictObject({
            param: z.string(),
            value: z.number(),
            effectiveFrom: z.string(),
            ground: z.string(),
            actor: z.string(),
            at: instant,
          }),
        ),
      }),
    ),
  }),
  setParam: command({
    title: '修改规则参数',
    access: ['admin'],
    input: z.strictObject({
      ruleId,
      param: requiredText('参数', 40),
      value: z.number({ error: '请填数字' }).min(0, { error: '不能小于 0' }).max(10_000),
      effectiveFrom: day('生效日期'),
      ground: requiredText('修改依据', 500),
    }),
    output: empty,
    touches: ['ruleTable', 'registers', 'decisions', 'reviews', 'audit'],
  }),
};

const expertFields = z.strictObject({
  name: requiredText('姓名或者机构名称', 60),
  isOrganization: z.boolean(),
  specialty: requiredText('专业', 60),
  unit: optionalText('单位', 60),
  title: optionalText('职称', 40),
  pool: enumOf(expertPools, '来源库'),
  integrity: optionalText('诚信记录', 500),
  joinedOn: optionalDay('入库日期'),
  leftOn: optionalDay('出库日期'),
  leaveReason: optionalText('出库原因', 200),
});
export const expertDto = expertFields.extend({ id, version: z.int(), opinions: z.int() });
export type ExpertDto = z.infer<typeof expertDto>;

export const experts = {
  list: query({ input: empty, output: z.array(expertDto) }),
  create: command({
    title: '专家入库',
    access: ['handler', 'head', 'admin'],
    input: expertFields,
    output: recordRef,
    touches: ['experts', 'audit'],
  }),
  update: command({
    title: '修改专家信息',
    access: ['handler', 'head', 'admin'],
    input: expertFields.extend({ id, expectedVersion }),
    output: recordRef,
    touches: ['experts', 'audit'],
  }),
};
