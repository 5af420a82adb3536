import { describe, expect, test } from 'vitest';
import {
  addDays,
  chinaDateOf,
  chinaTimeText,
  daysBetween,
  formatChineseDate,
  isLocalDate,
  localDate,
  parseTypedDate,
  weekdayName,
} from '#shared/lib/local-date.ts';

const today = localDate('2026-11-23');

describe('键盘输入的日期', () => {
  test.each([
    ['0305', '2026-03-05'],
    ['1203', '2026-12-03'],
    ['305', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    ['3.5', '2026-03-05'],
    ['12-3', '2026-12-03'],
    ['2026 3 5', '2026-03-05'],
    [' 0305 ', '2026-03-05'],
    ['２０２６．３．５', '2026-03-05'],
    ['0229', null],
    ['20240229', '2024-02-29'],
  ])('%s → %s', (typed, expected) => {
    expect(parseTypedDate(typed, today)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    '5',
    '35',
    '1332',
    '0431',
    '2026305',
    '20261301',
    '18991231',
    '22000101',
    '三月五日',
    'today',
    '2026-03-05T00:00',
    '2026--3-5-',
    '-1-1',
    '0x0305',
    '3.5.2026',
    '\u0000305',
    '99999999999999999999',
  ])('不成日期的 %j 一律不认', (typed) => {
    expect(parseTypedDate(typed, today)).toBeNull();
  });
});

describe('日历日', () => {
  test.each(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'])('%s 是日期', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1899-12-31',
    '2200-01-01',
    'x',
  ])('%s 不是日期', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(`不是有效日期：${text}`);
  });
  test('加减天数跨月、跨年、跨闰日', () => {
    expect(addDays(localDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(localDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(localDate('2026-03-01'), localDate('2026-02-27'))).toBe(-2);
  });
  test('加出 1900 至 2199 年以外，报错而不是给个假日期', () => {
    expect(addDays(localDate('2199-12-30'), 1)).toBe('2199-12-31');
    expect(() => addDays(localDate('2199-12-31'), 1)).toThrow('日期超出');
    expect(() => addDays(localDate('1900-01-01'), -1)).toThrow('日期超出');
  });
  test('成文日期用阿拉伯数字、不编虚位（GB/T 9704—2012 7.3.5.4）', () => {
    expect(formatChineseDate(localDate('2026-03-01'))).toBe('2026年3月1日');
    expect(weekdayName(localDate('2026-11-23'))).toBe('周一');
  });
});

describe('中国时间与电脑时区无关', () => {
  test('世界时 15:59 还是当天，16:00 已是次日', () => {
    expect(chinaDateOf(new Date('2026-03-05T15:59:59.999Z'))).toBe('2026-03-05');
    expect(chinaDateOf(new Date('2026-03-05T16:00:00.000Z'))).toBe('2026-03-06');
  });
  test('时刻写成中国钟点', () => {
    expect(chinaTimeText('2026-11-23T02:42:07.000Z')).toBe('2026-11-23 10:42:07');
  });
});
