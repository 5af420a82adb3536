/** 草稿自动保存的时序：停手 2 秒存一次，存的时候又改了就接着存，失败了等人重试。与 React 无关，便于测试。 */

export type SaveStateValue =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' };

export interface DraftSaverOptions {
  readonly save: (content: string) => Promise<{ savedAt: string }>;
  readonly onState: (state: SaveStateValue) => void;
  readonly idleMs?: number;
}

export interface DraftSaver {
  /** 内容变了；与已存的相同则不理会。 */
  change(content: string): void;
  /** 立刻存；没有改动时什么也不做。 */
  flush(): Promise<void>;
  /** 不再保存（已经提交或者弃掉）。 */
  close(): void;
}

/** @param stored 打开时已经存着的内容，未改动前不必再存。 */
export function createDraftSaver(options: DraftSaverOptions, stored: string): DraftSaver {
  const idleMs = options.idleMs ?? 2000;
  let saved = stored;
  let current = stored;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;

  const cancelTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const run = async (): Promise<void> => {
    while (!isClosed && current !== saved) {
      const content = current;
      options.onState({ kind: 'saving' });
      try {
        const { savedAt } = await options.save(content);
        saved = content;
        if (!isClosed) options.onState({ kind: 'saved', at: savedAt });
      } catch (error) {
        console.warn('草稿没有存上', error);
        if (!isClosed) options.onState({ kind: 'failed' });
        return;
      }
    }
  };

  const flush = async (): Promise<void> => {
    cancelTimer();
    running ??= run().finally(() => {
      running = null;
    });
    await running;
  };

  return {
    change(content) {
      current = content;
      cancelTimer();
      if (!isClosed && current !== saved) timer = setTimeout(() => void flush(), idleMs);
    },
    flush,
    close() {
      isClosed = true;
      cancelTimer();
    },
  };
}

/**
 * 把存着的草稿并进现在的表单：只取表单仍有的栏目，而且类型要对得上；程序升级后旧草稿多出来的栏目不带入。
 * 两边都为 null 或一边为 null 的栏目接受（可空的栏目在初始值里常是 null）。
 */
export function mergeDraft<T extends object>(initial: T, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return initial;
  const entries = Object.entries(initial).map(([key, value]: [string, unknown]) => {
    const found: unknown = Object.hasOwn(stored, key) ? (stored as Record<string, unknown>)[key] : undefined;
    return [key, isSameShape(value, found) ? found : value] as const;
  });
  return Object.fromEntries(entries) as T; // 键与 initial 完全相同，值的类型已逐个核对
}

function isSameShape(sample: unknown, found: unknown): boolean {
  if (found === undefined) return false;
  if (sample === null || found === null) return true;
  if (Array.isArray(sample) || Array.isArray(found)) return Array.isArray(sample) && Array.isArray(found);
  return typeof sample === typeof found;
}
