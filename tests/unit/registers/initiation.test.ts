/** 第3、8、10—13条：适用、目录、人大、建议、启动、依据、协商。 */
import { describe, expect, test } from 'vitest';
import { isBarred } from '#shared/domain/decision/compliance.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf } from '#tests/support/entries.ts';
import { entryTable, sheet, sheetTable } from '#tests/support/golden.ts';

test('条件都齐的事项：没有一条不符合，没有一条待补', () => {
  const lines = sheet();
  expect(isBarred(lines)).toBe(false);
  expect(lines.map((one) => [one.ruleId, one.verdict]).filter(([, verdict]) => verdict !== 'met')).toEqual([
    ['D-25', 'notApplicable'],
  ]);
  expect(lines.map((one) => one.ruleId)).toEqual([
    'D-03',
    'D-04',
    'D-07',
    'D-08',
    'D-09',
    'D-10',
    'D-11',
    'D-14',
    'D-15b',
    'D-20',
    'D-25',
    'D-22b',
    'D-24a',
    'D-21',
    'D-24b',
  ]);
});

describe('第3条（D-03）：属重大行政决策，未排除', () => {
  sheetTable('D-03', [
    ['归入五类之一', {}, '符合 第①类 重大公共政策和措施'],
    ['重大公共建设项目', { category: 4 }, '符合 第④类 重大公共建设项目'],
    ['没有归类', { category: null }, '符合 未排除'],
    [
      '宏观调控',
      { decision: { exclusion: 'macroControl' } },
      '不符合 属“财政政策、货币政策等宏观调控决策”，不按本条例提请讨论',
    ],
    ['政府立法', { decision: { exclusion: 'legislation' } }, '不符合 属“政府立法决策”，不按本条例提请讨论'],
    [
      '应急处置',
      { decision: { exclusion: 'emergency' } },
      '不符合 属“突发事件应急处置决策”，不按本条例提请讨论',
    ],
    [
      '另有规定',
      { decision: { exclusion: 'otherLaw' } },
      '不符合 属“法律、行政法规另有规定程序的决策”，不按本条例提请讨论',
    ],
  ]);
});

describe('第3条（D-04）：列入年度目录', () => {
  sheetTable('D-04', [
    ['在目录', { inCatalog: true }, '符合 目录内'],
    ['目录外没有理由：待补，不拦', { inCatalog: false }, '待补 目录外，未写明理由'],
    ['空格不算理由', { inCatalog: false, offCatalogReason: '　' }, '待补 目录外，未写明理由'],
    ['目录外有理由', { inCatalog: false, offCatalogReason: '省里部署' }, '已说明 目录外：省里部署'],
  ]);
  test('目录外没有理由不禁止上会', () => expect(isBarred(sheet({ inCatalog: false }))).toBe(false));
});

describe('第8条（D-05）：人大讨论决定或者出台前报告', () => {
  sheetTable('D-05', [
    ['不涉及人大的，不核', {}, '不核'],
    ['由人大讨论决定，没有日期', { npcRelation: 'decide' }, '待补 还没有登记日期，公布前须办'],
    ['出台前报告，没有日期', { npcRelation: 'report' }, '待补 还没有登记日期，公布前须办'],
    ['办过了', { npcRelation: 'report', npcOn: localDate('2026-11-20') }, '符合 2026-11-20 办理'],
  ]);
  test('两种关系，表上写法不同', () => {
    const title = (npcRelation: 'decide' | 'report') =>
      sheet({ npcRelation }).find((one) => one.ruleId === 'D-05')?.title;
    expect([title('decide'), title('report')]).toEqual(['由人大讨论决定', '出台前向人大常委会报告']);
  });
});

