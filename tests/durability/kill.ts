/**
 * `npm run test:kill`: a writer is killed with SIGKILL in the middle of its work, 200 times on one ledger, and
 * 40 times while the ledger is being created. Every acknowledged command must survive; the audit chain, the file
 * and the numbers must be whole. Exit code 1 on any loss.
 *
 * Killing a process proves that no command is half done and that none is acknowledged before it is committed. It
 * does not cut the power: what the disk does with `fsync` is the disk's affair.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootCore } from '#core/boot.ts';
import { LedgerOpenError } from '#core/errors.ts';
import { createClock, PASSWORD_COST, setUpOffice } from '#tests/support/office.ts';
import { verifyLedger } from './verify.ts';
import type { Acknowledgement } from './writer.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, creations: { type: 'string', default: '40' } },
});
const KILLS = Number(values.kills);
const CREATIONS = Number(values.creations);
/** The whole file and everything acknowledged so far is checked every so many kills and at the end. */
const DEEP_EVERY = 20;

interface Round {
  readonly acknowledged: readonly Acknowledgement[];
  readonly failure: string | null;
}

/** When to kill: so many ms after the start, or at a moment of chance after so many acknowledgements. */
type Moment = { readonly ms: number } | { readonly lines: number };

/** Runs the writer until it is killed. Counting acknowledgements makes a busy machine slower, not the test weaker. */
async function killOnce(dataDir: string, moment: Moment): Promise<Round> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  const kill = (): void => void child.kill('SIGKILL');
  let timer = 'ms' in moment ? setTimeout(kill, moment.ms) : undefined;
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if ('lines' in moment && output.split('\n').length > moment.lines)
      timer ??= setTimeout(kill, Math.random() * 40);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  const lines = output.split('\n').slice(0, -1); // a line cut off by the kill was never acknowledged
  return {
    acknowledged: lines.map((line) => JSON.parse(line) as Acknowledgement), // written by writer.ts as this type
    failure: signal === 'SIGKILL' ? null : `写入进程自己退出了：${complaint.slice(0, 500)}`,
  };
}

/** Kills during creation: afterwards the folder must open, as a new ledger or as the one that was made. */
async function killCreations(folder: string): Promise<string[]> {
  const problems: string[] = [];
  for (let turn = 0; turn < CREATIONS; turn += 1) {
    const dataDir = join(folder, `new-${turn}`);
    mkdirSync(dataDir);
    const child = spawn(process.execPath, [join(import.meta.dirname, '../support/hold-ledger.ts'), dataDir], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const opened = once(child.stdout, 'data').then(() => true);
    // A third of the creations are let finish and killed at once; the rest at a moment of chance before.
    const wait =
      turn % 3 === 0 ? opened : new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 500));
    await Promise.race([wait, opened]);
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    try {
      bootCore({ dataDir, passwordCost: PASSWORD_COST }).close();
    } catch (error) {
      if (!(error instanceof LedgerOpenError)) throw error;
      problems.push(`第 ${turn} 次建账被杀后打不开（${error.reason}）：${error.message}`);
    }
  }
  return problems;
}

async function killWriters(folder: string): Promise<string[]> {
  const dataDir = join(folder, 'ledger');
  const core = bootCore({ dataDir, now: createClock().now, passwordCost: PASSWORD_COST });
  setUpOffice(core);
  core.close();
  const file = join(dataDir, 'ledger.db');
  const all: Acknowledgement[] = [];
  const problems: string[] = [];
  let silent = 0;
  for (let turn = 1; turn <= KILLS && problems.length === 0; turn += 1) {
    // Every tenth is killed at a moment of chance from its start on: while it opens and recovers the ledger.
    const moment =
      turn % 10 === 0 ? { ms: Math.random() * 800 } : { lines: 1 + Math.floor(Math.random() * 9) };
    const { acknowledged, failure } = await killOnce(dataDir, moment);
    if (failure !== null) problems.push(failure);
    if (acknowledged.length <= 1) silent += 1;
    all.push(...acknowledged);
    const isDeep = turn % DEEP_EVERY === 0 || turn === KILLS;
    // Looking recovers the file; every other time that is left to the program itself.
    if (!isDeep && turn % 2 === 0) continue;
    const checked = verifyLedger(file, isDeep ? all : acknowledged, isDeep);
    problems.push(...checked.problems.map((problem) => `第 ${turn} 次：${problem}`));
    if (isDeep)
      console.log(
        `已杀 ${turn} 次：确认 ${all.length} 步，事项 ${checked.decisions} 件，意见书 ${checked.issued} 份，` +
          `审计 ${checked.auditRows} 行，${checked.problems.length === 0 ? '完好' : '有问题'}`,
      );
  }
  const kinds = Map.groupBy(all, (line) => line.kind);
  const issued = kinds.get('issued')?.length ?? 0;
  console.log(`没有来得及确认任何一步的有 ${silent} 次；确认签发 ${issued} 份`);
  // A run in which next to nothing was written proves nothing.
  if (problems.length === 0 && (all.length < KILLS * 2 || issued === 0))
    problems.push('写入太少，这次不算数：请在空闲些的电脑上再跑');
  return problems;
}

const folder = mkdtempSync(join(tmpdir(), 'fashen-kill-'));
try {
  const problems = [...(await killWriters(folder)), ...(await killCreations(folder))];
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0
      ? `通过：写入中杀 ${KILLS} 次、建账中杀 ${CREATIONS} 次，确认过的一步不少，审计链、文件、编号完好`
      : `失败：${problems.length} 处`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
