/**
 * Loads the sample ledger by running the real commands on the days they would have happened,
 * so that the sample obeys every rule and carries a full audit trail. Deterministic in content.
 */
import { materialKindKeys } from '#shared/domain/review/vocabulary.ts';
import { present } from '#shared/lib/assert.ts';
import { localDate } from '#shared/lib/local-date.ts';
import type { Actor, CommandContext } from '../context.ts';
import { insertAccount } from '../features/access/accounts.ts';
import { accessSql } from '../features/access/sql.ts';
import { decisions } from '../features/decisions/decisions.ts';
import { reviews } from '../features/reviews/reviews.ts';
import { reviewSql } from '../features/reviews/sql.ts';
import { counselOf } from '../features/reviews/views.ts';
import { ensureUnit } from '../features/units/units.ts';
import { planCatalogs } from './catalog.ts';
import {
  type PersonKey,
  SAMPLE_PASSWORD,
  type SampleMatter,
  sampleMatters,
  samplePeople,
  sampleUnits,
  type Stage,
  type UnitName,
} from './matters.ts';
import { recordOutcome } from './outcome.ts';
import { type Ref, run, type Sample, target } from './planner.ts';
import { day, recordInitiation, recordProcedures } from './procedures.ts';

const STAGES: readonly Stage[] = [
  'draft',
  'arguing',
  'received',
  'supplementing',
  'reviewing',
  'checking',
  'signing',
  'issued',
  'replied',
  'decided',
  'published',
  'executing',
  'archived',
];
const reaches = (matter: SampleMatter, stage: Stage): boolean =>
  STAGES.indexOf(matter.stage) >= STAGES.indexOf(stage);

