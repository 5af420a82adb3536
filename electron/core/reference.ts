/** What the office may add to the shipped reference data: holiday notices and changed rule parameters. */
import { type CalendarYear, createCalendar, type WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { createRuleBook, type RuleBook } from '#shared/domain/rules/rule-book.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import { read, type ReadDb } from './db/sql.ts';

export const referenceSql = {
  newest: read(
    { notices: 'int', changes: 'int' },
    `SELECT (SELECT coalesce(max(id), 0) FROM calendar_notice) AS notices,
      (SELECT coalesce(max(id), 0) FROM rule_change) AS changes`,
  ),
  notices: read(
    { year: 'int', source: 'text', days: 'text' },
    'SELECT year, source, days FROM calendar_notice ORDER BY id',
  ),
  changes: read(
    { rule_id: 'text', param: 'text', value: 'real', effective_from: 'text' },
    'SELECT rule_id, param, value, effective_from FROM rule_change ORDER BY id',
  ),
};

export interface Reference {
  readonly calendarYears: readonly CalendarYear[];
  readonly calendar: WorkCalendar;
  readonly rules: RuleBook;
}

export interface StoredDays {
  readonly off: Record<string, string>;
  readonly work: Record<string, string>;
}
/** Days as stored by this program. */
export const parseDays = (text: string): StoredDays => JSON.parse(text) as StoredDays;

/** Reads the reference data again only when something was added. */
export function createReference(db: ReadDb, shipped: readonly CalendarYear[]): () => Reference {
  let stamp = '';
  let current: Reference | null = null;
  return () => {
    const newest = db.get(referenceSql.newest);
    const now = `${newest?.notices ?? 0}/${newest?.changes ?? 0}`;
    if (current !== null && now === stamp) return current;
    const years = new Map(shipped.map((year) => [year.year, year]));
    for (const notice of db.all(referenceSql.notices))
      years.set(notice.year, { year: notice.year, source: notice.source, ...parseDays(notice.days) });
    const calendarYears = [...years.values()].toSorted((a, b) => a.year - b.year);
    const rules = createRuleBook(
      db.all(referenceSql.changes).map((row) => ({
        ruleId: row.rule_id,
        param: row.param,
        value: row.value,
        effectiveFrom: row.effective_from as LocalDate, // kept by a CHECK constraint
      })),
    );
    stamp = now;
    current = { calendarYears, calendar: createCalendar(calendarYears), rules };
    return current;
  };
}
