/** 年度目录（F-18）：成件，历次成件。 */
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PrintPreview } from '#renderer/ui/PrintPreview.tsx';
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
  const [shownId, setShownId] = useState<number | null>(null);
  const issue = useLedgerCommand('slips', 'issueForm', {
    onSuccess: ({ slipId }) => setShownId(slipId),
  });
  const noItems = hasItems ? null : '还没有目录建议，没有可印的内容';
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
          onClick={() => issue.mutate({ kind: 'F-18', decisionId: null, year })}
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
                    onClick={() => setShownId(row.id)}
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
      {shownId === null ? null : (
        <PrintPreview
          target={{ slipId: shownId }}
          title={`${year}年度目录`}
          onClose={() => setShownId(null)}
        />
      )}
    </Panel>
  );
}
