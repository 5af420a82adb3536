/** 将要取的号：号在命令里取，这里只预告；成文年份不同的按那一年的顺序。 */
import { useLedgerQuery } from '#renderer/lib/query.ts';

export interface NextNumberProps {
  readonly series: 'review.intake' | 'review.notice' | 'review.opinion';
  /** 成文日期。 */
  readonly on: string | null;
  readonly text: string;
}

/** 今年的下一个号；成文日期在别的年份的，为 null。 */
export function useNextNumber(series: NextNumberProps['series'], on: string | null): string | null {
  const { data } = useLedgerQuery('numbering', 'list', {}, { staleTime: 0 });
  const found = data?.find((entry) => entry.key === series);
  return found === undefined || (on !== null && !on.startsWith(String(found.year))) ? null : found.example;
}

export function NextNumber({ series, on, text }: NextNumberProps) {
  const next = useNextNumber(series, on);
  if (next === null) return on === null ? text : `${text}，按 ${on.slice(0, 4)} 年的顺序`;
  return (
    <>
      {`${text} `}
      <strong className="rv-number">{next}</strong>
    </>
  );
}
