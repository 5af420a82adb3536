import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { PASSWORD, refusal } from '#tests/support/office.ts';

const login = (ledger: TestLedger, password: string, loginName = 'zhou') =>
  ledger.anonymous.session.login({ loginName, password });
const failures = (ledger: TestLedger, count: number): void => {
  for (let n = 0; n < count; n += 1) login(ledger, 'wrong-password');
};

describe('登录', () => {
  test('登录名不分大小写、去掉空格；登录时间记下来', () => {
    const ledger = openTestLedger();
    expect(login(ledger, PASSWORD, ' ZHOU ')).toMatchObject({ result: 'ok', me: { name: '周文静' } });
    expect(ledger.anonymous.session.people({}).find((one) => one.loginName === 'zhou')).toEqual({
      name: '周文静',
      loginName: 'zhou',
      roles: ['handler'],
      lastLoginAt: '2026-11-23T02:00:00.000Z',
    });
  });

  test('没有这个人，答的话和密码不对一样', () => {
    const ledger = openTestLedger();
    expect(login(ledger, PASSWORD, 'nobody')).toEqual({ result: 'wrong', triesLeft: 4 });
    expect(login(ledger, 'wrong-password')).toEqual({ result: 'wrong', triesLeft: 4 });
  });

  test('每次登录的会话都不同，退出只关自己那个', () => {
    const ledger = openTestLedger();
    const [first, second] = [login(ledger, PASSWORD), login(ledger, PASSWORD)];
    if (first.result !== 'ok' || second.result !== 'ok') throw new Error('应当登录成功');
    expect(first.session).not.toBe(second.session);
    ledger.send('session.logout', {}, first.session);
    expect(ledger.send('session.me', {}, first.session).ok).toBe(false);
    expect(ledger.send('session.me', {}, second.session).ok).toBe(true);
  });
});

