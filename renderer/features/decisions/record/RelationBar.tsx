/** 重大调整的来路和去向：本件调整自哪一件，哪些是对本件的调整。 */
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';

export function RelationBar({ decision }: { readonly decision: DecisionDto }) {
  const { followsId, followedBy } = decision;
  const origin = useLedgerQuery('decisions', 'get', { id: followsId ?? 0 }, { enabled: followsId !== null });
  if (followsId === null && followedBy.length === 0) return null;
  return (
    <p className="dr-relation">
      <IconArrowsExchange size={15} stroke={1.6} aria-hidden />
      {followsId === null ? null : (
        <span>
          调整自 <Link to={`/decisions/${followsId}`}>{origin.data?.title ?? '原事项'}</Link>
        </span>
      )}
      {followedBy.map((later) => (
        <span key={later.id}>
          已作重大调整：<Link to={`/decisions/${later.id}`}>{later.title}</Link>
        </span>
      ))}
    </p>
  );
}
