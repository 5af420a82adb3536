/**
 * 一件决策走到哪里：程序标记、状态词、能不能提请集体讨论、下一步是什么。
 * 名单、记录页、按钮和打印件都用这里的结论。
 */
import type { LocalDate } from '../../lib/local-date.ts';
import type { Conclusion, ReviewState } from '../review/vocabulary.ts';
import {
  type DecisionStatus,
  type Exclusion,
  fiveProcedures,
  type Mark,
  type MeetingResult,
  type MeetingType,
  type ProcedureKind,
  type RiskConclusion,
  type StepKind,
  stepNames,
  type StepState,
} from './vocabulary.ts';

export interface StepFacts {
  readonly kind: StepKind;
  readonly state: StepState;
  readonly isApplicable: boolean;
  /** Why it does not apply; mandatory then. */
  readonly ground: string;
  readonly startedOn: LocalDate | null;
  readonly finishedOn: LocalDate | null;
}

export interface ReviewFacts {
  readonly state: ReviewState;
  readonly acceptedOn: LocalDate | null;
  readonly replyDueOn: LocalDate | null;
  readonly supplementDueOn: LocalDate | null;
  readonly conclusion: Conclusion | null;
  readonly issuedOn: LocalDate | null;
  /** 法律意见份数，不含作废的。 */
  readonly counselCount: number;
  readonly shortReason: string;
}

export interface DecisionFacts {
  readonly exclusion: Exclusion | null;
  readonly lifecycle: 'active' | 'suspended' | 'terminated';
  readonly startedOn: LocalDate | null;
  readonly hasLeadUnit: boolean;
  readonly plannedMeetingOn: LocalDate | null;
  readonly meetingType: MeetingType | null;
  readonly meetingResult: MeetingResult | null;
  readonly riskConclusion: RiskConclusion | null;
  readonly touchesMarket: boolean;
  readonly steps: Readonly<Record<StepKind, StepFacts>>;
  /** The review in force: the newest that is neither voided nor returned, else the newest returned one. */
  readonly review: ReviewFacts | null;
}

/** 一道程序的标记（视觉规范第5节）。 */
export function stepMark(facts: DecisionFacts, kind: StepKind): Mark {
  const step = facts.steps[kind];
  if (kind === 'legality') return legalityMark(facts.review);
  if (!step.isApplicable) return 'notApplicable';
  if (kind === 'risk' && facts.riskConclusion === 'uncontrollable') return 'barred';
  return step.state;
}

function legalityMark(review: ReviewFacts | null): Mark {
  if (review === null) return 'notStarted';
  switch (review.state) {
    case 'received':
    case 'reviewing':
    case 'checking':
    case 'signing':
      return 'inProgress';
    case 'supplementing':
    case 'returned':
      return 'attention';
    case 'issued':
    case 'replied':
      return review.conclusion === 'unlawful' ? 'barred' : 'done';
    case 'voided':
      return 'notStarted';
  }
}

export const procedureMarks = (facts: DecisionFacts): Readonly<Record<ProcedureKind, Mark>> => ({
  participation: stepMark(facts, 'participation'),
  expert: stepMark(facts, 'expert'),
  risk: stepMark(facts, 'risk'),
  legality: stepMark(facts, 'legality'),
  collective: stepMark(facts, 'collective'),
});

/** 状态词，按走得最远的一步定。 */
export function decisionStatus(facts: DecisionFacts): DecisionStatus {
  if (facts.exclusion !== null) return 'excluded';
  if (facts.lifecycle === 'terminated') return 'terminated';
  if (facts.lifecycle === 'suspended') return 'suspended';
  const { steps, review } = facts;
  if (steps.archive.state === 'done') return 'archived';
  if (steps.execution.state !== 'notStarted') return 'executing';
  if (steps.publication.state === 'done') return 'published';
  if (isDecided(facts)) return 'decided';
  if (facts.riskConclusion === 'uncontrollable' && review !== null) return 'barred';
  const fromReview = review === null ? null : statusFromReview(review);
  if (fromReview !== null) return fromReview;
  return fiveProcedures.some((kind) => steps[kind].state !== 'notStarted' || !steps[kind].isApplicable)
    ? 'arguing'
    : 'draft';
}

/** 会议通过（含原则通过）才算已决定；缓议、不通过仍在会前。 */
const isDecided = (facts: DecisionFacts): boolean =>
  facts.steps.collective.state === 'done' &&
  (facts.meetingResult === 'passed' || facts.meetingResult === 'passedWithChanges');

function statusFromReview(review: ReviewFacts): DecisionStatus | null {
  switch (review.state) {
    case 'received':
      return 'pendingAcceptance';
    case 'supplementing':
    case 'returned':
      return 'supplementing';
    case 'reviewing':
    case 'checking':
    case 'signing':
      return 'reviewing';
    case 'issued':
      return review.conclusion === 'unlawful' ? 'barred' : 'awaitingReply';
    case 'replied':
      return review.conclusion === 'unlawful' ? 'barred' : 'readyForMeeting';
    case 'voided':
      return null;
  }
}

export interface NextStep {
  readonly text: string;
  /** The day by which it is due; null when the law and the record set none. */
  readonly dueOn: LocalDate | null;
}

/** 下一个合法步骤和它的到期日。 */
export function nextStep(facts: DecisionFacts): NextStep {
  const status = decisionStatus(facts);
  const meeting = facts.plannedMeetingOn;
  switch (status) {
    case 'draft':
      return { text: facts.startedOn === null ? '登记启动' : '开展公众参与等程序', dueOn: null };
    case 'arguing':
      return { text: firstOpenProcedure(facts), dueOn: null };
    case 'pendingAcceptance':
      return { text: '核对送审材料', dueOn: facts.review?.replyDueOn ?? null };
    case 'supplementing':
      return facts.review?.state === 'returned'
        ? { text: '等待重新送审', dueOn: null }
        : { text: '收补正材料', dueOn: facts.review?.supplementDueOn ?? null };
    case 'reviewing':
      return { text: '出具审查意见', dueOn: facts.review?.replyDueOn ?? null };
    case 'awaitingReply':
      return { text: '催收采纳反馈', dueOn: meeting };
    case 'barred':
      return {
        text: facts.riskConclusion === 'uncontrollable' ? '调整草案重评风险' : '修改后重新送审',
        dueOn: null,
      };
    case 'readyForMeeting':
      return { text: meeting === null ? '提请集体讨论' : `${meeting.slice(5)} 上会`, dueOn: meeting };
    case 'decided':
      return { text: afterDecision(facts), dueOn: null };
    case 'published':
      return { text: '整理归档材料', dueOn: null };
    case 'executing':
      return { text: '收执行情况报告', dueOn: null };
    case 'suspended':
      return { text: '恢复或者终止', dueOn: null };
    case 'archived':
    case 'terminated':
    case 'excluded':
      return { text: '—', dueOn: null };
  }
}

/** 出台前请示报告、公布都可以写明理由不做（第31、32条），写明了就走下一步。 */
function afterDecision({ steps: { partyReport, publication } }: DecisionFacts): string {
  if (partyReport.isApplicable && partyReport.state !== 'done') return '向县委请示报告';
  return publication.isApplicable ? '公布决策' : '整理归档材料';
}

function firstOpenProcedure(facts: DecisionFacts): string {
  for (const kind of ['participation', 'expert', 'risk'] as const) {
    const step = facts.steps[kind];
    if (step.isApplicable && step.state !== 'done') return `完成${stepNames[kind]}`;
  }
  return '送请合法性审查';
}
