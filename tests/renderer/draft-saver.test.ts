/** 草稿自动保存的时序，用假钟走。 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver, mergeDraft, type SaveStateValue } from '#renderer/lib/draft-saver.ts';

const AT = '2026-11-23T02:51:36.000Z';

function setUp(save: (content: string) => Promise<{ savedAt: string }> = async () => ({ savedAt: AT })) {
  const states: SaveStateValue['kind'][] = [];
  const saved: string[] = [];
  const saver = createDraftSaver(
    {
      save: (content) => {
        saved.push(content);
        return save(content);
      },
      onState: (state) => states.push(state.kind),
    },
    'a',
  );
  return { saver, states, saved };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('草稿自动保存', () => {
  test('停手 2 秒才存，一直打字就一直等', async () => {
    const { saver, saved, states } = setUp();
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(1900);
    saver.change('abc');
    await vi.advanceTimersByTimeAsync(1900);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(saved).toEqual(['abc']);
    expect(states).toEqual(['saving', 'saved']);
  });

  test('内容没有变就不存', async () => {
    const { saver, saved } = setUp();
    saver.change('a');
    await saver.flush();
    saver.change('b');
    saver.change('a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([]);
  });

  test('存的时候又改了，存完接着存新的', async () => {
    let finish = (): void => undefined;
    const { saver, saved, states } = setUp(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ savedAt: AT });
        }),
    );
    saver.change('b');
    await vi.advanceTimersByTimeAsync(2000);
    saver.change('c');
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual(['b', 'c']);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  test('没有存上就说没有存上，重试存同样的内容', async () => {
    let isDown = true;
    const { saver, saved, states } = setUp(async () => {
      if (isDown) throw new Error('断开');
      return { savedAt: AT };
    });
    saver.change('b');
    await vi.advanceTimersByTimeAsync(2000);
    expect(states).toEqual(['saving', 'failed']);
    isDown = false;
    await saver.flush();
    expect(saved).toEqual(['b', 'b']);
    expect(states).toEqual(['saving', 'failed', 'saving', 'saved']);
  });

  test('提交以后不再保存', async () => {
    const { saver, saved } = setUp();
    saver.change('b');
    saver.close();
    await vi.advanceTimersByTimeAsync(5000);
    await saver.flush();
    expect(saved).toEqual([]);
  });
});

describe('取回草稿', () => {
  const initial = { title: '', category: null as number | null, methods: [] as string[], isSecret: false };

  test('取回表单仍有的栏目', () => {
    expect(mergeDraft(initial, { title: '停车', category: 1, methods: ['a'], isSecret: true })).toEqual({
      title: '停车',
      category: 1,
      methods: ['a'],
      isSecret: true,
    });
  });

  test('程序升级后多出来的、类型变了的栏目不带入', () => {
    const merged = mergeDraft(initial, { title: 3, old: 'x', methods: 'a', isSecret: 'yes' });
    expect(merged).toEqual(initial);
  });

  test('不是对象的草稿当作没有', () => {
    for (const stored of [null, 'x', 3, [1]]) expect(mergeDraft(initial, stored)).toBe(initial);
  });

  test('草稿里写着 __proto__ 也不影响表单', () => {
    expect(mergeDraft(initial, JSON.parse('{"__proto__":{"title":"坏"}}'))).toEqual(initial);
  });
});
