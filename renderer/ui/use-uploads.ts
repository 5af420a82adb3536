/** 正在上传的几件：进度、取消、失败重试；传完登记到记录名下。 */
import { useState } from 'react';
import type { AttachmentSubject } from '#shared/contract/papers.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { refuseFile } from '#renderer/lib/file-size.ts';
import { uploadFile } from '#renderer/lib/upload.ts';

export interface UploadItem {
  readonly key: number;
  readonly file: File;
  readonly options: UploadChoice;
  /** 0—1。 */
  readonly progress: number;
  readonly problem: string | null;
  /** 空文件、超限一类重试也没有用的。 */
  readonly canRetry: boolean;
  readonly cancel: () => void;
}
export interface UploadChoice {
  readonly isWorkSecret: boolean;
  readonly replacesId: number | null;
}
export interface Uploads {
  readonly items: readonly UploadItem[];
  readonly start: (file: File, options: UploadChoice) => void;
  readonly retry: (item: UploadItem) => void;
  readonly dismiss: (key: number) => void;
}

let lastKey = 0;

export function useUploads(target: {
  readonly subject: AttachmentSubject;
  readonly subjectId: number;
  readonly slot: string;
}): Uploads {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const attach = useLedgerCommand('attachments', 'attach');
  const patch = (key: number, change: Partial<UploadItem>): void =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const dismiss = (key: number): void => setItems((before) => before.filter((item) => item.key !== key));

  const start = (file: File, options: UploadChoice): void => {
    lastKey += 1;
    const key = lastKey;
    const controller = new AbortController();
    const refusal = refuseFile(file);
    const item: UploadItem = {
      key,
      file,
      options,
      progress: 0,
      problem: refusal,
      canRetry: refusal === null,
      cancel: () => controller.abort(),
    };
    setItems((before) => [...before, item]);
    if (refusal !== null) return;
    const run = async (): Promise<void> => {
      try {
        const { uploadId } = await uploadFile(file, {
          signal: controller.signal,
          onProgress: (sent, total) => patch(key, { progress: total === 0 ? 0 : sent / total }),
        });
        await attach.mutateAsync({ ...target, ...options, uploadId, name: file.name });
        dismiss(key);
      } catch (error) {
        if (controller.signal.aborted) dismiss(key);
        else patch(key, { problem: errorLine(error), progress: 0 });
      }
    };
    void run();
  };

  return {
    items,
    start,
    dismiss,
    retry: (item) => {
      dismiss(item.key);
      start(item.file, item.options);
    },
  };
}
