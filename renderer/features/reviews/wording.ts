/** 本模块的用语：列里放不下的短说法，栏目名，状态下一步要做什么。 */
import type { Conclusion, NoticeKind, ReviewState } from '#shared/domain/review/vocabulary.ts';
import { materialKinds, noticeKinds } from '#shared/domain/review/vocabulary.ts';
import { type SlipKind, slipTemplates } from '#shared/domain/slip/models.ts';

export const conclusionShort: Readonly<Record<Conclusion, string>> = {
  lawful: '合法',
  amend: '应当予以修改',
  unlawful: '不合法',
  exploratory: '存在法律风险',
};

const nextStepNames: Readonly<Record<ReviewState, string>> = {
  received: '核对材料，受理',
  supplementing: '收补正材料',
  returned: '承办单位重新送审',
  reviewing: '起草合法性审查意见',
  checking: '复核审查意见',
  signing: '签发审查意见书',
  issued: '登记承办单位反馈',
  replied: '反馈办结，可以提请集体讨论',
  voided: '已作废',
};

/** “下一步”一行：这个状态下法定的下一件事。 */
export const nextStepOf = (state: ReviewState, conclusion: Conclusion | null): string =>
  state === 'replied' && conclusion === 'unlawful' ? '修改草案，重新送审' : nextStepNames[state];

/** 附件栏目 → 名称。 */
export const materialNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(materialKinds).map(([key, { name }]) => [key, name]),
);

/** 文书的名称；通知书按它载的通知分补正、退回。 */
export function paperName(
  paper: { readonly id: number; readonly kind: SlipKind },
  notices: readonly { readonly slipId: number; readonly kind: NoticeKind }[],
): string {
  if (paper.kind === 'F-02') return '送审登记表';
  if (paper.kind === 'F-04') return '合法性审查意见书';
  if (paper.kind !== 'F-03') return slipTemplates[paper.kind].name;
  return noticeKinds[notices.find((notice) => notice.slipId === paper.id)?.kind ?? 'supplement'];
}

/** `11-16`；没有日子为“—”。 */
export const monthDay = (day: string | null): string => (day === null ? '—' : day.slice(5));