export function loadSampleLedger(context: CommandContext): {
  password: string;
  accounts: { name: string; loginName: string }[];
} {
  const { db } = context;
  db.run(accessSql.setMeta, { key: 'is_sample', value: '1' });
  db.run(accessSql.insertOffice, {
    name: '罗山县司法局',
    docPrefix: '罗司法审',
    government: '罗山县人民政府',
    upperGovernment: '信阳市人民政府',
  });
  const people = new Map<PersonKey, Actor>();
  for (const person of samplePeople) {
    const row = insertAccount(context, { ...person, password: SAMPLE_PASSWORD, mustChange: false });
    people.set(person.key, { id: row.id, name: row.name, roles: [...person.roles] });
  }
  const units = new Map<UnitName, number>();
  for (const [name, shortName] of sampleUnits) units.set(shortName, ensureUnit(db, name, shortName));
  const sample: Sample = { context, people, units, steps: [] };
  planCatalogs(sample);
  for (const matter of sampleMatters) loadMatter(sample, matter);
  // Sorting is stable: steps of one day keep the order of their matter.
  for (const step of sample.steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    step.run();
  return {
    password: SAMPLE_PASSWORD,
    accounts: samplePeople.map(({ name, loginName }) => ({ name, loginName })),
  };
}

function loadMatter(sample: Sample, matter: SampleMatter): void {
  const ref = createDecision(sample, matter);
  if (matter.exclusion !== undefined) return;
  recordInitiation(sample, matter, ref);
  if (reaches(matter, 'arguing')) recordProcedures(sample, matter, ref);
  if (reaches(matter, 'received')) loadReviewOf(sample, matter, ref);
  if (reaches(matter, 'decided')) recordOutcome(sample, matter, ref, reaches);
  if (matter.lifecycle !== undefined) {
    const [lifecycle, on, reason] = matter.lifecycle;
    run(sample, 'liang', on, 'decisions.setLifecycle', (context) =>
      decisions.setLifecycle(context, {
        ...target(sample, ref),
        lifecycle,
        decidedBy: '县长',
        isChiefDecision: true,
        reason,
      }),
    );
  }
}

const reviewTarget = (sample: Sample, { id }: Ref) => ({
  id,
  expectedVersion: present(sample.context.db.get(reviewSql.one, { id }), '样例送审件').version,
});
const actorId = (sample: Sample, key: PersonKey): number => present(sample.people.get(key), '样例人员').id;

function createDecision(sample: Sample, matter: SampleMatter): Ref {
  const ref: Ref = { id: 0 };
  run(sample, matter.handler, matter.startedOn, 'decisions.create', (context) => {
    ref.id = decisions.create(context, {
      title: matter.title,
      catalogNo: matter.catalogNo,
      category: matter.category,
      exclusion: matter.exclusion?.[0] ?? null,
      exclusionReason: matter.exclusion?.[1] ?? '',
      proposalSource: 'department',
      leadUnitId: present(sample.units.get(matter.unit), '样例单位'),
      coUnits: '',
      startedOn: day(matter.startedOn),
      plannedMeetingOn: matter.meetingOn === undefined ? null : day(matter.meetingOn),
      handlerId: actorId(sample, matter.handler),
      touchesMarket: matter.touchesMarket === true,
      isWorkSecret: false,
      isBackEntry: matter.startedOn < '2021',
      summary: matter.summary ?? '',
      category7: null,
      offCatalogReason: matter.catalogNo === null ? '年度目录公布后县政府临时交办，已报县委同意' : '',
      npcRelation: 'none',
      npcOn: null,
    }).id;
  });
  return ref;
}

function materials(matter: SampleMatter, missing: readonly string[]) {
  return materialKindKeys.map((kind) => {
    const isExpertNa = kind === 'expertOpinion' && matter.notApplicable?.expert !== undefined;
    const isRiskNa = kind === 'riskReport' && matter.notApplicable?.risk !== undefined;
    const isPublicNa = kind === 'publicAdoption' && matter.notApplicable?.participation !== undefined;
    const isMarketNa = kind === 'fairCompetition' && matter.touchesMarket !== true;
    if (isExpertNa || isRiskNa || isPublicNa)
      return { kind, state: 'notApplicable' as const, copies: null, note: '该程序不适用，理由见台账' };
    if (isMarketNa)
      return { kind, state: 'notApplicable' as const, copies: null, note: '不涉及市场主体经济活动' };
    if (missing.includes(kind)) return { kind, state: 'missing' as const, copies: null, note: '' };
    return { kind, state: 'present' as const, copies: kind === 'basis' ? 11 : 1, note: '' };
  });
}

function loadReviewOf(sample: Sample, matter: SampleMatter, decision: Ref): void {
  const { handler } = matter;
  const submittedOn = day(matter.submittedOn);
  const ref: Ref = { id: 0 };
  run(sample, handler, submittedOn, 'reviews.register', (context) => {
    ref.id = reviews.register(context, {
      decisionId: decision.id,
      draftTitle: `${matter.title}（草案）`,
      submitUnitId: present(sample.units.get(matter.unit), '样例单位'),
      contactName: '联系人甲',
      contactPhone: '0376-0000000',
      submittedOn,
      submitter: '送件人乙',
      replyDueOn: matter.replyDueOn === undefined ? null : day(matter.replyDueOn),
      materials: materials(matter, matter.supplement === undefined ? [] : ['riskReport']),
    }).id;
  });
  if (matter.supplement !== undefined) {
    const [on, due, received, lines] = matter.supplement;
    run(sample, handler, on, 'reviews.requestSupplement', (context) =>
      reviews.requestSupplement(context, {
        ...reviewTarget(sample, ref),
        lines: [...lines],
        issuedOn: localDate(on),
        dueOn: localDate(due),
      }),
    );
    if (received === null) return;
    run(sample, handler, received, 'reviews.receiveSupplement', (context) =>
      reviews.receiveSupplement(context, {
        ...reviewTarget(sample, ref),
        receivedOn: localDate(received),
        materials: materials(matter, []),
        replyDueOn: null,
      }),
    );
  }
  if (reaches(matter, 'reviewing')) draftOpinion(sample, matter, ref);
  if (reaches(matter, 'checking'))
    run(sample, handler, laterOf(matter), 'reviews.submitForCheck', (context) =>
      reviews.submitForCheck(context, reviewTarget(sample, ref)),
    );
  if (reaches(matter, 'signing'))
    run(sample, 'chen', laterOf(matter), 'reviews.passCheck', (context) =>
      reviews.passCheck(context, { ...reviewTarget(sample, ref), comment: '同意' }),
    );
  if (reaches(matter, 'issued'))
    run(sample, 'liang', day(matter.issuedOn), 'reviews.issue', (context) =>
      reviews.issue(context, { ...reviewTarget(sample, ref), issuedOn: day(matter.issuedOn), comment: '' }),
    );
  if (reaches(matter, 'replied')) reply(sample, matter, ref);
}

/** The day on which drafting was finished: when counsel had answered, or the day of issue. */
const laterOf = (matter: SampleMatter): string =>
  matter.issuedOn ?? matter.counsel?.[2] ?? day(matter.acceptedOn);

function draftOpinion(sample: Sample, matter: SampleMatter, ref: Ref): void {
  const { handler } = matter;
  const acceptedOn = day(matter.acceptedOn);
  run(sample, handler, acceptedOn, 'reviews.accept', (context) =>
    reviews.accept(context, {
      ...reviewTarget(sample, ref),
      acceptedOn,
      replyDueOn: day(matter.replyDueOn),
      shortReason: matter.shortReason ?? '',
      handlerId: actorId(sample, handler),
    }),
  );
  const [counselName, firm, receivedOn] = present(matter.counsel, '样例送审件有法律意见');
  const items = matter.items ?? [];
  run(sample, handler, receivedOn, 'reviews.addCounselOpinion', (context) =>
    reviews.addCounselOpinion(context, {
      ...reviewTarget(sample, ref),
      counselName,
      counselKind: 'lawyer',
      firm,
      receivedOn: localDate(receivedOn),
      conclusion: items.length === 0 ? 'feasible' : 'feasibleAfterChange',
      summary: items.length === 0 ? '经审阅，未发现违反法律、法规之处，无修改意见。' : '',
      items: [
        ...items.map(({ clause, problem, basis, suggestion }) => ({ clause, problem, basis, suggestion })),
        ...(items.length > 1
          ? [{ clause: '', problem: '附件名称与正文表述不一致', basis: '', suggestion: '统一名称' }]
          : []),
      ],
    }),
  );
  run(sample, handler, receivedOn, 'reviews.saveOpinion', (context) => {
    const counselItems = counselOf(context.db, ref.id).flatMap((opinion) => opinion.items);
    return reviews.saveOpinion(context, {
      ...reviewTarget(sample, ref),
      ...headingsOf(matter),
      items: items.map((entry, index) => ({ ...entry, counselItemId: counselItems[index]?.id ?? null })),
      conclusion: matter.conclusion ?? null,
      conclusionNote: '',
      legalRisk:
        matter.conclusion === 'exploratory' ? '试点措施可能与后续出台的国家规定不一致，须设退出机制。' : '',
      noRuleGround:
        matter.conclusion === 'exploratory' ? '县域医共体人事薪酬改革，国家尚无明确规定，省里列为试点。' : '',
      copyTo: '县政府办公室',
    });
  });
}

function headingsOf(matter: SampleMatter) {
  const hasMust = (matter.items ?? []).some((entry) => entry.severity === 'must');
  const isUnlawful = matter.conclusion === 'unlawful';
  const clauses = (matter.items ?? []).map((entry) => entry.clause).join('、');
  return {
    authority: {
      finding: 'conforms' as const,
      note: '所定事项属县人民政府法定职权范围，符合法定权限。',
    },
    procedure: {
      finding: 'conforms' as const,
      note: '草案的公众参与、专家论证、风险评估等程序已经履行或者写明不适用的理由，符合法定程序。',
    },
    content: hasMust
      ? {
          finding: isUnlawful ? ('fails' as const) : ('partly' as const),
          note: `${clauses}与上位法不一致，其余条款未发现抵触。`,
        }
      : { finding: 'conforms' as const, note: '内容未发现与法律、法规、规章和国家政策抵触之处。' },
  };
}

function reply(sample: Sample, matter: SampleMatter, ref: Ref): void {
  const repliedOn = day(matter.repliedOn);
  run(sample, matter.handler, repliedOn, 'reviews.recordReply', (context) => {
    const items = context.db.all(reviewSql.items, { id: ref.id });
    return reviews.recordReply(context, {
      ...reviewTarget(sample, ref),
      repliedOn,
      generalReply: items.length === 0 ? '收悉，按意见书办理。' : '',
      items: items.map((entry, index) => ({
        itemId: entry.id,
        reply: index === 1 ? 'partial' : 'adopted',
        reason: index === 1 ? '已吸收主要内容，个别表述结合实际保留' : '',
      })),
    });
  });
}
