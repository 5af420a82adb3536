/** 一场听证会的参加人：在表里直接改，材料逐人送达、笔录逐人签字（第16、17条）；可粘贴名单。 */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { Entry } from '#shared/domain/registers/types.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { deliveryFinding, HearingColumns } from './hearing-columns.tsx';
import { HearingEditor } from './HearingEditor.tsx';
import { blankPerson, type PersonDraft, toDrafts } from './hearing-people.ts';
import { roundVerdict } from './round-verdict.ts';
import type { DecisionRegisters } from './use-registers.ts';

interface HearingTableProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly round: Entry<'participationRound'>;
  readonly refusal: string | null;
  /** 点“详情”：作废、挂委托书等附件。 */
  readonly onOpen: (entryId: number) => void;
}

export function HearingTable(props: HearingTableProps) {
  const { registers, round, refusal } = props;
  const stored = registers.inForce.hearingParticipant.filter((entry) => entry.roundId === round.id);
  const [drafts, setDrafts] = useState<readonly PersonDraft[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  const told = roundVerdict(registers, round.id);
  const signed = stored.filter((entry) => entry.hasSigned).length;
  return (
    <div className="rg-hearing">
      <div className="dr-subhead">
        <strong>{`听证参加人（${round.startedOn}）`}</strong>
        {stored.length === 0 ? (
          <span>名单应当提前公布，材料逐人送达。</span>
        ) : (
          <span>{`${stored.length} 人，笔录签字 ${signed} 人`}</span>
        )}
        {told === null || stored.length === 0 ? null : (
          <span className={`fs-text-${told.tone}`}>{`材料${told.text}`}</span>
        )}
        <span className="rg-subhead-end">
          {drafts === null && stored.length > 0 ? (
            <button
              type="button"
              className="fs-quiet-button fs-link"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? '收起名单' : '展开名单'}
            </button>
          ) : null}
          {drafts === null ? (
            <ActionButton
              size="sm"
              icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
              refusal={refusal}
              onClick={() => setDrafts([...toDrafts(stored), ...(stored.length === 0 ? [blankPerson] : [])])}
            >
              {stored.length === 0 ? '登记参加人' : '修改名单'}
            </ActionButton>
          ) : null}
        </span>
      </div>
      {drafts === null ? (
        isOpen ? (
          <People {...props} stored={stored} />
        ) : null
      ) : (
        <HearingEditor {...props} stored={stored} drafts={drafts} onDrafts={setDrafts} />
      )}
    </div>
  );
}

type PeopleProps = HearingTableProps & { readonly stored: readonly Entry<'hearingParticipant'>[] };

function People({ registers, stored, onOpen }: PeopleProps) {
  return (
    <table className="lt lt-rows-28" aria-label="听证参加人">
      <HearingColumns />
      <tbody>
        {stored.map((entry, index) => {
          const found = deliveryFinding(registers, entry, entry.id);
          return (
            <tr key={entry.id}>
              <td className="lt-secondary">{index + 1}</td>
              <td>{entry.name}</td>
              <td className="lt-secondary">{entry.represents}</td>
              <td>{entry.deliveredOn ?? <span className="fs-text-amber">还没有送达</span>}</td>
              <td className={found === null ? '' : `dr-strong fs-text-${found.tone}`} title={found?.text}>
                {found?.text}
              </td>
              <td>{entry.hasSigned ? '已签' : <span className="fs-text-amber">未签</span>}</td>
              <td>
                <button type="button" className="fs-quiet-button fs-link" onClick={() => onOpen(entry.id)}>
                  详情
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
