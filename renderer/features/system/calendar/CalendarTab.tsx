/** 工作日历：一年的放假和调休、数据从哪来、历次通知；读入新通知，核对以后确认。 */
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { chinaTimeText, localDate } from '#shared/lib/local-date.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { callByName } from '#renderer/lib/client.ts';
import { downloadText } from '#renderer/lib/csv.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { ScopeTabs } from '#renderer/ui/PageHead.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { StatusBar } from '#renderer/ui/StatusBar.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { ErrorState, LoadingState, NoticeBar } from '#renderer/ui/states.tsx';
import './calendar.css';
import { NoticeDialog } from './NoticeDialog.tsx';
import { describeDay } from './year-days.ts';
import { YearGrid, YearLegend } from './YearGrid.tsx';

/** 页签上放得下的年度。 */
const TAB_YEARS = 6;

export function CalendarTab() {
  usePanes();
  const today = useToday();
  const data = useLedgerQuery('system', 'calendarYears', {});
  const [params, setParams] = useSearchParams();
  const [picked, setPicked] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const exporting = useExport();
  useHotkeys({ 'Alt+N': () => setReading(true) });
  if (data.isError) return <ErrorState error={data.error} onRetry={() => void data.refetch()} />;
  if (data.data === undefined || today === null) return <LoadingState />;
  const thisYear = Number(today.slice(0, 4));
  const known = new Set(data.data.map((entry) => entry.year));
  const wanted = Number(params.get('year'));
  const choices = [...new Set([thisYear + 1, thisYear, ...known])].toSorted((a, b) => b - a);
  const year = choices.includes(wanted) ? wanted : thisYear;
  const current = data.data.find((entry) => entry.year === year);
  const cursor =
    picked !== null && picked.startsWith(`${year}-`)
      ? localDate(picked)
      : year === thisYear
        ? today
        : localDate(`${year}-01-01`);
  const show = (next: number): void => setParams({ tab: 'calendar', year: String(next) }, { replace: true });
  return (
    <>
      <div className="fs-filters">
        <ScopeTabs
          label="日历的年度"
          scopes={choices
            .slice(0, TAB_YEARS)
            .map((one) => ({ key: String(one), label: known.has(one) ? `${one}年` : `${one}年 暂估` }))}
          scope={String(year)}
          onScope={(one) => show(Number(one))}
        />
        <YearLegend />
        <div className="fs-filters-end">
          <ActionButton
            icon={<IconDownload size={15} stroke={1.6} aria-hidden />}
            refusal={current === undefined ? `${year} 年还没有放假数据，没有可导出的` : null}
            isBusy={exporting.isBusy}
            onClick={() => exporting.run(year)}
          >
            导出
          </ActionButton>
          <ActionButton
            variant="primary"
            shortcut="Alt+N"
            icon={<IconFileImport size={15} stroke={1.6} aria-hidden />}
            onClick={() => setReading(true)}
          >
            读入放假通知
          </ActionButton>
        </div>
      </div>
      {exporting.problem === null ? null : (
        <NoticeBar tone="red" title="没有导出：">
          {exporting.problem}
        </NoticeBar>
      )}
      {confirmed === null ? null : <NoticeBar tone="green">{confirmed}</NoticeBar>}
      {current === undefined ? (
        <NoticeBar tone="amber" title={`${year} 年暂估：`}>
          国务院办公厅的放假通知还没有读入，按周六、周日休息估算；落在这一年的期限都标“暂估”，读入以后自动重算。
        </NoticeBar>
      ) : null}
      <div className="fs-columns">
        <div data-pane>
          <YearGrid years={data.data} year={year} today={today} cursor={cursor} onCursor={setPicked} />
        </div>
        <aside data-pane aria-label="数据来源和历次通知">
          <Panel title={`${year}年的数据`} note={current === undefined ? '暂估' : '现行'}>
            <p className="cal-source">{current === undefined ? '没有通知，按周末估算。' : current.source}</p>
            {current === undefined ? null : (
              <p className="fs-note">
                {`放假 ${Object.keys(current.off).length} 天，调休上班 ${Object.keys(current.work).length} 天`}
              </p>
            )}
          </Panel>
          <NoticeHistory year={year} />
        </aside>
      </div>
      <StatusBar
        position={describeDay(data.data, cursor).text}
        totals={cursor === today ? '今天' : null}
        keys={[
          { keys: ['←', '→', '↑', '↓'], label: '走日' },
          { keys: ['PgUp', 'PgDn'], label: '走月' },
        ]}
      />
      {isReading ? (
        <NoticeDialog
          year={current === undefined ? year : thisYear + 1}
          onClose={() => setReading(false)}
          onConfirmed={(readYear, recomputed) => {
            setReading(false);
            show(readYear);
            setConfirmed(`已确认 ${readYear} 年放假安排，按新数据重算了 ${recomputed} 件在办事项的期限。`);
          }}
        />
      ) : null}
    </>
  );
}

function NoticeHistory({ year }: { readonly year: number }) {
  const history = useLedgerQuery('calendar', 'history', {});
  const own = (history.data ?? []).filter((entry) => entry.year === year);
  return (
    <Panel title="历次读入的通知" note={own.length === 0 ? undefined : `${own.length} 次`} isFlush>
      {history.isError ? (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      ) : own.length === 0 ? (
        <p className="fs-files-empty">
          {history.isPending ? '正在读取…' : '没有读入过。年内改过安排的，再读一次新通知，旧的留在这里。'}
        </p>
      ) : (
        <ol className="cal-history">
          {own.map((entry) => (
            <li key={entry.id}>
              <div>
                <time>{chinaTimeText(entry.at).slice(0, 16)}</time>
                <span>{entry.actor}</span>
                <StatusTag tone={entry.isCurrent ? 'green' : 'grey'}>
                  {entry.isCurrent ? '现行' : '已替代'}
                </StatusTag>
              </div>
              <div>{entry.source}</div>
              {entry.ground === '' ? null : <div className="fs-note">{entry.ground}</div>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function useExport(): {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly run: (year: number) => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const work = async (year: number): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const { fileName, content } = await callByName('calendar', 'exportYear', { year });
      downloadText(fileName, content, 'application/json');
    } catch (error) {
      setProblem(errorLine(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, run: (year) => void work(year) };
}
