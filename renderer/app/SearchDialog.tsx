/** Ctrl+K：按名称、拼音首字母、文号、意见条目找，方向键选，Enter 打开。 */
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '#renderer/lib/client.ts';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { Modal } from '#renderer/ui/Modal.tsx';
import { KeyHints } from '#renderer/ui/StatusBar.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

type Hit = Output<'search', 'find'>[number];
const kindNames: Readonly<Record<Hit['kind'], string>> = {
  decision: '决策事项',
  review: '合法性审查',
  slip: '文书',
  reviewItem: '修改意见',
};

export interface SearchDialogProps {
  readonly onClose: () => void;
  readonly onSlip: (slipId: number) => void;
}

export function SearchDialog({ onClose, onSlip }: SearchDialogProps) {
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const [cursor, setCursor] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const navigate = useNavigate();
  const found = useLedgerQuery(
    'search',
    'find',
    { text: wanted, limit: 30 },
    { enabled: wanted !== '' && !composing, keepPrevious: true },
  );
  const hits = wanted === '' ? [] : (found.data ?? []);
  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    onClose();
    if (hit.kind === 'slip') onSlip(hit.id);
    else void navigate(hit.kind === 'decision' ? `/decisions/${hit.id}` : `/reviews/${hit.id}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isImeBusy(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') open(hits[cursor]);
    else if (step === 0) return;
    else setCursor(Math.max(0, Math.min(hits.length - 1, cursor + step)));
    event.preventDefault();
  };
  return (
    <Modal
      title="搜索"
      onClose={onClose}
      width={720}
      closeLabel="关闭"
      footNote={
        <KeyHints
          keys={[
            { keys: ['↑', '↓'], label: '选择' },
            { keys: ['Enter'], label: '打开' },
          ]}
        />
      }
    >
      <input
        className="find-input"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- 搜索框打开就是为了打字
        autoFocus
        data-autofocus
        role="combobox"
        aria-label="搜索"
        aria-expanded={hits.length > 0}
        aria-controls="find-list"
        aria-activedescendant={hits.length > 0 ? `find-${cursor}` : undefined}
        placeholder="名称、拼音首字母、目录号、文号、核验码、意见内容"
        maxLength={60}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setCursor(0);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      {found.isError ? <NoticeBar tone="red">{errorLine(found.error)}</NoticeBar> : null}
      <ul id="find-list" role="listbox" aria-label="找到的" className="find-list fs-scroll">
        {hits.map((hit, index) => (
          <li
            key={`${hit.kind}${hit.id}${index}`}
            id={`find-${index}`}
            role="option"
            aria-selected={index === cursor}
            onMouseMove={() => setCursor(index)}
            onClick={() => open(hit)}
            onKeyDown={onKeyDown}
          >
            <small>{kindNames[hit.kind]}</small>
            <span className="fs-cut" title={hit.title}>
              <Highlighted text={hit.title} wanted={wanted} />
            </span>
            <small className="fs-cut">{hit.detail}</small>
          </li>
        ))}
      </ul>
      {wanted !== '' && found.isSuccess && hits.length === 0 && !found.isPlaceholderData ? (
        <p className="fs-files-empty">{`没有找到“${wanted}”。可以换短一点的词，或者用名称的拼音首字母。`}</p>
      ) : null}
    </Modal>
  );
}

function Highlighted({ text, wanted }: { readonly text: string; readonly wanted: string }) {
  const at = text.indexOf(wanted);
  if (wanted === '' || at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{wanted}</mark>
      {text.slice(at + wanted.length)}
    </>
  );
}
