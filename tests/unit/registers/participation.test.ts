/** 第14、15、18条：公众参与的方式、公开征求意见三十日、意见研究采纳。 */
import { describe, expect, test } from 'vitest';
import { noticeDays } from '#shared/domain/registers/checks.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf } from '#tests/support/entries.ts';
import { entryTable, findings, says, sheet, sheetTable } from '#tests/support/golden.ts';

const round = (given: Parameters<typeof entryOf<'participationRound'>>[1]) =>
  entryOf('participationRound', given);
const day29 = { endedOn: localDate('2026-10-01') };
const reason = '汛期临近，须在主汛期前实施';

describe('第14条（D-10）：公众参与方式', () => {
  const waive = (ground: string) =>
    ({ decision: { steps: { participation: { isApplicable: false, ground } } } }) as const;
  sheetTable('D-10', [
    ['做完了', {}, '符合 向社会公开征求意见'],
    [
      '几种方式并用，各写一次',
      {
        entries: { participationRound: [round({}), round({ method: 'forum' }), round({ method: 'forum' })] },
      },
      '符合 向社会公开征求意见、座谈会',
    ],
    ['什么都没有登记', { entries: { participationRound: [] } }, '不符合 还没有登记公众参与'],
    [
      '登记了还没有完成',
      { decision: { steps: { participation: { state: 'inProgress' } } } },
      '不符合 向社会公开征求意见；公众参与还没有完成',
    ],
    ['例外：依法不予公开', waive('涉及商业秘密，依法不予公开'), '不适用 涉及商业秘密，依法不予公开'],
    ['不适用而没有理由', waive(''), '不符合 选了不适用，没有写理由'],
    ['空格不算理由', waive(' '), '不符合 选了不适用，没有写理由'],
  ]);
});

describe('第14条（D-10b）：涉及特定群体', () => {
  const group = { involvesGroup: true };
  entryTable('participationRound', [
    ['不涉及', {}, []],
    ['涉及而没有协商、没有说明', group, ['黄 D-10b groupNote']],
    ['沟通协商过', { ...group, groupNote: '与县残联座谈' }, []],
    ['没有协商，说明了', { ...group, noGroupReason: '已由省级统一协商' }, []],
  ]);
});

describe('第15条（D-11）：公开征求意见一般不少于30日（自然日）', () => {
  entryTable('participationRound', [
    ['恰满30日', { endedOn: localDate('2026-10-02') }, []],
    ['31日', { endedOn: localDate('2026-10-03') }, []],
    ['29日，没有理由', day29, ['黄 D-11 endedOn', '红 D-11 shortenedReason', '红 D-11 isReasonInNotice']],
    [
      '29日，理由在公告里说明：提示',
      { ...day29, shortenedReason: reason, isReasonInNotice: true },
      ['灰 D-11 endedOn'],
    ],
    [
      '29日，理由只在内部写：不算',
      { ...day29, shortenedReason: reason },
      ['黄 D-11 endedOn', '红 D-11 isReasonInNotice'],
    ],
    [
      '29日，勾了公告说明却没有写理由',
      { ...day29, isReasonInNotice: true },
      ['黄 D-11 endedOn', '红 D-11 shortenedReason'],
    ],
    ['没有截止日期', { endedOn: null }, ['红 D-11 endedOn']],
    [
      '跨春节不扣：2026-02-10至03-12满30日',
      { startedOn: localDate('2026-02-10'), endedOn: localDate('2026-03-12') },
      [],
      { startedOn: localDate('2026-01-05') },
    ],
    ['早于决策启动', { startedOn: localDate('2026-08-31') }, ['红 常理 startedOn']],
  ]);

  test('截止早于开始，先说这个', () => {
    expect(says('participationRound', { endedOn: localDate('2026-09-01') })[0]).toBe('红 常理 endedOn');
  });
  test('不足30日的话里写出算法：满30日是哪一天', () => {
    expect(findings('participationRound', day29)[0]?.message).toBe(
      '只有 29 日，满 30 日为 2026-10-02。“一般不少于30日”，缩短须在公告中说明理由',
    );
  });
  test('起日不计（民法典第201条）：2026-03-02公告，满30日是2026-04-01', () => {
    expect(noticeDays({ startedOn: localDate('2026-03-02'), endedOn: localDate('2026-04-01') })).toBe(30);
  });

  const notices = (...rows: Parameters<typeof round>[0][]) => ({
    entries: { participationRound: rows.map(round) },
  });
  sheetTable(
    'D-11',
    [
      ['38日', {}, '符合 09-02 至 10-10，38 日'],
      ['29日没有理由', notices(day29), '不符合 只有 29 日，理由没有在公告中说明'],
      [
        '29日理由只在内部',
        notices({ ...day29, shortenedReason: reason }),
        '不符合 只有 29 日，理由没有在公告中说明',
      ],
      [
        '29日公告说明了',
        notices({ ...day29, shortenedReason: reason, isReasonInNotice: true }),
        `已说明 29 日；${reason}（公告已说明）`,
      ],
      [
        '先满30日、后又短公告一次：按满的那次，日期写那次的',
        notices({}, { startedOn: localDate('2026-10-12'), endedOn: localDate('2026-10-20') }),
        '符合 09-02 至 10-10，38 日',
      ],
      ['没有公开征求意见这一轮的，不核', notices({ method: 'forum' }), '不核'],
    ],
    '审查表：',
  );
});

