/** 名单的范围、筛选、排序、页码都写在地址里：后退、刷新、收藏都回到原样。 */
import { decisionScopes, decisionSorts } from '#shared/contract/decisions.ts';
import {
  type Category,
  categories,
  type DecisionStatus,
  decisionStatusKeys,
} from '#shared/domain/decision/vocabulary.ts';

export type DecisionScope = (typeof decisionScopes)[number];
export type DecisionSort = (typeof decisionSorts)[number];

export interface DecisionFilter {
  readonly scope: DecisionScope;
  readonly text: string;
  readonly year: number | null;
  readonly category: Category | null;
  readonly leadUnitId: number | null;
  readonly status: DecisionStatus | null;
  readonly handlerId: number | null;
  readonly sort: DecisionSort;
  readonly descending: boolean;
}
export interface ListState extends DecisionFilter {
  readonly page: number;
  /** 光标所在的事项；从记录页退回来时还在这一行。 */
  readonly rowId: number | null;
}

export const blankFilter: DecisionFilter = {
  scope: 'open',
  text: '',
  year: null,
  category: null,
  leadUnitId: null,
  status: null,
  handlerId: null,
  sort: 'dueOn',
  descending: false,
};

const names = {
  scope: 'scope',
  text: 'q',
  year: 'year',
  category: 'category',
  leadUnitId: 'unit',
  status: 'status',
  handlerId: 'handler',
  sort: 'sort',
  descending: 'desc',
  page: 'page',
  rowId: 'row',
} as const satisfies Record<keyof ListState, string>;

/** 认不出的写法按没有写处理，手改过的地址不致报错。 */
export function readListState(params: URLSearchParams): ListState {
  const category = positive(params.get(names.category));
  return {
    scope: oneOf(decisionScopes, params.get(names.scope)) ?? blankFilter.scope,
    text: (params.get(names.text) ?? '').slice(0, 60),
    year: yearIn(params.get(names.year)),
    category: category !== null && Object.hasOwn(categories, category) ? (category as Category) : null, // 上面刚核过
    leadUnitId: positive(params.get(names.leadUnitId)),
    status: oneOf(decisionStatusKeys, params.get(names.status)),
    handlerId: positive(params.get(names.handlerId)),
    sort: oneOf(decisionSorts, params.get(names.sort)) ?? blankFilter.sort,
    descending: params.get(names.descending) === '1',
    page: positive(params.get(names.page)) ?? 1,
    rowId: positive(params.get(names.rowId)),
  };
}

/** 与默认相同的不写，地址短而且稳定。 */
export function writeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  const put = (key: keyof ListState, value: string | number | null): void => {
    if (value !== null && value !== '') params.set(names[key], String(value));
  };
  put('scope', state.scope === blankFilter.scope ? null : state.scope);
  put('text', state.text);
  put('year', state.year);
  put('category', state.category);
  put('leadUnitId', state.leadUnitId);
  put('status', state.status);
  put('handlerId', state.handlerId);
  put('sort', state.sort === blankFilter.sort ? null : state.sort);
  put('descending', state.descending ? 1 : null);
  put('page', state.page === 1 ? null : state.page);
  put('rowId', state.rowId);
  return params;
}

/** 除范围和排序以外有没有设筛选。 */
export const isFiltered = (state: DecisionFilter): boolean =>
  state.text !== '' ||
  [state.year, state.category, state.leadUnitId, state.status, state.handlerId].some(
    (value) => value !== null,
  );

/** 交给 `decisions.list` 的部分。 */
export const filterOf = ({ page: _page, rowId: _rowId, ...filter }: ListState): DecisionFilter => filter;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | null =>
  allowed.find((item) => item === value) ?? null;

function positive(text: string | null): number | null {
  if (text === null || !/^[1-9]\d{0,8}$/.test(text)) return null;
  return Number(text);
}

function yearIn(text: string | null): number | null {
  const year = positive(text);
  return year !== null && year >= 1990 && year <= 2199 ? year : null;
}

/** 从名单打开记录时随地址带着名单的样子；从别处来的没有，为空串。 */
export const listQueryOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'list' in state && typeof state.list === 'string'
    ? state.list
    : '';
