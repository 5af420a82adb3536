/** The sample's meetings and what follows them. Fictional throughout. */
import { addDays } from '#shared/lib/local-date.ts';
import { decisions } from '../features/decisions/decisions.ts';
import type { SampleMatter, Stage } from './matters.ts';
import { enter, type Ref, run, type Sample, target } from './planner.ts';
import { day, step } from './procedures.ts';

function recordMeeting(sample: Sample, matter: SampleMatter, ref: Ref): void {
  const meetingOn = day(matter.meetingOn);
  const hasDissent = matter.hasDissent === true;
  enter(sample, matter.handler, meetingOn, ref, 'meeting', () => ({
    type: 'executive',
    meetingNo: '县政府常务会议',
    heldOn: meetingOn,
    place: '县政府三楼会议室',
    chair: '县长',
    expected: 7,
    present: 6,
    observers: '县司法局、承办单位负责人',
    topicReport: '承办单位汇报草案的主要内容、公众意见采纳和合法性审查情况。',
    isOpinionRead: true,
    speeches: [
      { name: '常务副县长', title: '常务副县长', isChief: false, stance: 'agree', view: '' },
      { name: '副县长甲', title: '副县长', isChief: false, stance: 'agree', view: '' },
      {
        name: '副县长乙',
        title: '副县长',
        isChief: false,
        stance: hasDissent ? 'disagree' : 'agree',
        view: hasDissent ? '资金压力较大，建议分两年实施。' : '',
      },
      {
        name: '副县长丙',
        title: '副县长',
        isChief: false,
        stance: hasDissent ? 'reserve' : 'agree',
        view: hasDissent ? '对选址持保留意见。' : '',
      },
      { name: '副县长丁', title: '副县长', isChief: false, stance: 'agree', view: '' },
      { name: '县长', title: '县长', isChief: true, stance: 'agree', view: '综合大家意见，同意实施。' },
    ],
    result: 'passed',
    chiefReason: '',
    changes: '',
    isSubstantive: false,
    noReReviewReason: '',
    recorder: '记录人丙',
    minutesNo: '',
  }));
  step(sample, matter, ref, meetingOn, { kind: 'collective' });
}

const ARCHIVE = [
  ['建议与启动', '决策建议及启动批示'],
  ['公众参与', '征求意见公告、意见采纳情况'],
  ['专家论证', '专家意见书'],
  ['风险评估', '风险评估报告'],
  ['合法性审查', '送审登记表、审查意见书、反馈'],
  ['集体讨论', '会议记录、纪要'],
  ['公布', '公布文本'],
] as const;

/** 提请讨论、集体讨论、请示、公布、执行、归档，到哪一步为止由事项定。 */
export function recordOutcome(
  sample: Sample,
  matter: SampleMatter,
  ref: Ref,
  reaches: (matter: SampleMatter, stage: Stage) => boolean,
): void {
  run(sample, matter.handler, addDays(day(matter.repliedOn), 1), 'decisions.tableForMeeting', (context) =>
    decisions.tableForMeeting(context, {
      ...target(sample, ref),
      meetingType: 'executive',
      meetingOn: day(matter.meetingOn),
      waiver: '',
      remedy: '',
    }),
  );
  recordMeeting(sample, matter, ref);
  if (!reaches(matter, 'published')) return;
  const publishedOn = day(matter.publishedOn);
  enter(sample, matter.handler, addDays(publishedOn, -3), ref, 'partyReport', () => ({
    reportedOn: addDays(publishedOn, -3),
    docNo: '',
    repliedOn: addDays(publishedOn, -3),
    result: '同意',
  }));
  step(sample, matter, ref, addDays(publishedOn, -3), { kind: 'partyReport' });
  enter(sample, matter.handler, publishedOn, ref, 'publication', () => ({
    publishedOn,
    channels: ['website', 'gazette'],
    url: '',
    isWidelyConcerned: true,
    interpretedOn: publishedOn,
    interpretation: '县政府网站政策解读栏目',
    noInterpretationReason: '',
  }));
  step(sample, matter, ref, publishedOn, { kind: 'publication' });
  if (reaches(matter, 'executing')) {
    const on = addDays(publishedOn, 20);
    enter(sample, matter.handler, on, ref, 'executionReport', () => ({
      unit: matter.unit,
      reportedOn: on,
      content: '已印发实施方案，责任到人，按计划推进。',
      problem: '',
      handling: '',
    }));
    step(sample, matter, ref, on, { kind: 'execution', state: 'inProgress', finishedOn: null });
  }
  if (reaches(matter, 'archived')) {
    const on = addDays(publishedOn, 30);
    for (const [stage, material] of ARCHIVE)
      enter(sample, matter.handler, on, ref, 'archiveItem', () => ({
        stage,
        material,
        formedOn: publishedOn,
        responsible: matter.unit,
        pages: 6,
        isOriginal: true,
        state: 'present',
        note: '',
      }));
    step(sample, matter, ref, on, { kind: 'archive' });
  }
}
