/** What must hold of the contract as a whole, whatever is added to it. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { handlers } from '#core/handlers.ts';
import { type Command, findProcedure, listProcedures, type Procedure } from '#shared/contract/define.ts';
import { contract } from '#shared/contract/index.ts';
import { openTestLedger } from '#tests/support/ledger.ts';

const procedures = listProcedures(contract);
const commands = procedures.filter(
  (entry): entry is { name: string; procedure: Command } => entry.procedure.kind === 'command',
);
/** The alternatives of an input that may have one of several shapes. */
const shapesOf = ({ input }: Procedure): readonly z.ZodType[] =>
  input instanceof z.ZodUnion ? (input.options as readonly z.ZodType[]) : [input]; // zod types options loosely
const inputKeys = (procedure: Procedure): string[] =>
  procedure.input instanceof z.ZodObject ? Object.keys(procedure.input.shape) : [];

/** Commands that take no `expectedVersion`, and why they need none. */
const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  'system.initialize': '台账还没有记录',
  'system.loadSample': '台账还没有记录',
  'session.login': '不改记录，只开会话',
  'session.lock': '不改记录，只锁会话',
  'session.unlock': '不改记录，只开会话',
  'session.logout': '不改记录，只关会话',
  'session.changePassword': '本人改本人的，要先填对现在的密码',
  'accounts.create': '新建',
  'units.create': '新建',
  'drafts.save': '草稿只属于本人，后存的为准',
  'drafts.discard': '草稿只属于本人，弃两次等于一次',
  'decisions.create': '新建',
  'reviews.register': '新建',
  'catalog.propose': '新建',
  'catalog.carryOver': '结转过的不再结转，第二次拒绝',
  'catalog.openDecisions': '转入过的跳过，做两次等于一次',
  'calendar.confirm': '新增一份通知，旧的留着',
  'ruleTable.setParam': '新增一笔变动，旧的留着',
  'experts.create': '新建',
  'slips.issueForm': '冻结当时的内容，没有变的拒绝',
  'slips.reissueIntake': '内容没有变就还是原件，做两次等于一次',
  'attachments.attach': '新增；替换时以被替换的那一版为准，已被替换过的拒绝',
  'attachments.void': '只能作废一次，第二次拒绝',
  'attachments.check': '只记校验结果，做两次等于一次',
};

describe('合同与处理器', () => {
  test('每个名字都有处理器，没有多余的处理器', () => {
    const handled = Object.entries(handlers).flatMap(([group, verbs]) =>
      Object.keys(verbs).map((verb) => `${group}.${verb}`),
    );
    expect(handled.toSorted()).toEqual(procedures.map(({ name }) => name).toSorted());
    expect(procedures.length).toBeGreaterThan(55);
  });

  test('名字都是“组.动词”，只认自己的键', () => {
    for (const { name } of procedures) expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]+$/);
    for (const name of [
      '',
      '.',
      'decisions',
      'decisions.',
      '.list',
      'constructor.name',
      'decisions.toString',
    ])
      expect(findProcedure(contract, name)).toBeNull();
    expect(findProcedure(contract, '__proto__.toString')).toBeNull();
  });

  test('收的东西都是严格对象：多一个键就不收', () => {
    for (const { name, procedure } of procedures) {
      for (const shape of shapesOf(procedure)) {
        const parsed = shape.safeParse({ 多出来的键: 1 });
        const codes = parsed.success ? [] : parsed.error.issues.map((issue) => issue.code);
        expect([name, codes.includes('unrecognized_keys')]).toEqual([name, true]);
      }
    }
  });
});

describe('命令', () => {
  test('改已有记录的都带版本号；不带的逐个写明理由', () => {
    const without = commands
      .filter(({ procedure }) => !inputKeys(procedure).includes('expectedVersion'))
      .map(({ name }) => name);
    expect(without.toSorted()).toEqual(Object.keys(WITHOUT_VERSION).toSorted());
  });

  test('touches 写的都是合同里有的组', () => {
    for (const { name, procedure } of commands)
      for (const group of procedure.touches)
        expect([name, Object.hasOwn(contract, group)]).toEqual([name, true]);
  });

  test('改动台账的命令，自己那一组必在 touches 里', () => {
    const silent = new Set(['session.lock', 'session.unlock', 'drafts.save', 'drafts.discard']);
    for (const { name, procedure } of commands) {
      if (silent.has(name)) continue;
      expect([name, procedure.touches.includes(name.split('.')[0] ?? '')]).toEqual([name, true]);
    }
  });

  test('不进审计的键都是真有的输入键；凡收密码的命令都写明', () => {
    for (const { name, procedure } of commands) {
      const keys = inputKeys(procedure);
      for (const key of procedure.secret) expect([name, keys.includes(key)]).toEqual([name, true]);
      const passwords = keys.filter((key) => ['password', 'current', 'next'].includes(key));
      expect([name, passwords.filter((key) => !procedure.secret.includes(key))]).toEqual([name, []]);
    }
  });

  test('每个命令都有中文名，进审计用', () => {
    for (const { procedure } of commands) expect(procedure.title).toMatch(/^[\u4e00-\u9fff、]+$/);
    expect(new Set(commands.map(({ procedure }) => procedure.title)).size).toBe(commands.length);
  });
});

describe('调用没有的名字', () => {
  test.each(['decisions.delete', 'constructor', '', '__proto__.x', 'x'.repeat(10_000), '决策.名单'])(
    '%j 答没有这个功能',
    (name) => {
      const ledger = openTestLedger();
      const envelope = ledger.send(name, {}, ledger.sessionOf('zhou'));
      expect(envelope).toMatchObject({ ok: false, error: { code: 'not_found' } });
      if (!envelope.ok) expect(envelope.error.message.length).toBeLessThan(120);
    },
  );
});
