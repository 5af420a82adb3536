/** Plans the sample's steps by day and runs each as the real command it is. */
import type { AppContract } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import type { Command } from '#shared/contract/define.ts';
import type { RegisterData, RegisterKind } from '#shared/domain/registers/types.ts';
import { present } from '#shared/lib/assert.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { appendAudit } from '../audit/chain.ts';
import type { Actor, AuditNote, CommandContext } from '../context.ts';
import { decisionSql } from '../features/decisions/sql.ts';
import { registers } from '../features/registers/registers.ts';
import type { PersonKey, UnitName } from './matters.ts';

export interface Sample {
  readonly context: CommandContext;
  readonly people: ReadonlyMap<PersonKey, Actor>;
  readonly units: ReadonlyMap<UnitName, number>;
  /** Steps of all matters, carried out in the order of their days, so that numbers and audit follow time. */
  readonly steps: { readonly day: string; readonly run: () => void }[];
}
/** A record that a later step refers to; its id is known once the first step has run. */
export interface Ref {
  id: number;
}

type SampleGroup = 'catalog' | 'decisions' | 'reviews' | 'registers';

/** Plans one command for `day`. */
export function run<G extends SampleGroup, V extends keyof AppContract[G]>(
  sample: Sample,
  who: PersonKey,
  day: string,
  name: `${G}.${V & string}`,
  work: (context: CommandContext) => unknown,
): void {
  sample.steps.push({ day, run: () => execute(sample, who, day, name, work) });
}

/** Runs one command as `who` on `day`, with its audit row, exactly as the router would. */
function execute<G extends SampleGroup, V extends keyof AppContract[G]>(
  sample: Sample,
  who: PersonKey,
  day: string,
  name: `${G}.${V & string}`,
  work: (context: CommandContext) => unknown,
): void {
  const actor = present(sample.people.get(who), `样例人员 ${who}`);
  const now = `${day}T02:00:00.000Z`;
  const notes: AuditNote[] = [];
  work({
    ...sample.context,
    actor,
    now,
    today: localDate(day),
    audit: (note) => void notes.push(note),
  });
  const [group, verb] = name.split('.') as [G, V & string];
  const procedure = contract[group][verb] as unknown as Command; // only commands are named here
  const done = present(notes.at(-1), '样例的每一步都有审计');
  appendAudit(sample.context.db, {
    at: now,
    actorId: actor.id,
    actor: actor.name,
    action: name,
    title: procedure.title,
    entity: done.entity,
    entityId: done.id,
    summary: done.summary,
    before: done.before === undefined ? null : JSON.stringify(done.before),
    after: done.after === undefined ? null : JSON.stringify(done.after),
  });
}

/** The decision's id and version at the moment a step runs. */
export const target = (sample: Sample, { id }: Ref) => ({
  id,
  expectedVersion: present(sample.context.db.get(decisionSql.one, { id }), '样例事项').version,
});

/** Plans one register entry; `data` may need ids that are known only when it runs. */
export function enter<K extends RegisterKind>(
  sample: Sample,
  who: PersonKey,
  day: string,
  decision: Ref,
  kind: K,
  data: () => RegisterData[K],
  keep: Ref = { id: 0 },
  remedy = '',
): Ref {
  run(sample, who, day, 'registers.save', (context) => {
    const { id, expectedVersion } = target(sample, decision);
    keep.id = registers.save(context, {
      decisionId: id,
      expectedVersion,
      kind,
      entryId: null,
      data: data(),
      remedy,
    }).entryId;
  });
  return keep;
}
