import { describe, expect, test } from 'vitest';
import type { AccountDto } from '#shared/contract/system.ts';
import { present } from '#shared/lib/assert.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { type Login, PASSWORD, people, refusal } from '#tests/support/office.ts';

const accountOf = (ledger: TestLedger, login: Login): AccountDto =>
  present(
    ledger
      .as('hemin')
      .accounts.list({})
      .find((account) => account.loginName === login),
    login,
  );
const change = (ledger: TestLedger, login: Login, given: Partial<AccountDto>) => {
  const { id, version, name, roles, isActive } = accountOf(ledger, login);
  return ledger
    .as('hemin')
    .accounts.update({ id, expectedVersion: version, name, roles, isActive, ...given });
};

describe('账户', () => {
  test('新建的用初始密码，登录名不能重', () => {
    const ledger = openTestLedger();
    const hemin = ledger.as('hemin');
    const input = {
      name: '新来的',
      loginName: 'xinlai',
      roles: ['reader', 'handler'] as const,
      password: PASSWORD,
    };
    expect(hemin.accounts.create({ ...input, roles: [...input.roles] })).toMatchObject({
      name: '新来的',
      loginName: 'xinlai',
      roles: ['handler', 'reader'],
      isActive: true,
      lastLoginAt: null,
      version: 1,
    });
    expect(
      refusal(() => hemin.accounts.create({ ...input, roles: ['reader'], loginName: 'XinLai' })),
    ).toMatchObject({ code: 'validation', fields: { loginName: '登录名“xinlai”已有人用' } });
  });

  test('没有角色、名字不像样的不收', () => {
    const hemin = openTestLedger().as('hemin');
    const bad = { name: '', loginName: 'a b', roles: [], password: 'short' };
    expect(Object.keys(refusal(() => hemin.accounts.create(bad)).fields ?? {}).toSorted()).toEqual([
      'loginName',
      'name',
      'password',
      'roles',
    ]);
  });

  test('改了角色当场生效，不用重新登录', () => {
    const ledger = openTestLedger();
    expect(refusal(() => ledger.as('sun').accounts.list({})).code).toBe('forbidden');
    change(ledger, 'sun', { roles: ['admin'] });
    expect(ledger.as('sun').accounts.list({}).length).toBeGreaterThan(1);
  });

  test('停用的人马上出去、登录不了、不再可选；记录还在', () => {
    const ledger = openTestLedger();
    ledger.as('sun').session.me({});
    const { id } = change(ledger, 'sun', { isActive: false });
    expect(refusal(() => ledger.as('sun').session.me({})).code).toBe('unauthenticated');
    expect(ledger.anonymous.session.login({ loginName: 'sun', password: PASSWORD }).result).toBe('wrong');
    expect(ledger.anonymous.session.people({}).some((one) => one.loginName === 'sun')).toBe(false);
    expect(
      ledger
        .as('zhou')
        .accounts.choices({})
        .some((choice) => choice.id === id),
    ).toBe(false);
    expect(accountOf(ledger, 'sun').isActive).toBe(false);
  });

  test('最后一名在用的管理员不能停用、不能去掉管理员角色；另有一名就可以', () => {
    const ledger = openTestLedger();
    for (const given of [{ isActive: false }, { roles: ['head' as const] }])
      expect(refusal(() => change(ledger, 'hemin', given))).toMatchObject({
        code: 'rule',
        fields: { roles: '至少要有一名在用的管理员' },
      });
    change(ledger, 'sun', { roles: ['admin'] });
    change(ledger, 'hemin', { roles: ['head'] });
    expect(
      ledger
        .as('sun')
        .accounts.list({})
        .find((account) => account.loginName === 'hemin')?.roles,
    ).toEqual(['head']);
  });

  test('停用的管理员不算在用', () => {
    const ledger = openTestLedger();
    change(ledger, 'sun', { roles: ['admin'] });
    change(ledger, 'sun', { isActive: false });
    expect(refusal(() => change(ledger, 'hemin', { isActive: false })).code).toBe('rule');
  });

  test('重设密码：旧会话关掉，用新的登录，先改成自己的', () => {
    const ledger = openTestLedger();
    ledger.as('zhou').session.me({});
    const { id, version } = accountOf(ledger, 'zhou');
    ledger.as('hemin').accounts.resetPassword({ id, expectedVersion: version, password: 'given-by-admin' });
    expect(refusal(() => ledger.as('zhou').session.me({})).code).toBe('unauthenticated');
    const answer = ledger.anonymous.session.login({ loginName: 'zhou', password: 'given-by-admin' });
    expect(answer).toMatchObject({ result: 'ok', me: { mustChangePassword: true } });
  });

  test('两个窗口同时改一个账户，后存的被拦', () => {
    const ledger = openTestLedger();
    const { id, version, roles } = accountOf(ledger, 'sun');
    const input = { id, expectedVersion: version, name: people.sun.name, roles, isActive: true };
    ledger.as('hemin').accounts.update(input);
    expect(refusal(() => ledger.as('hemin').accounts.update(input)).code).toBe('conflict');
    expect(
      refusal(() =>
        ledger.as('hemin').accounts.resetPassword({ id, expectedVersion: version, password: PASSWORD }),
      ).code,
    ).toBe('conflict');
  });

  test('没有的账户，说没有', () => {
    const hemin = openTestLedger().as('hemin');
    expect(
      refusal(() => hemin.accounts.resetPassword({ id: 999, expectedVersion: 1, password: PASSWORD })),
    ).toMatchObject({ code: 'not_found' });
  });
});

describe('单位名录', () => {
  test('登记、改名；名称不能重；两个窗口后存的被拦', () => {
    const ledger = openTestLedger();
    const unit = ledger.as('zhou').units.create({ name: '罗山县民政局', shortName: '' });
    expect(
      refusal(() => ledger.as('zhou').units.create({ name: ' 罗山县民政局 ', shortName: '' })),
    ).toMatchObject({
      fields: { name: '“罗山县民政局”已在名录里' },
    });
    const input = {
      id: unit.id,
      expectedVersion: 1,
      name: '罗山县民政和养老局',
      shortName: '县民政局',
      isActive: true,
    };
    expect(ledger.as('hemin').units.update(input)).toMatchObject({ name: input.name, version: 2 });
    expect(refusal(() => ledger.as('hemin').units.update(input)).code).toBe('conflict');
    expect(
      refusal(() => ledger.as('hemin').units.update({ ...input, expectedVersion: 2, name: '罗山县水利局' })),
    ).toMatchObject({ code: 'validation' });
  });
});
