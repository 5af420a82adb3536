/** 快捷键的认法：输入法组字时一个也不响应，字母按键位认。 */
import { describe, expect, test } from 'vitest';
import { hotkeyOf, isImeBusy, type KeyPress } from '#renderer/lib/hotkeys.ts';

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...given,
});

describe('快捷键', () => {
  test.each([
    [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'K', code: 'KeyK', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'n', code: 'KeyN', altKey: true }, 'Alt+N'],
    [{ key: '；', code: 'Semicolon', ctrlKey: true }, 'Ctrl+;'],
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
    [{ key: 'F3', code: 'F3', shiftKey: true }, 'Shift+F3'],
    [{ key: 'Escape', code: 'Escape' }, 'Esc'],
    [{ key: '0', code: 'Digit0', altKey: true }, 'Alt+0'],
    [{ key: '3', code: 'Numpad3', altKey: true }, 'Alt+3'],
    [{ key: 's', code: 'KeyS', metaKey: true }, 'Ctrl+S'],
  ] as const)('%o 是 %s', (given, name) => {
    expect(hotkeyOf(press(given))).toBe(name);
  });

  test('单个字母、Ctrl+N 和没有登记的组合不响应', () => {
    expect(hotkeyOf(press({ key: 'n', code: 'KeyN' }))).toBeNull();
    expect(hotkeyOf(press({ key: 'n', code: 'KeyN', ctrlKey: true }))).toBeNull();
    expect(hotkeyOf(press({ key: 'k', code: 'KeyK', ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(hotkeyOf(press({ key: 'Enter', code: 'Enter' }))).toBeNull();
  });

  test('组字期间一个也不响应，老式输入法的 229 也算组字', () => {
    const save = { key: 's', code: 'KeyS', ctrlKey: true };
    expect(hotkeyOf(press({ ...save, isComposing: true }))).toBeNull();
    expect(hotkeyOf(press({ ...save, keyCode: 229 }))).toBeNull();
    expect(isImeBusy(press({ key: 'Enter', keyCode: 229 }))).toBe(true);
    expect(isImeBusy(press({ key: 'Enter', keyCode: 13 }))).toBe(false);
  });
});
