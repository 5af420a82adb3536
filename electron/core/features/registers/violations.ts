/**
 * 补录：已经发生的违规可以如实登记，但记成违规，不能隐藏（DOMAIN.md 0.4）。
 * 没有标补录的，法定障碍一律拦下。
 */
import { citeRule, type RuleId } from '#shared/domain/rules/rules.ts';
import { type CommandContext, requireActor } from '../../context.ts';
import { read, write } from '../../db/sql.ts';
import { AppError, fieldError } from '../../errors.ts';

export const violationSql = {
  ofDecision: read(
    {
      id: 'int',
      rule_id: 'text?',
      citation: 'text',
      fact: 'text',
      remedy: 'text',
      recorded_on: 'text',
      recorded_by: 'text',
    },
    `SELECT id, rule_id, citation, fact, remedy, recorded_on, recorded_by FROM violation
    WHERE decision_id = @decisionId ORDER BY id`,
  ),
  insert:
    write(`INSERT INTO violation (decision_id, rule_id, citation, fact, remedy, recorded_on, recorded_by)
    VALUES (@decisionId, @ruleId, @citation, @fact, @remedy, @on, @by)`),
};

export interface Obstacle {
  readonly ruleId: RuleId | null;
  readonly message: string;
  /** 在哪一格；空串为整件。 */
  readonly field: string;
}

const sentence = ({ ruleId, message }: Obstacle): string =>
  ruleId === null ? message : `${message}（${citeRule(ruleId)}）`;

/**
 * Stops at statutory obstacles, or records them as violations when the matter is 补录 and a remedy is written.
 * Obstacles without a rule (an end before its beginning) are never recorded away.
 */
export function enforce(
  context: CommandContext,
  decision: { readonly id: number; readonly isBackEntry: boolean },
  obstacles: readonly Obstacle[],
  remedy: string,
  doing: string,
): void {
  if (obstacles.length === 0) return;
  const fields = Object.fromEntries(
    obstacles.filter(({ field }) => field !== '').map((obstacle) => [obstacle.field, sentence(obstacle)]),
  );
  const isRecordable = decision.isBackEntry && obstacles.every(({ ruleId }) => ruleId !== null);
  if (!isRecordable) throw new AppError('rule', `${doing}：${obstacles.map(sentence).join('；')}`, fields);
  // The same fact stands in the way of every later step; it is one violation, recorded once.
  const known = new Set(
    context.db
      .all(violationSql.ofDecision, { decisionId: decision.id })
      .map((row) => `${row.rule_id ?? ''} ${row.fact}`),
  );
  const fresh = obstacles.filter(({ ruleId, message }) => !known.has(`${ruleId ?? ''} ${message}`));
  if (fresh.length === 0) return;
  if (remedy === '')
    throw fieldError('remedy', `补录的事项有 ${fresh.length} 处不合法定程序，请写补救措施，将记为违规`);
  for (const { ruleId, message } of fresh)
    context.db.run(violationSql.insert, {
      decisionId: decision.id,
      ruleId,
      citation: ruleId === null ? '' : citeRule(ruleId),
      fact: message,
      remedy,
      on: context.today,
      by: requireActor(context).name,
    });
}
