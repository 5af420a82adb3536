/** 还剩几天：逾期红，今天和余 1—3 赭，其余平常，没有期限写“—”。 */

export interface DueTextProps {
  /** 负数为逾期；没有期限为 null。 */
  readonly days: number | null;
  /** 表头写明“工作日”的列里不写单位；别处写“个工作日”或者“日”。 */
  readonly unit?: '' | '日' | '个工作日';
}

export function DueText({ days, unit = '' }: DueTextProps) {
  if (days === null) return <span className="fs-due">—</span>;
  const suffix = unit === '' ? '' : ` ${unit}`;
  if (days < 0) return <span className="fs-due fs-due-over">{`逾期 ${-days}${suffix}`}</span>;
  if (days === 0) return <span className="fs-due fs-due-soon">今天</span>;
  return <span className={`fs-due${days <= 3 ? ' fs-due-soon' : ''}`}>{`余 ${days}${suffix}`}</span>;
}
