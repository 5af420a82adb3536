/** 附件：选取、拖放、粘贴上传，带进度；版本、大小、保密标记、校验结果；预览、下载、换新版、作废。 */
import { Checkbox } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { AttachmentDto, AttachmentSubject } from '#shared/contract/papers.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { ActionButton } from './ActionButton.tsx';
import { AttachmentRow } from './AttachmentRow.tsx';
import { ConfirmReason } from './ConfirmReason.tsx';
import { FilePreview } from './FilePreview.tsx';
import { Panel } from './Panel.tsx';
import { ErrorState, LoadingState } from './states.tsx';
import { UploadRows } from './UploadRows.tsx';
import { useUploads } from './use-uploads.ts';

export interface AttachmentPanelProps {
  readonly subject: AttachmentSubject;
  readonly subjectId: number;
  /** 只看、只传到这一栏（材料或者程序的键）；不给则看全部，传到一般附件。 */
  readonly slot?: string;
  readonly title?: string;
  /** 栏目键 → 显示名，看全部时标在每件后面。 */
  readonly slotNames?: Readonly<Record<string, string>>;
  /** 不能上传、作废的原因；null 为可以。 */
  readonly refusal?: string | null;
  readonly fills?: boolean;
  readonly foot?: ReactNode;
}

export function AttachmentPanel(props: AttachmentPanelProps) {
  const { subject, subjectId, slot, refusal = null } = props;
  const list = useLedgerQuery('attachments', 'list', { subject, subjectId });
  const voiding = useLedgerCommand('attachments', 'void');
  const uploads = useUploads({ subject, subjectId, slot: slot ?? '' });
  const [isSecret, setSecret] = useState(false);
  const [isOver, setOver] = useState(false);
  const [previewed, setPreviewed] = useState<AttachmentDto | null>(null);
  const [toVoid, setToVoid] = useState<AttachmentDto | null>(null);
  const [replacing, setReplacing] = useState<AttachmentDto | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const all = (list.data ?? []).filter((item) => slot === undefined || item.slot === slot);
  const current = all.filter((item) => item.isLatest);

  const take = (files: FileList | null, replaces: AttachmentDto | null): void => {
    if (files === null || refusal !== null) return;
    for (const file of [...files].slice(0, replaces === null ? undefined : 1))
      uploads.start(file, {
        isWorkSecret: isSecret || replaces?.isWorkSecret === true,
        replacesId: replaces?.id ?? null,
      });
  };
  const pick = (replaces: AttachmentDto | null): void => {
    setReplacing(replaces);
    picker.current?.click();
  };

  return (
    <div
      className={`fs-attachments${isOver ? ' fs-attachments-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(refusal === null);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files, null);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length > 0) take(event.clipboardData.files, null);
      }}
    >
      <Panel
        title={props.title ?? '附件'}
        note={`${current.filter((item) => !item.isVoided).length} 件`}
        isFlush
        {...(props.fills === undefined ? {} : { fills: props.fills })}
        extra={
          <ActionButton
            size="sm"
            icon={<IconPaperclip size={14} stroke={1.6} aria-hidden />}
            refusal={refusal}
            onClick={() => pick(null)}
          >
            上传
          </ActionButton>
        }
      >
        {list.isPending ? <LoadingState /> : null}
        {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        <ul className="fs-files">
          {current.map((item) => (
            <AttachmentRow
              key={item.id}
              item={item}
              older={olderVersions(item, all)}
              slotName={slot === undefined ? (props.slotNames?.[item.slot] ?? '') : ''}
              refusal={refusal}
              onPreview={setPreviewed}
              onReplace={() => pick(item)}
              onVoid={() => setToVoid(item)}
            />
          ))}
        </ul>
        <UploadRows uploads={uploads} />
        {list.isSuccess && current.length === 0 && uploads.items.length === 0 ? (
          <p className="fs-files-empty">
            {refusal === null ? '还没有附件。点“上传”，或者把文件拖到这里。' : '没有附件。'}
          </p>
        ) : null}
        {refusal === null ? (
          <div className="fs-files-foot">
            <Checkbox
              size="xs"
              label="接下来上传的标为工作秘密"
              checked={isSecret}
              onChange={(event) => setSecret(event.currentTarget.checked)}
            />
          </div>
        ) : null}
        {props.foot}
        <input
          ref={picker}
          type="file"
          hidden
          multiple={replacing === null}
          aria-label="选取附件"
          onChange={(event) => {
            take(event.currentTarget.files, replacing);
            event.currentTarget.value = '';
          }}
        />
      </Panel>
      {previewed === null ? null : <FilePreview file={previewed} onClose={() => setPreviewed(null)} />}
      {toVoid === null ? null : (
        <ConfirmReason
          title="作废附件"
          consequence={`“${toVoid.name}”会划线保留，不再计入材料，原件不删。`}
          confirmLabel="作废"
          onConfirm={(reason) => voiding.mutateAsync({ id: toVoid.id, reason })}
          onClose={() => setToVoid(null)}
        />
      )}
    </div>
  );
}

/** 沿着“替换了哪一件”往回找旧版。 */
function olderVersions(item: AttachmentDto, all: readonly AttachmentDto[]): readonly AttachmentDto[] {
  const older: AttachmentDto[] = [];
  let replacesId = item.replacesId;
  while (replacesId !== null) {
    const wanted = replacesId;
    const found = all.find((other) => other.id === wanted);
    if (found === undefined) break;
    older.push(found);
    replacesId = found.replacesId;
  }
  return older;
}
