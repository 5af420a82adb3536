/** 同一年度里有没有重名的事项。 */
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { catalogStates } from '#shared/domain/catalog/vocabulary.ts';

const plain = (title: string): string => title.normalize('NFKC').replaceAll(/[\s“”"《》]/g, '');

/** 重名的那一条怎么称呼；没有为 null。已调出、不列入的也算，免得重复提。 */
export function sameTitleOf(
  items: readonly CatalogItemDto[],
  title: string,
  ownId: number | null,
): string | null {
  const wanted = plain(title);
  if (wanted === '') return null;
  const found = items.find((item) => item.id !== ownId && plain(item.title) === wanted);
  if (found === undefined) return null;
  return `${found.catalogNo ?? '未编号'}（${catalogStates[found.state].name}）`;
}
