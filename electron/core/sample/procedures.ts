/** The sample's registers: what each procedure of a matter left behind. Fictional throughout. */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import type { ExpertOpinion, ParticipationRound, RiskAssessment } from '#shared/domain/registers/types.ts';
import { present } from '#shared/lib/assert.ts';
import { addDays, daysBetween, type LocalDate, localDate } from '#shared/lib/local-date.ts';
import { decisions } from '../features/decisions/decisions.ts';
import type { SampleMatter } from './matters.ts';
import { enter, type Ref, run, type Sample, target } from './planner.ts';

type StepInput = ParsedInputOf<AppContract['decisions']['updateStep']>;

export function step(
  sample: Sample,
  matter: SampleMatter,
  ref: Ref,
  on: string,
  input: Partial<StepInput> & Pick<StepInput, 'kind'>,
): void {
  run(sample, matter.handler, on, 'decisions.updateStep', (context) =>
    decisions.updateStep(context, {
      ...target(sample, ref),
      state: 'done',
      isApplicable: true,
      ground: '',
      startedOn: localDate(on),
      finishedOn: localDate(on),
      responsible: present(sample.people.get(matter.handler), '样例人员').name,
      note: '',
      remedy: '',
      ...input,
    }),
  );
}

export const day = (text: string | undefined): LocalDate => localDate(present(text, '样例事项写全各步日期'));

const plainRound = (on: LocalDate): ParticipationRound => ({
  method: 'notice',
  startedOn: on,
  endedOn: null,
  channels: [],
  place: '',
  url: '',
  replyWays: '',
  hasDraftAndNote: false,
  shortenedReason: '',
  isReasonInNotice: false,
  involvesGroup: false,
  groupNote: '',
  noGroupReason: '',
  hearingBasis: '',
  selectionPublishedOn: null,
  listPublishedOn: null,
  unsignedReason: '',
  attendance: null,
  summary: '',
});

/** 依据、部门协商、建议与启动。 */
export function recordInitiation(sample: Sample, matter: SampleMatter, ref: Ref): void {
  const on = addDays(day(matter.startedOn), 1);
  enter(sample, matter.handler, on, ref, 'proposal', () => ({
    proposer: matter.unit,
    proposedOn: addDays(day(matter.startedOn), -20),
    problem: `${matter.title}所涉事项群众反映集中，需要县政府统一决策。`,
    grounds: '有关法律、法规和上级文件要求，县政府重点工作安排。',
    outline: '由承办单位拟订草案，依法履行五大程序后提请县政府常务会议讨论。',
    feasibility: '所需资金、土地和人员已作测算，条件具备，确有必要。',
    incompleteReason: '',
    studyResult: '经研究，列入决策程序。',
    startDecision: 'start',
    decidedOn: day(matter.startedOn),
    decidedBy: '县长',
  }));
  enter(sample, matter.handler, on, ref, 'legalBasis', () => ({
    name: '《重大行政决策程序暂行条例》',
    article: '第三条',
    level: 'regulation',
    docNo: '国务院令第713号',
    note: '',
  }));
  enter(sample, matter.handler, addDays(on, 3), ref, 'consultation', () => ({
    unit: '县财政局',
    sentOn: on,
    repliedOn: addDays(on, 3),
    opinion: '无不同意见。',
    stance: 'agree',
    settlement: '',
  }));
}

function recordParticipation(sample: Sample, matter: SampleMatter, ref: Ref, finished: LocalDate): void {
  const first = addDays(day(matter.startedOn), 7);
  const days = Math.min(31, Math.max(10, daysBetween(first, finished) - 2));
  const isShort = days < 30;
  const round = enter(sample, matter.handler, first, ref, 'participationRound', () => ({
    ...plainRound(first),
    endedOn: addDays(first, days),
    channels: ['website', 'newMedia'],
    url: '',
    replyWays: '信函、电子邮件、电话',
    hasDraftAndNote: true,
    shortenedReason: isShort ? '施工窗口期临近，情况紧急' : '',
    isReasonInNotice: isShort,
    summary: '通过县政府网站和“罗山发布”公开征求意见。',
  }));
  const comments = [
    ['公民', '建议写明监督电话', 'adopted', ''],
    ['企业代表', '建议延长过渡期', 'partial', '过渡期改为三个月'],
    ['公民', '建议全部免费', 'rejected', '超出县级财力'],
  ] as const;
  for (const [from, content, adoption, reason] of comments)
    enter(sample, matter.handler, addDays(first, days), ref, 'comment', () => ({
      roundId: round.id,
      way: 'website',
      from,
      content,
      adoption,
      reason,
    }));
  if (matter.hearingOn !== undefined) recordHearing(sample, matter, ref, day(matter.hearingOn));
}

