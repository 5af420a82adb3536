/** 年度目录（F-18）：预览、成件、历次成件。 */
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PrintPreview, type PrintTarget } from '#renderer/ui/PrintPreview.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

const standings = {
  current: { name: '现行', tone: 'green' },
  superseded: { name: '已替代', tone: 'grey' },
  voided: { name: '作废', tone: 'grey' },
} as const;

export function CatalogSlips({ year, hasItems }: { readonly year: number; readonly hasItems: boolean }) {
  const me = useMe();
  const slips = useLedgerQuery('slips', 'ofCatalog', { year });
  const [shown, setShown] = useState<PrintTarget | null>(null);
  const form = { kind: 'F-18', decisionId: null, year } as const;
  const issue = useLedgerCommand('slips', 'issueForm', {
    onSuccess: ({ slipId }) => setShown({ slipId }),
  });
  const noItems = hasItems ? null : '还没有目录建议，没有可印的内容';
  const preview = (): void => setShown({ preview: form });
  useHotkeys({ 'Ctrl+P': hasItems ? preview : undefined });
  const rows = slips.data ?? [];
  return (
    <Panel
      title="印出的目录"
      note={rows.length === 0 ? undefined : `${rows.length} 版`}
      isFlush
      extra={
        <ActionButton
          size="sm"
          refusal={refusalOf(me, contract.slips.issueForm) ?? noItems}
          isBusy={issue.isPending}
          onClick={() => issue.mutate(form)}
        >
          成件
        </ActionButton>
      }
    >
      {issue.isError ? <NoticeBar tone="amber">{errorLine(issue.error)}</NoticeBar> : null}
      {slips.isError ? <NoticeBar tone="red">{errorLine(slips.error)}</NoticeBar> : null}
      {rows.length === 0 && !slips.isError ? (
        <p className="fs-files-empty">
          {slips.isPending ? '正在读取…' : '还没有成件。成件时冻结当时的内容，内容变了再成一版。'}
        </p>
      ) : (
        <ul className="fs-files">
          {rows.map((row) => {
            const { name, tone } = standings[row.standing];
            return (
              <li key={row.id} className="fs-file">
                <IconFileText size={16} stroke={1.5} className="fs-file-icon" aria-hidden />
                <div className="fs-file-main">
                  <button
                    type="button"
                    className="fs-quiet-button fs-file-name"
                    onClick={() => setShown({ slipId: row.id })}
                  >
                    {`第 ${row.version} 版`}
                  </button>
                  <div className="fs-note">{`${chinaTimeText(row.issuedAt).slice(0, 16)} ${row.issuedBy}`}</div>
                </div>
                <StatusTag tone={tone}>{name}</StatusTag>
              </li>
            );
          })}
        </ul>
      )}
      <div className="fs-files-foot">
        <ActionButton
          size="sm"
          shortcut="Ctrl+P"
          refusal={noItems}
          icon={<IconPrinter size={14} stroke={1.6} aria-hidden />}
          onClick={preview}
        >
          预览此刻的目录
        </ActionButton>
      </div>
      {shown === null ? null : (
        <PrintPreview target={shown} title={`${year}年度目录`} onClose={() => setShown(null)} />
      )}
    </Panel>
  );
}
