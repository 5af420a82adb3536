/** Gapless numbers: the next of a series and year, taken inside the command that uses it. */
import { checkPattern, formatNumber } from '#shared/domain/numbering/pattern.ts';
import { type LocalDate, yearOf } from '#shared/lib/local-date.ts';
import { present } from '#shared/lib/assert.ts';
import type { Handlers } from '../../context.ts';
import type { AppContract } from '#shared/contract/index.ts';
import { read, type ReadDb, write, type WriteDb } from '../../db/sql.ts';
import { fieldError, notFound, requireVersion, ruleError } from '../../errors.ts';

export type SeriesKey = 'review.intake' | 'review.notice' | 'review.opinion';

export const numberingSql = {
  all: read(
    { key: 'text', name: 'text', pattern: 'text', version: 'int' },
    'SELECT key, name, pattern, version FROM number_series ORDER BY key',
  ),
  one: read(
    { key: 'text', name: 'text', pattern: 'text', version: 'int' },
    'SELECT key, name, pattern, version FROM number_series WHERE key = @key',
  ),
  last: read(
    { number: 'int' },
    'SELECT coalesce(max(number), 0) AS number FROM number_issue WHERE series_key = @key AND year = @year',
  ),
  taken: read({ id: 'int' }, 'SELECT id FROM number_issue WHERE series_key = @key AND text = @text'),
  issue: write(`INSERT INTO number_issue (series_key, year, number, text, subject, issued_at)
    VALUES (@key, @year, @number, @text, @subject, @at)`),
  setPattern: write('UPDATE number_series SET pattern = @pattern, version = version + 1 WHERE key = @key'),
  prefix: read({ doc_prefix: 'text' }, 'SELECT doc_prefix FROM office'),
};

const prefixOf = (db: ReadDb): string => db.get(numberingSql.prefix)?.doc_prefix ?? '';
const lastOf = (db: ReadDb, key: string, year: number): number =>
  db.get(numberingSql.last, { key, year })?.number ?? 0;

/** Takes the next number of the year of `on`. @param subject what it is given to, for the register. */
export function takeNumber(db: WriteDb, key: SeriesKey, on: LocalDate, subject: string, at: string): string {
  const series = present(db.get(numberingSql.one, { key }), `编号规则 ${key} 随建库写入`);
  const year = yearOf(on);
  const number = lastOf(db, key, year) + 1;
  const text = formatNumber(series.pattern, { prefix: prefixOf(db), year, number });
  // Only a changed pattern can come upon a number of before.
  if (db.get(numberingSql.taken, { key, text }) !== undefined)
    throw ruleError(`按现在的编号规则，下一个号是“${text}”，已经用过；请管理员改“${series.name}”的编号规则`);
  db.run(numberingSql.issue, { key, year, number, text, subject, at });
  return text;
}

/** What the next number would be, without taking it. */
export function peekNumber(db: ReadDb, key: SeriesKey, on: LocalDate): string {
  const series = present(db.get(numberingSql.one, { key }), `编号规则 ${key} 随建库写入`);
  const year = yearOf(on);
  return formatNumber(series.pattern, { prefix: prefixOf(db), year, number: lastOf(db, key, year) + 1 });
}

function toDto(
  db: ReadDb,
  row: { key: string; name: string; pattern: string; version: number },
  year: number,
) {
  const lastNumber = lastOf(db, row.key, year);
  const example = formatNumber(row.pattern, { prefix: prefixOf(db), year, number: lastNumber + 1 });
  return { ...row, year, lastNumber, example };
}

export const numbering: Handlers<AppContract>['numbering'] = {
  list: ({ db, today }) => db.all(numberingSql.all).map((row) => toDto(db, row, yearOf(today))),
  update(context, input) {
    const before = context.db.get(numberingSql.one, { key: input.key });
    if (before === undefined) throw notFound('条编号规则');
    requireVersion(before.version, input.expectedVersion);
    const checked = checkPattern(input.pattern);
    if (!checked.ok) throw fieldError('pattern', checked.error);
    context.db.run(numberingSql.setPattern, { key: input.key, pattern: checked.value });
    const after = present(context.db.get(numberingSql.one, { key: input.key }), '刚改的编号规则');
    context.audit({
      entity: 'numbering',
      id: null,
      summary: `编号规则“${after.name}”由 ${before.pattern} 改为 ${after.pattern}`,
      before,
      after,
    });
    return toDto(context.db, after, yearOf(context.today));
  },
};
