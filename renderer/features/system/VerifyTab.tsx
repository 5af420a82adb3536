/** 核验文书：输入纸上的核验码，看是不是现行的那一份。 */
import { useState } from 'react';
import { assertNever } from '#shared/lib/assert.ts';
import type { Output } from '#renderer/lib/client.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { PrintPreview } from '#renderer/ui/PrintPreview.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ErrorState, LoadingState, NoticeBar } from '#renderer/ui/states.tsx';

type Verdict = Output<'slips', 'verify'>;

export function VerifyTab() {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const verdict = useLedgerQuery(
    'slips',
    'verify',
    { code: code ?? '' },
    { enabled: code !== null, staleTime: 0 },
  );
  const check = (): void => {
    const wanted = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    if (wanted === '') return setProblem('请填写核验码');
    setProblem(null);
    if (wanted === code) void verdict.refetch();
    else setCode(wanted);
    return undefined;
  };
  return (
    <div className="system-narrow">
      <Panel title="核验文书" note="核验码印在每件文书的末尾">
        <LedgerForm label="核验文书" onSubmit={check} submitsOnLastEnter>
          <div className="system-code">
            <TextField
              label="核验码"
              isRequired
              autoFocus
              maxLength={20}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={problem}
              hint="不分大小写，空格和短横照样认"
            />
          </div>
          <div className="system-form-foot">
            <ActionButton variant="primary" type="submit" shortcut="Enter">
              核验
            </ActionButton>
          </div>
        </LedgerForm>
        <div className="system-verdict" aria-live="polite">
          {code !== null && verdict.isFetching ? <LoadingState label="正在核验" /> : null}
          {verdict.isError ? (
            <ErrorState error={verdict.error} onRetry={() => void verdict.refetch()} />
          ) : null}
          {verdict.data !== undefined && !verdict.isFetching ? <VerdictBar verdict={verdict.data} /> : null}
        </div>
      </Panel>
    </div>
  );
}

function VerdictBar({ verdict }: { readonly verdict: Verdict }) {
  const { slipId } = verdict;
  const [isOpen, setOpen] = useState(false);
  const name = [
    verdict.docNo,
    `《${verdict.title}》`,
    verdict.version === null ? null : `第 ${verdict.version} 版`,
  ]
    .filter((part) => part !== null)
    .join(' ');
  const action =
    slipId === null ? null : (
      <>
        <ActionButton size="sm" onClick={() => setOpen(true)}>
          打开这一份
        </ActionButton>
        {isOpen ? <PrintPreview target={{ slipId }} onClose={() => setOpen(false)} /> : null}
      </>
    );
  switch (verdict.verdict) {
    case 'current':
      return (
        <NoticeBar tone="green" title="现行有效。" action={action}>
          {name}
        </NoticeBar>
      );
    case 'superseded':
      return (
        <NoticeBar tone="amber" title="已被新版替代。" action={action}>
          {`${name}${verdict.supersededBy === null ? '' : `，现行的是 ${verdict.supersededBy}`}`}
        </NoticeBar>
      );
    case 'voided':
      return (
        <NoticeBar tone="red" title="已作废。" action={action}>
          {name}
        </NoticeBar>
      );
    case 'unknown':
      return (
        <NoticeBar tone="red" title="台账里没有这个核验码。">
          请对照纸面重新输入；仍然没有的，这份文书不是本台账签发的。
        </NoticeBar>
      );
    default:
      return assertNever(verdict.verdict);
  }
}
