/** 名单的范围、筛选、排序都在地址里：能收藏，能后退，刷新不丢。 */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { reviewScopes, reviewSorts } from '#shared/contract/reviews.ts';
import { type ReviewState, reviewStateKeys } from '#shared/domain/review/vocabulary.ts';

export type ReviewScope = (typeof reviewScopes)[number];
export type ReviewSort = (typeof reviewSorts)[number];

export interface ReviewListQuery {
  readonly scope: ReviewScope;
  readonly text: string;
  readonly year: number | null;
  readonly state: ReviewState | null;
  readonly submitUnitId: number | null;
  readonly handlerId: number | null;
  readonly sort: ReviewSort;
  readonly descending: boolean;
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((item) => item === value) ?? null;
const wholeNumber = (value: string | null): number | null =>
  value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;

/** 地址里认不出的值当没有写。 */
export function readListQuery(params: URLSearchParams): ReviewListQuery {
  const scope = oneOf(reviewScopes, params.get('scope')) ?? 'open';
  const sort = oneOf(reviewSorts, params.get('sort'));
  const year = wholeNumber(params.get('year'));
  return {
    scope,
    text: (params.get('text') ?? '').slice(0, 60),
    year: year !== null && year >= 1990 && year <= 2199 ? year : null,
    state: oneOf(reviewStateKeys, params.get('state')),
    submitUnitId: wholeNumber(params.get('unit')),
    handlerId: wholeNumber(params.get('handler')),
    // 在办的先到期的在前，已出具和全部的新的在前。
    sort: sort ?? defaultSort(scope),
    descending: sort === null ? isNewestFirst(scope) : params.get('desc') === '1',
  };
}

const isNewestFirst = (scope: ReviewScope): boolean => scope === 'issued' || scope === 'all';
const defaultSort = (scope: ReviewScope): ReviewSort =>
  scope === 'issued' ? 'docNo' : scope === 'all' ? 'intakeNo' : 'replyDueOn';

export type ListParam = 'scope' | 'text' | 'year' | 'state' | 'unit' | 'handler' | 'sort' | 'desc' | 'at';

export interface ListQueryHandle {
  readonly query: ReviewListQuery;
  /** 上次从这里打开的那一件，回来时光标还在它上面。 */
  readonly at: number | null;
  readonly hasFilter: boolean;
  /** null 为去掉；换条件后光标回到第一件。 */
  readonly set: (changes: Partial<Record<ListParam, string | null>>) => void;
  readonly clearFilters: () => void;
}

const FILTERS = ['text', 'year', 'state', 'unit', 'handler'] as const;

export function useListQuery(): ListQueryHandle {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readListQuery(params), [params]);
  const set = useCallback(
    (changes: Partial<Record<ListParam, string | null>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('at');
          for (const [key, value] of Object.entries(changes))
            if (value === null || value === '') next.delete(key);
            else next.set(key, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    query,
    at: wholeNumber(params.get('at')),
    hasFilter: FILTERS.some((key) => params.has(key)),
    set,
    clearFilters: () => set(Object.fromEntries(FILTERS.map((key) => [key, null]))),
  };
}
