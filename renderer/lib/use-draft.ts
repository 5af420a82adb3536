/** 任一表单的草稿：打开时取回，停手 2 秒自动存，离开页面前补存，提交后弃掉。 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from './client.ts';
import { createDraftSaver, type DraftSaver, mergeDraft, type SaveStateValue } from './draft-saver.ts';

export interface UseDraftOptions<T extends object> {
  /** 同一张表单固定用一个键，如 `decision.new`、`decision.12.edit`。 */
  readonly key: string;
  /** 表单此刻的值；能转成 JSON。 */
  readonly value: T;
  /** 取回的草稿并好以后交给表单（`form.setValues`）。 */
  readonly onRestore: (value: T) => void;
  readonly enabled?: boolean;
}

export interface DraftHandle {
  readonly state: SaveStateValue;
  /** 草稿取回（或者确认没有）之前为 false；之前不保存，免得用空表单盖掉草稿。 */
  readonly isReady: boolean;
  /** 取回的草稿是何时存的；没有草稿为 null。 */
  readonly restoredFrom: string | null;
  /** Ctrl+S 和“重试”。 */
  readonly saveNow: () => Promise<void>;
  /** 提交成功或放弃以后叫它：删掉草稿，不再保存。 */
  readonly discard: () => Promise<void>;
}

export function useDraft<T extends object>(options: UseDraftOptions<T>): DraftHandle {
  const { key, value, enabled = true } = options;
  const [state, setState] = useState<SaveStateValue>({ kind: 'idle' });
  const [isReady, setReady] = useState(false);
  const [restoredFrom, setRestoredFrom] = useState<string | null>(null);
  const saver = useRef<DraftSaver | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    if (!enabled) return undefined;
    let isGone = false;
    const open = (initial: string): void => {
      saver.current = createDraftSaver(
        { save: (content) => client.drafts.save({ key, content }), onState: setState },
        initial,
      );
      setReady(true);
    };
    const restore = async (): Promise<void> => {
      const blank = JSON.stringify(latest.current.value);
      try {
        const stored = await client.drafts.get({ key });
        if (isGone) return;
        if (stored === null) return open(blank);
        const merged = mergeDraft(latest.current.value, JSON.parse(stored.content));
        open(JSON.stringify(merged));
        setRestoredFrom(stored.savedAt);
        setState({ kind: 'saved', at: stored.savedAt });
        latest.current.onRestore(merged);
      } catch (error) {
        // 取不回草稿不该挡住填表；此后照常保存。
        console.warn('草稿没有取回', error);
        if (!isGone) open(blank);
      }
    };
    void restore();
    return () => {
      isGone = true;
      const leaving = saver.current;
      saver.current = null;
      if (leaving !== null) void leaving.flush().finally(() => leaving.close());
    };
  }, [key, enabled]);

  const content = JSON.stringify(value);
  useEffect(() => {
    if (isReady) saver.current?.change(content);
  }, [content, isReady]);

  const saveNow = useCallback(async () => saver.current?.flush(), []);
  const discard = useCallback(async () => {
    saver.current?.close();
    setState({ kind: 'idle' });
    await client.drafts.discard({ key });
  }, [key]);
  return { state, isReady, restoredFrom, saveNow, discard };
}
