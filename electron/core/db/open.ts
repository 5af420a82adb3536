/**
 * Opening the ledger: safe place, exclusive lock, pragmas, integrity, migrations.
 * Every refusal says in Chinese what happened and what to do.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { LedgerOpenError } from '../errors.ts';
import { createLedger, removeDrafts } from './create.ts';
import { APPLICATION_ID, migrate, type Migration, migrations, schemaVersion } from './migrate.ts';

export interface OpenLedger {
  readonly connection: Database.Database;
  readonly dataDir: string;
  /** True when the ledger was created by this opening. */
  readonly isNew: boolean;
  close(): void;
}

const FILE = 'ledger.db';
const HOLDER = 'ledger.holder.json';
const FOLDERS = ['attachments', 'uploads', 'backups', 'exports', 'logs'] as const;

/** Synchronising folders copy a database while it is being written; names as their vendors install them. */
const CLOUD =
  /(OneDrive|Dropbox|Nutstore|坚果云|BaiduNetdisk|百度网盘|BaiduSyncdisk|WPS\s?云盘|WPSDrive|iCloud|Google ?Drive|腾讯微云)/i;
/** `statfs` magic numbers of network file systems: NFS, SMB, SMB2, CIFS, AFS, FUSE-based sshfs and the like. */
const NETWORK_FS = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x65735546, 0x01021997]);

/** @throws LedgerOpenError when an existing folder is on a network share or synchronised by a cloud program. */
export function assertSafePlace(dataDir: string, fsTypeOf: (path: string) => number = fsType): void {
  assertSafeName(dataDir);
  if (NETWORK_FS.has(fsTypeOf(dataDir)))
    throw new LedgerOpenError(
      'unsafe-place',
      `“${dataDir}”在网络盘上。请改用本机磁盘上的文件夹；网络盘可以放备份。`,
    );
}

/** What the name alone betrays, so that nothing is created there. */
function assertSafeName(dataDir: string): void {
  if (/^(\\\\|\/\/)/.test(dataDir))
    throw new LedgerOpenError(
      'unsafe-place',
      `“${dataDir}”是网络共享位置。多台电脑同时写会损坏台账，请改用本机磁盘上的文件夹；共享盘可以放备份。`,
    );
  if (CLOUD.test(dataDir))
    throw new LedgerOpenError(
      'unsafe-place',
      `“${dataDir}”在云盘同步文件夹里。同步程序会在写入途中复制台账，请改用不同步的本机文件夹；云盘也可能造成泄密。`,
    );
}

function fsType(path: string): number {
  return statfsSync(path).type;
}

/** Opens (or creates) the ledger in `dataDir`. @throws LedgerOpenError */
export function openLedger(
  dataDir: string,
  stamp: () => string,
  steps: readonly Migration[] = migrations,
): OpenLedger {
  const root = resolve(dataDir);
  prepareFolder(dataDir, root);
  const file = join(root, FILE);
  const isNew = !existsSync(file);
  if (isNew) create(file, root, steps);
  assertLedgerFile(file);
  const connection = connect(file, root);
  try {
    configure(connection);
    lock(connection, root);
    removeDrafts(file);
    assertWhole(connection, file);
    migrate(connection, (from) => backupBeforeMigration(connection, root, from, stamp()), steps);
    writeHolder(root, stamp());
  } catch (error) {
    connection.close();
    throw explain(error, root);
  }
  return {
    connection,
    dataDir: root,
    isNew,
    close() {
      rmSync(join(root, HOLDER), { force: true });
      connection.close();
    },
  };
}

function prepareFolder(given: string, root: string): void {
  try {
    assertSafeName(given);
    assertSafeName(root);
    mkdirSync(root, { recursive: true });
    // A junction or a mapped drive shows where it leads only once it is resolved.
    assertSafePlace(realpathSync.native(root));
    for (const folder of FOLDERS) mkdirSync(join(root, folder), { recursive: true });
  } catch (error) {
    if (error instanceof LedgerOpenError) throw error;
    throw new LedgerOpenError(
      'unwritable',
      `不能在“${root}”建立数据文件夹：${reasonOf(error)}。请换一个本机文件夹，或者检查磁盘和权限。`,
    );
  }
}

