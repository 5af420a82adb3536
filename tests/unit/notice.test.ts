/** 国务院办公厅放假通知：官样正文读得一天不差；写法乱的照读，读不准的列出来，不猜。 */
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { createCalendar } from '#shared/domain/deadline/calendar.ts';
import {
  fromNoticeFile,
  parseHolidayNotice,
  type ParsedNotice,
  toNoticeFile,
} from '#shared/domain/deadline/notice.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { eachDay, noticeDaysOfYear } from '#tests/support/notice-days.ts';
import { noticeBody, noticeText, noticeYears } from '#tests/support/notice-texts.ts';

const read = (text: string, year = 2026): ParsedNotice => parseHolidayNotice(text, year);
const daysOf = (days: Readonly<Record<string, string>>): string[] => Object.keys(days).toSorted();
/** Only what the notice says of days; doubts about the other holidays are to be expected. */
const oneLine = (text: string) => {
  const { off, work, unread, doubts } = read(text);
  return {
    off: daysOf(off),
    work: daysOf(work),
    unread,
    doubts: doubts.filter((d) => !d.startsWith('没有读到')),
  };
};

describe('官样正文，2019—2026年', () => {
  test.each(noticeYears)('%d：放假、上班各日与 DOMAIN.md 7.3 一字不差，没有读不懂的', (year) => {
    const parsed = read(noticeText(year), 2000);
    expect(parsed.year).toBe(year);
    expect([daysOf(parsed.off), daysOf(parsed.work)]).toEqual([
      noticeDaysOfYear(year).off,
      noticeDaysOfYear(year).work,
    ]);
    expect(parsed.unread).toEqual([]);
    // 2020年因疫情延长，2月3日周一“起正常上班”，确是值得核对的一句。
    expect(parsed.doubts).toEqual(year === 2020 ? ['2020-02-03 不是周末，写作调休上班，请核对'] : []);
  });

  test('读出来的各年，与随程序附带的数据逐日同一结论', () => {
    const shipped = shippedCalendar();
    const parsed = createCalendar(
      noticeYears.map((year) => ({ source: '', ...read(noticeText(year), year) })),
    );
    const differ = eachDay().filter(
      (day) => parsed.dayInfo(day).isWorkday !== shipped.dayInfo(day).isWorkday,
    );
    expect(differ).toEqual([]);
  });

  test('每一天归到哪个节', () => {
    const { off, work } = read(noticeText(2025), 2025);
    expect([off['2025-01-28'], off['2025-05-31'], off['2025-10-08'], work['2025-02-08']]).toEqual([
      '春节',
      '端午节',
      '中秋节、国庆节',
      '春节',
    ]);
  });
});

