/** 一件附件：名称、版本、大小、标记、校验结果，以及对它能做的事。 */
import { Menu } from '@mantine/core';
import { IconDots, IconDownload, IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { AttachmentDto } from '#shared/contract/papers.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { client } from '#renderer/lib/client.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { formatSize } from '#renderer/lib/file-size.ts';
import { Dotted } from './RecordHead.tsx';

interface AttachmentRowProps {
  readonly item: AttachmentDto;
  readonly older: readonly AttachmentDto[];
  readonly slotName: string;
  readonly refusal: string | null;
  readonly onPreview: (item: AttachmentDto) => void;
  readonly onReplace: () => void;
  readonly onVoid: () => void;
}

export const canPreview = (item: AttachmentDto): boolean =>
  item.mime === 'application/pdf' || /^image\/(png|jpeg|gif|webp|bmp)$/.test(item.mime);

const healthNames = { ok: '校验完好', missing: '文件不见了', changed: '内容与登记时不一致' } as const;

export function AttachmentRow(props: AttachmentRowProps) {
  const { item, older, refusal } = props;
  const [isShowingOlder, setShowingOlder] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const check = useLedgerCommand('attachments', 'check');
  const open = canPreview(item) ? () => props.onPreview(item) : () => void save(item, setProblem);
  const isBad = item.health === 'missing' || item.health === 'changed';
  return (
    <li className="fs-file">
      <FileIcon mime={item.mime} />
      <div className="fs-file-main">
        <button
          type="button"
          className={`fs-quiet-button fs-file-name${item.isVoided ? ' fs-voided' : ''}`}
          title={item.name}
          onClick={open}
        >
          {item.name}
        </button>
        <div className="fs-note">
          <Dotted
            parts={[
              props.slotName,
              item.versionNo > 1 ? `第 ${item.versionNo} 版` : null,
              formatSize(item.size),
              `${chinaTimeText(item.uploadedAt).slice(5, 10)} ${item.uploadedBy}`,
              item.isWorkSecret ? (
                <span key="secret" className="fs-text-amber">
                  工作秘密
                </span>
              ) : null,
              item.health === null ? null : (
                <span key="health" className={isBad ? 'fs-text-red' : 'fs-text-green'}>
                  {healthNames[item.health]}
                </span>
              ),
            ]}
          />
        </div>
        {item.isVoided ? <div className="fs-note">{`已作废：${item.voidReason}`}</div> : null}
        {problem === null ? null : (
          <div className="fs-note fs-text-red" role="alert">
            {problem}
          </div>
        )}
        {isShowingOlder ? (
          <ul className="fs-files fs-files-older">
            {older.map((version) => (
              <li key={version.id} className="fs-file">
                <button
                  type="button"
                  className="fs-quiet-button fs-file-name"
                  onClick={() =>
                    canPreview(version) ? props.onPreview(version) : void save(version, setProblem)
                  }
                >
                  {`第 ${version.versionNo} 版 ${version.name}`}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <button
        type="button"
        className="fs-quiet-button fs-icon-button"
        aria-label={`下载“${item.name}”`}
        title="下载"
        onClick={() => void save(item, setProblem)}
      >
        <IconDownload size={16} stroke={1.6} aria-hidden />
      </button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button
            type="button"
            className="fs-quiet-button fs-icon-button"
            aria-label={`“${item.name}”的更多操作`}
          >
            <IconDots size={16} stroke={1.6} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {older.length === 0 ? null : (
            <Menu.Item onClick={() => setShowingOlder(!isShowingOlder)}>
              {isShowingOlder ? '收起旧版' : `看旧版（${older.length}）`}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => check.mutate({ id: item.id })}>校验内容</Menu.Item>
          {refusal === null && !item.isVoided ? (
            <>
              <Menu.Item onClick={props.onReplace}>换新版</Menu.Item>
              <Menu.Item className="fs-text-red" onClick={props.onVoid}>
                作废…
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function FileIcon({ mime }: { readonly mime: string }) {
  const shared = { size: 18, stroke: 1.5, 'aria-hidden': true, className: 'fs-file-icon' } as const;
  if (mime === 'application/pdf') return <IconFileTypePdf {...shared} />;
  if (mime.startsWith('image/')) return <IconPhoto {...shared} />;
  return <IconFile {...shared} />;
}

/** 领取短时地址，交给浏览器存盘。 */
async function save(item: AttachmentDto, onProblem: (text: string | null) => void): Promise<void> {
  onProblem(null);
  try {
    const opened = await client.attachments.open({ id: item.id });
    const link = document.createElement('a');
    link.href = opened.url;
    link.download = opened.name;
    link.click();
  } catch (error) {
    onProblem(errorLine(error));
  }
}
