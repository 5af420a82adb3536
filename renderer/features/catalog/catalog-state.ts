/** 决策目录一页里算出来的东西：年度、各步走到哪里、件数、勾选以后能做什么。 */
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import type { CatalogState, CompletionState } from '#shared/domain/catalog/vocabulary.ts';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import type { Output } from '#renderer/lib/client.ts';

export type Catalog = Output<'catalog', 'get'>;
export type CatalogYear = Output<'catalog', 'years'>[number];

const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

/** 地址里的年度；没有或者认不出时为今年，今年也还不知道时为 null。 */
export function yearIn(text: string | null, today: string | null): number | null {
  if (text !== null && /^\d{4}$/.test(text)) {
    const year = Number(text);
    if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  }
  return today === null ? null : Number(today.slice(0, 4));
}

/** 页签上的年度，新的在前：明年、今年、编过目录的各年，以及地址里的那一年。 */
export function yearChoices(years: readonly CatalogYear[], today: string, shown: number): readonly number[] {
  const thisYear = Number(today.slice(0, 4));
  const all = new Set([thisYear + 1, thisYear, shown, ...years.map((entry) => entry.year)]);
  return [...all].toSorted((a, b) => b - a);
}

export interface CatalogCounts {
  readonly all: number;
  readonly proposed: number;
  /** 现在在列的，不含调出和结转的。 */
  readonly listed: number;
  readonly declined: number;
  /** 调出、结转的。 */
  readonly left: number;
  readonly decided: number;
  readonly inProgress: number;
  readonly notStarted: number;
  /** 在列而还没有转入台账的。 */
  readonly unopened: number;
}

export function countItems(items: readonly CatalogItemDto[]): CatalogCounts {
  const inState = (...states: readonly CatalogState[]): number =>
    items.filter((item) => states.includes(item.state)).length;
  const listed = items.filter((item) => item.state === 'listed');
  const inCompletion = (completion: CompletionState): number =>
    listed.filter((item) => item.completion === completion).length;
  return {
    all: items.length,
    proposed: inState('proposed'),
    listed: listed.length,
    declined: inState('declined'),
    left: inState('removed', 'carried'),
    decided: inCompletion('decided'),
    inProgress: inCompletion('inProgress'),
    notStarted: inCompletion('notStarted'),
    unopened: listed.filter((item) => item.decisionId === null).length,
  };
}

export const itemScopes = ['all', 'proposed', 'listed', 'declined', 'left'] as const;
export type ItemScope = (typeof itemScopes)[number];

export function isInScope(item: CatalogItemDto, scope: ItemScope): boolean {
  if (scope === 'all') return true;
  if (scope === 'left') return item.state === 'removed' || item.state === 'carried';
  return item.state === scope;
}

/** 现在轮到哪一步：提建议、逐条研究、报党委同意、公布、转入台账；都办完为 null。 */
export type CatalogStep = 'propose' | 'study' | 'consent' | 'publish' | 'open';

export function currentStep(catalog: Catalog, counts: CatalogCounts): CatalogStep | null {
  if (catalog.publishedOn !== null) return counts.unopened > 0 ? 'open' : null;
  if (counts.all === 0) return 'propose';
  if (counts.proposed > 0) return 'study';
  if (counts.listed === 0) return 'propose';
  return catalog.partyConsentOn === null ? 'consent' : 'publish';
}

const BY_LAW = `（${citeRule('D-04')}）`;

/** 依程序现在不能做的原因；能做为 null。核心办理时再核一遍。 */
export function stepRefusals(
  catalog: Catalog,
  counts: CatalogCounts,
): Readonly<Record<CatalogStep | 'adjust', string | null>> {
  const isPublished = catalog.publishedOn !== null;
  const noItems = counts.all === 0 ? '还没有目录建议' : null;
  const unstudied = counts.proposed > 0 ? `还有 ${counts.proposed} 条建议没有研究结论，请先逐条研究` : null;
  const noneListed = counts.listed === 0 ? '没有列入的事项' : null;
  return {
    propose: isPublished ? '目录已经公布，新增事项请用“调整”，写明理由和批准' : null,
    study: noItems ?? (counts.proposed === 0 ? '没有待研究的建议' : null),
    consent: isPublished ? '目录已经公布，党委同意日期不能再改' : (noItems ?? unstudied ?? noneListed),
    publish: isPublished
      ? '目录已经公布'
      : catalog.partyConsentOn === null
        ? `目录须经同级党委同意后公布${BY_LAW}`
        : (unstudied ?? noneListed),
    open: counts.unopened === 0 ? (noneListed ?? '在列的事项都已转入台账') : null,
    adjust: isPublished ? null : '目录公布以后才有调整；现在可以直接修改',
  };
}

/** 三步各自的标记：研究、党委同意、公布。 */
export function stepMarks(
  catalog: Catalog,
  counts: CatalogCounts,
): Readonly<Record<'study' | 'consent' | 'publish', Mark>> {
  const isStudied = counts.all > 0 && counts.proposed === 0;
  return {
    study: isStudied ? 'done' : counts.all === 0 ? 'notStarted' : 'inProgress',
    consent: catalog.partyConsentOn === null ? 'notStarted' : 'done',
    publish: catalog.publishedOn === null ? 'notStarted' : 'done',
  };
}

/** 勾选的里面能结转的：在列而且没有决策。 */
export const canCarry = (item: CatalogItemDto): boolean =>
  item.state === 'listed' && item.completion !== 'decided';
/** 勾选的里面能转入台账的：在列而且还没有转入。 */
export const canOpen = (item: CatalogItemDto): boolean => item.state === 'listed' && item.decisionId === null;
