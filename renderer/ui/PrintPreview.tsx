/** 打印预览（视觉规范图 08）：看到的就是要印的那份 PDF，旁边是版式检查；打印、存为 PDF。 */
import { Modal as MantineModal } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SlipDto } from '#shared/contract/papers.ts';
import { slipTemplates } from '#shared/domain/slip/models.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { callByName, type Input } from '#renderer/lib/client.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { fetchSlipPdf, printSlip, type SlipSource } from '#renderer/lib/print.ts';
import { ActionButton } from './ActionButton.tsx';
import {
  checkPaper,
  findFonts,
  fontChecks,
  isIssuedAsForm,
  type PaperCheck,
  type PaperFacts,
  paperFileName,
  paperFormat,
  paperNumber,
} from './paper-checks.ts';
import { ProcedureMark } from './ProcedureMark.tsx';
import { StatusTag } from './StatusTag.tsx';
import { ErrorState, LoadingState, NoticeBar } from './states.tsx';

// PDF 引擎有两兆多，打开预览时才读。
const PreviewPages = lazy(() =>
  import('./PreviewPages.tsx').then((module) => ({ default: module.PreviewPages })),
);

/** 已成件的按编号；还没有成件的按种类和送审件、决策或者目录年度预览。 */
export type PrintTarget = { readonly slipId: number } | { readonly preview: Input<'slips', 'preview'> };

export interface PrintPreviewProps {
  readonly target: PrintTarget;
  /** 标题里的名字；不给就用文书的名称。 */
  readonly title?: string;
  readonly onClose: () => void;
}

const sourceOf = (target: PrintTarget): SlipSource => ('slipId' in target ? { id: target.slipId } : target);

const readSlip = (source: SlipSource): Promise<SlipDto> =>
  'id' in source ? callByName('slips', 'get', source) : callByName('slips', 'preview', source.preview);

export function PrintPreview({ target, title, onClose }: PrintPreviewProps) {
  const source = sourceOf(target);
  const [problem, setProblem] = useState<unknown>(null);
  const [facts, setFacts] = useState<PaperFacts | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  // 草稿随时会变，每次打开都重新排，关掉就不留。
  const once = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false } as const;
  const slip = useQuery({ queryKey: ['slips', 'shown', source], queryFn: () => readSlip(source), ...once });
  const pdf = useQuery({ queryKey: ['slips', 'pdf', source], queryFn: () => fetchSlipPdf(source), ...once });
  const paperName = slip.data === undefined ? '文书' : slipTemplates[slip.data.model.kind].name;
  const isDraft = slip.data?.standing === 'draft';
  const print = (): void => {
    if (isPrinting || slip.data === undefined) return;
    setProblem(null);
    setPrinting(true);
    printSlip(source)
      .catch(setProblem)
      .finally(() => setPrinting(false));
  };
  const save = (): void => {
    if (pdf.data !== undefined && slip.data !== undefined)
      download(pdf.data, paperFileName(slip.data, paperName));
  };
  useHotkeys({ Esc: onClose, 'Ctrl+P': print }, 'modal');
  const reload = (): void => {
    setFacts(null);
    void slip.refetch();
    void pdf.refetch();
  };
  return (
    <MantineModal.Root
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      size="var(--paper-width)"
      xOffset={24}
      yOffset={28}
      padding={0}
    >
      <MantineModal.Overlay backgroundOpacity={0.35} color="#1b2430" />
      <MantineModal.Content className="fs-paper">
        <header className="fs-paper-head">
          <MantineModal.Title className="fs-modal-title">{`打印预览：${title ?? paperName}`}</MantineModal.Title>
          {slip.data === undefined ? null : standings[slip.data.standing]}
          <span className="fs-paper-motto">所见即所印</span>
          <ActionButton onClick={onClose} shortcut="Esc">
            关闭
          </ActionButton>
        </header>
        <div className="fs-paper-body">
          <div className="fs-paper-view">
            {pdf.isPending || slip.isPending ? <LoadingState label="正在排版" /> : null}
            {pdf.isError ? <ErrorState error={pdf.error} onRetry={reload} /> : null}
            {pdf.data === undefined || slip.data === undefined ? null : (
              <Suspense fallback={<LoadingState label="正在打开" />}>
                <PreviewPages
                  file={pdf.data}
                  name={title ?? paperName}
                  area={paperFormat(slip.data.model)}
                  onFacts={setFacts}
                />
              </Suspense>
            )}
          </div>
          <aside className="fs-paper-side" aria-label="文书和版式检查">
            <div className="fs-paper-facts fs-scroll">
              {slip.isPending ? <LoadingState /> : null}
              {slip.isError ? <ErrorState error={slip.error} onRetry={reload} /> : null}
              {slip.data === undefined ? null : <SideFacts slip={slip.data} facts={facts} />}
            </div>
            <footer className="fs-paper-actions">
              {problem === null ? null : <NoticeBar tone="red">{errorLine(problem)}</NoticeBar>}
              <ActionButton
                variant="primary"
                isWide
                autoFocus
                shortcut="Ctrl+P"
                isBusy={isPrinting}
                refusal={slip.data === undefined ? '文书还没有读出来' : null}
                icon={<IconPrinter size={15} stroke={1.6} aria-hidden />}
                onClick={print}
              >
                {isDraft ? '打印草稿' : '打印'}
              </ActionButton>
              <ActionButton
                isWide
                refusal={pdf.data === undefined || slip.data === undefined ? 'PDF 还没有排好' : null}
                icon={<IconFileTypePdf size={15} stroke={1.6} aria-hidden />}
                onClick={save}
              >
                存为 PDF
              </ActionButton>
            </footer>
          </aside>
        </div>
      </MantineModal.Content>
    </MantineModal.Root>
  );
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // 浏览器取走内容以前地址要还在。
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const standings = {
  draft: <StatusTag tone="amber">草稿，未编号不能盖章</StatusTag>,
  current: <StatusTag tone="green">现行有效</StatusTag>,
  superseded: <StatusTag tone="amber">已被新版替代，重印与原件一致</StatusTag>,
  voided: <StatusTag tone="red">已作废，重印与原件一致</StatusTag>,
} as const satisfies Record<SlipDto['standing'], React.ReactNode>;

