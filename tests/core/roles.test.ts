/** Who may do what: the whole table, then every line of it tried by every role. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listProcedures } from '#shared/contract/define.ts';
import { contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/domain/role.ts';
import { createTestLedger, openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { type Login, logins, PASSWORD, people } from '#tests/support/office.ts';

type Rule = 'public' | 'anyone' | readonly Role[];
const drafting: Rule = ['handler', 'head'];
/** Written out by hand: a right that changes in the contract must be changed here, knowingly. */
const EXPECTED: Readonly<Record<string, Rule>> = {
  'system.status': 'public',
  'system.initialize': 'public',
  'system.loadSample': 'public',
  'system.updateOffice': ['admin'],
  'system.calendarYears': 'public',
  'session.people': 'public',
  'session.login': 'public',
  'session.me': 'anyone',
  'session.lock': 'anyone',
  'session.unlock': 'public',
  'session.logout': 'anyone',
  'session.changePassword': 'anyone',
  'accounts.list': ['admin'],
  'accounts.choices': 'anyone',
  'accounts.create': ['admin'],
  'accounts.update': ['admin'],
  'accounts.resetPassword': ['admin'],
  'units.list': 'anyone',
  'units.create': ['handler', 'admin'],
  'units.update': ['admin'],
  'numbering.list': 'anyone',
  'numbering.update': ['admin'],
  'drafts.get': 'anyone',
  'drafts.save': 'anyone',
  'drafts.discard': 'anyone',
  'audit.ofRecord': 'anyone',
  'audit.list': ['admin', 'head'],
  'audit.verify': ['admin', 'head'],
  'decisions.list': 'anyone',
  'decisions.counts': 'anyone',
  'decisions.get': 'anyone',
  'decisions.nextCatalogNo': 'anyone',
  'decisions.create': drafting,
  'decisions.update': drafting,
  'decisions.updateStep': drafting,
  'decisions.tableForMeeting': drafting,
  'decisions.setLifecycle': ['head'],
  'decisions.openAdjustment': ['head'],
  'decisions.void': ['head', 'admin'],
  'registers.ofDecision': 'anyone',
  'registers.violations': 'anyone',
  'registers.compliance': 'anyone',
  'registers.save': drafting,
  'registers.void': drafting,
  'registers.importComments': drafting,
  'catalog.years': 'anyone',
  'catalog.get': 'anyone',
  'catalog.propose': drafting,
  'catalog.updateItem': drafting,
  'catalog.study': drafting,
  'catalog.recordConsent': drafting,
  'catalog.publish': ['head'],
  'catalog.adjust': ['head'],
  'catalog.carryOver': drafting,
  'catalog.openDecisions': drafting,
  'calendar.history': 'anyone',
  'calendar.preview': 'anyone',
  'calendar.confirm': ['admin'],
  'calendar.exportYear': 'anyone',
  'ruleTable.list': 'anyone',
  'ruleTable.setParam': ['admin'],
  'experts.list': 'anyone',
  'experts.create': ['handler', 'head', 'admin'],
  'experts.update': ['handler', 'head', 'admin'],
  'reviews.list': 'anyone',
  'reviews.counts': 'anyone',
  'reviews.get': 'anyone',
  'reviews.register': drafting,
  'reviews.updateIntake': drafting,
  'reviews.accept': drafting,
  'reviews.requestSupplement': drafting,
  'reviews.receiveSupplement': drafting,
  'reviews.returnPackage': drafting,
  'reviews.assign': drafting,
  'reviews.addCounselOpinion': drafting,
  'reviews.voidCounselOpinion': drafting,
  'reviews.settleCounselItem': drafting,
  'reviews.saveOpinion': drafting,
  'reviews.submitForCheck': drafting,
  'reviews.passCheck': ['checker', 'head'],
  'reviews.backToDraft': ['checker', 'head'],
  'reviews.issue': ['head'],
  'reviews.recordReply': drafting,
  'reviews.startCorrection': ['head'],
  'reviews.void': ['head', 'admin'],
  'slips.get': 'anyone',
  'slips.ofReview': 'anyone',
  'slips.preview': 'anyone',
  'slips.ofDecision': 'anyone',
  'slips.ofCatalog': 'anyone',
  'slips.issueForm': drafting,
  'slips.reissueIntake': drafting,
  'slips.verify': 'anyone',
  'attachments.list': 'anyone',
  'attachments.attach': ['handler', 'checker', 'head'],
  'attachments.void': drafting,
  'attachments.open': 'anyone',
  'attachments.check': 'anyone',
  'search.find': 'anyone',
};
const procedures = listProcedures(contract);
/** Fits no input: an authorised caller gets as far as `validation`, and nothing is done. */
const NOTHING = { 不是输入: true };

