/** 读写台账的两个钩子。写成功后按合同的 `touches` 让相关查询过时，不另列清单。 */
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { RemoteError } from '#shared/contract/client.ts';
import { findProcedure } from '#shared/contract/define.ts';
import { contract } from '#shared/contract/index.ts';
import { callByName, type Group, type Input, type Output, type VerbOf } from './client.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // 本机主机与网络无关；默认的“在线”判断会在拔掉网线时停住一切。
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => error instanceof RemoteError && error.detail.code === 'busy' && count < 2,
      retryDelay: 400,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export interface LedgerQueryOptions {
  readonly enabled?: boolean;
  readonly staleTime?: number;
  /** 换筛选条件时先留着旧行，免得表格闪空。 */
  readonly keepPrevious?: boolean;
}

export function useLedgerQuery<G extends Group, V extends VerbOf<G, 'query'>>(
  group: G,
  verb: V,
  input: Input<G, V>,
  options: LedgerQueryOptions = {},
): UseQueryResult<Output<G, V>> {
  return useQuery({
    queryKey: [group, verb, input],
    queryFn: () => callByName(group, verb, input),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Output<G, V>>; // placeholderData 的条件展开让推断退成联合，行的类型没有变
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}
type RowOf<T> = T extends Page<infer Row> ? Row : never;
type PagedInput<T> = Omit<T, 'page' | 'pageSize'>;

export interface LedgerPages<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  /** 接到 `LedgerTable` 的 `onNearEnd`。 */
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** 分页名单：滚到底自动取下一页。`input` 不含页码。 */
export function useLedgerPages<G extends Group, V extends VerbOf<G, 'query'>>(
  group: G,
  verb: V,
  input: PagedInput<Input<G, V>>,
  pageSize = 100,
): LedgerPages<RowOf<Output<G, V>>> {
  const result = useInfiniteQuery({
    queryKey: [group, verb, 'pages', input, pageSize],
    queryFn: async ({ pageParam }) => {
      const paged = { ...input, page: pageParam, pageSize } as Input<G, V>; // 加回上面类型里去掉的两项
      return (await callByName(group, verb, paged)) as Page<RowOf<Output<G, V>>>; // 名单类查询都答这个外形
    },
    initialPageParam: 1,
    getNextPageParam: (last, all) =>
      all.reduce((count, page) => count + page.rows.length, 0) < last.total && last.rows.length > 0
        ? all.length + 1
        : undefined,
    placeholderData: keepPreviousData,
  });
  const pages = result.data?.pages ?? [];
  return {
    rows: pages.flatMap((page) => page.rows),
    total: pages.at(-1)?.total ?? 0,
    isLoading: result.isPending,
    error: result.error,
    hasMore: result.hasNextPage,
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage) void result.fetchNextPage();
    },
    reload: () => void result.refetch(),
  };
}

export interface LedgerCommandOptions<G extends Group, V extends string> {
  /** 过时处理做完以后再叫；不能取代它。 */
  readonly onSuccess?: (output: Output<G, V>, input: Input<G, V>) => void | Promise<void>;
}

export function useLedgerCommand<G extends Group, V extends VerbOf<G, 'command'>>(
  group: G,
  verb: V,
  options: LedgerCommandOptions<G, V> = {},
): UseMutationResult<Output<G, V>, Error, Input<G, V>> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<G, V>) => callByName(group, verb, input),
    onSuccess: async (output, input) => {
      await invalidateTouched(cache, `${group}.${verb}`);
      await options.onSuccess?.(output, input);
    },
  });
}

/** 让一条命令触及的各组查询过时并重取。 */
export async function invalidateTouched(cache: QueryClient, name: string): Promise<void> {
  const procedure = findProcedure(contract, name);
  if (procedure?.kind !== 'command') return;
  await Promise.all(procedure.touches.map((group) => cache.invalidateQueries({ queryKey: [group] })));
}
