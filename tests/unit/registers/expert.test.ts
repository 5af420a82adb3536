/** 第19—21条：专家论证，署名盖章、无利害关系；最少人数是地方参数。 */
import { describe, expect, test } from 'vitest';
import type { ExpertOpinion } from '#shared/domain/registers/types.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf } from '#tests/support/entries.ts';
import { entryTable, line, sheet, sheetTable } from '#tests/support/golden.ts';

const opinion = (given: Partial<ExpertOpinion> = {}) => entryOf('expertOpinion', given);
const opinions = (...rows: Partial<ExpertOpinion>[]) => ({ entries: { expertOpinion: rows.map(opinion) } });
const organization = { isOrganization: true, isSigned: false, name: '某评估中心' };

describe('第19条（D-15b）：书面意见署名、盖章', () => {
  entryTable('expertOpinion', [
    ['个人署名', {}, []],
    ['个人没有署名：可以存，提示不计入', { isSigned: false }, ['灰 D-15b isSigned']],
    ['机构盖章', { ...organization, isSealed: true }, []],
    ['机构只署名没有盖章', { ...organization, isSigned: true }, ['灰 D-15b isSealed']],
    ['个人不要求盖章', { isSealed: false }, []],
    ['意见早于决策启动', { opinionOn: localDate('2026-08-31') }, ['红 常理 opinionOn']],
    ['意见在今天以后', { opinionOn: localDate('2026-11-24') }, ['红 常理 opinionOn']],
  ]);
});

describe('第20条（D-16）：不得选择有直接利害关系的', () => {
  entryTable('expertOpinion', [
    ['没有作无利害关系声明', { hasNoConflict: false }, ['红 D-16 hasNoConflict']],
    [
      '有利害关系，取消了资格：留着，不计入',
      { hasNoConflict: false, disqualifiedReason: '系承办企业股东' },
      ['灰 D-16 disqualifiedReason'],
    ],
    ['声明过又取消资格', { disqualifiedReason: '被举报查实' }, ['灰 D-16 disqualifiedReason']],
    ['空格不算取消资格的理由', { hasNoConflict: false, disqualifiedReason: ' ' }, ['红 D-16 hasNoConflict']],
  ]);
});

describe('第29条第三项：专家意见研究采纳', () => {
  entryTable('expertOpinion', [
    ['采纳', {}, []],
    ['还没有研究', { adoption: null }, []],
    ['未采纳，没有理由', { adoption: 'rejected' }, ['红 D-25 adoptionReason']],
    ['部分采纳，写了理由', { adoption: 'partial', adoptionReason: '分两年' }, []],
  ]);
});

describe('审查表：专家论证', () => {
  const spoiled = '不计（未署名盖章或者取消资格）';
  const waive = (ground: string) =>
    ({ decision: { steps: { expert: { isApplicable: false, ground } } } }) as const;
  sheetTable('D-15b', [
    ['一份', {}, '符合 书面意见 1 份，均署名盖章'],
    ['反对意见也是意见', opinions({ stance: 'oppose' }), '符合 书面意见 1 份，均署名盖章'],
    ['没有', opinions(), '不符合 还没有有效的书面意见'],
    ['只有没署名的', opinions({ isSigned: false }), `不符合 还没有有效的书面意见，1 份${spoiled}`],
    [
      '机构没盖章的不计',
      opinions({ ...organization, isSigned: true }),
      `不符合 还没有有效的书面意见，1 份${spoiled}`,
    ],
    ['机构盖章的计', opinions({ ...organization, isSealed: true }), '符合 书面意见 1 份，均署名盖章'],
    [
      '取消资格的不计',
      opinions({ disqualifiedReason: '有利害关系' }),
      `不符合 还没有有效的书面意见，1 份${spoiled}`,
    ],
    ['没有声明的不计', opinions({ hasNoConflict: false }), `不符合 还没有有效的书面意见，1 份${spoiled}`],
    ['两份里一份没署名', opinions({}, { isSigned: false }), `符合 书面意见 1 份，均署名盖章，1 份${spoiled}`],
    ['没有研究采纳', opinions({}, { adoption: null }), '不符合 1 份意见没有研究采纳情况'],
    [
      '没署名的不催采纳',
      opinions({}, { isSigned: false, adoption: null }),
      `符合 书面意见 1 份，均署名盖章，1 份${spoiled}`,
    ],
    [
      '意见齐了，还没有标完成',
      { decision: { steps: { expert: { state: 'inProgress' } } } },
      '不符合 书面意见 1 份，均署名盖章；专家论证还没有完成',
    ],
    ['例外：专业性不强', waive('专业性、技术性不强'), '不适用 专业性、技术性不强'],
    ['不适用没有理由', waive(''), '不符合 选了不适用，没有写理由'],
  ]);
});

describe('最少专家人数（L-01，待核，按生效日）', () => {
  const least = (value: number, from: string) => [
    { ruleId: 'L-01', param: 'minExperts', value, effectiveFrom: localDate(from) },
  ];
  sheetTable('L-01', [
    ['713号令没有规定：缺省不要求', {}, '不核'],
    ['意见日以前生效，少于人数：待补', { changes: least(3, '2026-10-12') }, '待补 有效意见 1 份，少于 3 份'],
    ['意见日以后才生效：不问', { changes: least(3, '2026-10-13') }, '不核'],
    ['够数', { ...opinions({}, {}, {}), changes: least(3, '2026-01-01') }, '不核'],
    [
      '不计的不凑数',
      { ...opinions({}, {}, { isSigned: false }), changes: least(3, '2026-01-01') },
      '待补 有效意见 2 份，少于 3 份',
    ],
    [
      '先后两次改，取意见日有效的',
      { changes: [...least(2, '2026-11-01'), ...least(5, '2026-06-01')] },
      '待补 有效意见 1 份，少于 5 份',
    ],
    [
      '210号令施行以前，地方参数不起作用',
      {
        ...opinions({ opinionOn: localDate('2022-03-14') }),
        changes: least(3, '2020-01-01'),
      },
      '不核',
    ],
  ]);

  test('人数不够是待补，没有研究采纳是不符合：后者不被前者盖住', () => {
    const given = { ...opinions({ adoption: null }), changes: least(3, '2026-01-01') };
    expect(line('D-15b', given)).toBe('不符合 1 份意见没有研究采纳情况');
  });
  test('表上标“待核”，其余各条是核过的', () => {
    const lines = sheet({ changes: least(3, '2026-01-01') });
    expect(lines.filter((one) => !one.isVerified).map((one) => one.ruleId)).toEqual(['L-01']);
  });
});
