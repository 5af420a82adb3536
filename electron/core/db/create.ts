/**
 * Makes a new ledger under another name and renames it when it is complete: a creation cut short by a power failure
 * leaves no empty `ledger.db`, which would have to be refused as somebody else's.
 */
import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { APPLICATION_ID, migrate, type Migration } from './migrate.ts';

const DRAFT = '.new';

/** Creates `file` with its schema; leaves alone one that another program has made in the meantime. */
export function createLedger(file: string, steps: readonly Migration[]): void {
  const draft = `${file}.${process.pid}${DRAFT}`;
  try {
    rmSync(draft, { force: true });
    build(draft, steps);
    publish(draft, file);
  } catch (error) {
    // Another program started at the same moment was quicker; its ledger is the one.
    if (!existsSync(file)) throw error;
  }
}

function build(draft: string, steps: readonly Migration[]): void {
  const connection = new Database(draft);
  try {
    connection.pragma('page_size = 8192');
    connection.pragma('synchronous = FULL');
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(connection, () => {}, steps);
  } finally {
    connection.close();
  }
}

/** Gives the draft its name without ever replacing a ledger: a link refuses where a rename would overwrite. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    // FAT knows no links.
    if (existsSync(file) || !existsSync(draft)) throw error;
    renameSync(draft, file);
    return;
  }
  rmSync(draft);
}

/** Clears away drafts of creations that were cut short. Only the holder of the ledger's lock may call it. */
export function removeDrafts(file: string): void {
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(`${basename(file)}.`) && name.includes(DRAFT))
      rmSync(join(dirname(file), name), { force: true });
}
