/**
 * 键盘表（视觉规范第8节）。后登记的先得；对话框登记为 `modal`，挡住它下面的键。
 * 输入法组字期间一律不响应，否则选字的 Enter 会被当成提交。
 */
import { useEffect, useRef } from 'react';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
export const hotkeys = [
  'Ctrl+K',
  'Ctrl+F',
  'Ctrl+S',
  'Ctrl+P',
  'Ctrl+;',
  'Ctrl+Enter',
  'Ctrl+ArrowUp',
  'Ctrl+ArrowDown',
  'Alt+N',
  'Alt+I',
  'Alt+=',
  'F1',
  'F2',
  'F3',
  'Shift+F3',
  'F6',
  'F8',
  'Esc',
  ...digits.map((digit) => `Alt+${digit}` as const),
] as const;
export type Hotkey = (typeof hotkeys)[number];
export type HotkeyMap = { readonly [K in Hotkey]?: (() => void) | undefined };

/** 键盘事件里与判定有关的部分。 */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** 组字中：标准标志，或者老式输入法的 229。 */
export const isImeBusy = (press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  press.isComposing || press.keyCode === 229;

/** 这次按键是键盘表里的哪一个；都不是或者正在组字为 null。 */
export function hotkeyOf(press: KeyPress): Hotkey | null {
  if (isImeBusy(press)) return null;
  const name = `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${
    press.shiftKey ? 'Shift+' : ''
  }${keyName(press)}`;
  return (hotkeys as readonly string[]).includes(name) ? (name as Hotkey) : null;
}

/** 字母和数字按键位认，免得中文标点、大写锁定改了字符。 */
function keyName(press: KeyPress): string {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (letter !== undefined) return letter;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  if (digit !== undefined) return digit;
  if (press.code === 'Semicolon') return ';';
  if (press.code === 'Equal' || press.code === 'NumpadAdd') return '=';
  return press.key === 'Escape' ? 'Esc' : press.key;
}

interface Layer {
  map: HotkeyMap;
  readonly kind: 'global' | 'page' | 'modal';
}
const layers: Layer[] = [];
let wasExpanded = false;

// 下拉单、弹出卡开着时 Esc 只关它们；冒泡到这里时它们已经收起，所以在捕获阶段先记下。
// 光标也可能已经进到弹出卡里面（月历、选列）。
const OPEN_CARD = '[aria-expanded="true"], .mantine-Popover-dropdown, .mantine-Menu-dropdown';
function noteExpanded(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  wasExpanded = target !== null && target.closest(OPEN_CARD) !== null;
  // 下拉栏见到 Enter 就展开，不看有没有按 Ctrl；提交键要赶在它前面。
  if (hotkeyOf(event) !== 'Ctrl+Enter') return;
  handle(event);
  if (event.defaultPrevented) event.stopPropagation();
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const hotkey = hotkeyOf(event);
  if (hotkey === null || (hotkey === 'Esc' && wasExpanded)) return;
  const action = findAction(hotkey);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function findAction(hotkey: Hotkey): (() => void) | undefined {
  for (const layer of layers.toReversed()) {
    const action = layer.map[hotkey];
    if (action !== undefined) return action;
    if (layer.kind === 'modal') return undefined;
  }
  return undefined;
}

function addLayer(layer: Layer): () => void {
  if (layers.length === 0) {
    document.addEventListener('keydown', noteExpanded, true);
    document.addEventListener('keydown', handle);
  }
  if (layer.kind === 'global') layers.unshift(layer);
  else layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) {
      document.removeEventListener('keydown', noteExpanded, true);
      document.removeEventListener('keydown', handle);
    }
  };
}

/** 值为 undefined 的键不响应。外壳用 `global`，页面用 `page`，对话框用 `modal`。 */
export function useHotkeys(map: HotkeyMap, kind: Layer['kind'] = 'page'): void {
  const layer = useRef<Layer>({ map, kind });
  useEffect(() => {
    layer.current.map = map;
  });
  useEffect(() => addLayer(layer.current), []);
}