describe('写法乱的', () => {
  const plain = read(noticeText(2026));
  const variants: readonly (readonly [string, (text: string) => string])[] = [
    ['全角数字', (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
    ['半角标点', (text) => text.normalize('NFKC')],
    ['到', (text) => text.replaceAll('至', '到')],
    ['一字线', (text) => text.replaceAll('至', '—')],
    ['短横', (text) => text.replaceAll('至', '-')],
    ['半字线', (text) => text.replaceAll('至', '–')],
    ['波浪', (text) => text.replaceAll('至', '～')],
    ['没有括注', (text) => text.replace(/（[^（）]*）/g, '')],
    ['星期写法', (text) => text.replaceAll('周', '星期').replaceAll('与星期末', '与周末')],
    ['字间空格', (text) => text.replace(/(\d+)([年月日])/g, ' $1 $2 ')],
    ['全角空格缩进', (text) => text.replace(/^/gm, '　　')],
    ['句号改分号', (text) => text.replaceAll('。', '；')],
    ['放假、上班写在一句里', (text) => text.replace(/天。(\d)/g, '天，$1')],
    ['Windows 换行', (text) => text.replaceAll('\n', '\r\n')],
    ['没有抬头落款', () => noticeBody(2026)],
  ];
  test.each(variants)('%s', (_name, spoil) => {
    const parsed = read(spoil(noticeText(2026)));
    expect([parsed.off, parsed.work, parsed.unread, parsed.doubts]).toEqual([plain.off, plain.work, [], []]);
  });

  test.each([
    ['单日', '元旦：1月1日放假1天。', ['2026-01-01'], []],
    ['与周末连休', '清明节：4月6日放假，与周末连休。', ['2026-04-06'], []],
    ['跨月', '劳动节：4月30日至5月2日放假，共3天。', ['2026-04-30', '2026-05-01', '2026-05-02'], []],
    [
      '跨年的元旦，两头都写年',
      '元旦：2025年12月31日至2026年1月2日放假，共3天。',
      ['2025-12-31', '2026-01-01', '2026-01-02'],
      [],
    ],
    [
      '跨年的元旦，只写开头的年',
      '元旦：2025年12月31日至1月1日放假，共2天。',
      ['2025-12-31', '2026-01-01'],
      [],
    ],
    [
      '上班日省写月份',
      '春节：2月15日放假。2月14日、28日上班。',
      ['2026-02-15'],
      ['2026-02-14', '2026-02-28'],
    ],
  ] as const)('%s', (_name, text, off, work) => {
    expect(oneLine(text)).toEqual({ off, work, unread: [], doubts: [] });
  });

  test('正文没有写年份的，用选定的年度；写了的以正文为准', () => {
    expect(read(noticeBody(2026), 2026).year).toBe(2026);
    expect(read(noticeText(2025), 2026).year).toBe(2025);
  });
});

describe('值得核对的', () => {
  test('缺的节，逐个说', () => {
    expect(read('一、元旦：1月1日至3日放假，共3天。').doubts).toEqual(
      ['春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) => `没有读到${name}的放假安排`),
    );
  });
  test.each([
    ['调休日不是周末', '元旦：1月1日放假。1月5日上班。', '2026-01-05 不是周末，写作调休上班，请核对'],
    ['天数不符', '元旦：1月1日至3日放假，共4天。', '元旦：通知写共4天，读出 3 天，请核对'],
    ['方括号把止日隔开', '元旦：1月1日【周四】至3日放假，共3天。', '元旦：通知写共3天，读出 1 天，请核对'],
    ['一句两段放假', '春节：2月15日至18日、2月20日放假。', '春节：一句里写了几段放假，只读出第一段，请核对'],
    ['又放假又上班', '元旦：1月1日至4日放假。1月4日上班。', '2026-01-04 既放假又上班，请核对'],
  ])('%s', (_name, text, doubt) => expect(read(text).doubts).toContain(doubt));
});

describe('读不懂的', () => {
  test.each([
    ['没有月份', '元旦：1日至3日放假'],
    ['止早于起', '劳动节：5月5日至1日放假'],
    ['没有这一天', '春节：2月30日至31日放假'],
    ['不知道是哪个节', '5月1日至5日放假'],
    ['先写上班后写放假', '元旦：1月4日上班，1月1日至3日放假'],
    ['句子断在中间', '一、元旦：1月1日至'],
  ])('%s：整句列出，不猜', (_name, sentence) => {
    const parsed = oneLine(`${sentence}。`);
    expect(parsed).toMatchObject({ off: [], work: [] });
    expect(parsed.unread).toEqual([sentence.normalize('NFKC')]);
  });
  test.each(['', '   ', '今天天气很好', '{"year":2026}', '<p>放假</p>'])('%j 里一天也读不出来', (text) => {
    const parsed = read(text);
    expect([parsed.year, parsed.off, parsed.work]).toEqual([2026, {}, {}]);
    expect(parsed.doubts).toHaveLength(7);
  });
});

describe('交换格式', () => {
  test('写出再读入，一天不差；按日期排', () => {
    const { off, work } = read(noticeText(2026));
    const file = toNoticeFile(2026, '国办发明电〔2025〕7号', { off, work });
    expect(file.days.map(({ date }) => date)).toEqual([...daysOf(off), ...daysOf(work)].toSorted());
    expect(file.days[0]).toEqual({ date: '2026-01-01', name: '元旦', off: true });
    expect(fromNoticeFile(file)).toEqual({ year: 2026, off, work, unread: [], doubts: [] });
  });
  test('不是日期的不采用，说出来', () => {
    const parsed = fromNoticeFile({
      year: 2027,
      source: '',
      days: [
        { date: '2027-02-30', name: '春节', off: true },
        { date: localDate('2027-01-01'), name: '元旦', off: true },
      ],
    });
    expect(parsed.off).toEqual({ '2027-01-01': '元旦' });
    expect(parsed.doubts).toEqual(['“2027-02-30”不是有效日期，没有采用']);
  });
});
