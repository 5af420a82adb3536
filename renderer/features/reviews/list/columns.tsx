/** 名单的列。窄屏去掉能从别的列推知的，宽屏补齐。 */
import type { ReviewRowDto } from '#shared/contract/reviews.ts';
import { conclusions, reviewStates } from '#shared/domain/review/vocabulary.ts';
import { DueText } from '#renderer/ui/DueText.tsx';
import type { LedgerColumn } from '#renderer/ui/LedgerTable.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { conclusionShort } from '../wording.ts';
import type { ReviewScope, ReviewSort } from './list-query.ts';

type Column = LedgerColumn<ReviewRowDto, ReviewSort>;

/** 今年的日子写 11-26，往年的写全。 */
const shortDay = (day: string | null, thisYear: string): string =>
  day === null ? '—' : day.startsWith(thisYear) ? day.slice(5) : day;

const countText = (count: number): string => (count === 0 ? '—' : String(count));

export function reviewColumns(
  scope: ReviewScope,
  today: string | null,
  isNarrow: boolean,
): readonly Column[] {
  const thisYear = today?.slice(0, 4) ?? '';
  const isRunning = scope === 'open' || scope === 'mine';
  // 在办的都是当年前后的日子，短；往年的要写全年份。
  const dayWidth = isRunning ? 62 : 94;
  const columns: (Column | null)[] = [
    { key: 'intakeNo', title: '送审编号', width: 88, sortKey: 'intakeNo', render: (row) => row.intakeNo },
    {
      key: 'title',
      title: '送审稿',
      sortKey: 'title',
      render: (row) => row.title,
      hover: (row) => row.title,
    },
    {
      key: 'unit',
      title: '送审单位',
      width: 108,
      isSecondary: true,
      render: (row) => row.submitUnit,
      hover: (row) => row.submitUnit,
    },
    {
      key: 'submittedOn',
      title: '送审',
      width: dayWidth,
      sortKey: 'submittedOn',
      isSecondary: true,
      render: (row) => shortDay(row.submittedOn, thisYear),
    },
    isNarrow || (!isRunning && scope === 'issued')
      ? null
      : {
          key: 'acceptedOn',
          title: '受理',
          width: dayWidth,
          isSecondary: true,
          isWideOnly: !isRunning,
          render: (row) => shortDay(row.acceptedOn, thisYear),
        },
    {
      key: 'replyDueOn',
      title: '要求答复',
      width: isRunning ? 80 : 94,
      sortKey: 'replyDueOn',
      isWideOnly: !isRunning,
      render: (row) => shortDay(row.replyDueOn, thisYear),
    },
    {
      key: 'workdaysLeft',
      title: '工作日',
      width: 68,
      isWideOnly: !isRunning,
      render: (row) => <DueText days={row.workdaysLeft} />,
    },
    isNarrow && isRunning
      ? null
      : {
          key: 'counselCount',
          title: '法律意见',
          width: 64,
          align: 'center',
          isSecondary: true,
          render: (row) => countText(row.counselCount),
          hover: (row) => `法律意见 ${row.counselCount} 份`,
        },
    {
      key: 'itemCount',
      title: '修改意见',
      width: 64,
      align: 'center',
      isSecondary: true,
      render: (row) => countText(row.itemCount),
      hover: (row) => `修改意见 ${row.itemCount} 条`,
    },
    {
      key: 'conclusion',
      title: '结论',
      width: 104,
      render: (row) => (row.conclusion === null ? '—' : <Conclusion value={row.conclusion} />),
      hover: (row) => (row.conclusion === null ? '' : conclusions[row.conclusion]),
    },
    {
      key: 'docNo',
      title: '文号',
      width: 152,
      sortKey: 'docNo',
      isWideOnly: isRunning,
      render: (row) => row.docNo ?? '—',
    },
    {
      key: 'state',
      title: '状态',
      width: 78,
      sortKey: 'state',
      render: (row) => (
        <StatusTag tone={reviewStates[row.state].tone}>{reviewStates[row.state].name}</StatusTag>
      ),
    },
    {
      key: 'handler',
      title: '承办',
      width: 68,
      isSecondary: true,
      render: (row) => (row.handler === '' ? '—' : row.handler),
    },
  ];
  return columns.filter((column) => column !== null);
}

function Conclusion({ value }: { readonly value: NonNullable<ReviewRowDto['conclusion']> }) {
  return (
    <span className={value === 'unlawful' ? 'fs-text-red rv-strong' : ''}>{conclusionShort[value]}</span>
  );
}
