/** 登记决策事项、修改已登记的事项：两个地址，同一张表。 */
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { contract } from '#shared/contract/index.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { hasRole, useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { OFF_CATALOG } from './decision-text.ts';
import './decisions.css';
import { DecisionForm } from './form/DecisionForm.tsx';
import { blankValues, valuesOf } from './form/form-values.ts';
import './form/form.css';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useListReturn } from './use-list-query.ts';

export function DecisionFormPage() {
  const { id } = useParams();
  if (id === undefined) return <NewDecision />;
  return /^[1-9]\d*$/.test(id) ? (
    <EditDecision key={id} id={Number(id)} />
  ) : (
    <Refused reason="没有这件决策事项" />
  );
}

function NewDecision() {
  const me = useMe();
  const navigate = useNavigate();
  const refusal = refusalOf(me, contract.decisions.create);
  if (refusal !== null) return <Refused reason={refusal} />;
  return (
    <DecisionForm
      decision={null}
      initialValues={blankValues(hasRole(me, ['handler', 'head']) ? me.id : null)}
      title="登记决策事项"
      crumbs={[{ label: '重大行政决策', to: '/decisions' }, { label: '登记' }]}
      onCancel={() => void navigate('/decisions')}
      onReload={() => {}}
    />
  );
}

function EditDecision({ id }: { readonly id: number }) {
  const me = useMe();
  const decision = useLedgerQuery('decisions', 'get', { id });
  const refusal = refusalOf(me, contract.decisions.update);
  if (refusal !== null) return <Refused reason={refusal} />;
  if (decision.data !== undefined) return <LoadedEdit decision={decision.data} onReload={decision.refetch} />;
  if (decision.isError) return <ErrorState error={decision.error} onRetry={() => void decision.refetch()} />;
  return <LoadingState />;
}

interface LoadedEditProps {
  readonly decision: DecisionDto;
  readonly onReload: () => Promise<unknown>;
}

function LoadedEdit({ decision, onReload }: LoadedEditProps) {
  const navigate = useNavigate();
  const { state } = useListReturn();
  // 打开时的样子；后台重新读取不能把正在填的冲掉。
  const [initialValues] = useState(() => valuesOf(decision));
  if (decision.isVoided)
    return <Refused reason={`这件事项已经作废，不能再改。作废理由：${decision.voidReason}`} />;
  const path = `/decisions/${decision.id}`;
  return (
    <DecisionForm
      decision={decision}
      initialValues={initialValues}
      title="修改决策事项"
      tags={
        decision.isBackEntry ? (
          <StatusTag tone="grey" variant="outlined">
            补录
          </StatusTag>
        ) : undefined
      }
      crumbs={[
        { label: '重大行政决策', to: '/decisions' },
        { label: `${decision.catalogNo ?? OFF_CATALOG} ${decision.title}`, to: path },
        { label: '修改' },
      ]}
      onCancel={() => void navigate(path, { state })}
      onReload={() => void onReload()}
    />
  );
}

function Refused({ reason }: { readonly reason: string }) {
  const navigate = useNavigate();
  return (
    <div className="df-refused">
      <EmptyState
        title="这一页现在不能用"
        note={reason}
        foot={<ActionButton onClick={() => void navigate('/decisions')}>回到名单</ActionButton>}
      />
    </div>
  );
}
