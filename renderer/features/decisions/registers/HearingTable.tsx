/** 一场听证会的参加人：在表里直接改，材料逐人送达、笔录逐人签字（第16、17条）；可粘贴名单。 */
import { Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { checkEntry } from '#shared/domain/registers/checks.ts';
import type { Entry, HearingParticipant } from '#shared/domain/registers/types.ts';
import { isLocalDate } from '#shared/lib/local-date.ts';
import { callByName } from '#renderer/lib/client.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { invalidateTouched, queryClient } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { readTypedDay } from '#renderer/ui/date-text.ts';
import { changedPeople, type PersonDraft, readPastedPeople, toDrafts } from './hearing-people.ts';
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
              onClick={() => setDrafts([...toDrafts(stored), ...(stored.length === 0 ? [blank] : [])])}
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
        <Editor {...props} stored={stored} drafts={drafts} onDrafts={setDrafts} />
      )}
    </div>
  );
}

const blank: PersonDraft = { id: null, name: '', represents: '', deliveredOn: '', hasSigned: false };

type PeopleProps = HearingTableProps & { readonly stored: readonly Entry<'hearingParticipant'>[] };

function People({ registers, stored, onOpen }: PeopleProps) {
  return (
    <table className="lt lt-rows-28" aria-label="听证参加人">
      <Columns />
      <tbody>
        {stored.map((entry, index) => {
          const found = findingOf(registers, entry, entry.id);
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

type EditorProps = PeopleProps & {
  readonly drafts: readonly PersonDraft[];
  readonly onDrafts: (drafts: readonly PersonDraft[] | null) => void;
};

function Editor({ decision, registers, round, stored, drafts, onDrafts }: EditorProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [remedy, setRemedy] = useState('');
  const { today } = registers.around('hearingParticipant', null);
  const set = (index: number, change: Partial<PersonDraft>): void =>
    onDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  const changes = changedPeople(stored, drafts, round.id, today);
  const late = changes.filter(
    (change) => findingOf(registers, change.data, change.id)?.tone === 'red',
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
        <Columns />
        <tbody>
          {drafts.map((draft, index) => {
            const day = dayOf(draft.deliveredOn, today);
            const data: HearingParticipant = { ...draft, roundId: round.id, deliveredOn: day };
            const found = findingOf(registers, data, draft.id);
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
          onClick={() => onDrafts([...drafts, blank])}
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

const Columns = () => (
  <>
    <colgroup>
      <col style={{ width: 48 }} />
      <col style={{ width: 168 }} />
      <col />
      <col style={{ width: 124 }} />
      <col style={{ width: 190 }} />
      <col style={{ width: 64 }} />
      <col style={{ width: 56 }} />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">序号</th>
        <th scope="col">姓名</th>
        <th scope="col">代表的方面</th>
        <th scope="col">材料送达日</th>
        <th scope="col">校验</th>
        <th scope="col">笔录</th>
        <th scope="col">
          <span className="fs-visually-hidden">操作</span>
        </th>
      </tr>
    </thead>
  </>
);

const dayOf = (typed: string, today: Parameters<typeof readTypedDay>[1]) => {
  if (isLocalDate(typed)) return typed;
  const read = readTypedDay(typed, today);
  return read.kind === 'day' ? read.day : null;
};

/** 送达得够不够早：提前几日为绿，晚了为红。 */
function findingOf(
  registers: DecisionRegisters,
  data: HearingParticipant,
  ownId: number | null,
): { readonly text: string; readonly tone: 'green' | 'red' } | null {
  const found = checkEntry('hearingParticipant', data, registers.around('hearingParticipant', ownId))[0];
  if (found === undefined) return null;
  return { text: found.message.split('。', 1)[0] ?? '', tone: found.level === 'block' ? 'red' : 'green' };
}
