/** 决策记录页：提示条、主按钮、页签两行、缺件、按钮按不按得了，对着真实核心里的样例台账。 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { Role } from '#shared/domain/role.ts';
import type { StepKind } from '#shared/domain/decision/vocabulary.ts';
import { present } from '#shared/lib/assert.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { lockBar, tableRefusal } from '#renderer/features/decisions/record/lock-state.ts';
import { missingPapers } from '#renderer/features/decisions/record/missing-papers.ts';
import { defaultStep, nextAction } from '#renderer/features/decisions/record/next-action.ts';
import type { TabKind } from '#renderer/features/decisions/record/sheet.ts';
import { stepRefusal } from '#renderer/features/decisions/record/step-rules.ts';
import { laterObstacles, linesOfStep, stepObstacles } from '#renderer/features/decisions/record/sheet.ts';
import { stepSummary } from '#renderer/features/decisions/record/step-summary.ts';
import { entriesInForce } from '#renderer/features/decisions/registers/entry-state.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { type Caller, createCaller } from '#tests/support/office.ts';
import { logIn, type sampleAccounts } from '#tests/support/sample.ts';

// 会话模块一加载就读浏览器的会话存储；这里只用它的角色判断。
vi.stubGlobal('window', { sessionStorage: { getItem: () => null } });
const { recordAccess } = await import('#renderer/features/decisions/record/record-access.ts');

const today = localDate('2026-11-23');
const calendar = shippedCalendar();
let ledger: TestLedger;
beforeAll(() => {
  ledger = createTestLedger({ isEmpty: true, day: today });
  ledger.anonymous.system.loadSample({});
});
afterAll(() => {
  ledger.close();
  vi.unstubAllGlobals();
});

const callers = new Map<string, Caller>();
function as(who: keyof typeof sampleAccounts): Caller {
  const session = callers.get(who) ?? createCaller(bind(logIn(ledger.core, who)));
  callers.set(who, session);
  return session;
}
const bind = (session: string) => (name: string, payload: unknown) => ledger.send(name, payload, session);

function find(title: string): { decision: DecisionDto; review: ReviewDto | null } {
  const zhou = as('handler');
  const id = present(zhou.decisions.list({ scope: 'all', text: title }).rows[0], title).id;
  const decision = zhou.decisions.get({ id });
  const reviewId = decision.reviewIds.at(-1);
  return { decision, review: reviewId === undefined ? null : zhou.reviews.get({ id: reviewId }) };
}
const action = (title: string) => {
  const { decision, review } = find(title);
  return nextAction(decision, review?.id ?? null);
};
const person = (...roles: Role[]) => ({
  id: 1,
  name: '某人',
  loginName: 'someone',
  roles,
  mustChangePassword: false,
});

describe('提示条', () => {
  test('还缺的为赭，逐条编号引条文，同一出处后面只写条号', () => {
    const bar = lockBar(find('殡葬服务').decision);
    expect(bar).toMatchObject({ tone: 'amber', title: '暂不能提请集体讨论：' });
    expect(bar?.text).toContain('①还没有登记公众参与（713号令第14条）；②');
    expect(bar?.text.match(/713号令/g)).toHaveLength(1);
    const single = lockBar(find('停车收费').decision);
    expect(single?.text).toBe(
      '①审查意见书尚未出具（713号令第25条）；②承办单位尚未反馈意见采纳情况（第28条）。',
    );
  });

  test('已登记的事实不允许的才用红：风险不可控（第24条）、审查不合法（第25条）', () => {
    expect(lockBar(find('冷链物流').decision)).toMatchObject({ tone: 'red' });
    expect(lockBar(find('冷链物流').decision)?.text).toContain('第24条');
    expect(lockBar(find('共享单车').decision)).toMatchObject({ tone: 'red', title: '不得提请集体讨论：' });
  });

  test('都具备为绿；中止、终止、不适用写明原因；已决定的不再提示', () => {
    expect(lockBar(find('国土空间').decision)).toMatchObject({ tone: 'green' });
    expect(lockBar(find('污水处理厂').decision)?.text).toContain('713号令第37条');
    expect(lockBar(find('防洪排涝').decision)?.title).toBe('已终止：');
    expect(lockBar(find('新冠肺炎').decision)).toMatchObject({ tone: 'blue', title: '不适用本条例：' });
    expect(lockBar(find('人民医院').decision)).toBeNull();
  });
});

describe('主按钮是下一个合法步骤', () => {
  test.each([
    ['殡葬服务', { kind: 'step', step: 'participation' }],
    ['供水价格', { kind: 'step', step: 'participation' }],
    ['敬老院', { kind: 'review' }],
    ['生活污水', { kind: 'review' }],
    ['停车收费', { kind: 'opinion' }],
    ['学校布局', { kind: 'review', label: '登记反馈' }],
    ['冷链物流', { kind: 'step', step: 'risk' }],
    ['共享单车', { kind: 'submit', label: '重新送审' }],
    ['国土空间', { kind: 'table' }],
    ['人民医院', { kind: 'step', step: 'partyReport' }],
    ['公共租赁', { kind: 'step', step: 'archive' }],
    ['石山口', { kind: 'step', step: 'execution' }],
    ['污水处理厂', { kind: 'resume' }],
  ])('%s', (title, expected) => expect(action(title)).toMatchObject(expected));

  test('办完的、终止的、不适用的没有', () => {
    for (const title of ['供水一体化', '防洪排涝', '新冠肺炎']) expect(action(title)).toBeNull();
  });

  test('没有启动的先登记启动；三道程序都有着落就送审', () => {
    const { decision } = find('殡葬服务');
    expect(nextAction({ ...decision, startedOn: null }, null)).toMatchObject({ kind: 'edit' });
    const settled = decision.steps.map((step) => ({ ...step, isApplicable: false, ground: '理由' }));
    expect(nextAction({ ...decision, status: 'arguing', steps: settled }, null)).toMatchObject({
      kind: 'submit',
    });
  });

  test('打开时看下一步所在的一步', () => {
    const at = (title: string): TabKind => defaultStep(action(title), find(title).decision);
    expect([at('停车收费'), at('国土空间'), at('冷链物流'), at('供水一体化')]).toEqual([
      'legality',
      'collective',
      'risk',
      'archive',
    ]);
  });
});

describe('页签上的两行', () => {
  const lines = (title: string, kind: StepKind) => {
    const { decision, review } = find(title);
    const step = present(
      decision.steps.find((each) => each.kind === kind),
      kind,
    );
    return stepSummary(step, { decision, review, today, calendar });
  };
  test('不适用写理由；审查写受理第几个工作日和法律意见', () => {
    expect(lines('停车收费', 'expert')[0]).toMatch(/^理由：/);
    expect(lines('停车收费', 'legality')).toEqual(['11-16 受理，第 5 个工作日', '法律意见 5 条，11-20 收到']);
    expect(lines('停车收费', 'collective')).toEqual(['拟 11-30 上会', '还差 2 项法定条件']);
    expect(lines('停车收费', 'risk')[1]).toBe('结论：风险可控');
  });
  test('补正写几项、限到哪天；没有送审的说没有；不适用本条例的不说差几项', () => {
    expect(lines('生活污水', 'legality')).toEqual(['已要求补正', '2 项，限 11-23']);
    expect(lines('殡葬服务', 'legality')).toEqual(['还没有送审', '']);
    expect(lines('新冠肺炎', 'collective')).toEqual(['不适用本条例', '']);
  });
});

describe('缺件', () => {
  const texts = (title: string): readonly string[] => {
    const { decision, review } = find(title);
    return missingPapers(decision, review).map((paper) => paper.text);
  };
  test('补正通知逐项列出，在前面；做完没有挂材料的列出', () => {
    const missing = texts('生活污水');
    expect(missing.slice(0, 2).every((text) => text.startsWith('要求补正：'))).toBe(true);
    expect(missing).toContain('公众意见采纳情况没有挂上');
    expect(new Set(missing).size).toBe(missing.length);
  });
  test('没有反馈的列出；结论不合法不是缺件；终止、不适用的不列', () => {
    expect(texts('学校布局')).toContain('承办单位尚未反馈意见采纳情况');
    expect(texts('共享单车').some((text) => text.includes('不合法'))).toBe(false);
    expect(texts('防洪排涝')).toEqual([]);
    expect(texts('新冠肺炎')).toEqual([]);
  });
  test('挂上一件就少一项', () => {
    const { decision, review } = find('停车收费');
    const withFile = decision.steps.map((step) =>
      step.kind === 'risk' ? { ...step, attachmentCount: 1 } : step,
    );
    expect(missingPapers({ ...decision, steps: withFile }, review)).toHaveLength(
      missingPapers(decision, review).length - 1,
    );
  });
});

describe('按钮按不了的原因', () => {
  const access = (title: string, ...roles: Role[]) => {
    const { decision, review } = find(title);
    return recordAccess(person(...roles), decision, review);
  };
  test('没有角色先说角色；有角色的引条文', () => {
    expect(access('国土空间', 'reader').table).toContain('角色');
    expect(access('国土空间', 'handler').table).toBeNull();
    expect(access('停车收费', 'handler').table).toContain('第25条');
    expect(access('停车收费', 'handler').submit).toContain('还在办理');
    expect(access('共享单车', 'handler').submit).toBeNull();
  });
  test('中止、作废是负责人的事；出过意见书的不能作废', () => {
    expect(access('停车收费', 'handler').lifecycle('suspended')).toContain('负责人');
    expect(access('停车收费', 'head').lifecycle('suspended')).toBeNull();
    expect(access('停车收费', 'head').void).toBeNull();
    expect(access('国土空间', 'head').void).toContain('不能作废');
    expect(access('防洪排涝', 'head').lifecycle('active')).toContain('不能恢复');
  });

  test('屏上说能提请的，核心收；说不能的，核心也不收', () => {
    for (const title of ['国土空间', '停车收费', '冷链物流', '人民医院', '新冠肺炎', '污水处理厂']) {
      const { decision } = find(title);
      const ask = () =>
        as('handler').decisions.tableForMeeting({
          id: decision.id,
          expectedVersion: decision.version,
          meetingType: 'executive',
          meetingOn: '2026-12-14',
          waiver: '',
        });
      if (tableRefusal(decision) === null) expect(ask).not.toThrow();
      else expect(ask).toThrow(/不能|才能|记为违规/);
    }
  });

  test('上会以后各步：屏上说还差的，核心也不收；样例里已经完成的，屏上不说差', () => {
    const zhou = as('handler');
    const { decision } = find('停车收费');
    const inForce = entriesInForce(zhou.registers.ofDecision({ decisionId: decision.id }));
    for (const kind of ['collective', 'publication', 'archive', 'partyReport'] as const) {
      expect(laterObstacles(decision, inForce, kind).length).toBeGreaterThan(0);
      expect(() =>
        zhou.decisions.updateStep({
          id: decision.id,
          expectedVersion: decision.version,
          kind,
          state: 'done',
          isApplicable: true,
          ground: '',
          startedOn: today,
          finishedOn: today,
          responsible: '',
          note: '',
        }),
      ).toThrow(/还不能登记为已完成/);
    }
    const done = find('供水一体化').decision;
    const kept = entriesInForce(zhou.registers.ofDecision({ decisionId: done.id }));
    for (const step of done.steps.filter((each) => each.isApplicable && each.state === 'done'))
      expect([step.kind, laterObstacles(done, kept, step.kind)]).toEqual([step.kind, []]);
  });

  test('法定条件不具备的不能登记集体讨论；不适用本条例的不登记程序', () => {
    expect(stepRefusal(find('停车收费').decision, 'collective')).toContain('第25条');
    expect(stepRefusal(find('新冠肺炎').decision, 'participation')).toContain('第3条');
    const { lines } = as('handler').registers.compliance({ decisionId: find('停车收费').decision.id });
    expect(linesOfStep(lines, 'collective').length).toBeGreaterThan(5);
    expect(linesOfStep(lines, 'risk').map((line) => line.ruleId)).toEqual(['D-20']);
    expect(stepObstacles(lines, 'risk')).toEqual([]);
  });
});
