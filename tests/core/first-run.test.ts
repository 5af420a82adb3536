import { describe, expect, test } from 'vitest';
import { openTestLedger } from '#tests/support/ledger.ts';
import { office, PASSWORD, refusal } from '#tests/support/office.ts';

const admin = { name: '何敏', loginName: 'hemin', password: PASSWORD };

describe('首次使用', () => {
  test('空台账说自己是空的，没有单位、没有人', () => {
    const { anonymous } = openTestLedger({ isEmpty: true });
    expect(anonymous.system.status({})).toMatchObject({
      product: '法审台账',
      isEmpty: true,
      isSample: false,
      office: null,
      today: '2026-11-23',
      dayLabel: '星期一 · 工作日',
      calendarYears: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
      checks: { integrity: true, auditChain: true, auditRows: 0 },
      lastBackupAt: null,
    });
    expect(anonymous.session.people({})).toEqual([]);
  });

  test('建立单位和第一个管理员，当场登录', () => {
    const ledger = openTestLedger({ isEmpty: true });
    const { session, me } = ledger.anonymous.system.initialize({ office, admin });
    expect(me).toEqual({
      id: 1,
      name: '何敏',
      loginName: 'hemin',
      roles: ['admin'],
      mustChangePassword: false,
    });
    expect(ledger.send('session.me', {}, session)).toEqual({ ok: true, value: me });
    expect(ledger.anonymous.system.status({})).toMatchObject({
      isEmpty: false,
      office: { ...office, version: 1 },
    });
  });

  test('只能做一次，第二次做、再装样例都拒绝，什么也没有变', () => {
    const ledger = openTestLedger({ isEmpty: true });
    ledger.anonymous.system.initialize({ office, admin });
    for (const again of [
      () => ledger.anonymous.system.initialize({ office: { ...office, name: '别的单位' }, admin }),
      () => ledger.anonymous.system.loadSample({}),
    ])
      expect(refusal(again)).toMatchObject({
        code: 'rule',
        message: '这个台账已经建立，不能再做首次设置；请直接登录',
      });
    expect(ledger.anonymous.system.status({}).office?.name).toBe(office.name);
    expect(ledger.anonymous.session.people({})).toHaveLength(1);
  });

  test('填得不对，逐栏说明，台账仍是空的', () => {
    const ledger = openTestLedger({ isEmpty: true });
    const error = refusal(() =>
      ledger.anonymous.system.initialize({
        office: { ...office, name: ' ' },
        admin: { ...admin, loginName: '何敏', password: '1234567' },
      }),
    );
    expect(error).toMatchObject({
      code: 'validation',
      message: '请填写单位全称（共 3 处要改）',
      fields: {
        'office.name': '请填写单位全称',
        'admin.loginName': '登录名用 2 到 32 位字母、数字，可用姓名拼音',
        'admin.password': '密码至少 8 位',
      },
    });
    expect(ledger.anonymous.system.status({}).isEmpty).toBe(true);
  });

  test('关了再开，还是这个台账，要重新登录', () => {
    const ledger = openTestLedger({ isEmpty: true });
    const { session } = ledger.anonymous.system.initialize({ office, admin });
    ledger.restart();
    expect(ledger.send('session.me', {}, session)).toMatchObject({
      ok: false,
      error: { code: 'unauthenticated' },
    });
    expect(ledger.anonymous.session.login({ loginName: 'hemin', password: PASSWORD }).result).toBe('ok');
  });
});

describe('单位信息', () => {
  test('管理员可以改，版本加一', () => {
    const ledger = openTestLedger();
    const hemin = ledger.as('hemin');
    expect(hemin.system.updateOffice({ ...office, docPrefix: '罗法审', expectedVersion: 1 })).toMatchObject({
      docPrefix: '罗法审',
      version: 2,
    });
  });
  test('两个窗口同时改，后存的被拦', () => {
    const ledger = openTestLedger();
    const hemin = ledger.as('hemin');
    hemin.system.updateOffice({ ...office, name: '甲', expectedVersion: 1 });
    expect(
      refusal(() => hemin.system.updateOffice({ ...office, name: '乙', expectedVersion: 1 })),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('刚被别人改过') as string });
    expect(hemin.system.status({}).office?.name).toBe('甲');
  });
});

test('放假日历登录前就能问', () => {
  const { anonymous } = openTestLedger({ isEmpty: true });
  const years = anonymous.system.calendarYears({});
  expect(years.map((year) => year.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(years.at(-1)?.off['2026-10-01']).toBe('国庆节');
});