describe('密码连错', () => {
  test('还剩几次说清楚，第五次锁定十五分钟', () => {
    const ledger = openTestLedger();
    const answers = [1, 2, 3, 4, 5].map(() => login(ledger, 'wrong-password'));
    expect(answers).toEqual([
      { result: 'wrong', triesLeft: 4 },
      { result: 'wrong', triesLeft: 3 },
      { result: 'wrong', triesLeft: 2 },
      { result: 'wrong', triesLeft: 1 },
      { result: 'locked', until: '2026-11-23T02:15:00.000Z', minutes: 15 },
    ]);
  });

  test('锁定期间密码对也不行，还剩几分钟说清楚', () => {
    const ledger = openTestLedger();
    failures(ledger, 5);
    ledger.clock.advanceMinutes(14.5);
    expect(login(ledger, PASSWORD)).toMatchObject({ result: 'locked', minutes: 1 });
  });

  test('锁定期满，用对的密码登录，从头计数', () => {
    const ledger = openTestLedger();
    failures(ledger, 5);
    ledger.clock.advanceMinutes(15.1);
    expect(login(ledger, PASSWORD).result).toBe('ok');
    expect(login(ledger, 'wrong-password')).toEqual({ result: 'wrong', triesLeft: 4 });
  });

  test('锁定期满再错，也从头计数，不是一错就锁', () => {
    const ledger = openTestLedger();
    failures(ledger, 5);
    ledger.clock.advanceMinutes(16);
    expect(login(ledger, 'wrong-password')).toEqual({ result: 'wrong', triesLeft: 4 });
    failures(ledger, 3);
    expect(login(ledger, 'wrong-password').result).toBe('locked');
  });

  test('中间对过一次，错的次数清零', () => {
    const ledger = openTestLedger();
    failures(ledger, 4);
    expect(login(ledger, PASSWORD).result).toBe('ok');
    failures(ledger, 4);
    expect(login(ledger, PASSWORD).result).toBe('ok');
  });

  test('锁的是那个账户，别人照常；重开程序锁还在', () => {
    const ledger = openTestLedger();
    failures(ledger, 5);
    expect(login(ledger, PASSWORD, 'gao').result).toBe('ok');
    ledger.restart();
    expect(login(ledger, PASSWORD).result).toBe('locked');
  });

  test('管理员重设密码就解了锁', () => {
    const ledger = openTestLedger();
    failures(ledger, 5);
    const hemin = ledger.as('hemin');
    const zhou = hemin.accounts.list({}).find((account) => account.loginName === 'zhou');
    if (zhou === undefined) throw new Error('没有这个人');
    hemin.accounts.resetPassword({ id: zhou.id, expectedVersion: zhou.version, password: 'new-initial-1' });
    expect(login(ledger, 'new-initial-1')).toMatchObject({ result: 'ok', me: { mustChangePassword: true } });
  });

  test('失败和锁定都进审计，不带密码', () => {
    const ledger = openTestLedger();
    failures(ledger, 5);
    const rows = ledger.as('liang').audit.list({ text: '密码不对' }).rows;
    expect(rows.map((row) => row.summary)).toEqual([
      '“周文静”连续 5 次密码不对，锁定 15 分钟',
      '“周文静”密码不对，第 4 次',
      '“周文静”密码不对，第 3 次',
      '“周文静”密码不对，第 2 次',
      '“周文静”密码不对，第 1 次',
    ]);
    expect(rows.every((row) => row.actor === '未登录')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('wrong-password');
  });
});

describe('锁定与解锁', () => {
  const idle = () => openTestLedger({ idleMinutes: 15 });

  test('十五分钟没有动就锁上，动过就重新计时', () => {
    const ledger = idle();
    const zhou = ledger.as('zhou');
    zhou.session.me({});
    ledger.clock.advanceMinutes(14);
    zhou.session.me({});
    ledger.clock.advanceMinutes(15);
    zhou.session.me({});
    ledger.clock.advanceMinutes(15.1);
    expect(refusal(() => zhou.session.me({}))).toMatchObject({
      code: 'unauthenticated',
      message: '台账已锁定，请输入密码继续；屏上内容还在',
    });
  });

  test('自己锁上立即生效；输对密码，会话还是那个', () => {
    const ledger = idle();
    const zhou = ledger.as('zhou');
    zhou.session.lock({});
    expect(refusal(() => zhou.decisions.list({})).code).toBe('unauthenticated');
    const session = ledger.sessionOf('zhou');
    expect(ledger.anonymous.session.unlock({ session, password: 'wrong-password' })).toEqual({
      result: 'wrong',
      triesLeft: 4,
    });
    expect(refusal(() => zhou.session.me({})).code).toBe('unauthenticated');
    expect(ledger.anonymous.session.unlock({ session, password: PASSWORD })).toMatchObject({
      result: 'ok',
      session,
    });
    expect(zhou.session.me({}).name).toBe('周文静');
  });

  test('解锁也数错的次数，五次锁定账户', () => {
    const ledger = idle();
    ledger.as('zhou').session.lock({});
    const session = ledger.sessionOf('zhou');
    for (let n = 0; n < 4; n += 1) ledger.anonymous.session.unlock({ session, password: 'wrong' });
    expect(ledger.anonymous.session.unlock({ session, password: 'wrong' }).result).toBe('locked');
    expect(ledger.anonymous.session.unlock({ session, password: PASSWORD }).result).toBe('locked');
  });

  test('没有这个会话的，解不了', () => {
    expect(refusal(() => idle().anonymous.session.unlock({ session: 'x', password: PASSWORD })).code).toBe(
      'unauthenticated',
    );
  });
});

describe('改自己的密码', () => {
  test('要先填对现在的；新旧不能一样；改完旧密码就不能用', () => {
    const ledger = openTestLedger();
    const zhou = ledger.as('zhou');
    expect(
      refusal(() => zhou.session.changePassword({ current: 'wrong', next: 'another-one-1' })),
    ).toMatchObject({ code: 'validation', fields: { current: '现在的密码不对' } });
    expect(refusal(() => zhou.session.changePassword({ current: PASSWORD, next: PASSWORD }))).toMatchObject({
      fields: { next: '新密码不能和现在的一样' },
    });
    zhou.session.changePassword({ current: PASSWORD, next: 'another-one-1' });
    expect(login(ledger, PASSWORD).result).toBe('wrong');
    expect(login(ledger, 'another-one-1').result).toBe('ok');
  });

  test('别处登录着的会话一并关掉，自己这个留着', () => {
    const ledger = openTestLedger();
    const other = login(ledger, PASSWORD);
    if (other.result !== 'ok') throw new Error(other.result);
    ledger.as('zhou').session.changePassword({ current: PASSWORD, next: 'another-one-1' });
    expect(ledger.send('session.me', {}, other.session).ok).toBe(false);
    expect(ledger.as('zhou').session.me({}).name).toBe('周文静');
  });
});
