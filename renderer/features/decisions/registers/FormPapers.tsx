/** 一种表格：打印预览、成件、历次成件的版次；记录页各步共用。 */
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import { type FormKind, formKinds } from '#shared/domain/slip/forms.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { PrintPreview, type PrintTarget } from '#renderer/ui/PrintPreview.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';

interface FormPapersProps {
  readonly decisionId: number;
  readonly kind: FormKind;
  /** 事项已作废等不能成件的原因；打印预览总是可以。 */
  readonly refusal?: string | null;
}

const standings = {
  current: { name: '现行', tone: 'green' },
  superseded: { name: '已替代', tone: 'grey' },
  voided: { name: '作废', tone: 'grey' },
} as const;

export function FormPapers({ decisionId, kind, refusal = null }: FormPapersProps) {
  const me = useMe();
  const [shown, setShown] = useState<PrintTarget | null>(null);
  const [isOpen, setOpen] = useState(false);
  const papers = useLedgerQuery('slips', 'ofDecision', { decisionId });
  const issue = useLedgerCommand('slips', 'issueForm', {
    onSuccess: ({ slipId }) => {
      setOpen(true);
      setShown({ slipId });
    },
  });
  const rows = (papers.data ?? []).filter((paper) => paper.kind === kind);
  const current = rows.find((paper) => paper.standing === 'current');
  return (
    <div className="rg-papers">
      <div className="rg-papers-line">
        <IconPrinter size={15} stroke={1.6} aria-hidden />
        <strong>{formKinds[kind]}</strong>
        <span className="fs-note">
          {papers.isPending
            ? '正在读取…'
            : current === undefined
              ? '还没有成件'
              : `现行第 ${current.version} 版，${chinaTimeText(current.issuedAt).slice(0, 16)} ${current.issuedBy}`}
        </span>
        {rows.length > 0 ? (
          <button
            type="button"
            className="fs-quiet-button fs-link"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '收起版次' : `历次 ${rows.length} 版`}
          </button>
        ) : null}
        {issue.isError || papers.isError ? (
          <span className="fs-text-red">{errorLine(issue.error ?? papers.error)}</span>
        ) : null}
        <span className="rg-subhead-end">
          <ActionButton size="sm" onClick={() => setShown({ preview: { kind, decisionId, year: null } })}>
            {`打印${shortNames[kind]}`}
          </ActionButton>
          <ActionButton
            size="sm"
            refusal={refusal ?? refusalOf(me, contract.slips.issueForm)}
            isBusy={issue.isPending}
            onClick={() => issue.mutate({ kind, decisionId, year: null })}
          >
            成件
          </ActionButton>
        </span>
      </div>
      {isOpen ? (
        <ul className="rg-versions">
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className="fs-quiet-button fs-link"
                onClick={() => setShown({ slipId: row.id })}
              >
                {`第 ${row.version} 版`}
              </button>
              <span className="fs-note">{`${chinaTimeText(row.issuedAt).slice(0, 16)} ${row.issuedBy}`}</span>
              <StatusTag tone={standings[row.standing].tone}>{standings[row.standing].name}</StatusTag>
            </li>
          ))}
        </ul>
      ) : null}
      {shown === null ? null : (
        <PrintPreview target={shown} title={formKinds[kind]} onClose={() => setShown(null)} />
      )}
    </div>
  );
}

const shortNames: Readonly<Record<FormKind, string>> = {
  'F-01': '启动审批表',
  'F-06': '讨论记录',
  'F-07': '材料目录',
  'F-18': '事项目录',
  'S-01': '合规审查表',
  'S-02': '采纳情况表',
  'S-03': '论证意见表',
  'S-04': '风险评估表',
};
