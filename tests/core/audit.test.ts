/** 每个命令一行审计：谁、何时、做了什么、前后各是什么；密码一个字不留。 */
import { describe, expect, test } from 'vitest';
import type { AuditRowDto } from '#shared/contract/system.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionInput,
  decisionReadyForMeeting,
  decisionTarget,
  makeDecision,
  reviewAt,
  reviewTarget,
} from '#tests/support/matters.ts';
import { office, PASSWORD, people, refusal } from '#tests/support/office.ts';

const newest = (ledger: TestLedger): AuditRowDto => {
  const [row] = ledger.as('liang').audit.list({ pageSize: 1 }).rows;
  if (row === undefined) throw new Error('审计是空的');
  return row;
};
const total = (ledger: TestLedger): number => ledger.as('liang').audit.verify({}).rows;
const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

describe('一个命令一行', () => {
  test('办成的写一行，办不成的不写，查询不写', () => {
    const ledger = openTestLedger();
    ledger.as('zhou').session.me({});
    ledger.as('liang').session.me({});
    const before = total(ledger);
    const id = makeDecision(ledger);
    expect(total(ledger)).toBe(before + 1);
    refusal(() => ledger.as('zhou').decisions.create(decisionInput(ledger, { title: '' })));
    refusal(() => ledger.as('sun').decisions.void({ id, expectedVersion: 1, reason: '越权' }));
    ledger.as('zhou').decisions.list({});
    ledger.as('zhou').decisions.get({ id });
    // `sun` logged in to be refused.
    expect(total(ledger)).toBe(before + 2);
  });

  test('修改的写前后；谁、何时、做什么都在', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    ledger.clock.advanceMinutes(5);
    ledger
      .as('gao')
      .decisions.update({ ...decisionInput(ledger, { title: '新名称' }), ...decisionTarget(ledger, id) });
    const row = newest(ledger);
    const rows = ledger.as('zhou').audit.ofRecord({ entity: 'decision', id });
    expect(rows.total).toBe(2);
    expect(rows.rows[0]).toMatchObject({
      at: '2026-11-23T02:05:00.000Z',
      actor: people.gao.name,
      action: 'decisions.update',
      title: '修改决策事项',
      entity: 'decision',
      entityId: id,
      summary: '修改“新名称”',
    });
    expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(parsed(rows.rows[0]?.before ?? null)).toMatchObject({
      title: '罗山县城区供水价格调整',
      version: 2,
    });
    expect(parsed(rows.rows[0]?.after ?? null)).toMatchObject({ title: '新名称', version: 3 });
    expect(rows.rows[1]).toMatchObject({ summary: '登记“罗山县城区供水价格调整”', before: null });
  });

  test('审查主线每一步都有一行，前后相接：后一步的“前”就是前一步的“后”', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'replied');
    const { rows, total: count } = ledger.as('zhou').audit.ofRecord({ entity: 'review', id });
    expect(count).toBe(8);
    expect(rows.toReversed().map((row) => row.action)).toEqual([
      'reviews.register',
      'reviews.accept',
      'reviews.addCounselOpinion',
      'reviews.saveOpinion',
      'reviews.submitForCheck',
      'reviews.passCheck',
      'reviews.issue',
      'reviews.recordReply',
    ]);
    const inOrder = rows.toReversed();
    for (const [index, row] of inOrder.entries()) {
      expect(row.summary).not.toBe('');
      if (index > 0) expect(parsed(row.before)).toEqual(parsed(inOrder[index - 1]?.after ?? null));
    }
  });

  test('草稿不进审计', () => {
    const ledger = openTestLedger();
    ledger.as('zhou').session.me({});
    const before = total(ledger);
    ledger.as('zhou').drafts.save({ key: 'k', content: '没有登记的内容' });
    ledger.as('zhou').drafts.discard({ key: 'k' });
    expect(total(ledger)).toBe(before);
  });
});

