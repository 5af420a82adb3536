/** 重大行政决策名单：范围页签、筛选、整屏一页的表、状态栏；键盘走行，Enter 打开。 */
import { IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { DecisionRowDto } from '#shared/contract/decisions.ts';
import { contract } from '#shared/contract/index.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { type KeyHint, StatusBar } from '#renderer/ui/StatusBar.tsx';
import { useColumnChoice } from './list/column-choice.ts';
import { ColumnPicker } from './list/ColumnPicker.tsx';
import { EmptyLedger, EmptyResult } from './list/DecisionEmpty.tsx';
import { exportList } from './list/export-list.ts';
import { buildColumns, emptyColumns } from './list/list-columns.tsx';
import {
  blankFilter,
  type DecisionFilter,
  type DecisionScope,
  filterOf,
  isFiltered,
  type ListState,
  readListState,
  writeListState,
} from './list/list-state.ts';
import './list/list.css';
import { ListFilters } from './list/ListFilters.tsx';
import { Pager } from './list/Pager.tsx';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useBoxSize, usePagedRows } from './list/use-paged-rows.ts';
import { useScreen } from './list/use-screen.ts';

const scopeNames: Readonly<Record<DecisionScope, string>> = {
  open: '在办',
  catalog: '本年目录',
  archived: '已归档',
  all: '全部',
};
const scopes = ['open', 'catalog', 'archived', 'all'] as const;

const keys: readonly KeyHint[] = [
  { keys: ['↑', '↓'], label: '选择' },
  { keys: ['Enter'], label: '打开' },
  { keys: ['PgUp', 'PgDn'], label: '翻页' },
  { keys: ['Ctrl+F'], label: '筛选' },
];

const emptyKeys: readonly KeyHint[] = [
  { keys: ['Enter'], label: '开始' },
  { keys: ['F1'], label: '快捷键' },
];

