/** Paper models, resolved from the ledger at the moment of issue (or preview). */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { workdaysBetween, type WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { checkAcceptance } from '#shared/domain/review/checks.ts';
import { conclusions, findings, materialKinds, materialStates } from '#shared/domain/review/vocabulary.ts';
import { blockers } from '#shared/domain/rules/rules.ts';
import type { IntakeSlip, NoticeSlip, OpinionSlip } from '#shared/domain/slip/models.ts';
import { formatChineseDate, type LocalDate } from '#shared/lib/local-date.ts';

const chinese = (day: string | null): string | null =>
  day === null ? null : formatChineseDate(day as LocalDate);
const chineseDay = (day: string): string => formatChineseDate(day as LocalDate);

/** `罗司法审〔2026〕12号` → `罗司法审`. */
export const wordOf = (docNo: string): string => docNo.slice(0, Math.max(0, docNo.indexOf('〔')));

export function intakeModel(
  review: ReviewDto,
  office: string,
  replaces: string | null,
  calendar: WorkCalendar,
): IntakeSlip {
  const { acceptedOn, replyDueOn } = review;
  return {
    kind: 'F-02',
    office,
    docNo: null,
    docWord: '',
    date: chinese(acceptedOn ?? review.submittedOn),
    replaces,
    intakeNo: review.intakeNo,
    submitUnit: review.submitUnit,
    contact: review.contactName,
    phone: review.contactPhone,
    submittedOn: chineseDay(review.submittedOn),
    title: review.draftTitle,
    materials: review.materials.map((material) => ({
      name: materialKinds[material.kind].name,
      isStatutory: materialKinds[material.kind].isStatutory,
      state: materialStates[material.state],
      copies: material.copies,
      note: material.note,
    })),
    isComplete: blockers(checkAcceptance(review.materials)).length === 0,
    acceptedOn: chinese(acceptedOn),
    replyDueOn: chinese(replyDueOn),
    workdays:
      acceptedOn === null || replyDueOn === null
        ? null
        : workdaysBetween(calendar, acceptedOn as LocalDate, replyDueOn as LocalDate),
    shortReason: review.shortReason,
    handler: review.handler,
    notices: review.notices.map((notice) => ({
      date: chineseDay(notice.issuedOn),
      text: `${notice.docNo}${notice.kind === 'return' ? '退回' : '要求补正'}：${notice.lines.join('；')}${
        notice.receivedOn === null ? '' : `（${chineseDay(notice.receivedOn)}收到）`
      }`,
    })),
  };
}

export function noticeModel(
  review: ReviewDto,
  office: string,
  notice: {
    readonly kind: 'supplement' | 'return';
    readonly docNo: string;
    readonly issuedOn: string;
    readonly lines: readonly string[];
    readonly dueOn: string | null;
    readonly handler: string;
  },
): NoticeSlip {
  return {
    kind: 'F-03',
    office,
    docNo: notice.docNo,
    docWord: wordOf(notice.docNo),
    date: chineseDay(notice.issuedOn),
    replaces: null,
    noticeKind: notice.kind,
    submitUnit: review.submitUnit,
    title: review.draftTitle,
    submittedOn: chineseDay(review.submittedOn),
    lines: [...notice.lines],
    supplementDueOn: chinese(notice.dueOn),
    handler: notice.handler,
    contact: '',
  };
}

export interface OpinionIssue {
  readonly office: string;
  readonly docNo: string | null;
  readonly docWord: string;
  readonly issuedOn: string | null;
  readonly version: number;
  /** 被替代的意见书文号；首版为 null。 */
  readonly replaces: string | null;
  readonly checker: string | null;
  readonly signer: string | null;
}

export function opinionModel(review: ReviewDto, issue: OpinionIssue): OpinionSlip {
  const { opinion } = review;
  const heading = (key: 'authority' | 'procedure' | 'content') => {
    const { finding, note } = opinion[key];
    return { finding: finding === null ? '' : findings[finding], note };
  };
  return {
    kind: 'F-04',
    office: issue.office,
    docNo: issue.docNo,
    docWord: issue.docWord,
    date: chinese(issue.issuedOn),
    replaces: issue.replaces,
    version: issue.version,
    submitUnit: review.submitUnit,
    title: review.decisionTitle,
    draftTitle: review.draftTitle,
    submittedOn: chineseDay(review.submittedOn),
    acceptedOn: chineseDay(review.acceptedOn ?? review.submittedOn),
    wasSupplemented: review.notices.some((notice) => notice.kind === 'supplement'),
    basis: '依据《重大行政决策程序暂行条例》第二十五条至第二十八条',
    headings: {
      authority: heading('authority'),
      procedure: heading('procedure'),
      content: heading('content'),
    },
    items: opinion.items.map((item) => ({
      clause: item.clause,
      problem: item.problem,
      suggestion: item.suggestion,
      basis: item.basis,
      severity: item.severity,
    })),
    counsel: review.counselOpinions
      .filter((entry) => !entry.isVoided)
      .map((entry) => ({
        name: entry.counselName,
        firm: entry.firm,
        itemCount: entry.items.length,
        adoptedCount: entry.items.filter((item) => item.adoption === 'adopted' || item.adoption === 'partial')
          .length,
      })),
    legalRisk: opinion.legalRisk,
    noRuleGround: opinion.noRuleGround,
    conclusion: opinion.conclusion === null ? '' : conclusions[opinion.conclusion],
    conclusionNote: opinion.conclusionNote,
    handler: review.handler,
    checker: issue.checker,
    signer: issue.signer,
    copyTo: opinion.copyTo,
    correctionReason: review.correctionReason,
  };
}