test('权限表与合同一字不差', () => {
  expect(Object.fromEntries(procedures.map(({ name, procedure }) => [name, procedure.access]))).toEqual(
    EXPECTED,
  );
});

describe('每个角色试每个名字', () => {
  let ledger: TestLedger;
  beforeAll(() => {
    ledger = createTestLedger();
  });
  afterAll(() => ledger.close());
  const codeOf = (name: string, session: string | null): string => {
    const envelope = ledger.send(name, NOTHING, session);
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  const distinct = logins.filter((login) => login !== 'gao' && login !== 'tang');

  test.each(distinct)('%s', (login: Login) => {
    const held: readonly Role[] = people[login].roles;
    const answers = procedures.map(({ name }) => [name, codeOf(name, ledger.sessionOf(login))]);
    const expected = Object.entries(EXPECTED).map(([name, rule]) => {
      const may = typeof rule === 'string' || rule.some((role) => held.includes(role));
      return [name, may ? 'validation' : 'forbidden'];
    });
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
  });

  test.each([null, '', 'not-a-session', 'constructor'])('没有登录（%j）只能用公开的', (session) => {
    for (const [name, rule] of Object.entries(EXPECTED))
      expect([name, codeOf(name, session)]).toEqual([
        name,
        rule === 'public' ? 'validation' : 'unauthenticated',
      ]);
  });

  test('被拒绝的说得出要谁办、自己是谁', () => {
    const envelope = ledger.send('reviews.issue', NOTHING, ledger.sessionOf('zhou'));
    expect(envelope).toMatchObject({
      ok: false,
      error: { message: '这一步要由负责人办理，您的角色是经办' },
    });
  });
});

describe('锁定和初始密码', () => {
  test('锁定以后，除公开的外一律要先解锁', () => {
    const ledger = openTestLedger();
    ledger.as('zhou').session.lock({});
    for (const [name, rule] of Object.entries(EXPECTED)) {
      const envelope = ledger.send(name, NOTHING, ledger.sessionOf('zhou'));
      expect([name, envelope.ok ? 'ok' : envelope.error.code]).toEqual([
        name,
        rule === 'public' ? 'validation' : 'unauthenticated',
      ]);
    }
  });

  test('用初始密码登录的，只能看自己、改密码、锁定、退出', () => {
    const ledger = openTestLedger();
    ledger.as('hemin').accounts.create({
      name: '新来的',
      loginName: 'xinlai',
      roles: ['handler', 'checker', 'head', 'admin'],
      password: PASSWORD,
    });
    const answer = ledger.anonymous.session.login({ loginName: 'xinlai', password: PASSWORD });
    if (answer.result !== 'ok') throw new Error(answer.result);
    expect(answer.me.mustChangePassword).toBe(true);
    const open = procedures
      .map(({ name }) => name)
      .filter((name) => {
        const envelope = ledger.send(name, NOTHING, answer.session);
        return !envelope.ok && envelope.error.code === 'validation' && EXPECTED[name] !== 'public';
      });
    expect(open).toEqual(['session.me', 'session.lock', 'session.logout', 'session.changePassword']);
  });
});