export function DecisionListPage() {
  const me = useMe();
  const navigate = useNavigate();
  const today = useToday();
  const screen = useScreen();
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readListState(params), [params]);
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box);
  const pageRows = size?.pageRows ?? 1;
  const columns = useColumnChoice(me.loginName, screen);
  const [selectedId, setSelectedId] = useState<number | null>(state.rowId);

  const counts = useLedgerQuery('decisions', 'counts', {});
  const list = useLedgerQuery(
    'decisions',
    'list',
    { ...filterOf(state), page: state.page, pageSize: pageRows },
    { enabled: size !== null, keepPrevious: true },
  );
  const isLedgerEmpty = useIsLedgerEmpty(counts.data?.all);
  const rows = useMemo(() => list.data?.rows ?? [], [list.data]);
  const total = list.data?.total ?? 0;
  const found = rows.findIndex((row) => row.id === selectedId);
  const selectedIndex = Math.max(0, found);
  const selected = rows[selectedIndex];

  const change = useCallback(
    (next: Partial<ListState>, options?: { replace?: boolean }) =>
      setParams((before) => writeListState({ ...readListState(before), rowId: null, ...next }), options),
    [setParams],
  );
  const onFilter = useCallback(
    (next: Partial<DecisionFilter>) => change({ ...next, page: 1 }, { replace: 'text' in next }),
    [change],
  );
  const rowIds = useMemo(() => rows.map((row) => row.id), [rows]);
  const select = useCallback((index: number) => setSelectedId(rowIds[index] ?? null), [rowIds]);
  const paged = usePagedRows({
    box,
    page: state.page,
    pageRows,
    total,
    rowIds,
    isPlaceholder: list.isPlaceholderData,
    selectedIndex,
    onSelect: select,
    onPage: (page) => change({ page }, { replace: true }),
  });

  const pages = Math.max(1, Math.ceil(total / pageRows));
  useEffect(() => {
    // 别人办结了几件、窗口变高了，最后一页可能已经没有了。
    if (list.isSuccess && !list.isPlaceholderData && state.page > pages)
      change({ page: pages }, { replace: true });
  }, [list.isSuccess, list.isPlaceholderData, state.page, pages, change]);
  useFirstFocus(box, rows.length > 0 || isLedgerEmpty);

  const refusal = refusalOf(me, contract.decisions.create);
  const create = (): void => void navigate('/decisions/new');
  /** 先把光标所在的行记进地址，退回来时还在这一行。 */
  const leaveTo = (row: DecisionRowDto, path: string): void => {
    const kept = writeListState({ ...state, rowId: row.id });
    setParams(kept, { replace: true });
    void navigate(path, { state: { list: kept.toString() } });
  };
  const open = (row: DecisionRowDto): void => leaveTo(row, `/decisions/${row.id}`);
  useHotkeys({
    'Alt+N': refusal === null ? create : undefined,
    F2:
      refusal === null && selected !== undefined && !selected.isVoided
        ? () => leaveTo(selected, `/decisions/${selected.id}/edit`)
        : undefined,
  });
  const exporting = useExport(() =>
    exportList({
      filter: filterOf(state),
      chosen: columns.chosen,
      scopeName: scopeNames[state.scope],
      today: today ?? '',
    }),
  );

  const voidedCount =
    state.scope === 'all' && !isFiltered(state) && counts.data !== undefined ? total - counts.data.all : 0;
  return (
    <div className="fs-page">
      <PageHead
        title="重大行政决策"
        {...(isLedgerEmpty
          ? {}
          : {
              scopes: scopes.map((key) => ({
                key,
                label: scopeNames[key],
                count: counts.data?.[key] ?? null,
              })),
              scope: state.scope,
              onScope: (scope: DecisionScope) => change({ scope, status: null, page: 1 }),
            })}
        actions={
          <>
            {isLedgerEmpty ? null : (
              <ActionButton
                icon={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
                isBusy={exporting.isBusy}
                refusal={total === 0 ? '没有可导出的事项' : null}
                onClick={exporting.run}
              >
                导出所见
              </ActionButton>
            )}
            <ActionButton
              variant="primary"
              icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
              shortcut="Alt+N"
              refusal={refusal}
              onClick={create}
            >
              登记事项
            </ActionButton>
          </>
        }
      />
      <div className="fs-page-body">
        {isLedgerEmpty ? null : (
          <ListFilters filter={state} today={today} onChange={onFilter}>
            <ColumnPicker choice={columns} screen={screen} tableWidth={size?.width ?? null} />
          </ListFilters>
        )}
        {exporting.problem === null ? null : (
          <NoticeBar tone="red" title="没有导出：">
            {exporting.problem}
          </NoticeBar>
        )}
        <div ref={box} className="dl-box" onKeyDownCapture={paged.onKeyDown}>
          <LedgerTable
            label="重大行政决策"
            columns={isLedgerEmpty ? emptyColumns : buildColumns(columns.chosen, screen, today, rows)}
            rows={rows}
            rowKey={(row) => row.id}
            state={list.data !== undefined ? 'ready' : list.isError ? 'error' : 'loading'}
            error={list.error}
            onRetry={() => void list.refetch()}
            sort={{ key: state.sort, descending: state.descending }}
            onSort={(sort) => change({ sort: sort.key, descending: sort.descending, page: 1 })}
            selectedKey={selected?.id ?? null}
            onSelect={(row) => setSelectedId(row.id)}
            onOpen={open}
            isVoided={(row) => row.isVoided}
            empty={
              isLedgerEmpty ? (
                <EmptyLedger refusal={refusal} onCreate={create} />
              ) : (
                <EmptyResult
                  scopeName={scopeNames[state.scope]}
                  isFiltered={isFiltered(state)}
                  onClear={() => change({ ...blankFilter, scope: state.scope, page: 1 })}
                />
              )
            }
          />
        </div>
      </div>
      <StatusBar
        position={
          list.data === undefined
            ? list.isError
              ? '没有读到'
              : '正在读取'
            : total === 0
              ? '共 0 件'
              : `第 ${(state.page - 1) * pageRows + selectedIndex + 1} / ${total} 件`
        }
        totals={
          <>
            {counts.data === undefined || isLedgerEmpty
              ? null
              : `逾期 ${counts.data.overdue} · 不得上会 ${counts.data.barred}`}
            {voidedCount > 0 ? ` · 含作废 ${voidedCount}` : null}
            <Pager page={state.page} pages={pages} onPage={paged.goToPage} />
          </>
        }
        hasLegend={!isLedgerEmpty}
        keys={isLedgerEmpty ? emptyKeys : keys}
      />
    </div>
  );
}

/** 一件也没有，连作废的也没有。 */
function useIsLedgerEmpty(all: number | undefined): boolean {
  const any = useLedgerQuery('decisions', 'list', { scope: 'all', pageSize: 1 }, { enabled: all === 0 });
  return all === 0 && any.data?.total === 0;
}

/** 打开名单就能用方向键（空台账按 Enter 就开始）；光标已经在本页别处或者对话框里的不抢。 */
function useFirstFocus(box: React.RefObject<HTMLElement | null>, isReady: boolean): void {
  useEffect(() => {
    const active = document.activeElement;
    if (!isReady || (active !== null && active.closest('main, [role="dialog"]') !== null)) return;
    box.current
      ?.querySelector<HTMLElement>('tr[tabindex="0"], .fs-empty-choices button')
      ?.focus({ preventScroll: true });
  }, [box, isReady]);
}

function useExport(work: () => Promise<number>): {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly run: () => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(errorLine(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, run: () => void run() };
}
