/** 记录页：环节、提示条、按钮，对着真实核心里的样例台账。 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { Role } from '#shared/domain/role.ts';
import {
  fillFromDecision,
  blankIntake,
  intakeOf,
  intakeSchema,
  repairDraft,
  toContract,
} from '#renderer/features/reviews/intake/intake-values.ts';
import { readListQuery } from '#renderer/features/reviews/list/list-query.ts';
import { lockBarsOf } from '#renderer/features/reviews/record/lock-bars.ts';
import { layoutOf, refusalOf } from '#renderer/features/reviews/record/record-actions.ts';
import { currentStage, stagesOf } from '#renderer/features/reviews/record/stages.ts';
import { requireOk } from '#tests/support/app.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { logIn, type sampleAccounts } from '#tests/support/sample.ts';

let ledger: TestLedger;
beforeAll(() => {
  ledger = createTestLedger({ isEmpty: true, day: '2026-11-23' });
  requireOk(ledger.core.dispatch('system.loadSample', {}, null));
});
afterAll(() => ledger.close());

const sessions = new Map<string, string>();
function call(who: keyof typeof sampleAccounts, name: string, payload: unknown): unknown {
  const session = sessions.get(who) ?? logIn(ledger.core, who);
  sessions.set(who, session);
  return requireOk(ledger.core.dispatch(name, payload, session));
}
function review(title: string, who: keyof typeof sampleAccounts = 'handler'): ReviewDto {
  const { rows } = call(who, 'reviews.list', { scope: 'all', text: title }) as { rows: { id: number }[] };
  return call(who, 'reviews.get', { id: rows[0]?.id }) as ReviewDto; // 合同已核对过输出
}
const as = (...roles: Role[]) => ({ roles });
const marks = (dto: ReviewDto) => stagesOf(dto).map((stage) => stage.mark);

describe('环节', () => {
  test('起草中：前三环节已完成，起草进行中', () => {
    const dto = review('停车收费');
    expect(marks(dto)).toEqual([
      'done',
      'done',
      'done',
      'inProgress',
      'notStarted',
      'notStarted',
      'notStarted',
    ]);
    expect(currentStage(dto)).toBe('draft');
  });
  test('补正中：受理一格写几项、限到哪天', () => {
    const dto = review('农村生活污水');
    expect(stagesOf(dto)[1]).toMatchObject({
      mark: 'attention',
      word: '补正中',
      detail: '2 项',
      line: '限 11-23',
    });
    expect(currentStage(dto)).toBe('accept');
  });
  test('待复核、待反馈、已反馈', () => {
    expect(currentStage(review('集中供热'))).toBe('check');
    expect(stagesOf(review('学校布局')).at(-1)).toMatchObject({ word: '待反馈', line: '0 / 2 条' });
    expect(marks(review('公共租赁住房'))).toEqual(Array.from({ length: 7 }, () => 'done'));
  });
});

describe('按钮', () => {
  test('复核人的主按钮是复核通过；承办人按不了，并且说明为什么', () => {
    const mine = review('集中供热', 'checker');
    expect(layoutOf(mine).primary).toBe('passCheck');
    expect(refusalOf(mine, as('checker'), 'passCheck')).toBeNull();
    const theirs = review('集中供热', 'handler');
    expect(layoutOf(theirs)).toMatchObject({ primary: 'openOpinion', secondary: 'passCheck' });
    expect(refusalOf(theirs, as('handler'), 'passCheck')).toBe('要由复核、负责人办理');
  });
  test('只读的人一件也办不了', () => {
    const dto = review('敬老院', 'viewer');
    const { primary, secondary } = layoutOf(dto);
    expect(refusalOf(dto, as('reader'), primary)).toBe('要由经办、负责人办理');
    expect(secondary === null ? null : refusalOf(dto, as('reader'), secondary)).not.toBeNull();
  });
  test('每个状态里一个动作只出现一次', () => {
    for (const title of [
      '敬老院',
      '农村生活污水',
      '停车收费',
      '集中供热',
      '学校布局',
      '共享单车',
      '公共租赁住房',
    ]) {
      const { primary, secondary, more } = layoutOf(review(title));
      const all = [primary, ...(secondary === null ? [] : [secondary]), ...more];
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('提示条', () => {
  test('第25条：不合法的用红，不提请讨论，主按钮是重新送审', () => {
    const dto = review('共享单车');
    const [bar] = lockBarsOf(dto);
    expect(bar?.tone).toBe('red');
    expect(bar?.text).toContain('713号令第25条');
    expect(layoutOf(dto).primary).toBe('resubmit');
  });
  test('没有缺的没有提示条', () => {
    expect(lockBarsOf(review('停车收费'))).toEqual([]);
  });
  test('第26条：缺法定材料，受理按不了，提示条和按钮引同一条', () => {
    const dto = review('敬老院');
    const { fields } = toContract(intakeOf(dto));
    const materials = fields.materials.map((material) =>
      material.kind === 'draft' ? { ...material, state: 'missing', copies: null } : material,
    );
    call('handler', 'reviews.updateIntake', {
      ...fields,
      materials,
      id: dto.id,
      expectedVersion: dto.version,
    });
    const after = review('敬老院');
    expect(stagesOf(after)[1]).toMatchObject({ mark: 'attention', word: '缺件', detail: '1 项' });
    expect(refusalOf(after, as('handler'), 'accept')).toContain('713号令第26条');
    const [bar] = lockBarsOf(after);
    expect(bar).toMatchObject({ isLock: true, title: '暂不能受理：' });
    expect(bar?.text).toContain('713号令第26条');
  });
});

describe('送审登记的值', () => {
  const decision = {
    title: '某办法',
    leadUnitId: 7,
    touchesMarket: false,
    steps: [{ kind: 'expert', isApplicable: false, ground: '专业性不强' }] as never,
  };
  test('选定事项带出名称、单位和不适用的材料', () => {
    const filled = fillFromDecision(blankIntake('2026-11-23'), decision, null);
    expect(filled).toMatchObject({ draftTitle: '某办法（草案）', submitUnitId: '7' });
    expect(filled.materials.find((material) => material.kind === 'expertOpinion')).toMatchObject({
      state: 'notApplicable',
      note: '专业性不强',
    });
    expect(filled.materials.find((material) => material.kind === 'draft')).toMatchObject({
      state: 'unchecked',
    });
  });
  test('人写过的不盖掉，上一次的联系人只填空着的', () => {
    const typed = { ...blankIntake('2026-11-23'), draftTitle: '我写的', contactName: '某甲' };
    const earlier = { contactName: '某乙', contactPhone: '0376-1234567', submitter: '某丙', submitUnitId: 9 };
    expect(fillFromDecision(typed, decision, earlier)).toMatchObject({
      draftTitle: '我写的',
      contactName: '某甲',
      contactPhone: '0376-1234567',
      submitUnitId: '9',
    });
  });
  test('没有选单位、事项的报在各自栏下', () => {
    const parsed = intakeSchema.safeParse(blankIntake('2026-11-23'));
    const messages = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
    expect(messages).toEqual(expect.arrayContaining(['请选择决策事项', '请选择送审单位']));
  });
  test('旧草稿的材料清单不成形，换成九项空清单', () => {
    const repaired = repairDraft({ ...blankIntake('2026-11-23'), materials: [{ kind: 'gone' }] as never });
    expect(repaired.materials).toHaveLength(9);
    expect(repaired.materials.every((material) => material.state === 'unchecked')).toBe(true);
  });
});

describe('地址里的筛选', () => {
  const read = (text: string) => readListQuery(new URLSearchParams(text));
  test('认不出的当没有写', () => {
    expect(read('scope=x&state=y&year=12&unit=-1&sort=z')).toMatchObject({
      scope: 'open',
      state: null,
      year: null,
      submitUnitId: null,
      sort: 'replyDueOn',
      descending: false,
    });
  });
  test('各范围的习惯次序；写明的以写明的为准', () => {
    expect(read('scope=issued')).toMatchObject({ sort: 'docNo', descending: true });
    expect(read('scope=issued&sort=title')).toMatchObject({ sort: 'title', descending: false });
    expect(read('sort=title&desc=1')).toMatchObject({ sort: 'title', descending: true });
  });
});
