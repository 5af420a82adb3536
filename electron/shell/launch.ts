/** What the command line says, and where the window's own files go. Pure, so that it is tested without Electron. */
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { defaultDataDir } from '#core/host/data-dir.ts';

export interface ShellFlags {
  readonly dataDir: string;
  readonly isSample: boolean;
}

/** Chromium's own switches stand among ours, so unknown ones are left alone. */
export function readShellFlags(args: readonly string[]): ShellFlags {
  const data = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  return {
    dataDir: resolve(data === undefined || data === '' ? defaultDataDir() : data),
    isSample: args.includes('--sample'),
  };
}

/** One folder per ledger: beside the usual ledger, never inside one, so that backups hold no window files. */
export function windowDir(dataDir: string): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const usual = defaultDataDir();
  return join(dirname(usual), 'fashen-taizhang-window', key);
}
