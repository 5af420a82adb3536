/** 工作日历：看历次通知、预览、确认、导出。确认以后，所有期限按新数据重算。 */
import type { AppContract } from '#shared/contract/index.ts';
import { type CalendarYear, createCalendar, type WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import {
  fromNoticeFile,
  parseHolidayNotice,
  type ParsedNotice,
  toNoticeFile,
} from '#shared/domain/deadline/notice.ts';
import { isLocalDate } from '#shared/lib/local-date.ts';
import { type CommandContext, type Handlers, requireActor } from '../../context.ts';
import { read, write } from '../../db/sql.ts';
import { fieldError } from '../../errors.ts';
import { reviewDeadlines } from '../reviews/current.ts';
import { refreshDecision } from '../decisions/facts.ts';

export const calendarSql = {
  history: read(
    { id: 'int', year: 'int', source: 'text', ground: 'text', actor: 'text', at: 'text', newest: 'int' },
    `SELECT n.id, n.year, n.source, n.ground, n.actor, n.at,
      (SELECT max(m.id) FROM calendar_notice m WHERE m.year = n.year) AS newest
    FROM calendar_notice n ORDER BY n.year DESC, n.id DESC`,
  ),
  insert: write(`INSERT INTO calendar_notice (year, source, days, ground, at, actor)
    VALUES (@year, @source, @days, @ground, @at, @actor)`),
  openDecisions: read({ id: 'int' }, 'SELECT id FROM decision WHERE is_open = 1 AND void_reason IS NULL'),
};

/** A pasted JSON of the exchange format, or null when the text is not JSON. */
function asFile(text: string): ParsedNotice | null {
  if (!text.trim().startsWith('{')) return null;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw fieldError('text', '像是 JSON，但格式不完整，请检查括号和引号');
  }
  const isFile =
    typeof file === 'object' && file !== null && 'year' in file && 'days' in file && Array.isArray(file.days);
  if (!isFile) throw fieldError('text', 'JSON 里要有 year、source、days 三项');
  const { days } = file as { days: unknown[] }; // established just above
  const isDay = (day: unknown): boolean =>
    typeof day === 'object' &&
    day !== null &&
    'date' in day &&
    typeof day.date === 'string' &&
    'name' in day &&
    typeof day.name === 'string' &&
    'off' in day &&
    typeof day.off === 'boolean';
  const wrong = days.findIndex((day) => !isDay(day));
  if (wrong >= 0) throw fieldError('text', `days 第 ${wrong + 1} 项要有 date、name、off`);
  if (typeof (file as { year: unknown }).year !== 'number') throw fieldError('text', 'year 要是数字');
  return fromNoticeFile(file as Parameters<typeof fromNoticeFile>[0]); // every field was checked above
}

const label = (year: CalendarYear | undefined, day: string): string =>
  year?.work[day] !== undefined ? '调休上班' : year?.off[day] !== undefined ? '放假' : '—';

function changesAgainst(current: CalendarYear | undefined, parsed: ParsedNotice) {
  const days = new Set([
    ...Object.keys(current?.off ?? {}),
    ...Object.keys(current?.work ?? {}),
    ...Object.keys(parsed.off),
    ...Object.keys(parsed.work),
  ]);
  const next: CalendarYear = { year: parsed.year, source: '', off: parsed.off, work: parsed.work };
  return [...days]
    .toSorted()
    .map((date) => ({ date, before: label(current, date), after: label(next, date) }))
    .filter((change) => change.before !== change.after);
}

function checkDays(days: Readonly<Record<string, string>>, field: string, year: number): void {
  for (const day of Object.keys(days)) {
    if (!isLocalDate(day)) throw fieldError(field, `“${day}”不是有效日期`);
    // 元旦假期可以从上一年末开始，春节不会跨到下一年。
    if (Math.abs(Number(day.slice(0, 4)) - year) > 1) throw fieldError(field, `${day} 不在 ${year} 年前后`);
  }
}

/**
 * Periods are counted anew at every look; stored due days are derived anew here.
 * Answers how many open matters have a period that came out different.
 */
function recompute(context: CommandContext, next: WorkCalendar): number {
  const { db, now, calendar: old } = context;
  const open = db.all(calendarSql.openDecisions);
  for (const { id } of open) refreshDecision(db, id, now);
  const told = (id: number, by: WorkCalendar): string => JSON.stringify(reviewDeadlines(db, id, by));
  return open.filter(({ id }) => told(id, old) !== told(id, next)).length;
}

export const calendar: Handlers<AppContract>['calendar'] = {
  history: ({ db }) =>
    db.all(calendarSql.history).map((row) => ({
      id: row.id,
      year: row.year,
      source: row.source,
      ground: row.ground,
      actor: row.actor,
      at: row.at,
      isCurrent: row.id === row.newest,
    })),
  preview({ calendarYears }, input) {
    const parsed = asFile(input.text) ?? parseHolidayNotice(input.text, input.year);
    const current = calendarYears.find((entry) => entry.year === parsed.year);
    return {
      year: parsed.year,
      off: { ...parsed.off },
      work: { ...parsed.work },
      unread: [...parsed.unread],
      doubts: [...parsed.doubts],
      changes: changesAgainst(current, parsed),
    };
  },
  confirm(context, input) {
    checkDays(input.off, 'off', input.year);
    checkDays(input.work, 'work', input.year);
    if (Object.keys(input.off).length === 0) throw fieldError('off', '没有一天放假，请检查通知正文');
    const both = Object.keys(input.work).filter((day) => input.off[day] !== undefined);
    if (both.length > 0) throw fieldError('work', `${both.join('、')} 既放假又上班，请核对`);
    const current = context.calendarYears.find((entry) => entry.year === input.year);
    const { id } = context.db.run(calendarSql.insert, {
      year: input.year,
      source: input.source,
      days: JSON.stringify({ off: input.off, work: input.work }),
      ground: input.ground,
      at: context.now,
      actor: requireActor(context).name,
    });
    const others = context.calendarYears.filter((entry) => entry.year !== input.year);
    const { year, source, off, work } = input;
    const recomputed = recompute(context, createCalendar([...others, { year, source, off, work }]));
    context.audit({
      entity: 'calendar',
      id: input.year,
      summary: `确认 ${input.year} 年放假安排：${input.source}；重算 ${recomputed} 件期限`,
      before: current ?? null,
      after: input,
    });
    return { id, recomputed };
  },
  exportYear({ calendarYears }, input) {
    const found = calendarYears.find((entry) => entry.year === input.year);
    if (found === undefined) throw fieldError('year', `${input.year} 年还没有放假数据`);
    return {
      fileName: `放假安排${input.year}.json`,
      content: JSON.stringify(toNoticeFile(input.year, found.source, found), null, 2),
    };
  },
};
