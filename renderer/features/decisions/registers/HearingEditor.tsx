/** 在表里改听证参加人：逐人送达、签字，可粘贴名单；改过的一人一行存。 */
import { Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { Entry, HearingParticipant } from '#shared/domain/registers/types.ts';
import { isLocalDate } from '#shared/lib/local-date.ts';
import { callByName } from '#renderer/lib/client.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { invalidateTouched, queryClient } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { readTypedDay } from '#renderer/ui/date-text.ts';
import { deliveryFinding, HearingColumns } from './hearing-columns.tsx';
import { blankPerson, changedPeople, type PersonDraft, readPastedPeople } from './hearing-people.ts';
import type { DecisionRegisters } from './use-registers.ts';

interface HearingEditorProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly round: Entry<'participationRound'>;
  readonly stored: readonly Entry<'hearingParticipant'>[];
  readonly drafts: readonly PersonDraft[];
  readonly onDrafts: (drafts: readonly PersonDraft[] | null) => void;
}

export function HearingEditor({ decision, registers, round, stored, drafts, onDrafts }: HearingEditorProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [remedy, setRemedy] = useState('');
  const { today } = registers.around('hearingParticipant', null);
  const set = (index: number, change: Partial<PersonDraft>): void =>
    onDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  const changes = changedPeople(stored, drafts, round.id, today);
  const late = changes.filter(
    (change) => deliveryFinding(registers, change.data, change.id)?.tone === 'red',
  ).length;
  const bad = changes.filter((change) => change.problem !== null).length + (decision.isBackEntry ? 0 : late);
  const asksRemedy = decision.isBackEntry && late > 0;
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    let version = decision.version;
    try {
      // 一人一行一行存：每存一行事项就多一版，下一行照新版。
      for (const { id, data } of changes)
        ({ version } = await callByName('registers', 'save', {
          decisionId: decision.id,
          expectedVersion: version,
          kind: 'hearingParticipant',
          entryId: id,
          data,
          remedy: asksRemedy ? remedy : '',
        }));
      onDrafts(null);
    } catch (error) {
      setProblem(errorLine(error));
    } finally {
      await invalidateTouched(queryClient, 'registers.save');
      setBusy(false);
    }
  };
  const refusal =
    changes.length === 0
      ? '没有改动'
      : bad > 0
        ? `${bad} 人还要改：姓名、代表的方面要填，材料须提前送达`
        : asksRemedy && remedy.trim() === ''
          ? `${late} 人送达不够早，补录的写明补救措施，将记为违规`
          : null;
  return (
    <>
      <table className="lt lt-rows-32 rg-people" aria-label="听证参加人">
        <HearingColumns />
        <tbody>
          {drafts.map((draft, index) => {
            const day = dayOf(draft.deliveredOn, today);
            const data: HearingParticipant = { ...draft, roundId: round.id, deliveredOn: day };
            const found = deliveryFinding(registers, data, draft.id);
            return (
              // 新的一行还没有编号，次序就是身份。
              <tr key={draft.id ?? `new${index}`}>
                <td className="lt-secondary">{index + 1}</td>
                <td>
                  <TextInput
                    aria-label={`第 ${index + 1} 人姓名`}
                    value={draft.name}
                    placeholder="姓名；可从表格粘贴名单"
                    onChange={(event) => set(index, { name: event.currentTarget.value })}
                    onPaste={(event) => {
                      const people = readPastedPeople(event.clipboardData.getData('text'));
                      if (people.length < 2) return;
                      event.preventDefault();
                      onDrafts([...drafts.filter((each) => each.name !== ''), ...people]);
                    }}
                  />
                </td>
                <td>
                  <TextInput
                    aria-label={`第 ${index + 1} 人代表的方面`}
                    value={draft.represents}
                    placeholder="消费者、经营者…"
                    onChange={(event) => set(index, { represents: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <TextInput
                    aria-label={`第 ${index + 1} 人材料送达日`}
                    value={draft.deliveredOn}
                    placeholder="如 1012"
                    onChange={(event) => set(index, { deliveredOn: event.currentTarget.value })}
                    onBlur={() => day !== null && set(index, { deliveredOn: day })}
                  />
                </td>
                <td className={found === null ? '' : `lt-wraps fs-text-${found.tone}`}>{found?.text}</td>
                <td>
                  <Checkbox
                    aria-label={`第 ${index + 1} 人已在笔录签字`}
                    checked={draft.hasSigned}
                    onChange={(event) => set(index, { hasSigned: event.currentTarget.checked })}
                  />
                </td>
                <td>
                  {draft.id === null ? (
                    <button
                      type="button"
                      className="fs-quiet-button fs-link"
                      onClick={() => onDrafts(drafts.toSpliced(index, 1))}
                    >
                      删去
                    </button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="rg-people-foot">
        <ActionButton
          size="sm"
          icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={() => onDrafts([...drafts, blankPerson])}
        >
          一人
        </ActionButton>
        <ActionButton
          size="sm"
          refusal={drafts[0]?.deliveredOn === '' ? '第一人的送达日还没有填' : null}
          onClick={() =>
            onDrafts(
              drafts.map((draft) =>
                draft.deliveredOn === '' ? { ...draft, deliveredOn: drafts[0]?.deliveredOn ?? '' } : draft,
              ),
            )
          }
        >
          没填的照第一人送达日
        </ActionButton>
        {asksRemedy ? (
          <TextInput
            className="rg-remedy"
            aria-label="补救措施"
            placeholder={`补救措施：${late} 人送达不够早，将记为违规`}
            value={remedy}
            onChange={(event) => setRemedy(event.currentTarget.value)}
          />
        ) : null}
        {problem === null ? null : <span className="fs-text-red">{problem}</span>}
        <span className="rg-subhead-end">
          <ActionButton size="sm" onClick={() => onDrafts(null)}>
            取消
          </ActionButton>
          <ActionButton
            size="sm"
            variant="primary"
            isBusy={isBusy}
            refusal={refusal}
            onClick={() => void save()}
          >
            {`保存 ${changes.length} 人`}
          </ActionButton>
        </span>
      </div>
    </>
  );
}

const dayOf = (typed: string, today: Parameters<typeof readTypedDay>[1]) => {
  if (isLocalDate(typed)) return typed;
  const read = readTypedDay(typed, today);
  return read.kind === 'day' ? read.day : null;
};
