import { describe, expect, test } from 'vitest';
import { shippedCalendar, shippedYears } from '#core/calendar.ts';
import {
  createCalendar,
  describeDay,
  rollBack,
  rollForward,
  workdaysBetween,
} from '#shared/domain/deadline/calendar.ts';
import { localDate, weekdayOf } from '#shared/lib/local-date.ts';
import {
  eachDay,
  isNoticeWorkday,
  notices,
  noticeDaysOff,
  noticeMakeupDays,
} from '#tests/support/notice-days.ts';

const calendar = shippedCalendar();
const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(localDate(day)));

describe('随程序附带的放假数据（国办2019—2026年通知）', () => {
  test('收八个年份，每年注明来源', () => {
    expect(calendar.years).toEqual(Object.keys(notices).map(Number));
    for (const year of shippedYears()) expect(year.source).toContain('国务院办公厅');
  });

  test('逐日核对：上班还是休息，与通知一天不差', () => {
    const days = eachDay();
    expect(days).toHaveLength(2922);
    expect(days.filter((day) => calendar.dayInfo(day).isWorkday !== isNoticeWorkday(day))).toEqual([]);
  });

  test('通知列出的放假日都有节名，调休上班日都标调休', () => {
    for (const day of eachDay()) {
      const { label } = calendar.dayInfo(day);
      if (noticeMakeupDays.has(day) && isWeekend(day)) expect([day, label]).toEqual([day, '调休上班']);
      else if (noticeDaysOff.has(day)) expect([day, label]).not.toEqual([day, '周末']);
    }
  });

  test('数据里多出来的放假日只能是连着节日的周末', () => {
    const extra = shippedYears()
      .flatMap((year) => Object.keys(year.off))
      .filter((day) => !noticeDaysOff.has(day));
    expect(extra.filter((day) => !isWeekend(day))).toEqual([]);
    expect(extra).toEqual([
      '2019-04-06',
      '2019-04-07',
      '2019-06-08',
      '2019-06-09',
      '2019-09-14',
      '2019-09-15',
    ]);
  });

  test('有数据的年份都不是暂估，2027年没有通知，按周末估算并标暂估', () => {
    expect(eachDay().some((day) => calendar.dayInfo(day).isProvisional)).toBe(false);
    expect(calendar.dayInfo(localDate('2027-10-01'))).toEqual({
      isWorkday: true,
      label: '工作日',
      isProvisional: true,
    });
    expect(calendar.dayInfo(localDate('2018-10-01')).isProvisional).toBe(true);
  });
});

describe('工作日的数法', () => {
  test('第一日不计入，最后一日计入（民法典第201条）', () => {
    expect(workdaysBetween(calendar, localDate('2026-11-23'), localDate('2026-11-23'))).toBe(0);
    expect(workdaysBetween(calendar, localDate('2026-11-20'), localDate('2026-11-23'))).toBe(1);
    expect(workdaysBetween(calendar, localDate('2025-09-26'), localDate('2025-10-10'))).toBe(5);
  });
  test('往回数为负', () => {
    expect(workdaysBetween(calendar, localDate('2026-11-23'), localDate('2026-11-20'))).toBe(-1);
  });
  test('顺延和提前都落在工作日，本来是工作日的不动', () => {
    expect(rollForward(calendar, localDate('2026-10-01'))).toBe('2026-10-08');
    expect(rollBack(calendar, localDate('2026-10-07'))).toBe('2026-09-30');
    expect(rollForward(calendar, localDate('2026-02-28'))).toBe('2026-02-28');
    expect(rollBack(calendar, localDate('2026-11-23'))).toBe('2026-11-23');
  });
  test('日子说得清楚', () => {
    expect(describeDay(calendar, localDate('2026-10-05'))).toBe('2026-10-05 周一 国庆节');
    expect(describeDay(calendar, localDate('2026-02-28'))).toBe('2026-02-28 周六 调休上班');
  });
  test('调休压过放假，跨年的放假日按全日期存', () => {
    const made = createCalendar([
      { year: 2030, source: '测试', off: { '2029-12-31': '元旦' }, work: { '2030-01-05': '调休上班' } },
    ]);
    expect(made.dayInfo(localDate('2029-12-31'))).toEqual({
      isWorkday: false,
      label: '元旦',
      isProvisional: true,
    });
    expect(made.dayInfo(localDate('2030-01-05')).isWorkday).toBe(true);
  });
});