function recordHearing(sample: Sample, matter: SampleMatter, ref: Ref, hearingOn: LocalDate): void {
  const round = enter(sample, matter.handler, addDays(hearingOn, -12), ref, 'participationRound', () => ({
    ...plainRound(hearingOn),
    method: 'hearing',
    place: '县政务服务中心三楼会议室',
    hearingBasis: '《政府制定价格听证办法》',
    selectionPublishedOn: addDays(hearingOn, -25),
    listPublishedOn: addDays(hearingOn, -13),
    unsignedReason: '一名参加人会后请假离场，已电话确认笔录',
    attendance: 5,
    summary: '公开举行，承办单位介绍后参加人陈述、质证、辩论。',
  }));
  const people = ['消费者代表甲', '消费者代表乙', '经营者代表丙', '专家丁', '人大代表戊'];
  for (const [index, name] of people.entries())
    enter(sample, matter.handler, addDays(hearingOn, -8), ref, 'hearingParticipant', () => ({
      roundId: round.id,
      name,
      represents: name.slice(0, -1),
      deliveredOn: addDays(hearingOn, -8),
      hasSigned: index !== 3,
    }));
}

const expert = (name: string, isSigned: boolean, on: LocalDate): ExpertOpinion => ({
  expertId: null,
  name,
  isOrganization: false,
  specialty: '公共管理',
  unit: '某高等院校副教授',
  pool: 'city',
  method: 'meeting',
  opinionOn: on,
  hasNoConflict: true,
  disqualifiedReason: '',
  stance: 'support',
  content: '方案总体可行，建议细化实施步骤和资金来源。',
  isSigned,
  isSealed: false,
  adoption: isSigned ? 'adopted' : null,
  adoptionReason: '',
});

function recordExperts(sample: Sample, matter: SampleMatter, ref: Ref, on: LocalDate): void {
  enter(sample, matter.handler, on, ref, 'expertOpinion', () => expert('专家甲', true, on));
  enter(sample, matter.handler, on, ref, 'expertOpinion', () =>
    // One unsigned opinion in the sample: it is kept and does not count.
    expert('专家乙', matter.hasUnsignedExpert !== true, on),
  );
}

const assessment = (on: LocalDate, conclusion: 'controllable' | 'uncontrollable'): RiskAssessment => ({
  assessedOn: on,
  methods: ['visit', 'consultation'],
  deptOpinions: '已听取县公安局、县信访局、属地乡镇意见。',
  riskPoints: '群众对补偿标准有疑虑\n施工期间交通受影响',
  measures: '张榜公布标准，逐户走访；分段施工，设置便道。',
  contingencyPlan: '成立处置小组，二十四小时值守。',
  thirdParty: '',
  reusedAssessment: '',
  grade: conclusion === 'controllable' ? 'low' : 'high',
  conclusion,
  adjustment: '',
});

function recordRisk(sample: Sample, matter: SampleMatter, ref: Ref, on: LocalDate): void {
  const last = matter.risk ?? 'controllable';
  if (matter.wasUncontrollable === true)
    enter(sample, matter.handler, addDays(on, -12), ref, 'riskAssessment', () =>
      assessment(addDays(on, -12), 'uncontrollable'),
    );
  enter(sample, matter.handler, on, ref, 'riskAssessment', () => ({
    ...assessment(on, last),
    adjustment: matter.wasUncontrollable === true ? '调整第八条、第十二条，分步实施并提高补偿标准。' : '',
  }));
}

/** 公众参与、专家论证、风险评估、公平竞争审查。 */
export function recordProcedures(sample: Sample, matter: SampleMatter, ref: Ref): void {
  const first = addDays(day(matter.startedOn), 7);
  const isFinished = matter.submittedOn !== undefined;
  const finished = isFinished ? addDays(day(matter.submittedOn), -3) : first;
  for (const kind of ['participation', 'expert', 'risk'] as const) {
    const ground = matter.notApplicable?.[kind];
    if (ground !== undefined) {
      step(sample, matter, ref, first, { kind, isApplicable: false, ground });
      continue;
    }
    if (matter.inProgress?.includes(kind) === true) {
      step(sample, matter, ref, first, { kind, state: 'inProgress', finishedOn: null });
      continue;
    }
    if (!isFinished) continue;
    if (kind === 'participation') recordParticipation(sample, matter, ref, finished);
    if (kind === 'expert') recordExperts(sample, matter, ref, finished);
    if (kind === 'risk') recordRisk(sample, matter, ref, finished);
    const isBarred = kind === 'risk' && matter.risk === 'uncontrollable';
    step(sample, matter, ref, finished, {
      kind,
      startedOn: first,
      state: isBarred ? 'inProgress' : 'done',
      finishedOn: isBarred ? null : finished,
    });
  }
  if (matter.touchesMarket === true && isFinished) {
    enter(sample, matter.handler, finished, ref, 'fairCompetition', () => ({
      body: '县市场监督管理局',
      jointUnit: matter.unit,
      reviewedOn: finished,
      result: 'passed',
      exceptionGround: '',
      exceptionUntil: null,
      note: '',
    }));
    step(sample, matter, ref, finished, { kind: 'fairCompetition' });
  }
}
