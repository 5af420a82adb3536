/** 第31—36条：请示报告、公布解读、归档、执行、后评估。 */
import { describe } from 'vitest';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf } from '#tests/support/entries.ts';
import { entryTable } from '#tests/support/golden.ts';

const on = localDate;

describe('第31条：向同级党委请示报告', () => {
  entryTable('partyReport', [
    ['请示、批复', {}, []],
    ['还没有批复', { repliedOn: null, result: '' }, []],
    ['批复早于请示', { repliedOn: on('2026-11-19') }, ['红 常理 repliedOn']],
    ['请示在今天以后', { reportedOn: on('2026-11-24'), repliedOn: null }, ['红 常理 reportedOn']],
    ['条文只说出台前：开会以前请示也可以', { reportedOn: on('2026-09-10') }, []],
  ]);
});

describe('第32条（D-28、D-28b）：公布和解读', () => {
  const silent = { interpretedOn: null, interpretation: '' };
  entryTable('publication', [
    ['公布并解读', {}, []],
    ['没有渠道', { channels: [] }, ['红 D-28b channels']],
    ['公众普遍关心而没有解读', silent, ['黄 D-28 interpretedOn']],
    ['没有解读，写了理由', { ...silent, noInterpretationReason: '已随新闻发布会说明' }, []],
    ['公众不普遍关心的，可以不解读', { ...silent, isWidelyConcerned: false }, []],
    ['公布在今天以后', { publishedOn: on('2026-11-24') }, ['红 常理 publishedOn']],
  ]);
});

describe('第33条（D-29）：归档材料', () => {
  entryTable('archiveItem', [
    ['有', {}, []],
    ['缺：照实登记，归档时再拦', { state: 'missing' }, []],
    ['不适用没有理由', { state: 'notApplicable' }, ['红 D-29 note']],
    ['不适用写了理由', { state: 'notApplicable', note: '没有听证' }, []],
    ['形成在今天以后', { formedOn: on('2026-11-24') }, ['红 常理 formedOn']],
  ]);
});

describe('第34、35条（D-31）：执行', () => {
  entryTable('executionReport', [
    ['没有问题', {}, []],
    ['有问题没有处理：提示', { problem: '两个乡镇未执行' }, ['灰 D-31 handling']],
    ['有问题有处理', { problem: '两个乡镇未执行', handling: '已督办' }, []],
  ]);
});

describe('第36条（D-32）：决策前承担主要论证评估的单位不得后评估', () => {
  const earlier = {
    others: {
      expertOpinion: [
        entryOf('expertOpinion', { isOrganization: true, isSealed: true, name: '豫南评估中心 ' }),
        entryOf('expertOpinion', { name: '专家甲' }),
      ],
      riskAssessment: [entryOf('riskAssessment', { thirdParty: '申城咨询公司' })],
    },
  };
  entryTable('evaluation', [
    ['没有参与过的单位', {}, [], earlier],
    ['做过专家论证的机构', { evaluator: '豫南评估中心' }, ['红 D-32 evaluator'], earlier],
    ['名字前后空格不算别的单位', { evaluator: ' 豫南评估中心 ' }, ['红 D-32 evaluator'], earlier],
    ['做过风险评估的第三方', { evaluator: '申城咨询公司' }, ['红 D-32 evaluator'], earlier],
    ['以个人身份论证的不算单位', { evaluator: '专家甲' }, [], earlier],
    ['没有第三方的风险评估，不拦空名', {}, [], { others: { riskAssessment: [entryOf('riskAssessment')] } }],
    ['完成了没有结论', { finishedOn: on('2026-11-20') }, ['红 D-32 conclusion']],
    ['完成了有结论', { finishedOn: on('2026-11-20'), conclusion: '达到预期' }, []],
    ['完成早于开始', { finishedOn: on('2026-10-31'), conclusion: '达到预期' }, ['红 常理 finishedOn']],
  ]);
});
