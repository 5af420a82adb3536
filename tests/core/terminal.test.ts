/** 归档、终止、不适用、作废是终点：每个命令都试一遍，走不出去；不许的都说理由。 */
import { describe, expect, test } from 'vitest';
import { RemoteError } from '#shared/contract/client.ts';
import type { DecisionStatus } from '#shared/domain/decision/vocabulary.ts';
import { stepKinds, stepStateKeys } from '#shared/domain/decision/vocabulary.ts';
import { registerKinds } from '#shared/domain/registers/types.ts';
import { entryOf } from '#tests/support/entries.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionInput,
  decisionTarget,
  finishStep,
  intakeInput,
  makeDecision,
  stepInput,
  tableInput,
} from '#tests/support/matters.ts';
import { archivedDecision } from '#tests/support/outcomes.ts';
import { enter, registersOfDecision, saveInput, voidEntry } from '#tests/support/registers.ts';

const excluded = { category: null, exclusion: 'emergency', exclusionReason: '抗洪抢险' } as const;
const setLifecycle = (ledger: TestLedger, id: number, lifecycle: 'active' | 'suspended' | 'terminated') =>
  ledger.as('liang').decisions.setLifecycle({
    ...decisionTarget(ledger, id),
    lifecycle,
    decidedBy: '县长',
    isChiefDecision: true,
    reason: '情况变化',
  });
const voidDecision = (ledger: TestLedger, id: number) =>
  ledger.as('liang').decisions.void({ ...decisionTarget(ledger, id), reason: '误登' });
const adjust = (ledger: TestLedger, id: number) =>
  ledger.as('liang').decisions.openAdjustment({
    ...decisionTarget(ledger, id),
    title: '重大调整',
    decidedBy: '县长',
    reason: '水源变化',
  });

type Work = (ledger: TestLedger, id: number) => unknown;
/** Every way of writing to a decision that the contract has. */
const commands: Readonly<Record<string, Work>> = {
  修改: (ledger, id) =>
    ledger.as('zhou').decisions.update({ ...decisionInput(ledger), ...decisionTarget(ledger, id) }),
  '修改，仍不适用': (ledger, id) =>
    ledger.as('zhou').decisions.update({ ...decisionInput(ledger, excluded), ...decisionTarget(ledger, id) }),
  ...Object.fromEntries(
    stepKinds.flatMap((kind): [string, Work][] => [
      ...stepStateKeys.map((state): [string, Work] => [
        `${kind} 登记为 ${state}`,
        (ledger, id) => ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, kind, { state })),
      ]),
      [
        `${kind} 选不适用`,
        (ledger: TestLedger, id: number) =>
          ledger
            .as('zhou')
            .decisions.updateStep(
              stepInput(ledger, id, kind, { isApplicable: false, ground: '理由', startedOn: null }),
            ),
      ],
    ]),
  ),
  提请讨论: (ledger, id) =>
    ledger.as('zhou').decisions.tableForMeeting({ ...tableInput(ledger, id), remedy: '补救' }),
  恢复: (ledger, id) => setLifecycle(ledger, id, 'active'),
  中止: (ledger, id) => setLifecycle(ledger, id, 'suspended'),
  终止: (ledger, id) => setLifecycle(ledger, id, 'terminated'),
  重大调整: adjust,
  作废: voidDecision,
  送审: (ledger, id) => ledger.as('zhou').reviews.register(intakeInput(ledger, id)),
  ...Object.fromEntries(
    registerKinds.flatMap((kind): [string, Work][] => [
      [
        `登记 ${kind}`,
        (ledger: TestLedger, id: number) =>
          ledger.as('zhou').registers.save({ ...saveInput(ledger, id, kind), remedy: '补救' }),
      ],
      [
        `作废登记 ${kind}`,
        (ledger: TestLedger, id: number) =>
          voidEntry(ledger, id, kind, registersOfDecision(ledger, id)[kind][0]?.id ?? 1),
      ],
    ]),
  ),
  成批登记意见: (ledger, id) =>
    ledger.as('zhou').registers.importComments({
      decisionId: id,
      expectedVersion: decisionTarget(ledger, id).expectedVersion,
      rows: [entryOf('comment')],
    }),
};

