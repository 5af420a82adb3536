/**
 * Builds what is stale: the page with Vite, and three node bundles (loopback host, Electron main, preload).
 * A build is made aside and then put in place, so that a broken one leaves the old one working.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as viteBuild, type InlineConfig } from 'vite';

export const projectRoot = resolve(import.meta.dirname, '../..');
const cache = join(projectRoot, '.cache');
const stampFile = join(cache, 'build.json');

interface Part {
  readonly name: 'renderer' | 'electron';
  readonly title: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Builds into the given folder. */
  make(outDir: string): Promise<void>;
}
const common = ['package.json', 'package-lock.json', 'shared', 'electron/build/build.ts'];
const parts: readonly Part[] = [
  {
    name: 'electron',
    title: '主机',
    inputs: [...common, 'electron/core', 'electron/http', 'electron/shell'],
    outputs: ['http.mjs', 'main.cjs', 'preload.cjs'],
    async make(outDir) {
      await run(nodeBundle('electron/http/main.ts', 'http.mjs', outDir));
      await run(nodeBundle('electron/shell/main.ts', 'main.cjs', outDir));
      await run(nodeBundle('electron/shell/preload.ts', 'preload.cjs', outDir));
    },
  },
  {
    name: 'renderer',
    title: '界面',
    inputs: [...common, 'renderer', 'resources'],
    outputs: ['index.html'],
    make: (outDir) =>
      run({ configFile: join(projectRoot, 'renderer/vite.config.ts'), build: { outDir, emptyOutDir: true } }),
  },
];

const run = async (config: InlineConfig): Promise<void> => {
  await viteBuild({ ...config, logLevel: 'warn', clearScreen: false });
};

/** Everything of ours and every library goes into one file; the native module and Electron stay outside. */
function nodeBundle(entry: string, file: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    publicDir: false,
    cacheDir: join(cache, 'vite-node'),
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: join(projectRoot, entry),
      target: 'node22',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        output: {
          format: file.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: file,
          codeSplitting: false,
        },
      },
    },
  };
}

/** Builds the parts whose inputs changed; `isForced` builds all. Answers the titles of what was built. */
export async function buildStale(isForced = false): Promise<string[]> {
  const stamps = readStamps();
  const built: string[] = [];
  for (const part of parts) {
    const dir = join(projectRoot, 'dist', part.name);
    const stamp = digestOf(part.inputs);
    const isThere = part.outputs.every((output) => existsSync(join(dir, output)));
    if (!isForced && isThere && stamps[part.name] === stamp) continue;
    console.log(`正在打包${part.title}…`);
    const aside = join(cache, `build-${part.name}-${process.pid}`);
    try {
      rmSync(aside, { recursive: true, force: true });
      await part.make(aside);
      putInPlace(aside, dir);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
    writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [part.name]: stamp }));
    built.push(part.title);
  }
  return built;
}

function putInPlace(aside: string, dir: string): void {
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  try {
    rmSync(dir, { recursive: true, force: true });
    renameSync(aside, dir);
  } catch (error) {
    throw new Error(
      `“${relative(projectRoot, dir)}”正被使用，换不上新的打包结果；请先关闭正在运行的法审台账`,
      { cause: error },
    );
  }
}

function readStamps(): Record<string, unknown> {
  if (!existsSync(stampFile)) return {};
  try {
    const stamps: unknown = JSON.parse(readFileSync(stampFile, 'utf8'));
    return typeof stamps === 'object' && stamps !== null ? { ...stamps } : {};
  } catch {
    // A half-written note only means that everything is built again.
    return {};
  }
}

function digestOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder).toSorted()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  const entries = /\.[a-z]+$/.test(path) ? null : readdirSync(full, { recursive: true, withFileTypes: true });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await buildStale(process.argv.includes('--force'));
    console.log(built.length === 0 ? '打包结果是最新的，没有要做的。' : `已打包：${built.join('、')}。`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
