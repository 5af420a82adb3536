/**
 * Frozen, stepped migrations: each in its own transaction with its `user_version`.
 * A ledger newer than the program is refused, never guessed at.
 */
import type { Database } from 'better-sqlite3';
import { LedgerOpenError } from '../errors.ts';
import * as ledger0010 from './migrations/0010-ledger.ts';
import * as registers0020 from './migrations/0020-registers.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
export const migrations: readonly Migration[] = [ledger0010, registers0020];

/** Marks our files, so that another program's database is never touched. */
export const APPLICATION_ID = 0x46_53_54_5a;

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));
export const latestVersion = (steps: readonly Migration[] = migrations): number =>
  steps.reduce((latest, step) => Math.max(latest, step.version), 0);

/** @throws when steps are not strictly ascending multiples of ten. */
function assertOrder(steps: readonly Migration[]): void {
  let previous = 0;
  for (const step of steps) {
    if (step.version <= previous || step.version % 10 !== 0)
      throw new Error(`迁移次序错误：${step.version}-${step.name}`);
    previous = step.version;
  }
}

/**
 * Brings the ledger to `target`. @param backup called once, before the first pending step of a ledger in use.
 * @throws LedgerOpenError `newer` when the ledger was written by a newer program.
 */
export function migrate(
  db: Database,
  backup: (fromVersion: number) => void,
  steps: readonly Migration[] = migrations,
  target: number = latestVersion(steps),
): void {
  assertOrder(steps);
  const current = schemaVersion(db);
  if (current > latestVersion(steps))
    throw new LedgerOpenError(
      'newer',
      `这个台账是更新版本的程序写的（结构版本 ${current}，本程序只到 ${latestVersion(steps)}）。请安装新版程序再打开，台账没有被改动。`,
    );
  const pending = steps.filter((step) => step.version > current && step.version <= target);
  if (pending.length === 0) return;
  if (current > 0) backup(current);
  for (const step of pending)
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
}
