/** Every page of the application, by address, with a record in each interesting state. */
import type { App } from '#tests/support/app.ts';
import { requireOk } from '#tests/support/app.ts';
import { logIn } from '#tests/support/sample.ts';
import { type Caller, createCaller } from '#tests/support/office.ts';
import type { ReviewState } from '#shared/domain/review/vocabulary.ts';
import { present } from '#shared/lib/assert.ts';

export const fixedAddresses = [
  '/workbench',
  '/decisions',
  '/decisions?scope=all',
  '/decisions/new',
  '/reviews',
  '/reviews?scope=all',
  '/reviews/new',
  '/system?tab=office',
  '/system?tab=accounts',
  '/system?tab=units',
  '/system?tab=numbering',
  '/system?tab=audit',
  '/system?tab=verify',
  '/nowhere',
] as const;

const shownStates: readonly ReviewState[] = [
  'received',
  'supplementing',
  'reviewing',
  'checking',
  'issued',
  'replied',
];

/** The sample ledger as one of its people calls it. */
export function sampleCaller(app: App, who: Parameters<typeof logIn>[1]): Caller {
  const session = logIn(app.core, who);
  return createCaller((name, payload) => {
    const envelope = app.core.dispatch(name, payload, session);
    requireOk(envelope);
    return envelope;
  });
}

/** Addresses of records of the sample ledger. */
export function recordAddresses(app: App): readonly string[] {
  const caller = sampleCaller(app, 'handler');
  const reviews = caller.reviews.list({ scope: 'all', pageSize: 200 }).rows;
  const reviewIn = (state: ReviewState): number =>
    present(
      reviews.find((row) => row.state === state),
      `样例里有${state}的送审件`,
    ).id;
  const decision = present(
    caller.decisions.list({ scope: 'open', pageSize: 1 }).rows[0],
    '样例里有在办事项',
  ).id;
  return [
    `/decisions/${decision}`,
    `/decisions/${decision}/edit`,
    ...shownStates.map((state) => `/reviews/${reviewIn(state)}`),
    `/reviews/${reviewIn('received')}/intake`,
    `/reviews/${reviewIn('reviewing')}/opinion`,
    `/reviews/${reviewIn('checking')}/opinion`,
  ];
}
