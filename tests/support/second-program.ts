/** Runs `hold-ledger.ts` in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export type Answer =
  | { readonly opened: true; readonly pid: number }
  | { readonly opened: false; readonly reason: string; readonly message: string };

export interface SecondProgram {
  readonly answer: Answer;
  /** Lets it close the ledger and end. */
  finish(): Promise<void>;
}

/** @param uid runs as another user, which only root may ask for. */
export async function startSecondProgram(dataDir: string, uid?: number): Promise<SecondProgram> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'hold-ledger.ts'), dataDir],
    { stdio: ['pipe', 'pipe', 'inherit'], ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  if (child.stdout === null || child.stdin === null) throw new Error('子进程没有接上管道');
  const { stdin } = child;
  const ended = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]; // readline gives texts
  return {
    answer: JSON.parse(line) as Answer, // written by hold-ledger.ts as this type
    async finish() {
      stdin.end();
      await ended;
    },
  };
}
