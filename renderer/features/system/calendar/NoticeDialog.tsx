/** 读入放假通知：贴正文、贴交换格式或者选文件；读出来先看，核对以后由管理员确认。 */
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import { RemoteError } from '#shared/contract/client.ts';
import { callByName, type Output } from '#renderer/lib/client.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { sourceIn } from './notice-source.ts';

interface NoticeDialogProps {
  /** 正文没有写年份时按这一年。 */
  readonly year: number;
  readonly onClose: () => void;
  readonly onConfirmed: (year: number, recomputed: number) => void;
}

type Reading = Output<'calendar', 'preview'>;
const MAX_FILE = 200_000;

export function NoticeDialog({ year, onClose, onConfirmed }: NoticeDialogProps) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    setProblem(null);
    setBusy(true);
    try {
      setReading(await callByName('calendar', 'preview', { text, year }));
    } catch (error) {
      setProblem(
        (error instanceof RemoteError ? error.detail.fields?.['text'] : undefined) ?? errorLine(error),
      );
    } finally {
      setBusy(false);
    }
  };
  if (reading !== null)
    return (
      <ConfirmStep
        reading={reading}
        text={text}
        onBack={() => setReading(null)}
        onClose={onClose}
        onConfirmed={onConfirmed}
      />
    );
  return (
    <Modal
      title="读入放假通知"
      width={760}
      onClose={onClose}
      hasUnsaved={text.trim() !== ''}
      keys={{ 'Ctrl+Enter': () => void read() }}
      footNote="这一步只读不存，下一步核对。"
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={isBusy} onClick={() => void read()}>
          读出来看
        </ActionButton>
      }
    >
      <LedgerForm label="放假通知" onSubmit={() => void read()}>
        <TextAreaField
          label="通知正文"
          isRequired
          autoFocus
          minRows={12}
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={problem}
          hint="从国务院办公厅的通知里整篇复制过来；也可以贴别的电脑导出的 JSON。"
          labelExtra={<FilePick onText={setText} onProblem={setProblem} />}
        />
      </LedgerForm>
    </Modal>
  );
}

interface FilePickProps {
  readonly onText: (text: string) => void;
  readonly onProblem: (text: string | null) => void;
}

function FilePick({ onText, onProblem }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > MAX_FILE) return onProblem(`“${file.name}”太大，不像是放假安排`);
    try {
      onText(await file.text());
      onProblem(null);
    } catch (error) {
      onProblem(`“${file.name}”没有读出来：${errorLine(error)}`);
    }
    return undefined;
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        hidden
        aria-label="选择放假安排文件"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // 同一个文件改过以后可以再选一次。
          event.currentTarget.value = '';
        }}
      />
      <ActionButton
        size="sm"
        icon={<IconFileUpload size={14} stroke={1.6} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        选择 .json 文件
      </ActionButton>
    </>
  );
}

interface ConfirmStepProps {
  readonly reading: Reading;
  readonly text: string;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onConfirmed: (year: number, recomputed: number) => void;
}

function ConfirmStep({ reading, text, onBack, onClose, onConfirmed }: ConfirmStepProps) {
  const refusal = refusalOf(useMe(), contract.calendar.confirm);
  const needsGround = reading.doubts.length + reading.unread.length > 0;
  const [source, setSource] = useState(() => sourceIn(text));
  const [ground, setGround] = useState('');
  const [isTried, setTried] = useState(false);
  const confirm = useLedgerCommand('calendar', 'confirm', {
    onSuccess: ({ recomputed }) => onConfirmed(reading.year, recomputed),
  });
  const isEmpty = Object.keys(reading.off).length === 0;
  const shut = refusal ?? (isEmpty ? '没有读出一天放假，请回上一步检查正文' : null);
  const submit = (): void => {
    setTried(true);
    if (shut !== null || source.trim() === '' || (needsGround && ground.trim() === '')) return;
    confirm.mutate({ year: reading.year, source, ground, off: reading.off, work: reading.work });
  };
  return (
    <Modal
      title={`核对 ${reading.year} 年放假安排`}
      width={860}
      onClose={onClose}
      hasUnsaved
      error={confirm.error}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <>
          <ActionButton onClick={onBack}>上一步</ActionButton>
          <ActionButton
            variant="primary"
            shortcut="Ctrl+Enter"
            refusal={shut}
            isBusy={confirm.isPending}
            onClick={submit}
          >
            确认
          </ActionButton>
        </>
      }
    >
      {refusal === null ? null : (
        <NoticeBar tone="amber" title="可以核对，不能确认。">
          {refusal}
        </NoticeBar>
      )}
      <NoticePreview reading={reading} />
      <LedgerForm label="确认放假安排" onSubmit={submit}>
        <FieldGrid columns={1}>
          <TextField
            label="来源（通知标题和文号）"
            isRequired
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            error={isTried && source.trim() === '' ? '请填写通知的标题和文号' : null}
          />
          <TextField
            label="核对说明"
            isRequired={needsGround}
            value={ground}
            onChange={(event) => setGround(event.currentTarget.value)}
            error={
              isTried && needsGround && ground.trim() === ''
                ? '上面有存疑或者没有读懂的，请写明怎样核对的'
                : null
            }
            hint={needsGround ? '有存疑的地方，写明怎样核对的' : '如 年内调整过安排，按新通知'}
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
