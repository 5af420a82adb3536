/** 日期栏认得的写法。 */
import { describe, expect, test } from 'vitest';
import { readTypedDay } from '#renderer/ui/date-text.ts';
import { localDate } from '#shared/lib/local-date.ts';

const today = localDate('2026-11-23');
const read = (text: string) => readTypedDay(text, today);

describe('日期栏里打的字', () => {
  test.each([
    ['0305', '2026-03-05'],
    ['1203', '2026-12-03'],
    ['305', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['０３０５', '2026-03-05'],
    [' 3.5 ', '2026-03-05'],
  ])('“%s”是 %s', (text, day) => {
    expect(read(text)).toEqual({ kind: 'day', day });
  });

  test('空的就是没有填', () => {
    expect(read('')).toEqual({ kind: 'empty' });
    expect(read('　')).toEqual({ kind: 'empty' });
  });

  test.each(['1', '12', '2026.', '2026-', '2026.3.', '202603', '2026年3月'])(
    '“%s”还没有打完，不报错',
    (text) => {
      expect(read(text)).toEqual({ kind: 'partial' });
    },
  );

  test.each(['0230', '1301', '2026-02-30', '明天', '20261332', '2026-11-241124'])('“%s”认不出', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
  });

  test('今天还没有取到时，不带年份的不猜年份', () => {
    expect(readTypedDay('0305', null)).toEqual({ kind: 'unreadable' });
    expect(readTypedDay('2026.3.5', null)).toEqual({ kind: 'day', day: '2026-03-05' });
  });
});
