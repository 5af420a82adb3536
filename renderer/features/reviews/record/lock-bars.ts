/** 面板上方的提示条：还缺什么、引哪一条；只有已登记的事实不允许的才用红。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { blockers, citeRule, type GateLine } from '#shared/domain/rules/rules.ts';

export interface LockBar {
  readonly tone: 'amber' | 'red';
  readonly title: string;
  readonly text: string;
  /** 法定条件没有满足，锁着下一步。 */
  readonly isLock: boolean;
}

type Review = Pick<
  ReviewDto,
  | 'state'
  | 'acceptanceGates'
  | 'opinionGates'
  | 'notices'
  | 'signoffs'
  | 'acceptedOn'
  | 'correctionReason'
  | 'docNo'
  | 'voidReason'
  | 'opinion'
>;

export function lockBarsOf(review: Review): readonly LockBar[] {
  const notice = review.notices.at(-1);
  switch (review.state) {
    case 'received':
      return gateBar('暂不能受理', review.acceptanceGates);
    case 'supplementing':
      return [
        {
          tone: 'amber',
          isLock: true,
          title: '等补正材料：',
          text: `${notice?.docNo ?? ''}要求补正 ${notice?.lines.length ?? 0} 项，限 ${notice?.dueOn ?? ''} 前补齐。${
            review.acceptedOn === null ? '补齐后再受理。' : `审查计时从 ${notice?.issuedOn ?? ''} 停止。`
          }`,
        },
      ];
    case 'returned':
      return [
        {
          tone: 'amber',
          isLock: false,
          title: '已退回：',
          text: `${notice?.docNo ?? ''}，${notice?.lines.join('；') ?? ''}。`,
        },
      ];
    case 'voided':
      return [{ tone: 'amber', isLock: false, title: '已作废：', text: review.voidReason }];
    case 'reviewing':
      return [
        ...correctionBar(review),
        ...backBar(review),
        ...gateBar('暂不能提交复核', review.opinionGates),
      ];
    case 'checking':
    case 'signing':
      return correctionBar(review);
    case 'issued':
    case 'replied':
      return review.opinion.conclusion === 'unlawful'
        ? [
            {
              tone: 'red',
              isLock: false,
              title: '不得提请集体讨论：',
              text: `审查结论为“不合法”（${citeRule('D-21')}）。草案修改后须重新送审。`,
            },
          ]
        : [];
  }
}

/** 起草的人先要知道的：在更正哪一件，上一轮为什么退回。 */
export const draftingBars = (review: Review): readonly LockBar[] => [
  ...correctionBar(review),
  ...backBar(review),
];

/** 再多就只列名目，全文在右栏。 */
const MOST_IN_FULL = 4;
const CIRCLED = ['①', '②', '③', '④'] as const;

/** 逐条编号；同一条文的只在最后引一次。 */
function gateBar(title: string, gates: readonly GateLine[]): readonly LockBar[] {
  const stop = blockers(gates);
  if (stop.length === 0) return [];
  if (stop.length > MOST_IN_FULL) {
    const rules = [...new Set(stop.map((line) => line.ruleId))].map((ruleId) => citeRule(ruleId)).join('、');
    return [
      {
        tone: 'amber',
        isLock: true,
        title: `${title}：`,
        text: `${stop.length} 项没有满足——${stop.map((line) => line.title).join('、')}（${rules}），逐项见右栏“缺件”。`,
      },
    ];
  }
  const parts = stop.map((line, index) => {
    const isLastOfRule = stop[index + 1]?.ruleId !== line.ruleId;
    return `${stop.length > 1 ? (CIRCLED[index] ?? '') : ''}${line.message}${isLastOfRule ? `（${citeRule(line.ruleId)}）` : ''}`;
  });
  return [{ tone: 'amber', isLock: true, title: `${title}：`, text: `${parts.join('；')}。` }];
}

function backBar(review: Review): readonly LockBar[] {
  const last = review.signoffs.at(-1);
  if (last === undefined || last.decision !== 'back') return [];
  return [{ tone: 'amber', isLock: false, title: `${last.actor}退回修改：`, text: last.comment }];
}

function correctionBar(review: Review): readonly LockBar[] {
  if (review.correctionReason === '' || review.docNo === null) return [];
  return [
    {
      tone: 'amber',
      isLock: false,
      title: `更正 ${review.docNo}：`,
      text: `${review.correctionReason}。新件签发时另取新号，签发前原件仍为现行。`,
    },
  ];
}