interface Terminal {
  readonly name: string;
  readonly status: DecisionStatus;
  readonly make: (ledger: TestLedger) => number;
  /** The few commands that are let through, for none of them leaves the status. */
  readonly allowed: readonly string[];
  /** What most refusals say. */
  readonly reason: RegExp;
}

const terminals: readonly Terminal[] = [
  {
    name: '已归档',
    status: 'archived',
    make: (ledger) => archivedDecision(ledger),
    allowed: ['重大调整'],
    reason: /已经归档/,
  },
  {
    name: '已终止',
    status: 'terminated',
    make(ledger) {
      const id = makeDecision(ledger);
      enter(ledger, id, 'archiveItem');
      setLifecycle(ledger, id, 'terminated');
      return id;
    },
    // 停下的也要归档；写明没有做的各步；误登的作废留痕。
    allowed: [
      ...stepKinds
        .filter((kind) => kind !== 'legality')
        .flatMap((kind) => [`${kind} 登记为 notStarted`, `${kind} 选不适用`])
        .filter((name) => name !== 'collective 选不适用' && name !== 'archive 选不适用'),
      'archive 登记为 inProgress',
      '登记 archiveItem',
      '作废登记 archiveItem',
      '作废',
    ],
    reason: /终止|已经登记了归档材料/,
  },
  {
    name: '不适用本条例',
    status: 'excluded',
    make: (ledger) => makeDecision(ledger, excluded),
    allowed: ['修改，仍不适用', '作废'],
    reason: /不适用|不按本条例/,
  },
  {
    name: '作废',
    status: 'draft',
    make(ledger) {
      const id = makeDecision(ledger);
      voidDecision(ledger, id);
      return id;
    },
    allowed: [],
    reason: /已经作废/,
  },
];

/** What is refused of any decision, for reasons of its own. */
const ALWAYS = /请在“合法性审查”里登记|集体讨论没有例外/;

/** Done, or refused in words. */
function attempt(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    expect(['rule', 'validation', 'not_found']).toContain(error.detail.code);
    return error.detail.message;
  }
}

describe.each(terminals)('$name', ({ make, status, allowed, reason }) => {
  test('每个命令试一遍，状态都不变；许的就是那几个', () => {
    const through: string[] = [];
    let ledger = openTestLedger();
    let id = make(ledger);
    for (const [name, work] of Object.entries(commands)) {
      const before = ledger.as('zhou').decisions.get({ id });
      expect(before.status).toBe(status);
      const refused = attempt(() => work(ledger, id));
      const after = ledger.as('zhou').decisions.get({ id });
      expect([name, after.status]).toEqual([name, status]);
      if (refused !== null) {
        expect([name, after]).toEqual([name, before]);
        continue;
      }
      through.push(name);
      ledger = openTestLedger();
      id = make(ledger);
    }
    expect(through.toSorted()).toEqual([...allowed].toSorted());
  });

  test('不许的说得出为什么', () => {
    const ledger = openTestLedger();
    const id = make(ledger);
    const silent = Object.entries(commands)
      .filter(([name]) => !allowed.includes(name) && name !== 'archive 登记为 done')
      .map(([name, work]) => [name, attempt(() => work(ledger, id))] as const)
      .filter(([, refused]) => refused === null || !(reason.test(refused) || ALWAYS.test(refused)));
    expect(Object.fromEntries(silent)).toEqual({});
  });
});

test('终止的照样归档：材料齐了标已归档，仍是“终止”，之后什么也不能再登记', () => {
  const ledger = openTestLedger();
  const id = makeDecision(ledger);
  setLifecycle(ledger, id, 'terminated');
  finishStep(ledger, id, 'publication', { isApplicable: false, ground: '没有作出决策' });
  finishStep(ledger, id, 'archive');
  expect(ledger.as('zhou').decisions.get({ id }).status).toBe('terminated');
  expect(attempt(() => enter(ledger, id, 'archiveItem'))).toContain('已经归档');
});
