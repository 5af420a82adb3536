/** 审计里改前、改后的 JSON 摊成逐项对照，用台账的叫法；相同的不列。 */
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { elementName, hiddenKeys, keyName, valueName } from './audit-names.ts';

export interface ChangedValue {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export function changedValues(before: string | null, after: string | null): readonly ChangedValue[] {
  const old = flatten(before);
  const now = flatten(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths
    .map((path) => ({ path, before: old.get(path) ?? '—', after: now.get(path) ?? '—' }))
    .filter((change) => change.before !== change.after);
}

function flatten(json: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (json === null) return found;
  try {
    walk(JSON.parse(json), '内容', [], found);
  } catch (error) {
    // 不是 JSON 的旧留痕原样显示，不能因此看不到。
    console.warn('留痕不是 JSON', error);
    found.set('内容', json);
  }
  return found;
}

function walk(value: unknown, key: string, names: readonly string[], found: Map<string, string>): void {
  if (Array.isArray(value)) {
    if (value.every((element) => typeof element !== 'object'))
      found.set(join(names), value.map((element) => textOf(key, element)).join('、') || '—');
    else
      value.forEach((element, index) => walk(element, key, [...names, elementName(element, index)], found));
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value))
      if (!hiddenKeys.has(name)) walk(child, name, [...names, keyName(name)], found);
    return;
  }
  found.set(join(names), textOf(key, value));
}

const join = (names: readonly string[]): string => (names.length === 0 ? '内容' : names.join(' · '));

function textOf(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = valueName(key, typeof value === 'string' ? value : JSON.stringify(value));
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? chinaTimeText(text) : text;
}
