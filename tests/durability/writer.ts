/**
 * `node writer.ts <folder>`: works on the ledger there until it is killed. Every command that the core has answered
 * is acknowledged as one line of JSON, written straight to the pipe before the next command begins.
 */
import { writeSync } from 'node:fs';
import { bootCore } from '#core/boot.ts';
import { makeDecision, reviewAt } from '#tests/support/matters.ts';
import { createClock, enterOffice, PASSWORD_COST } from '#tests/support/office.ts';

export type Acknowledgement =
  | { readonly kind: 'opened' }
  | { readonly kind: 'decision'; readonly id: number; readonly title: string }
  | { readonly kind: 'issued'; readonly id: number; readonly docNo: string; readonly intakeNo: string }
  | { readonly kind: 'draft'; readonly content: string };

const acknowledge = (line: Acknowledgement): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const core = bootCore({
  dataDir: process.argv[2] ?? '',
  now: createClock().now,
  passwordCost: PASSWORD_COST,
  idleMinutes: 1_000_000,
});
const office = enterOffice(() => core);
const zhou = office.as('zhou');
acknowledge({ kind: 'opened' });
for (let turn = 0; ; turn += 1) {
  const title = `第${turn}轮 ${process.pid} ${'供水价格调整'.repeat(5)}`;
  const id = makeDecision(office, { title });
  acknowledge({ kind: 'decision', id, title });
  const content = `草稿 ${process.pid} ${turn}`;
  zhou.drafts.save({ key: 'kill', content });
  acknowledge({ kind: 'draft', content });
  if (turn % 2 === 1) {
    const review = zhou.reviews.get({ id: reviewAt(office, 'issued', { decisionId: id }).id });
    acknowledge({
      kind: 'issued',
      id: review.id,
      docNo: review.docNo ?? '',
      intakeNo: review.intakeNo,
    });
  }
}
