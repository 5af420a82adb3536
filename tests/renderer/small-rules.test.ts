/** 界面里几条没有画面的规则：走行、月份、文件大小、出错的话、审计对照、登录的话。 */
import { describe, expect, test } from 'vitest';
import { describeError } from '#renderer/lib/messages.ts';
import { formatSize, MAX_UPLOAD_BYTES, refuseFile } from '#renderer/lib/file-size.ts';
import { lastLoginText, loginProblem } from '#renderer/features/access/messages.ts';
import { changedValues } from '#renderer/ui/audit-changes.ts';
import { keyLabel } from '#renderer/ui/key-label.ts';
import { addMonth } from '#renderer/ui/month.ts';
import { fitColumns } from '#renderer/ui/table-columns.ts';
import { targetRow } from '#renderer/ui/table-keys.ts';
import { RemoteError } from '#shared/contract/client.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import { localDate } from '#shared/lib/local-date.ts';

test('走行键不越出首行和末行，别的键不走', () => {
  expect(targetRow('ArrowDown', 3, 10, 5)).toBe(4);
  expect(targetRow('ArrowDown', 9, 10, 5)).toBe(9);
  expect(targetRow('ArrowUp', 0, 10, 5)).toBe(0);
  expect(targetRow('PageDown', 3, 10, 5)).toBe(8);
  expect(targetRow('PageDown', 8, 10, 5)).toBe(9);
  expect(targetRow('PageUp', 3, 10, 5)).toBe(0);
  expect(targetRow('Home', 7, 10, 5)).toBe(0);
  expect(targetRow('End', 0, 10, 5)).toBe(9);
  expect(targetRow('a', 3, 10, 5)).toBeNull();
});

test('上下一月没有那一天的取月末', () => {
  expect(addMonth(localDate('2026-01-31'), 1)).toBe('2026-02-28');
  expect(addMonth(localDate('2028-01-31'), 1)).toBe('2028-02-29');
  expect(addMonth(localDate('2026-12-05'), 1)).toBe('2027-01-05');
  expect(addMonth(localDate('2026-01-05'), -1)).toBe('2025-12-05');
});

test('键名写成键帽上的样子', () => {
  expect(keyLabel('Ctrl+K')).toBe('Ctrl K');
  expect(keyLabel('Alt+=')).toBe('Alt +');
  expect(keyLabel('Ctrl+ArrowDown')).toBe('Ctrl ↓');
  expect(keyLabel('Shift+F3')).toBe('Shift F3');
});

describe('文件', () => {
  test('大小写成人看得懂的', () => {
    expect(formatSize(0)).toBe('0 字节');
    expect(formatSize(1023)).toBe('1023 字节');
    expect(formatSize(1024)).toBe('1 KB');
    expect(formatSize(327_680)).toBe('320 KB');
    expect(formatSize(1_975_684_956)).toBe('1.84 GB');
  });

  test('空文件和超限的不传，并说明原因', () => {
    expect(refuseFile({ name: '意见.docx', size: 0 })).toContain('空文件');
    expect(refuseFile({ name: '卷.pdf', size: MAX_UPLOAD_BYTES + 1 })).toContain('512 MB');
    expect(refuseFile({ name: '卷.pdf', size: MAX_UPLOAD_BYTES })).toBeNull();
  });
});

describe('出错时的话', () => {
  test.each(errorCodes)('%s 说清数据有没有丢、怎么办', (code) => {
    const text = describeError(new RemoteError({ code, message: '原话', ref: 'AB12' }));
    expect(text.happened).toBe('原话');
    expect(text.data).toMatch(/^没有。/);
    expect(text.advice.length).toBeGreaterThan(5);
    expect(text.ref).toBe('AB12');
  });
});

describe('审计对照', () => {
  test('只列变了的，用台账的叫法', () => {
    const before = JSON.stringify({ version: 1, title: '停车', state: 'reviewing', touchesMarket: false });
    const after = JSON.stringify({ version: 2, title: '停车', state: 'checking', touchesMarket: true });
    expect(changedValues(before, after)).toEqual([
      { path: '办理情况', before: '起草意见', after: '待复核' },
      { path: '涉及市场主体经济活动', before: '否', after: '是' },
    ]);
  });

  test('一组里的按种类叫，时间按北京时间', () => {
    const after = JSON.stringify({
      steps: [{ kind: 'risk', state: 'done' }],
      signoffs: [{ step: 'check', at: '2026-11-23T02:00:00.000Z' }],
      roles: ['handler', 'head'],
    });
    expect(changedValues(null, after)).toEqual([
      { path: '程序 · 风险评估 · 办理情况', before: '—', after: '已完成' },
      { path: '签批 · 第 1 条 · 环节', before: '—', after: '复核' },
      { path: '签批 · 第 1 条 · 时间', before: '—', after: '2026-11-23 10:00:00' },
      { path: '角色', before: '—', after: '经办、负责人' },
    ]);
  });
});

describe('登录', () => {
  test('说还能试几次、锁到几时', () => {
    expect(loginProblem({ result: 'wrong', triesLeft: 3 })).toContain('还可以试 3 次');
    const locked = loginProblem({ result: 'locked', until: '2026-11-23T01:15:00.000Z', minutes: 15 });
    expect(locked).toContain('15 分钟后（09:15）');
  });

  test('上次登录写成今天、月日、年月日', () => {
    const today = localDate('2026-11-23');
    expect(lastLoginText('2026-11-23T00:31:00.000Z', today)).toBe('上次 今天 8:31');
    expect(lastLoginText('2026-11-20T00:31:00.000Z', today)).toBe('上次 11-20');
    expect(lastLoginText('2025-12-30T00:31:00.000Z', today)).toBe('上次 2025-12-30');
    expect(lastLoginText(null, today)).toBe('还没有登录过');
  });
});

describe('名单放不下时', () => {
  const columns = [
    { key: '目录号', width: 76, isSecondary: true },
    { key: '名称' },
    { key: '单位', width: 104, isSecondary: true },
    { key: '状态', width: 84 },
    { key: '经办', width: 60, isSecondary: true },
    { key: '启动', width: 100, isWideOnly: true },
  ];
  const keys = (width: number | null, isWide: boolean) =>
    fitColumns(columns, width, isWide).map((column) => column.key);

  test('宽屏的列只在宽屏出现', () => {
    expect(keys(1600, true)).toHaveLength(6);
    expect(keys(1166, false)).toEqual(['目录号', '名称', '单位', '状态', '经办']);
    expect(keys(null, false)).toHaveLength(5);
  });

  test('从右往左让出次要的列，首列和主要的列留着', () => {
    expect(keys(500, false)).toEqual(['目录号', '名称', '单位', '状态']);
    expect(keys(400, false)).toEqual(['目录号', '名称', '状态']);
    expect(keys(100, false)).toEqual(['目录号', '名称', '状态']);
  });
});
