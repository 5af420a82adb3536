/** 一步的各簿登记：标题和按钮、名单、打印的表。公众参与另有听证参加人和意见逐条。 */
import { IconClipboardText, IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { registerInfos, type RegisterKind } from '#shared/domain/registers/types.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { TabKind } from '../record/sheet.ts';
import { ArchivePrefill } from './ArchivePrefill.tsx';
import { CommentTable } from './CommentTable.tsx';
import { specOf } from './entry-state.ts';
import { FormPapers } from './FormPapers.tsx';
import { HearingTable } from './HearingTable.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { type EntryTarget, kindsOfTab, paperOfTab } from './tab-registers.ts';
import type { DecisionRegisters } from './use-registers.ts';

interface StepRegistersProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly tab: TabKind;
  /** 不能登记的原因；null 为可以。 */
  readonly refusal: (kind: RegisterKind) => string | null;
  readonly onEntry: (target: EntryTarget) => void;
  /** 标题下面的一行：这一步办到哪里。 */
  readonly head?: React.ReactNode;
  readonly children?: React.ReactNode;
}

export function StepRegisters(props: StepRegistersProps) {
  const { decision, registers, tab, refusal } = props;
  const [isImporting, setImporting] = useState(false);
  const kinds = kindsOfTab[tab] ?? [];
  const paper = paperOfTab[tab];
  const counts = kinds.map((kind) => `${shortName(kind)} ${registers.inForce[kind].length}`);
  return (
    <Panel
      title={tab === 'initiation' ? '启动登记' : `${tabTitle(tab)}登记`}
      note={counts.join(' · ')}
      isFlush
      extra={
        <>
          {kinds.map((kind) => (
            <AddButton key={kind} {...props} kind={kind} />
          ))}
          {tab === 'participation' ? (
            <ActionButton
              size="sm"
              icon={<IconClipboardText size={14} stroke={1.6} aria-hidden />}
              refusal={refusal('comment')}
              onClick={() => setImporting(true)}
            >
              粘贴意见
            </ActionButton>
          ) : null}
          {tab === 'archive' ? (
            <ArchivePrefill
              decision={decision}
              registers={registers}
              refusal={refusal('archiveItem')}
              icon={<IconListCheck size={14} stroke={1.6} aria-hidden />}
            />
          ) : null}
        </>
      }
    >
      {props.head}
      {kinds.map((kind, index) => (
        <Register key={kind} {...props} kind={kind} isFirst={index === 0} isOnly={kinds.length === 1} />
      ))}
      {paper === undefined ? null : <FormPapers decisionId={decision.id} kind={paper} />}
      {props.children}
      {isImporting ? (
        <ImportDialog decision={decision} registers={registers} onClose={() => setImporting(false)} />
      ) : null}
    </Panel>
  );
}

type OneProps = StepRegistersProps & { readonly kind: RegisterKind };

function AddButton({ registers, kind, refusal, onEntry }: OneProps) {
  const isFull = registerInfos[kind].isSingle && registers.inForce[kind].length > 0;
  // 一件一份的已经有了，点名单里的那一份去改。
  if (isFull) return null;
  return (
    <ActionButton
      size="sm"
      icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
      refusal={refusal(kind)}
      onClick={() => onEntry({ kind, entryId: null })}
    >
      {specOf(kind).short}
    </ActionButton>
  );
}

function Register(props: OneProps & { readonly isFirst: boolean; readonly isOnly: boolean }) {
  const { decision, registers, kind, refusal, onEntry, isFirst } = props;
  if (kind === 'comment')
    return (
      <CommentTable
        decision={decision}
        registers={registers}
        refusal={refusal(kind)}
        onOpen={(entryId) => onEntry({ kind, entryId })}
      />
    );
  return (
    <>
      {isFirst ? null : (
        <div className="dr-subhead">
          <strong>{registerInfos[kind].name}</strong>
        </div>
      )}
      <RegisterTable
        registers={registers}
        kind={kind}
        onOpen={(opened, entryId) => onEntry({ kind: opened, entryId })}
      />
      {kind === 'participationRound'
        ? registers.inForce.participationRound
            .filter((round) => round.method === 'hearing')
            .map((round) => (
              <HearingTable
                key={round.id}
                decision={decision}
                registers={registers}
                round={round}
                refusal={refusal('hearingParticipant')}
                onOpen={(entryId) => onEntry({ kind: 'hearingParticipant', entryId })}
              />
            ))
        : null}
    </>
  );
}

const shortName = (kind: RegisterKind): string => specOf(kind).short;
const titles: Readonly<Partial<Record<TabKind, string>>> = {
  participation: '公众参与',
  expert: '专家论证',
  risk: '风险评估',
  fairCompetition: '公平竞争审查',
  collective: '集体讨论',
  partyReport: '请示报告',
  publication: '公布与解读',
  archive: '归档',
  execution: '执行与后评估',
};
const tabTitle = (tab: TabKind): string => titles[tab] ?? '';
