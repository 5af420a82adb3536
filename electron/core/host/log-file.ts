/**
 * The running log beside the ledger: five files of 5 MB, oldest dropped. Lines hold times, routes and error
 * texts; never names of people, tokens or what was typed.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine } from '../boot.ts';

export type LogLevel = LogLine['level'] | 'info';
export type WriteLog = (line: { level: LogLevel; message: string; detail?: string }) => void;

const MAX_BYTES = 5 * 1024 * 1024;
const KEPT = 5;

/** The folder is made at the first line. */
export function createLogFile(dataDir: string, now: () => Date, maxBytes: number = MAX_BYTES): WriteLog {
  const dir = join(dataDir, 'logs');
  const file = join(dir, 'app.log');
  let size = -1;
  return ({ level, message, detail }) => {
    const text = detail === undefined ? message : `${message}\n  ${detail.replaceAll('\n', '\n  ')}`;
    const line = `${now().toISOString()} ${level} ${text}\n`;
    try {
      if (size < 0) {
        mkdirSync(dir, { recursive: true });
        size = existsSync(file) ? statSync(file).size : 0;
      }
      if (size > 0 && size + Buffer.byteLength(line) > maxBytes) {
        rotate(dir);
        size = 0;
      }
      appendFileSync(file, line);
      size += Buffer.byteLength(line);
    } catch (error) {
      // A full disk must not stop the office's work for the sake of a log line; the console still tells.
      console.error('日志写不进去', error instanceof Error ? error.message : error);
    }
  };
}

const numbered = (dir: string, number: number): string =>
  join(dir, number === 0 ? 'app.log' : `app.${number}.log`);

function rotate(dir: string): void {
  rmSync(numbered(dir, KEPT - 1), { force: true });
  for (let number = KEPT - 2; number >= 0; number -= 1)
    if (existsSync(numbered(dir, number))) renameSync(numbered(dir, number), numbered(dir, number + 1));
}
