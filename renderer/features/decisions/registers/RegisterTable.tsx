/** 一种登记的名单：照说明列出各列，末尾校验和附件；点开一行去看、去改。 */
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding } from '#shared/domain/registers/findings.ts';
import { registerInfos, type RegisterKind } from '#shared/domain/registers/types.ts';
import { type LedgerColumn, LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { type EntryData, specOf } from './entry-state.ts';
import { roundVerdict } from './round-verdict.ts';
import type { DecisionRegisters } from './use-registers.ts';

export interface RegisterRow {
  readonly id: number;
  readonly number: number;
  readonly data: EntryData;
  readonly findings: readonly Finding[];
  readonly attachmentCount: number;
  readonly isVoided: boolean;
  readonly voidReason: string;
}

export const rowsOf = (registers: DecisionRegisters, kind: RegisterKind): readonly RegisterRow[] =>
  registers.dto[kind].map((row, index) => ({ ...row, number: index + 1 }));

interface RegisterTableProps {
  readonly registers: DecisionRegisters;
  readonly kind: RegisterKind;
  readonly onOpen: (kind: RegisterKind, entryId: number) => void;
}

export function RegisterTable({ registers, kind, onOpen }: RegisterTableProps) {
  const [hasVoided, setVoided] = useState(false);
  const all = rowsOf(registers, kind);
  const voided = all.filter((row) => row.isVoided).length;
  const rows = hasVoided ? all : all.filter((row) => !row.isVoided);
  return (
    <>
      <LedgerTable
        label={registerInfos[kind].name}
        columns={columnsOf(registers, kind)}
        rows={rows}
        rowKey={(row) => row.id}
        fills={false}
        opensOnClick
        onOpen={(row) => onOpen(kind, row.id)}
        isVoided={(row) => row.isVoided}
        empty={<p className="dr-empty">{specOf(kind).empty}</p>}
      />
      {voided === 0 ? null : (
        <button
          type="button"
          className="fs-quiet-button fs-link rg-voided"
          onClick={() => setVoided(!hasVoided)}
        >
          {hasVoided ? '收起作废的' : `另有作废 ${voided} 份`}
        </button>
      )}
    </>
  );
}

export function columnsOf(
  registers: DecisionRegisters,
  kind: RegisterKind,
): readonly LedgerColumn<RegisterRow>[] {
  const spec = specOf(kind);
  const around = registers.around(kind, null);
  return [
    {
      key: 'number',
      title: '序号',
      width: 48,
      isSecondary: true,
      render: (row) => row.number,
    },
    ...spec.columns.map((column, index): LedgerColumn<RegisterRow> => ({
      key: `c${index}`,
      title: column.title,
      ...(column.width === undefined ? {} : { width: column.width }),
      isSecondary: column.isSecondary === true,
      wraps: column.wraps === true,
      render: (row) => column.render(row.data, around),
      hover: (row) => (row.isVoided ? `已作废：${row.voidReason}` : (column.hover?.(row.data) ?? '')),
    })),
    {
      key: 'check',
      title: '校验',
      width: 92,
      render: (row) => <CheckWord {...checkWord(registers, kind, row)} />,
      hover: (row) => row.findings.map((finding) => finding.message).join('\n'),
    },
    {
      key: 'files',
      title: '附件',
      width: 54,
      isSecondary: true,
      render: (row) =>
        row.attachmentCount === 0 ? null : (
          <span className="rg-files" title={`附件 ${row.attachmentCount} 件`}>
            <IconPaperclip size={14} stroke={1.6} aria-hidden />
            {row.attachmentCount}
          </span>
        ),
    },
  ];
}

interface Word {
  readonly text: string;
  readonly tone: 'green' | 'amber' | 'red';
}

/** 公众参与轮次写日数；别的写符合、须说明、不符合。 */
function checkWord(registers: DecisionRegisters, kind: RegisterKind, row: RegisterRow): Word {
  if (row.isVoided) return { text: '作废', tone: 'amber' };
  const worst = row.findings.some((finding) => finding.level === 'block')
    ? 'red'
    : row.findings.some((finding) => finding.level === 'reason')
      ? 'amber'
      : 'green';
  if (kind === 'archiveItem' && row.data['state'] === 'missing' && worst === 'green')
    return { text: '待补', tone: 'amber' };
  const told = kind === 'participationRound' ? roundVerdict(registers, row.id) : null;
  if (told !== null && (worst === 'green' || told.tone === worst)) return told;
  return { text: { red: '不符合', amber: '须说明', green: '符合' }[worst], tone: worst };
}

const CheckWord = ({ text, tone }: Word) => <span className={`dr-strong fs-text-${tone}`}>{text}</span>;