describe('密码不进台账', () => {
  test('建立、登录、解锁、改密码、新建、重设之后，整个文件里找不到任何一个密码', () => {
    const ledger = openTestLedger({ isEmpty: true });
    const secrets = [
      'init-secret-111',
      'given-secret-222',
      'reset-secret-333',
      'own-secret-444',
      'wrong-secret-555',
    ];
    const [initial = '', given = '', reset = '', own = '', wrong = ''] = secrets;
    const { session } = ledger.anonymous.system.initialize({
      office,
      admin: { name: '何敏', loginName: 'hemin', password: initial },
    });
    const send = (name: string, payload: unknown) => ledger.send(name, payload, session);
    send('accounts.create', { name: '周文静', loginName: 'zhou', roles: ['handler'], password: given });
    send('accounts.resetPassword', { id: 2, expectedVersion: 1, password: reset });
    send('session.lock', {});
    ledger.anonymous.session.unlock({ session, password: wrong });
    ledger.anonymous.session.unlock({ session, password: initial });
    expect(send('session.changePassword', { current: initial, next: own }).ok).toBe(true);
    ledger.anonymous.session.login({ loginName: 'hemin', password: wrong });
    ledger.anonymous.session.login({ loginName: 'nobody', password: wrong });
    const whole = ledger.tamper((db) =>
      JSON.stringify(
        (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[])
          .filter((table) => !table.startsWith('sqlite_'))
          .map((table) => db.prepare(`SELECT * FROM "${table}"`).all()),
      ),
    );
    expect(whole).toContain('建立台账');
    expect(secrets.filter((secret) => whole.includes(secret))).toEqual([]);
    expect(whole).not.toContain(session);
    expect(whole.match(/scrypt\$/g)).toHaveLength(2);
  });

  test('出错的日志里也没有', () => {
    const ledger = openTestLedger();
    ledger.tamper((db) => db.exec('DROP TABLE draft; ALTER TABLE account RENAME COLUMN password TO secret'));
    const envelope = ledger.send('session.login', { loginName: 'zhou', password: PASSWORD });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(ledger.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(ledger.log)).not.toContain(PASSWORD);
  });
});

describe('查审计', () => {
  test('按日期（中国时间）、人员、文字筛，分页', () => {
    const ledger = openTestLedger({ day: '2026-11-20' });
    makeDecision(ledger, { title: '甲事项' });
    ledger.clock.setDay('2026-11-21');
    // 23:30 in China is still the 21st, though half past three in the afternoon UTC.
    ledger.clock.advanceMinutes(13.5 * 60);
    makeDecision(ledger, { title: '乙事项' });
    ledger.clock.setDay('2026-11-23');
    const list = (input: Parameters<ReturnType<TestLedger['as']>['audit']['list']>[0]) =>
      ledger
        .as('hemin')
        .audit.list(input)
        .rows.filter((row) => row.action === 'decisions.create')
        .map((row) => row.summary);
    expect(list({})).toEqual(['登记“乙事项”', '登记“甲事项”']);
    expect(list({ from: '2026-11-21' })).toEqual(['登记“乙事项”']);
    expect(list({ to: '2026-11-20' })).toEqual(['登记“甲事项”']);
    expect(list({ from: '2026-11-21', to: '2026-11-21' })).toEqual(['登记“乙事项”']);
    expect(list({ text: '甲事项' })).toEqual(['登记“甲事项”']);
    expect(list({ actor: '周文静' })).toHaveLength(2);
    expect(list({ actor: '高宇' })).toEqual([]);
  });

  test('作废、中止的理由在摘要里', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    ledger.as('liang').decisions.void({ ...decisionTarget(ledger, id), reason: '重复登记' });
    expect(ledger.as('zhou').audit.ofRecord({ entity: 'decision', id }).rows[0]?.summary).toBe(
      '作废：重复登记',
    );
    const { id: ready } = decisionReadyForMeeting(ledger);
    ledger.as('liang').decisions.setLifecycle({
      ...decisionTarget(ledger, ready),
      lifecycle: 'suspended',
      decidedBy: '县长',
      isChiefDecision: true,
      reason: '汛情',
    });
    expect(ledger.as('zhou').audit.ofRecord({ entity: 'decision', id: ready }).rows[0]?.summary).toBe(
      '中止，县长决定：汛情',
    );
  });

  test('一条记录的经过可以只要最近几行，总数照报', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    const answer = ledger.as('sun').audit.ofRecord({ entity: 'review', id, limit: 2 });
    expect([answer.rows.length, answer.total]).toEqual([2, 7]);
    expect(answer.rows[0]?.action).toBe('reviews.issue');
    expect(reviewTarget(ledger, id).expectedVersion).toBeGreaterThan(6);
  });
});