describe('第10条（D-06）：决策建议，部门提出的论证四项', () => {
  entryTable('proposal', [
    ['四项齐全', {}, []],
    ['缺主要问题', { problem: '' }, ['黄 D-06 incompleteReason']],
    ['缺理由和依据', { grounds: ' ' }, ['黄 D-06 incompleteReason']],
    ['缺初步方案', { outline: '' }, ['黄 D-06 incompleteReason']],
    ['缺必要性、可行性', { feasibility: '' }, ['黄 D-06 incompleteReason']],
    ['缺而写了理由', { outline: '', incompleteReason: '方案另报' }, []],
    ['领导人员提出的，不要求四项', { problem: '', grounds: '' }, [], { proposalSource: 'leader' }],
    ['代表建议，不要求四项', { problem: '', feasibility: '' }, [], { proposalSource: 'public' }],
    ['决定启动而没有日期', { decidedOn: null }, ['红 D-06 decidedOn']],
    ['决定不启动也要日期', { startDecision: 'notStart', decidedOn: null }, ['红 D-06 decidedOn']],
    ['还没有决定', { startDecision: null, decidedOn: null }, []],
    ['决定早于提出', { decidedOn: localDate('2026-08-19') }, ['红 常理 decidedOn']],
    [
      '提出在今天以后',
      { proposedOn: localDate('2026-11-24'), decidedOn: null, startDecision: null },
      ['红 常理 proposedOn'],
    ],
  ]);
});

describe('第11条（D-07）：已决定启动，承办单位明确', () => {
  sheetTable('D-07', [
    ['启动了，单位明确', {}, '符合 2026-09-01 启动'],
    ['没有启动', { decision: { startedOn: null } }, '不符合 还没有登记启动日期'],
    ['没有承办单位', { decision: { hasLeadUnit: false } }, '不符合 还没有登记承办单位'],
  ]);
});

describe('第12条（D-08）：依据梳理', () => {
  sheetTable('D-08', [
    ['一件', {}, '符合 法律法规政策依据 1 件'],
    ['没有：待补，不拦', { entries: { legalBasis: [] } }, '待补 还没有登记依据'],
  ]);
  entryTable('legalBasis', [
    ['全称加书名号', {}, []],
    ['简称：提示', { name: '价格法' }, ['灰 D-08 name']],
    ['国家政策可以不加', { name: '国家发展改革委通知', level: 'policy' }, []],
  ]);
});

describe('第13条（D-09）：部门协商', () => {
  const disagree = entryOf('consultation', { stance: 'disagree', settlement: '已当面协商' });
  const told = { hasDispute: true, issue: '资金来源', unitsView: '财政无力承担', ownView: '可分年安排' };
  sheetTable('D-09', [
    ['没有征求', { entries: { consultation: [] } }, '待补 还没有登记征求部门意见情况'],
    ['都同意', {}, '符合 征求 1 个单位意见，无争议'],
    [
      '有单位不同意，没有分歧说明',
      { entries: { consultation: [disagree] } },
      '不符合 1 个单位不同意，未作分歧说明',
    ],
    [
      '分歧三项都说明了',
      { entries: { consultation: [disagree], dispute: [told] } },
      '符合 征求 1 个单位意见，分歧已说明',
    ],
    [
      '三项缺一',
      { entries: { consultation: [disagree], dispute: [{ ...told, unitsView: '' }] } },
      '不符合 有分歧，三项说明未写全',
    ],
    [
      '登记了没有分歧，却有单位不同意',
      { entries: { consultation: [disagree], dispute: [entryOf('dispute')] } },
      '不符合 1 个单位不同意，未作分歧说明',
    ],
  ]);
  entryTable(
    'dispute',
    [
      ['没有分歧', {}, []],
      ['有分歧，三项都空', { hasDispute: true }, ['红 D-09 issue', '红 D-09 unitsView', '红 D-09 ownView']],
      ['三项都写', told, []],
      ['缺承办单位的意见', { ...told, ownView: '' }, ['红 D-09 ownView']],
    ],
    '分歧说明：',
  );
  entryTable(
    'consultation',
    [
      ['同意', {}, []],
      ['不同意而没有协商处理', { stance: 'disagree' }, ['红 D-09 settlement']],
      ['不同意，写了处理', { stance: 'disagree', settlement: '召开协调会' }, []],
      ['未回复', { stance: 'silent', repliedOn: null, opinion: '' }, []],
      ['回复早于征求', { repliedOn: localDate('2026-09-02') }, ['红 常理 repliedOn']],
    ],
    '征求意见：',
  );
});
