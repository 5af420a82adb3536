/** 第22—24条：风险评估四要素，不可控须调整到可控；第29条：公平竞争审查。 */
import { describe } from 'vitest';
import type { FairCompetition, RiskAssessment } from '#shared/domain/registers/types.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf } from '#tests/support/entries.ts';
import { entryTable, sheetTable } from '#tests/support/golden.ts';

const on = localDate;
const risk = (given: Partial<RiskAssessment> = {}) => entryOf('riskAssessment', given);
const fair = (given: Partial<FairCompetition> = {}) => entryOf('fairCompetition', given);
const uncontrollable = risk({ assessedOn: on('2026-09-20'), conclusion: 'uncontrollable' });

describe('第22、23条（D-18、D-19）：四要素，或者引用已有评估', () => {
  const empty = { deptOpinions: '', riskPoints: '', measures: '', contingencyPlan: '' };
  entryTable('riskAssessment', [
    ['四要素齐', {}, []],
    ['没有听取部门意见', { deptOpinions: '' }, ['红 D-19 deptOpinions']],
    ['没有风险点', { riskPoints: ' ' }, ['红 D-19 riskPoints']],
    ['没有防范措施', { measures: '' }, ['红 D-19 measures']],
    ['没有处置预案', { contingencyPlan: '' }, ['红 D-19 contingencyPlan']],
    [
      '四项都缺，逐项说',
      empty,
      ['红 D-19 deptOpinions', '红 D-19 riskPoints', '红 D-19 measures', '红 D-19 contingencyPlan'],
    ],
    [
      '例外：按规定评过的不重复',
      { ...empty, reusedAssessment: '2026年社会稳定风险评估报告' },
      ['灰 D-18 reusedAssessment'],
    ],
    ['等级写“低”不能代替结论', { grade: 'low', conclusion: null }, ['红 D-20 conclusion']],
    ['评估早于决策启动', { assessedOn: on('2026-08-31') }, ['红 常理 assessedOn']],
  ]);
});

describe('第24条（D-20）：不可控，调整以后重新评估', () => {
  entryTable('riskAssessment', [
    ['不可控：照实登记', { conclusion: 'uncontrollable' }, []],
    [
      '前次不可控，这次可控，没有写调整',
      {},
      ['红 D-20 adjustment'],
      { others: { riskAssessment: [uncontrollable] } },
    ],
    [
      '前次不可控，写了调整',
      { adjustment: '提高补偿标准' },
      [],
      { others: { riskAssessment: [uncontrollable] } },
    ],
    [
      '调整以后仍不可控',
      { conclusion: 'uncontrollable' },
      [],
      { others: { riskAssessment: [uncontrollable] } },
    ],
    [
      '前次是可控的，再评可控',
      {},
      [],
      { others: { riskAssessment: [risk({ assessedOn: on('2026-09-20') })] } },
    ],
    [
      '前次按日期算，不按登记先后',
      {},
      ['红 D-20 adjustment'],
      {
        others: {
          riskAssessment: [uncontrollable, risk({ assessedOn: on('2026-09-10') })],
        },
      },
    ],
    [
      '以后的不可控不管这一次',
      { assessedOn: on('2026-09-10') },
      [],
      { others: { riskAssessment: [uncontrollable] } },
    ],
  ]);

  const rounds = (...rows: RiskAssessment[]) => ({ entries: { riskAssessment: rows } });
  const waive = (ground: string) =>
    ({ decision: { steps: { risk: { isApplicable: false, ground } } } }) as const;
  sheetTable(
    'D-20',
    [
      ['可控', {}, '符合 10-14 可控'],
      ['没有登记', rounds(), '不符合 还没有登记风险评估'],
      ['没有结论', rounds(risk({ conclusion: null })), '不符合 还没有可控的结论'],
      ['不可控', rounds(uncontrollable), '不符合 09-20 不可控，须调整草案后重新评估'],
      ['不可控→调整→可控', rounds(uncontrollable, risk()), '符合 09-20 不可控；调整后 10-14 可控'],
      ['登记次序反了，仍按日期', rounds(risk(), uncontrollable), '符合 09-20 不可控；调整后 10-14 可控'],
      [
        '先可控后不可控，取最后一次',
        rounds(risk(), risk({ assessedOn: on('2026-11-01'), conclusion: 'uncontrollable' })),
        '不符合 11-01 不可控，须调整草案后重新评估',
      ],
      [
        '可控了还没有标完成',
        { decision: { steps: { risk: { state: 'inProgress' } } } },
        '不符合 10-14 可控；风险评估还没有完成',
      ],
      ['例外：已按规定评估', waive('已由省级评估'), '不适用 已由省级评估'],
      ['不适用没有理由', waive(''), '不符合 选了不适用，没有写理由'],
    ],
    '审查表：',
  );
});

describe('第29条（D-25）：涉及市场主体经济活动的公平竞争审查', () => {
  const market = (rows: readonly FairCompetition[], state: 'done' | 'inProgress' = 'done') => ({
    decision: { touchesMarket: true, steps: { fairCompetition: { state } } },
    entries: { fairCompetition: rows },
  });
  const passed = '10-16 罗山县市场监督管理局审查，符合公平竞争审查标准';
  sheetTable('D-25', [
    ['不涉及', {}, '不适用 不涉及市场主体经济活动'],
    ['涉及而没有审查', market([]), '不符合 涉及市场主体经济活动，还没有登记公平竞争审查'],
    ['审查通过', market([fair()]), `符合 ${passed}`],
    ['审查了还没有标完成', market([fair()], 'inProgress'), `不符合 ${passed}；公平竞争审查还没有完成`],
    [
      '适用例外',
      market([fair({ result: 'exception' })]),
      '已说明 10-16 罗山县市场监督管理局审查，适用例外规定',
    ],
    [
      '不符合标准',
      market([fair({ result: 'failed' })]),
      '不符合 10-16 罗山县市场监督管理局审查，不符合，应当修改',
    ],
    ['改过重审，取最后一次', market([fair({ result: 'failed' }), fair()]), `符合 ${passed}`],
  ]);
});

describe('公平竞争审查条例（N-06、N-08），2024-08-01起', () => {
  const early = { startedOn: on('2024-06-01') };
  const exception = { result: 'exception' } as const;
  entryTable('fairCompetition', [
    ['县市场监督管理局审查', {}, []],
    ['简称市场监管局也认', { body: '县市场监管局' }, []],
    [
      '8月1日起，承办单位自审：拦',
      { body: '县住建局', reviewedOn: on('2024-08-01') },
      ['红 N-06 body'],
      early,
    ],
    ['7月31日，承办单位自审：可以', { body: '县住建局', reviewedOn: on('2024-07-31') }, [], early],
    ['例外没有理由、没有期限', exception, ['红 N-08 exceptionGround', '红 N-08 exceptionUntil']],
    ['例外只有理由', { ...exception, exceptionGround: '没有影响更小的方案' }, ['红 N-08 exceptionUntil']],
    [
      '例外有理由、有期限',
      { ...exception, exceptionGround: '没有影响更小的方案', exceptionUntil: on('2027-12-31') },
      [],
    ],
    ['条例施行以前的例外，不按它核', { ...exception, reviewedOn: on('2024-07-31') }, [], early],
    ['不符合的照实登记', { result: 'failed' }, []],
  ]);
});
