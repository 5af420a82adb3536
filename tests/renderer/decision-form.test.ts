/** 登记表：与核心同一口径的校验、两人同改、由拟上会日倒排。 */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { shippedCalendar } from '#core/calendar.ts';
import { workdaysBetween } from '#shared/domain/deadline/calendar.ts';
import { localDate } from '#shared/lib/local-date.ts';
import {
  blankValues,
  catalogWarning,
  changedFields,
  type DecisionFormValues,
  formSchema,
  inputOf,
  mergeEdits,
  planMeeting,
  valuesOf,
} from '#renderer/features/decisions/form/form-values.ts';
import { stepInputOf, stepSchema, type StepValues } from '#renderer/features/decisions/record/step-values.ts';
import { openTestLedger } from '#tests/support/ledger.ts';

const today = localDate('2026-11-23');
const calendar = shippedCalendar();
const filled: DecisionFormValues = {
  ...blankValues(2),
  title: '罗山县夜间经济促进措施',
  catalogNo: '2026-15',
  category: 1,
};
const problems = (schema: z.ZodType, values: unknown): Record<string, string> =>
  Object.fromEntries(
    (schema.safeParse(values).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  );

describe('登记表的校验', () => {
  test('名称、类别、目录号、经办人缺了一次都说出来', () => {
    expect(Object.keys(problems(formSchema(today), blankValues(null))).toSorted()).toEqual([
      'catalogNo',
      'category',
      'handlerId',
      'title',
    ]);
    expect(problems(formSchema(today), filled)).toEqual({});
  });

  test('目录外不要目录号；已启动要有承办单位；启动不晚于今天；上会不早于启动', () => {
    const found = (change: Partial<DecisionFormValues>) =>
      problems(formSchema(today), { ...filled, ...change });
    expect(found({ isInCatalog: false, catalogNo: '' })).toEqual({});
    expect(found({ startedOn: '2026-11-01' })).toHaveProperty('leadUnitId');
    expect(found({ startedOn: '2026-11-24', leadUnitId: 1 })).toEqual({
      startedOn: '启动日期不能晚于今天 2026-11-23',
    });
    expect(found({ startedOn: '2026-11-02', leadUnitId: 1, plannedMeetingOn: '2026-11-01' })).toHaveProperty(
      'plannedMeetingOn',
    );
  });

  test('排除须写理由，排除了就不要类别（第3条）', () => {
    const excluded = { ...filled, category: null, exclusion: 'emergency' as const };
    expect(problems(formSchema(today), excluded)).toHaveProperty('exclusionReason');
    expect(problems(formSchema(today), { ...excluded, exclusionReason: '突发公共卫生事件' })).toEqual({});
  });

  test('屏上说能交的，核心收；记录读回来与填的一样', () => {
    const ledger = openTestLedger();
    const zhou = ledger.as('zhou');
    const me = zhou.session.me({});
    const values = {
      ...filled,
      handlerId: me.id,
      category7: 2 as const,
      npcRelation: 'report' as const,
      summary: '延长营业时间，规范外摆。',
    };
    const input = inputOf(values);
    if (input === null) throw new Error('经办人已填');
    const { id } = zhou.decisions.create(input);
    expect(valuesOf(zhou.decisions.get({ id }))).toEqual(values);
  });

  test('经办人没有选不能提交；目录外不交目录号，没有排除不交排除理由', () => {
    expect(inputOf(blankValues(null))).toBeNull();
    expect(inputOf({ ...filled, offCatalogReason: '旧的', npcOn: '2026-11-01' })).toMatchObject({
      offCatalogReason: '',
      npcOn: null,
    });
    expect(inputOf({ ...filled, isInCatalog: false, exclusionReason: '旧的' })).toMatchObject({
      catalogNo: '',
      exclusionReason: '',
    });
  });
});

test('目录外的事项写明理由以前提醒（第3条）', () => {
  expect(catalogWarning(filled)).toBeNull();
  expect(catalogWarning({ ...filled, isInCatalog: false })).not.toBeNull();
  expect(catalogWarning({ ...filled, isInCatalog: false, offCatalogReason: '年中新增' })).toBeNull();
});

test('两人同改：自己动过的用自己的，没动过的用台账现在的', () => {
  const typed = { ...filled, title: '我改的', coUnits: '县商务局' };
  const theirs = { ...filled, title: '别人改的', leadUnitId: 3 };
  expect(changedFields(filled, typed)).toEqual(['title', 'coUnits']);
  expect(mergeEdits(filled, typed, theirs)).toEqual({ ...theirs, title: '我改的', coUnits: '县商务局' });
});

describe('由拟上会日倒排最迟受理日（第26条）', () => {
  test('留足 7 个工作日，受理日是工作日，再晚一个工作日就不够', () => {
    for (const meeting of ['2026-11-30', '2026-12-14', '2026-12-13', '2026-12-31']) {
      const plan = planMeeting(meeting, today, calendar);
      if (plan === null) throw new Error('有倒排');
      expect(workdaysBetween(calendar, plan.acceptBy, plan.meetingOn)).toBeGreaterThanOrEqual(7);
      expect(calendar.dayInfo(plan.acceptBy).isWorkday).toBe(true);
      expect(workdaysBetween(calendar, plan.acceptBy, plan.meetingOn)).toBeLessThanOrEqual(8);
    }
    expect(planMeeting('2026-12-14', today, calendar)).toMatchObject({ acceptBy: '2026-12-03', left: 15 });
  });

  test('没有定、已经过去、今天还没有取到的不排', () => {
    expect(planMeeting(null, today, calendar)).toBeNull();
    expect(planMeeting('2026-11-20', today, calendar)).toBeNull();
    expect(planMeeting('2026-12-14', null, calendar)).toBeNull();
  });
});

describe('一步的登记', () => {
  const step: StepValues = {
    isApplicable: true,
    ground: '',
    state: 'done',
    startedOn: '2026-11-02',
    finishedOn: '2026-11-20',
    responsible: '周文静',
    note: '',
    remedy: '',
  };

  test('不适用须写理由，公众参与写不予公开的依据（第14条）；日期不晚于今天、不颠倒', () => {
    const exempt = { ...step, isApplicable: false, startedOn: null, finishedOn: null };
    expect(problems(stepSchema('expert', today), exempt)).toHaveProperty('ground');
    expect(problems(stepSchema('participation', today), exempt)['ground']).toContain('不予公开');
    expect(problems(stepSchema('expert', today), { ...step, finishedOn: '2026-11-24' })).toHaveProperty(
      'finishedOn',
    );
    expect(problems(stepSchema('expert', today), { ...step, finishedOn: '2026-11-01' })).toHaveProperty(
      'finishedOn',
    );
    expect(problems(stepSchema('expert', today), { ...step, startedOn: null })).toHaveProperty('startedOn');
  });

  test('没有做完的不带完成日期，没有开始的不带开始日期', () => {
    expect(stepInputOf({ ...step, state: 'inProgress' })).toMatchObject({
      startedOn: '2026-11-02',
      finishedOn: null,
    });
    expect(stepInputOf({ ...step, state: 'notStarted' })).toMatchObject({
      startedOn: null,
      finishedOn: null,
    });
  });
});
