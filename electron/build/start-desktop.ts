/** The Electron runtime: found, or fetched once by the package's own installer; then opened. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './build.ts';
import type { StartFlags } from './start-flags.ts';

const electronPackage = join(projectRoot, 'node_modules', 'electron');
/** The archive has over a hundred megabytes; an office that cannot reach it hears so once, not at every start. */
const FETCH_MS = 180_000;
const triedFile = join(projectRoot, '.cache', 'electron-fetch-tried');

/** Path of the runtime, fetched when it is missing; null when this machine cannot have one. */
export function findElectron(isWanted: boolean): string | null {
  return installed() ?? (fetchRuntime(isWanted) ? installed() : null);
}

function installed(): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pathFile = join(electronPackage, 'path.txt');
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
  const path = join(override ?? join(electronPackage, 'dist'), name);
  return existsSync(path) ? path : null;
}

/** Once by itself; again only when the desktop window is asked for by name. */
function fetchRuntime(isWanted: boolean): boolean {
  const installer = join(electronPackage, 'install.js');
  if (!existsSync(installer) || (!isWanted && existsSync(triedFile))) return false;
  console.log('正在获取桌面窗口的运行环境（只需一次）…');
  const fetched = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_MS });
  if (fetched.status === 0) return true;
  mkdirSync(dirname(triedFile), { recursive: true });
  writeFileSync(triedFile, '');
  return false;
}

/** Ends when the window is closed; the exit code is the window's. */
export function openDesktop(electron: string, flags: StartFlags): Promise<void> {
  const args = [projectRoot, `--data=${flags.dataDir}`, ...(flags.isSample ? ['--sample'] : [])];
  const child = spawn(electron, args, { stdio: 'inherit', windowsHide: false });
  return new Promise((resolve, reject) => {
    // The terminal sends Ctrl+C to both; the window saves and closes, the launcher waits for it.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 1 : 128 + constants.signals[signal]);
      resolve();
    });
  });
}
