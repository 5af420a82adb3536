/** 合法性审查页签：各次送审一行一件，点开去审查记录；登记送审。 */
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { conclusions, reviewStates } from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { type LedgerColumn, LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { NONE, shortDay } from '../decision-text.ts';
import { GateTable } from './GateTable.tsx';
import type { DecisionReviews } from './use-reviews.ts';

interface LegalityPanelProps {
  readonly decision: DecisionDto;
  readonly lines: readonly SheetLineDto[];
  readonly reviews: DecisionReviews;
  readonly today: string | null;
  /** 不能登记送审的原因；null 为可以。 */
  readonly refusal: string | null;
  readonly onSubmitNew: () => void;
}

export function LegalityPanel({ decision, lines, reviews, today, refusal, onSubmitNew }: LegalityPanelProps) {
  const navigate = useNavigate();
  return (
    <Panel
      title="合法性审查登记"
      note={reviews.all.length === 0 ? undefined : `送审 ${reviews.all.length} 次`}
      isFlush
      extra={
        <ActionButton
          size="sm"
          icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
          refusal={refusal}
          onClick={onSubmitNew}
        >
          {reviews.all.length === 0 ? '登记送审' : '再次送审'}
        </ActionButton>
      }
    >
      <LedgerTable
        label="各次送审"
        columns={columns(today)}
        rows={reviews.all.toReversed()}
        rowKey={(review) => review.id}
        fills={false}
        state={reviews.isLoading ? 'loading' : reviews.error === null ? 'ready' : 'error'}
        error={reviews.error}
        onRetry={reviews.reload}
        opensOnClick
        onOpen={(review) => void navigate(`/reviews/${review.id}`)}
        isVoided={(review) => review.state === 'voided'}
        empty={
          <p className="dr-empty">还没有送审。承办单位送来决策草案、依据和履行程序的说明，就在这里登记。</p>
        }
      />
      <GateTable decision={decision} kind="legality" lines={lines} />
    </Panel>
  );
}

const columns = (today: string | null): readonly LedgerColumn<ReviewDto>[] => [
  {
    key: 'intakeNo',
    title: '收件号',
    width: 86,
    render: (row) => <span className="fs-link">{row.intakeNo}</span>,
  },
  {
    key: 'submittedOn',
    title: '送审',
    width: 74,
    isSecondary: true,
    render: (row) => shortDay(row.submittedOn, today),
  },
  {
    key: 'acceptedOn',
    title: '受理',
    width: 74,
    isSecondary: true,
    render: (row) => shortDay(row.acceptedOn, today),
  },
  {
    key: 'replyDueOn',
    title: '要求答复',
    width: 74,
    isSecondary: true,
    render: (row) => shortDay(row.replyDueOn, today),
  },
  {
    key: 'state',
    title: '状态',
    width: 84,
    render: (row) => (
      <StatusTag tone={reviewStates[row.state].tone}>{reviewStates[row.state].name}</StatusTag>
    ),
  },
  {
    key: 'conclusion',
    title: '结论',
    width: 120,
    render: (row) =>
      row.issuedOn === null || row.opinion.conclusion === null ? NONE : conclusions[row.opinion.conclusion],
    hover: (row) => (row.opinion.conclusion === null ? '' : conclusions[row.opinion.conclusion]),
  },
  {
    key: 'items',
    title: '意见',
    width: 56,
    isSecondary: true,
    render: (row) => (row.opinion.items.length === 0 ? NONE : `${row.opinion.items.length} 条`),
  },
  {
    key: 'docNo',
    title: '文号',
    isSecondary: true,
    render: (row) => row.docNo ?? NONE,
    hover: (row) => row.docNo ?? '',
  },
];
