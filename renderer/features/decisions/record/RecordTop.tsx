/** 记录页的头：路径、名称、状态、要点，右侧下一步和至多三个按钮。 */
import { IconChecklist } from '@tabler/icons-react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { decisionStatuses } from '#shared/domain/decision/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DueText } from '#renderer/ui/DueText.tsx';
import { RecordHead } from '#renderer/ui/RecordHead.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { categoryText, OFF_CATALOG, shortDay } from '../decision-text.ts';
import type { NextAction } from './next-action.ts';
import { isTabled } from './next-action.ts';
import type { RecordAccess } from './record-access.ts';

interface RecordTopProps {
  readonly decision: DecisionDto;
  readonly access: RecordAccess;
  readonly action: NextAction | null;
  /** 下面正在登记：主按钮让给“保存登记”。 */
  readonly isEditing: boolean;
  readonly today: string | null;
  /** 名单的地址，带着原来的筛选。 */
  readonly listPath: string;
  readonly more: React.ReactNode;
  readonly onAct: (action: NextAction) => void;
  readonly onGates: () => void;
  readonly onTable: () => void;
}

export function RecordTop(props: RecordTopProps) {
  const { decision, action, today, access } = props;
  const scope = scopeOf(decision);
  return (
    <RecordHead
      crumbs={[
        { label: '重大行政决策', to: props.listPath },
        { label: scope.name, to: `/decisions${scope.key === 'open' ? '' : `?scope=${scope.key}`}` },
        { label: decision.catalogNo ?? OFF_CATALOG },
      ]}
      title={decision.title}
      isVoided={decision.isVoided}
      tags={
        <>
          <Tags decision={decision} />
          {props.more}
        </>
      }
      sub={[
        categoryText(decision.category),
        decision.leadUnit === '' ? '还没有承办单位' : `承办 ${decision.leadUnit}`,
        decision.startedOn === null ? '还没有启动' : `${decision.startedOn} 启动`,
        `经办 ${decision.handler}`,
      ]}
      next={<NextLine decision={decision} today={today} />}
      actions={
        <>
          <ActionButton icon={<IconChecklist size={16} stroke={1.6} aria-hidden />} onClick={props.onGates}>
            能不能上会
          </ActionButton>
          {action?.kind === 'table' ? null : (
            <ActionButton refusal={access.table} onClick={props.onTable}>
              {isTabled(decision) ? '改会期' : '提请集体讨论'}
            </ActionButton>
          )}
          {action === null ? null : (
            <ActionButton
              variant="primary"
              shortcut="Ctrl+Enter"
              refusal={props.isEditing ? '请先保存或者取消下面的登记' : access.next(action)}
              onClick={() => props.onAct(action)}
            >
              {action.label}
            </ActionButton>
          )}
        </>
      }
    />
  );
}

function Tags({ decision }: { readonly decision: DecisionDto }) {
  const { name, tone } = decisionStatuses[decision.status];
  return (
    <>
      {decision.isVoided ? (
        <StatusTag tone="grey">作废</StatusTag>
      ) : (
        <StatusTag tone={tone}>{name}</StatusTag>
      )}
      <StatusTag tone="grey" variant="outlined">
        {decision.catalogNo === null ? OFF_CATALOG : '目录内'}
      </StatusTag>
      {decision.isBackEntry ? (
        <StatusTag tone="grey" variant="outlined">
          补录
        </StatusTag>
      ) : null}
      {decision.isWorkSecret ? <StatusTag tone="amber">工作秘密</StatusTag> : null}
    </>
  );
}

function NextLine({ decision, today }: { readonly decision: DecisionDto; readonly today: string | null }) {
  if (decision.isVoided) return null;
  if (decision.nextStep === '—') return <>没有下一步</>;
  return (
    <>
      下一步 <strong>{decision.nextStep}</strong>
      {decision.dueOn === null ? null : (
        <>
          {decision.nextStep.startsWith(decision.dueOn.slice(5))
            ? '，'
            : `，最迟 ${shortDay(decision.dueOn, today)} `}
          <DueText days={decision.workdaysLeft} unit="个工作日" />
        </>
      )}
    </>
  );
}

function scopeOf(decision: DecisionDto): {
  readonly key: 'open' | 'archived' | 'all';
  readonly name: string;
} {
  if (decision.isVoided) return { key: 'all', name: '全部' };
  if (decision.status === 'archived') return { key: 'archived', name: '已归档' };
  if (decision.status === 'terminated' || decision.status === 'excluded') return { key: 'all', name: '全部' };
  return { key: 'open', name: '在办' };
}
