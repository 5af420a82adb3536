/**
 * Who may import whom, by the table of electron/README.md. A file that no rule knows fails, and so does a scan
 * that saw too little: a check that looks at nothing must not be green.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Zone {
  readonly name: string;
  readonly files: RegExp;
  /** Other zones. */
  readonly zones: readonly string[];
  /** Packages; `node:` stands for all of Node's own. */
  readonly packages: readonly string[];
}

const screen = [
  'react',
  'react-dom',
  'react-router',
  '@mantine/*',
  '@tabler/icons-react',
  '@tanstack/react-query',
  'zod',
];
const shared = ['shared/lib', 'shared/domain', 'shared/deadline', 'shared/contract'];
const kit = ['renderer/ui', 'renderer/lib', ...shared];

/** The first rule that matches a path is its zone. */
const table: readonly Zone[] = [
  { name: 'shared/lib', files: /^shared\/lib\//, zones: [], packages: [] },
  {
    name: 'shared/deadline',
    files: /^shared\/domain\/deadline\//,
    zones: ['shared/lib', 'shared/domain'],
    packages: ['date-fns'],
  },
  {
    name: 'shared/domain',
    files: /^shared\/domain\//,
    zones: ['shared/lib', 'shared/deadline'],
    packages: [],
  },
  {
    name: 'shared/contract',
    files: /^shared\/contract\//,
    zones: ['shared/domain', 'shared/lib'],
    packages: ['zod'],
  },
  {
    name: 'core/db',
    files: /^electron\/core\/db\//,
    zones: [...shared, 'core'],
    packages: ['node:', 'better-sqlite3'],
  },
  {
    name: 'core/calendar',
    files: /^electron\/core\/calendar\.ts$/,
    zones: [...shared, 'core'],
    packages: ['chinese-days'],
  },
  {
    name: 'core/pinyin',
    files: /^electron\/core\/pinyin\.ts$/,
    zones: [...shared, 'core'],
    packages: ['pinyin-pro'],
  },
  // Types of zod only: what a schema in the contract may be asked for.
  {
    name: 'core',
    files: /^electron\/core\//,
    zones: [...shared, 'core/db', 'core/calendar', 'core/pinyin'],
    packages: ['node:', 'zod'],
  },
  { name: 'http', files: /^electron\/http\//, zones: [...shared, 'core'], packages: ['node:'] },
  { name: 'preload', files: /^electron\/shell\/preload\.ts$/, zones: [], packages: ['electron'] },
  { name: 'shell', files: /^electron\/shell\//, zones: [...shared, 'core'], packages: ['node:', 'electron'] },
  {
    name: 'build',
    files: /^electron\/build\//,
    zones: ['core', 'http'],
    packages: ['node:', 'vite', 'electron-builder'],
  },
  {
    name: 'renderer/build',
    files: /^renderer\/(vite\.config\.ts|build\/)/,
    zones: [],
    packages: ['node:', 'vite', '@vitejs/plugin-react', 'pdfjs-dist'],
  },
  {
    name: 'renderer/print',
    files: /^renderer\/print\//,
    zones: shared,
    packages: ['react', 'react-dom', 'lxgw-wenkai-webfont', '@fontsource/*'],
  },
  { name: 'renderer/features', files: /^renderer\/features\//, zones: kit, packages: screen },
  { name: 'renderer/lib', files: /^renderer\/lib\//, zones: shared, packages: screen },
  { name: 'renderer/ui', files: /^renderer\/ui\//, zones: kit, packages: [...screen, 'pdfjs-dist'] },
  {
    name: 'renderer/app',
    files: /^renderer\/app\//,
    zones: ['renderer/features', 'renderer/print', ...kit],
    packages: screen,
  },
  { name: 'tests', files: /^tests\//, zones: ['*'], packages: ['*'] },
];
const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#core/': 'electron/core/',
  '#http/': 'electron/http/',
  '#shell/': 'electron/shell/',
  '#build/': 'electron/build/',
  '#renderer/': 'renderer/',
  '#tests/': 'tests/',
};

const root = resolve(import.meta.dirname, '../..');
const files = ['shared', 'electron', 'renderer', 'tests'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|cts)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
);
const zoneOf = (path: string): Zone | undefined => table.find((zone) => zone.files.test(path));

/** Static, dynamic and bare imports, re-exports, `require` and `import.meta.resolve`. */
const IMPORT =
  /(?:^|\n)[ \t]*(?:import|export)\s[^;'"`]*?from\s*['"]([^'"]+)['"]|(?:^|\n)[ \t]*import\s*['"]([^'"]+)['"]|\b(?:import|require|import\.meta\.resolve)\(\s*['"]([^'"]+)['"]/g;
function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

/** A file of ours, or the name of a package. */
function targetOf(from: string, specifier: string): { readonly path: string } | { readonly package: string } {
  const plain = specifier.split('?')[0] ?? specifier;
  if (plain.startsWith('.')) return { path: posix.join(dirname(from), plain) };
  const alias = Object.keys(aliases).find((prefix) => plain.startsWith(prefix));
  if (alias !== undefined) return { path: `${aliases[alias] ?? ''}${plain.slice(alias.length)}` };
  if (plain.startsWith('node:')) return { package: 'node:' };
  return {
    package: plain
      .split('/')
      .slice(0, plain.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}

const allows = (list: readonly string[], name: string): boolean =>
  list.includes('*') ||
  list.includes(name) ||
  list.some((entry) => entry.endsWith('/*') && name.startsWith(entry.slice(0, -1)));
const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];

/** Why `from` may not import `specifier`, or null. */
function complaint(from: string, specifier: string): string | null {
  const zone = zoneOf(from);
  if (zone === undefined) return `${from}：没有一条规则管它`;
  const target = targetOf(from, specifier);
  if ('package' in target)
    return allows(zone.packages, target.package) ? null : `${from}：不能引用 ${target.package}`;
  const to = zoneOf(target.path);
  if (to === undefined) return `${from}：引用的 ${target.path} 没有规则管`;
  if (!existsSync(join(root, target.path))) return `${from}：引用的 ${target.path} 不存在（要写扩展名）`;
  if (specifier.startsWith('.') && topOf(from) !== topOf(target.path))
    return `${from}：跨目录要用 # 开头的路径，不用 ${specifier}`;
  if (to.name !== zone.name)
    return allows(zone.zones, to.name) ? null : `${from}：${zone.name} 不能引用 ${to.name}（${specifier}）`;
  const isForeign = featureOf(from) !== featureOf(target.path);
  return isForeign ? `${from}：功能之间互不引用（${specifier}）` : null;
}
const topOf = (path: string): string => /^(electron\/[^/]+|[^/]+)/.exec(path)?.[1] ?? path;

describe('引用方向', () => {
  test('扫描到了足够多的文件和引用', () => {
    expect(files.length).toBeGreaterThan(150);
    const total = files.reduce(
      (sum, file) => sum + importsOf(readFileSync(join(root, file), 'utf8')).length,
      0,
    );
    expect(total).toBeGreaterThan(600);
  });

  test('每个文件都有规则管', () => {
    expect(files.filter((file) => zoneOf(file) === undefined)).toEqual([]);
  });

  test('每处引用都合乎引用表', () => {
    const complaints = files.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).flatMap(
        (specifier) => complaint(file, specifier) ?? [],
      ),
    );
    expect(complaints).toEqual([]);
  });

  test('没有人引用测试', () => {
    const users = files.filter(
      (file) =>
        !file.startsWith('tests/') &&
        importsOf(readFileSync(join(root, file), 'utf8')).some((specifier) =>
          specifier.startsWith('#tests/'),
        ),
    );
    expect(users).toEqual([]);
  });
});

describe('检查本身', () => {
  test.each([
    ['shared/lib/outcome.ts', 'zod'],
    ['shared/domain/role.ts', 'node:fs'],
    ['shared/domain/role.ts', '../contract/errors.ts'],
    ['electron/core/router.ts', 'better-sqlite3'],
    ['electron/core/router.ts', '#http/server.ts'],
    ['electron/http/server.ts', '#build/build.ts'],
    ['electron/shell/preload.ts', 'node:fs'],
    ['renderer/features/decisions/api.ts', '#core/boot.ts'],
    ['renderer/features/decisions/api.ts', '../reviews/ReviewListPage.tsx'],
    ['renderer/features/decisions/api.ts', '#renderer/app/router.tsx'],
    ['renderer/print/main.tsx', '@mantine/core'],
    ['renderer/app/main.tsx', 'electron'],
    ['renderer/app/main.tsx', '#renderer/lib/transport'],
    ['electron/http/server.ts', '../core/boot.ts'],
    ['elsewhere/x.ts', './y.ts'],
  ])('%s 引用 %s：抓得到', (from, specifier) => {
    expect(complaint(from, specifier)).not.toBeNull();
  });

  test('各种写法的引用都认得', () => {
    const text = [
      "import a from 'a';",
      "import {\n  type B,\n  c,\n} from 'b';",
      "import type { D } from 'd';",
      "import 'e';",
      "export { f } from 'f';",
      "export * from 'g';",
      "const h = await import('h');",
      "const i = require('i');",
      "import * as j from 'j';",
    ].join('\n');
    expect(importsOf(text)).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  });
});