function SideFacts({ slip, facts }: { readonly slip: SlipDto; readonly facts: PaperFacts | null }) {
  const { model } = slip;
  const fonts = useFontChecks(model.kind);
  const rows = [
    ['格式', paperFormat(model).name],
    paperNumber(model),
    ['版次', `第 ${slip.version} 版`],
    ...(slip.issuedAt === null
      ? []
      : [
          [
            isIssuedAsForm(model) ? '成件' : '签发',
            `${slip.issuedBy}　${chinaTimeText(slip.issuedAt).slice(0, 16)}`,
          ],
        ]),
    ...(slip.code === null ? [] : [['核验码', slip.code]]),
    ...(model.replaces === null ? [] : [['替代', model.replaces]]),
  ] as const;
  return (
    <>
      <h2>文书</h2>
      <dl className="fs-facts">
        {rows.map(([name, value]) => (
          <div key={name} className="fs-paper-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>版式检查</h2>
      {facts === null ? (
        <LoadingState label="正在检查" />
      ) : (
        <ul className="fs-paper-checks">
          {[...checkPaper(slip, facts), ...fonts].map((check) => (
            <li key={check.text} className={`fs-paper-${check.mark}`}>
              <ProcedureMark mark={check.mark} label={markNames[check.mark]} />
              {check.text}
            </li>
          ))}
        </ul>
      )}
      <p className="fs-paper-note">
        {slip.standing === 'draft'
          ? `${isIssuedAsForm(model) ? '成件后冻结' : '签发后取号并冻结'}：正文、模板版本和核验码一并保存，再印的与今天一致。`
          : `正文、模板版本和核验码已经冻结，什么时候印都与${isIssuedAsForm(model) ? '成件' : '签发'}当天一致。`}
        打印机、份数和双面在系统的打印窗口里选，双面按长边翻页。
      </p>
    </>
  );
}

const markNames = { done: '合格', attention: '留意', barred: '不合格' } as const;

function useFontChecks(kind: SlipDto['model']['kind']): readonly PaperCheck[] {
  const [checks, setChecks] = useState<readonly PaperCheck[]>([]);
  useEffect(() => {
    let isGone = false;
    void findFonts(kind).then((found) => {
      if (!isGone) setChecks(fontChecks(found));
    });
    return () => {
      isGone = true;
    };
  }, [kind]);
  return checks;
}
