/** 要求答复日旁边的一句话（713号令第二十六条，一般不少于7个工作日）。 */
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { previewReviewTime, stopsOf } from '#renderer/features/reviews/review-time.ts';

const calendar = shippedCalendar();

describe('审查时间预告', () => {
  test('2026-11-16 受理、11-26 答复，留足 8 个工作日，11-25 已够', () => {
    const time = previewReviewTime('2026-11-16', '2026-11-26', calendar);
    expect(time).toMatchObject({ isShort: false, text: '留足 8 个工作日', enoughOn: '2026-11-25' });
  });

  test('第26条：不足 7 个的说差多少、哪天才够', () => {
    const time = previewReviewTime('2026-11-23', '2026-11-26', calendar);
    expect(time).toMatchObject({ isShort: true, enoughOn: '2026-12-02' });
    expect(time?.text).toBe('只留 3 个工作日，不足 7 个，须写明理由');
  });

  test('正好第 7 个工作日为够，早一天为不够', () => {
    expect(previewReviewTime('2026-11-23', '2026-12-02', calendar)?.isShort).toBe(false);
    expect(previewReviewTime('2026-11-23', '2026-12-01', calendar)?.isShort).toBe(true);
  });

  test('没有填好、次序颠倒的不作预告，由栏目报错', () => {
    expect(previewReviewTime(null, '2026-11-26', calendar)).toBeNull();
    expect(previewReviewTime('2026-11-23', null, calendar)).toBeNull();
    expect(previewReviewTime('2026-11-23', '2026-11-31', calendar)).toBeNull();
    expect(previewReviewTime('2026-11-23', '2026-11-20', calendar)).toBeNull();
  });

  test('当时没有这条规则的不说不足', () => {
    expect(previewReviewTime('2019-08-01', '2019-08-02', calendar)).toMatchObject({
      isShort: false,
      enoughOn: null,
    });
  });

  test('没有放假通知的年份标暂估', () => {
    expect(previewReviewTime('2031-03-03', '2031-03-20', calendar)?.isProvisional).toBe(true);
  });
});

describe('受理以后补正，停过的日子不计', () => {
  const notice = {
    kind: 'supplement',
    docNo: '通〔2026〕3号',
    issuedOn: '2026-11-18',
    receivedOn: '2026-11-23',
  };

  test('停了三个工作日，满期顺延', () => {
    const stops = stopsOf('2026-11-16', [notice]);
    expect(stops).toMatchObject([{ from: '2026-11-18', until: '2026-11-23' }]);
    const time = previewReviewTime('2026-11-16', '2026-11-26', calendar, stops);
    expect(time).toMatchObject({ isShort: true, enoughOn: '2026-11-30' });
  });

  test('受理以前的补正、退回、当天收到的没有停过', () => {
    expect(stopsOf(null, [notice])).toEqual([]);
    expect(stopsOf('2026-11-23', [notice])).toEqual([]);
    expect(stopsOf('2026-11-16', [{ ...notice, kind: 'return' }])).toEqual([]);
    expect(stopsOf('2026-11-16', [{ ...notice, receivedOn: '2026-11-18' }])).toEqual([]);
  });
});
