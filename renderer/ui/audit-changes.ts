/** 审计里改前、改后的 JSON 摊成逐项对照；相同的不列。 */

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
    walk(JSON.parse(json), '', found);
  } catch (error) {
    // 不是 JSON 的旧留痕原样显示，不能因此看不到。
    console.warn('留痕不是 JSON', error);
    found.set('内容', json);
  }
  return found;
}

function walk(value: unknown, path: string, found: Map<string, string>): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value))
      walk(child, path === '' ? key : `${path}.${key}`, found);
    return;
  }
  found.set(path === '' ? '内容' : path, value === null || value === '' ? '—' : String(value));
}
