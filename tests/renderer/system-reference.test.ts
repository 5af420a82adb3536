/** 系统里的工作日历、规则库、专家库：年历的日子、通知来源、规则的筛选和用词。 */
import { describe, expect, test } from 'vitest';
import { shippedYears } from '#core/calendar.ts';
import { filterExperts, sameExpert } from '#renderer/features/experts/expert-list.ts';
import { sourceIn } from '#renderer/features/system/calendar/notice-source.ts';
import {
  describeDay,
  moveInYear,
  runsOf,
  runText,
  yearMonths,
} from '#renderer/features/system/calendar/year-days.ts';
import {
  filterRules,
  fixedReason,
  paramName,
  paramValue,
  type RuleRow,
} from '#renderer/features/system/rules/rule-text.ts';
import type { ExpertDto } from '#shared/contract/reference.ts';
import { createCalendar } from '#shared/domain/deadline/calendar.ts';
import { allRules } from '#shared/domain/rules/rules.ts';
import { addDays, localDate } from '#shared/lib/local-date.ts';

const years = shippedYears();

describe('年历', () => {
  test('每月从周一起排，空格补齐整周，天数不多不少', () => {
    const months = yearMonths(years, 2026);
    expect(months).toHaveLength(12);
    const days = months.flatMap((month) => month.weeks.flat());
    expect(days.filter((day) => day !== null)).toHaveLength(365);
    expect(months.every((month) => month.weeks.every((week) => week.length === 7))).toBe(true);
    // 2026年11月1日是星期日：前六格空着。
    expect(months[10]?.weeks[0]?.map((day) => day?.date.slice(8) ?? '')).toEqual([
      '',
      '',
      '',
      '',
      '',
      '',
      '01',
    ]);
    expect(
      yearMonths(years, 2024)[1]
        ?.weeks.flat()
        .filter((day) => day !== null),
    ).toHaveLength(29);
  });

  test('放假、调休、周末、平常四种，各说各的', () => {
    const text = (date: string) => describeDay(years, localDate(date));
    expect(text('2026-10-01')).toMatchObject({ kind: 'holiday' });
    expect(text('2026-10-01').text).toContain('国庆节');
    expect(text('2026-10-10').kind).toBe('makeUp');
    expect(text('2026-10-10').text).toContain('周六 调休上班');
    expect(text('2026-11-22')).toEqual({ date: '2026-11-22', kind: 'weekend', text: '2026-11-22 周日 周末' });
    expect(text('2026-11-23').kind).toBe('workday');
  });

  test('没有通知的年度标暂估', () => {
    expect(describeDay(years, localDate('2027-10-01')).text).toBe('2027-10-01 周五 工作日（暂估）');
  });

  test('与算期限用的日历逐日一致', () => {
    const calendar = createCalendar(years);
    const differing: string[] = [];
    for (let day = localDate('2019-01-01'); day < '2027-01-01'; day = addDays(day, 1)) {
      const { kind } = describeDay(years, day);
      if ((kind === 'workday' || kind === 'makeUp') !== calendar.dayInfo(day).isWorkday) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  test('每月的工作日数加起来就是全年的', () => {
    const calendar = createCalendar(years);
    const total = yearMonths(years, 2026).reduce((sum, month) => sum + month.workdays, 0);
    expect(total).toBe(calendar.countWorkdays(localDate('2025-12-31'), localDate('2026-12-31')));
  });

  test('走行键不出这一年', () => {
    const from = localDate('2026-01-31');
    expect(moveInYear('ArrowRight', from)).toBe('2026-02-01');
    expect(moveInYear('ArrowDown', from)).toBe('2026-02-07');
    expect(moveInYear('PageDown', from)).toBe('2026-02-28');
    expect(moveInYear('PageUp', from)).toBe(from);
    expect(moveInYear('Home', from)).toBe('2026-01-01');
    expect(moveInYear('End', from)).toBe('2026-12-31');
    expect(moveInYear('ArrowRight', localDate('2026-12-31'))).toBe('2026-12-31');
    expect(moveInYear('a', from)).toBeNull();
  });

  test('相连同名的日子并成一段，断开或者换名就另起', () => {
    const runs = runsOf({
      '2026-12-31': '元旦',
      '2027-01-01': '元旦',
      '2027-01-02': '元旦',
      '2027-02-05': '春节',
      '2027-02-06': '春节',
      '2027-02-07': '元宵',
    });
    expect(runs.map((run) => [run.from, run.to, run.days])).toEqual([
      ['2026-12-31', '2027-01-02', 3],
      ['2027-02-05', '2027-02-06', 2],
      ['2027-02-07', '2027-02-07', 1],
    ]);
    expect(runs.map((run) => runText(run, 2027))).toEqual([
      '2026-12-31 周四 至 01-02 周六，3 天',
      '02-05 周五 至 02-06 周六，2 天',
      '02-07 周日',
    ]);
  });
});

describe('通知的来源', () => {
  test('标题和文号都认出来', () => {
    expect(
      sourceIn('国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕7号\n各省……1月1日放假。'),
    ).toBe('国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕7号）');
  });
  test('交换格式取 source；不完整的、没有的为空', () => {
    expect(sourceIn('{"year":2027,"source":"国办发明电〔2026〕7号","days":[]}')).toBe(
      '国办发明电〔2026〕7号',
    );
    expect(sourceIn('{"year":2027,"days":[]}')).toBe('');
    expect(sourceIn('1月1日放假')).toBe('');
  });
});

describe('规则库', () => {
  const row = (id: string): RuleRow => {
    const rule = allRules().find((entry) => entry.id === id);
    if (rule === undefined) throw new Error(`没有规则 ${id}`);
    return { ...rule, id: rule.id as RuleRow['id'], params: [], changes: [] }; // 编号就出自规则表
  };
  const rows = [row('D-04'), row('D-11'), row('L-02')];

  test('按文字和等级筛选；编号不分大小写和全半角', () => {
    expect(filterRules(rows, 'ｄ-11', null).map(({ id }) => id)).toEqual(['D-11']);
    expect(filterRules(rows, '713号令第3条', null).map(({ id }) => id)).toEqual(['D-04']);
    expect(filterRules(rows, '', 'block')).toEqual(rows.filter(({ level }) => level === 'block'));
    expect(filterRules(rows, '没有这样的字', null)).toEqual([]);
  });

  test('规则表里的每个参数都有中文名', () => {
    const names = allRules().flatMap((rule) => Object.keys(rule.params));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => /[A-Za-z]/.test(paramName(name)))).toEqual([]);
  });

  test('值带单位，开关写打开关闭；已核的不能改', () => {
    expect(paramValue('workdays', 7)).toBe('7 个工作日');
    expect(paramValue('strict', 0)).toBe('关闭');
    expect(paramValue('strict', 1)).toBe('打开');
    expect(fixedReason(row('D-11'), false)).toContain('法定数字不能改');
    expect(fixedReason(row('L-02'), true)).toBeNull();
  });
});

describe('专家库', () => {
  const expert = (name: string, leftOn: ExpertDto['leftOn'] = null): ExpertDto => ({
    id: name.length + (leftOn === null ? 0 : 100),
    version: 1,
    name,
    isOrganization: false,
    specialty: '城乡规划',
    unit: '某规划院',
    title: '',
    pool: 'county',
    integrity: '',
    joinedOn: null,
    leftOn,
    leaveReason: '',
    opinions: 0,
  });
  const all = [expert('甲'), expert('乙丙', localDate('2026-05-01'))];

  test('在库、已出库分开，也能按专业、单位找', () => {
    expect(filterExperts(all, 'in', '').map(({ name }) => name)).toEqual(['甲']);
    expect(filterExperts(all, 'out', '').map(({ name }) => name)).toEqual(['乙丙']);
    expect(filterExperts(all, 'all', '规划院')).toHaveLength(2);
    expect(filterExperts(all, 'all', '环境')).toEqual([]);
  });

  test('同名提醒，自己不算', () => {
    expect(sameExpert(all, '乙丙', null)).toBe('乙丙，城乡规划，已出库');
    expect(sameExpert(all, '甲', 1)).toBeNull();
    expect(sameExpert(all, '', null)).toBeNull();
  });
});
