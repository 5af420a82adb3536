/** 专家名单的范围和查找。 */
import type { ExpertDto } from '#shared/contract/reference.ts';

export const expertScopes = [
  { key: 'in', label: '在库' },
  { key: 'out', label: '已出库' },
  { key: 'all', label: '全部' },
] as const;
export type ExpertScope = (typeof expertScopes)[number]['key'];

export function filterExperts(
  all: readonly ExpertDto[],
  scope: ExpertScope,
  text: string,
): readonly ExpertDto[] {
  const wanted = text.trim();
  return all.filter(
    (expert) =>
      (scope === 'all' || (scope === 'in') === (expert.leftOn === null)) &&
      (wanted === '' || [expert.name, expert.specialty, expert.unit].some((part) => part.includes(wanted))),
  );
}

/** 已有同名同类的专家怎么称呼；没有为 null。 */
export function sameExpert(all: readonly ExpertDto[], name: string, ownId: number | null): string | null {
  const wanted = name.replaceAll(/\s/g, '');
  const found = all.find((expert) => expert.id !== ownId && expert.name === wanted);
  if (wanted === '' || found === undefined) return null;
  return `${found.name}，${found.specialty}${found.leftOn === null ? '' : '，已出库'}`;
}