/** A ledger begins with SQLite's header and carries our application id at byte 68. */
function assertLedgerFile(file: string): void {
  const head = readHead(file);
  const isSqlite = head.length === 100 && head.subarray(0, 15).toString('latin1') === 'SQLite format 3';
  const applicationId = isSqlite ? head.readUInt32BE(68) : 0;
  if (!isSqlite || applicationId !== APPLICATION_ID)
    throw new LedgerOpenError(
      'foreign',
      `“${file}”不是法审台账的数据文件（${head.length === 0 ? '空文件' : '格式不符'}）。没有改动它；请选对文件夹，或者从备份恢复。`,
    );
}

/** The first 100 bytes; fewer when there are no more. */
function readHead(file: string): Buffer {
  const head = Buffer.alloc(100);
  try {
    const handle = openSync(file, 'r');
    try {
      return head.subarray(0, readSync(handle, head, 0, 100, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new LedgerOpenError(
      'unwritable',
      `台账文件“${file}”读不出来：${reasonOf(error)}。请检查文件和权限。`,
    );
  }
}

function create(file: string, root: string, steps: readonly Migration[]): void {
  try {
    createLedger(file, steps);
  } catch (error) {
    throw explain(error, root);
  }
}

function connect(file: string, root: string): Database.Database {
  try {
    return new Database(file, { timeout: 1500 });
  } catch (error) {
    throw explain(error, root);
  }
}

function configure(connection: Database.Database): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
}

/** Takes the exclusive lock at once; a second program fails here, not at its first write. */
function lock(connection: Database.Database, root: string): void {
  try {
    connection.exec('BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    throw explain(error, root);
  }
}

function assertWhole(connection: Database.Database, file: string): void {
  const answer = connection.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok')
    throw new LedgerOpenError(
      'damaged',
      `台账文件“${file}”有损坏（${String(answer).slice(0, 120)}）。程序没有改动它；请先复制一份留存，再从 backups 文件夹恢复最近的备份。`,
    );
}

/** @throws LedgerOpenError when the copy cannot be written or does not read back as the old ledger. */
function backupBeforeMigration(connection: Database.Database, root: string, from: number, at: string): void {
  const target = join(root, 'backups', `升级前-${from}-${at.replace(/\D/g, '').slice(0, 14)}.db`);
  try {
    connection.prepare('VACUUM INTO ?').run(target);
    const copy = new Database(target, { readonly: true });
    try {
      if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok' || schemaVersion(copy) !== from)
        throw new Error('复验没有通过');
    } finally {
      copy.close();
    }
  } catch (error) {
    // Whatever went wrong went wrong with the copy; the ledger itself has just passed its check.
    throw new LedgerOpenError(
      'unwritable',
      `升级前的备份没有做成（${reasonOf(error)}），台账没有升级、没有改动。请检查磁盘空间后再打开。`,
    );
  }
}

function explain(error: unknown, root: string): LedgerOpenError {
  if (error instanceof LedgerOpenError) return error;
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new LedgerOpenError(
      'busy',
      `台账已被打开${holderText(root)}。同一时间只能有一个程序使用，请先关闭那一个。`,
    );
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new LedgerOpenError(
      'damaged',
      `台账文件有损坏（${reasonOf(error)}）。请先复制整个数据文件夹留存，再从 backups 文件夹恢复最近的备份。`,
    );
  return new LedgerOpenError(
    'unwritable',
    `台账打不开：${reasonOf(error)}。请检查磁盘空间和文件夹“${root}”的读写权限。`,
  );
}

/** SQLite's own code of an error, or the empty text. */
export const sqliteCode = (error: unknown): string =>
  error instanceof Database.SqliteError ? error.code : '';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function writeHolder(root: string, at: string): void {
  const holder = { pid: process.pid, computer: hostname(), user: userName(), since: at };
  writeFileSync(join(root, HOLDER), JSON.stringify(holder));
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account that the system does not list has no name; the note is a courtesy.
    return '';
  }
}

function holderText(root: string): string {
  try {
    const holder: unknown = JSON.parse(readFileSync(join(root, HOLDER), 'utf8'));
    if (typeof holder !== 'object' || holder === null) return '';
    const { user, computer, pid } = holder as Record<string, unknown>; // read only as text below
    return `（使用者 ${String(user)}，电脑 ${String(computer)}，进程号 ${String(pid)}）`;
  } catch {
    // The note is a courtesy; without it the refusal still stands.
    return '';
  }
}