describe('第15条（D-11b）：公布草案及说明，明确方式和期限', () => {
  entryTable('participationRound', [
    ['没有选渠道', { channels: [] }, ['红 D-11b channels']],
    ['没有公布草案及其说明', { hasDraftAndNote: false }, ['红 D-11b hasDraftAndNote']],
    ['没有写提意见的方式', { replyWays: '' }, ['红 D-11b replyWays']],
    ['都有', { channels: ['website', 'bulletin'] }, []],
    [
      '座谈会不要求这些',
      { method: 'forum', channels: [], hasDraftAndNote: false, replyWays: '', endedOn: null },
      [],
    ],
  ]);
});

describe('第18、29条（D-14）：意见研究采纳', () => {
  const comment = (adoption: 'adopted' | 'partial' | 'rejected' | null) => entryOf('comment', { adoption });
  entryTable('comment', [
    ['采纳', {}, []],
    ['还没有研究', { adoption: null }, []],
    ['未采纳，没有理由', { adoption: 'rejected' }, ['红 D-14 reason']],
    ['部分采纳，没有理由', { adoption: 'partial' }, ['红 D-14 reason']],
    ['未采纳，写了理由', { adoption: 'rejected', reason: '超出县级财力' }, []],
    ['挂在没有的一轮上', { roundId: 9 }, ['红 常理 roundId']],
    ['挂在登记过的一轮上', { roundId: 1 }, [], { others: { participationRound: [round({})] } }],
  ]);

  sheetTable(
    'D-14',
    [
      [
        '三数之和等于总数',
        { entries: { comment: (['adopted', 'adopted', 'partial', 'rejected'] as const).map(comment) } },
        '符合 4 条：采纳 2、部分 1、未采纳 1',
      ],
      [
        '还有没研究的',
        { entries: { comment: [comment('adopted'), comment(null)] } },
        '不符合 2 条意见，还有 1 条没有研究去向',
      ],
      ['征求了没有收到意见', { entries: { comment: [] } }, '符合 没有收到意见'],
      ['没有征求也没有意见', { entries: { comment: [], participationRound: [] } }, '不符合 还没有登记意见'],
      [
        '公众参与不适用的，不核',
        { decision: { steps: { participation: { isApplicable: false, ground: '依法不予公开' } } } },
        '不核',
      ],
    ],
    '审查表：',
  );
});

test('公众参与各条都点得开：去“公众参与”一步看登记簿', () => {
  const steps = sheet()
    .filter((one) => ['D-10', 'D-11', 'D-14'].includes(one.ruleId))
    .map((one) => one.step);
  expect(steps).toEqual(['participation', 'participation', 'participation']);
});
