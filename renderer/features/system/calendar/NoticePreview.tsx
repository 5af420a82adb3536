/** 通知读出来的结果：放假、调休、存疑、没有读懂的句子、与现行数据不同的日子。 */
import type { Output } from '#renderer/lib/client.ts';
import { isLocalDate, weekdayName } from '#shared/lib/local-date.ts';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { runsOf, runText } from './year-days.ts';

type Reading = Output<'calendar', 'preview'>;

export function NoticePreview({ reading }: { readonly reading: Reading }) {
  const { year, off, work, doubts, unread, changes } = reading;
  return (
    <div className="cal-preview">
      {doubts.length === 0 ? null : (
        <NoticeBar tone="amber" title={`请核对 ${doubts.length} 处：`}>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </NoticeBar>
      )}
      {unread.length === 0 ? null : (
        <NoticeBar tone="amber" title={`没有读懂 ${unread.length} 句，没有采用：`}>
          <ul>
            {unread.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </NoticeBar>
      )}
      <div className="cal-lists">
        <RunList title="放假" total={Object.keys(off).length} days={off} year={year} />
        <RunList title="调休上班" total={Object.keys(work).length} days={work} year={year} />
        <section>
          <h3>
            与现行数据不同<span>{` ${changes.length} 天`}</span>
          </h3>
          {changes.length === 0 ? (
            <p className="fs-note">与现行数据完全一样。</p>
          ) : (
            <ul className="fs-scroll">
              {changes.map(({ date, before, after }) => (
                <li key={date}>
                  <span>{isLocalDate(date) ? `${date.slice(5)} ${weekdayName(date)}` : date}</span>
                  <span>{`${before === '—' ? '平常' : before} → ${after === '—' ? '平常' : after}`}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
}

interface RunListProps {
  readonly title: string;
  readonly total: number;
  readonly days: Readonly<Record<string, string>>;
  readonly year: number;
}

function RunList({ title, total, days, year }: RunListProps) {
  const runs = runsOf(days);
  return (
    <section>
      <h3>
        {title}
        <span>{` ${total} 天`}</span>
      </h3>
      {runs.length === 0 ? (
        <p className="fs-note">没有读到。</p>
      ) : (
        <ul className="fs-scroll">
          {runs.map((run) => (
            <li key={run.from}>
              <span>{run.name}</span>
              <span>{runText(run, year)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
