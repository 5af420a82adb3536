/** 按材料清单一次列好归档材料：清单里有、名单里没有的都列为“缺”，再逐件核。 */
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { callByName } from '#renderer/lib/client.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { invalidateTouched, queryClient } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { missingFromList } from './archive-list.ts';
import type { DecisionRegisters } from './use-registers.ts';

interface ArchivePrefillProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly refusal: string | null;
  readonly icon: React.ReactNode;
}

export function ArchivePrefill({ decision, registers, refusal, icon }: ArchivePrefillProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const items = missingFromList(registers.inForce.archiveItem);
  const fill = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    let version = decision.version;
    try {
      // 一件一行一行存：每存一行事项就多一版，下一行照新版。
      for (const data of items)
        ({ version } = await callByName('registers', 'save', {
          decisionId: decision.id,
          expectedVersion: version,
          kind: 'archiveItem',
          entryId: null,
          data,
        }));
    } catch (error) {
      setProblem(errorLine(error));
    } finally {
      await invalidateTouched(queryClient, 'registers.save');
      setBusy(false);
    }
  };
  return (
    <>
      {problem === null ? null : <span className="fs-text-red">{problem}</span>}
      <ActionButton
        size="sm"
        icon={icon}
        isBusy={isBusy}
        refusal={refusal ?? (items.length === 0 ? '材料清单里的都已经列上了' : null)}
        onClick={() => void fill()}
      >
        {items.length === 0 ? '按清单列好' : `按清单列好 ${items.length} 件`}
      </ActionButton>
    </>
  );
}
