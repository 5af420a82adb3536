/** 一件送审走到哪一步：七个环节各是什么标记、写什么。只由记录推出，不另存。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { blockers } from '#shared/domain/rules/rules.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { conclusionShort } from '../wording.ts';

export const stageNames = {
  intake: '送审登记',
  accept: '受理',
  counsel: '法律意见',
  draft: '起草',
  check: '复核',
  sign: '签发',
  reply: '反馈',
} as const;
export type StageKey = keyof typeof stageNames;
export const stageKeys = Object.keys(stageNames) as readonly StageKey[];

export interface Stage {
  readonly key: StageKey;
  readonly mark: Mark;
  /** 标记的意思，一个词。 */
  readonly word: string;
  /** 跟在词后面的日期、件数。 */
  readonly detail: string;
  readonly line: string;
}

type Review = Pick<
  ReviewDto,
  | 'state'
  | 'submittedOn'
  | 'acceptedOn'
  | 'replyDueOn'
  | 'materials'
  | 'acceptanceGates'
  | 'counselOpinions'
  | 'opinion'
  | 'signoffs'
  | 'checker'
  | 'handler'
  | 'signer'
  | 'docNo'
  | 'issuedOn'
  | 'repliedOn'
  | 'round'
  | 'notices'
>;

const md = (day: string): string => day.slice(5);
const dayOf = (instant: string): string => md(chinaTimeText(instant).slice(0, 10));
/** 一格里放不下全号，机关代字各件相同，只写年份和顺序号。 */
const shortNo = (docNo: string): string => docNo.replace(/^[^〔]*(?=〔)/, '');
const notStarted = { mark: 'notStarted', word: '未开始', detail: '', line: '' } as const;
const PAST_DRAFT: readonly ReviewDto['state'][] = ['checking', 'signing', 'issued', 'replied'];

export function stagesOf(review: Review): readonly Stage[] {
  return [
    { key: 'intake', ...intakeStage(review) },
    { key: 'accept', ...acceptStage(review) },
    { key: 'counsel', ...counselStage(review) },
    { key: 'draft', ...draftStage(review) },
    { key: 'check', ...checkStage(review) },
    { key: 'sign', ...signStage(review) },
    { key: 'reply', ...replyStage(review) },
  ];
}

/** 打开记录时先看哪一环节。 */
export function currentStage(review: Review): StageKey {
  switch (review.state) {
    case 'received':
    case 'voided':
      return 'intake';
    case 'supplementing':
    case 'returned':
      return 'accept';
    case 'reviewing':
      return hasCounsel(review) ? 'draft' : 'counsel';
    case 'checking':
      return 'check';
    case 'signing':
      return 'sign';
    case 'issued':
    case 'replied':
      return 'reply';
  }
}

const hasCounsel = (review: Review): boolean => review.counselOpinions.some((entry) => !entry.isVoided);

type Face = Omit<Stage, 'key'>;

function intakeStage(review: Review): Face {
  const present = review.materials.filter((material) => material.state === 'present').length;
  return { mark: 'done', word: '已登记', detail: md(review.submittedOn), line: `材料 ${present} 项` };
}

function acceptStage(review: Review): Face {
  const { state, acceptedOn, replyDueOn } = review;
  if (acceptedOn !== null)
    return {
      mark: 'done',
      word: '已受理',
      detail: md(acceptedOn),
      line: replyDueOn === null ? '' : `${md(replyDueOn)} 前答复`,
    };
  const notice = review.notices.at(-1);
  if (state === 'returned')
    return {
      mark: 'barred',
      word: '已退回',
      detail: notice === undefined ? '' : md(notice.issuedOn),
      line: '可以重新送审',
    };
  if (state === 'supplementing')
    return {
      mark: 'attention',
      word: '补正中',
      detail: `${notice?.lines.length ?? 0} 项`,
      line: notice?.dueOn === undefined || notice.dueOn === null ? '' : `限 ${md(notice.dueOn)}`,
    };
  if (state === 'voided') return { mark: 'notApplicable', word: '已作废', detail: '', line: '' };
  const missing = blockers(review.acceptanceGates).length;
  return missing > 0
    ? { mark: 'attention', word: '缺件', detail: `${missing} 项`, line: '暂不能受理' }
    : { mark: 'inProgress', word: '待受理', detail: '', line: '材料齐全' };
}

function counselStage(review: Review): Face {
  const valid = review.counselOpinions.filter((entry) => !entry.isVoided);
  const last = valid.at(-1);
  if (last !== undefined) {
    const items = valid.reduce((sum, entry) => sum + entry.items.length, 0);
    return {
      mark: 'done',
      word: '已收到',
      detail: md(last.receivedOn),
      line: `${valid.length} 份 ${items} 条`,
    };
  }
  return review.state === 'reviewing'
    ? { mark: 'attention', word: '待登记', detail: '', line: '至少 1 份' }
    : notStarted;
}

function draftStage(review: Review): Face {
  const { items, conclusion } = review.opinion;
  const detail = items.length === 0 && conclusion === null ? '' : `${items.length} 条`;
  const line = conclusion === null ? '' : conclusionShort[conclusion];
  if (PAST_DRAFT.includes(review.state)) return { mark: 'done', word: '已起草', detail, line };
  if (review.state === 'supplementing' && review.acceptedOn !== null)
    return { mark: 'attention', word: '计时停止', detail: '', line: '等补正材料' };
  if (review.state !== 'reviewing') return notStarted;
  const wasBack = review.signoffs.at(-1)?.decision === 'back';
  return {
    mark: wasBack ? 'attention' : 'inProgress',
    word: wasBack ? '退回修改' : '进行中',
    detail,
    line: line === '' ? review.handler : line,
  };
}

/** 本轮复核通过的签批。 */
const checkPass = (review: Review) =>
  review.signoffs.findLast(
    (entry) => entry.step === 'check' && entry.decision === 'pass' && entry.round === review.round,
  );

function checkStage(review: Review): Face {
  if (review.state === 'checking')
    return { mark: 'inProgress', word: '待复核', detail: '', line: `第 ${review.round} 轮` };
  const pass = checkPass(review);
  return pass === undefined
    ? notStarted
    : { mark: 'done', word: '已通过', detail: dayOf(pass.at), line: pass.actor };
}

function signStage(review: Review): Face {
  const { state, docNo, issuedOn } = review;
  if (state === 'signing') return { mark: 'inProgress', word: '待签发', detail: '', line: '签发时取号' };
  if (docNo === null) return notStarted;
  if (state === 'issued' || state === 'replied')
    return {
      mark: 'done',
      word: '已签发',
      detail: issuedOn === null ? '' : md(issuedOn),
      line: shortNo(docNo),
    };
  return { mark: 'attention', word: '更正中', detail: '', line: `${shortNo(docNo)}现行` };
}

function replyStage(review: Review): Face {
  const { items } = review.opinion;
  const answered = items.filter((item) => item.reply !== null).length;
  const line = items.length === 0 ? '总的反馈' : `${answered} / ${items.length} 条`;
  if (review.state === 'replied')
    return {
      mark: 'done',
      word: '已反馈',
      detail: review.repliedOn === null ? '' : md(review.repliedOn),
      line,
    };
  if (review.state === 'issued')
    return { mark: answered === 0 ? 'attention' : 'inProgress', word: '待反馈', detail: '', line };
  return notStarted;
}
