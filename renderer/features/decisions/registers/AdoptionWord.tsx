/** 采纳情况：词和颜色；没有研究的写明还没有。 */
import { type Adoption, adoptions } from '#shared/domain/review/vocabulary.ts';

const tones: Readonly<Record<Adoption, string>> = {
  adopted: 'fs-text-green',
  partial: 'fs-text-amber',
  rejected: 'rg-plain',
};

export function AdoptionWord({ adoption }: { readonly adoption: Adoption | null }) {
  if (adoption === null) return <span className="fs-text-amber">未研究</span>;
  return <span className={`dr-strong ${tones[adoption]}`}>{adoptions[adoption]}</span>;
}
