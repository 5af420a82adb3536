import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertSafePlace, openLedger } from '#core/db/open.ts';
import { LedgerOpenError } from '#core/errors.ts';
import { createTestLedger, temporaryFolder } from '#tests/support/ledger.ts';
import { startSecondProgram } from '#tests/support/second-program.ts';

const stamp = (): string => '2026-11-23T02:00:00.000Z';
/** Why opening is refused; fails the test when it is not. */
function refusedAt(dataDir: string): LedgerOpenError {
  try {
    openLedger(dataDir, stamp).close();
  } catch (error) {
    if (error instanceof LedgerOpenError) return error;
    throw error;
  }
  throw new Error('应当打不开，却打开了');
}
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
/** A folder whose `ledger.db` holds `content`. */
function folderWith(content: Buffer | string): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'ledger.db');
  writeFileSync(file, content);
  return { folder, file };
}
/** The bytes of a ledger in use. */
function realLedger(): Buffer {
  const ledger = createTestLedger();
  ledger.close();
  return readFileSync(join(ledger.dataDir, 'ledger.db'));
}

describe('打开台账的设置', () => {
  test('掉电不丢：WAL、synchronous=FULL；独占；外键开；8 KB 页；不信任库里的函数', () => {
    const { connection, isNew, close } = openLedger(temporaryFolder(), stamp);
    const pragma = (name: string) => connection.pragma(name, { simple: true });
    expect(isNew).toBe(true);
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      locking: pragma('locking_mode'),
      foreignKeys: pragma('foreign_keys'),
      pageSize: pragma('page_size'),
      trusted: pragma('trusted_schema'),
      application: pragma('application_id'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      locking: 'exclusive',
      foreignKeys: 1,
      pageSize: 8192,
      trusted: 0,
      application: 0x4653545a,
    });
    close();
  });

  test('建好各文件夹；关闭以后不留锁和占用说明', () => {
    const folder = temporaryFolder();
    openLedger(folder, stamp).close();
    expect(readdirSync(folder).toSorted()).toEqual([
      'attachments',
      'backups',
      'exports',
      'ledger.db',
      'logs',
      'uploads',
    ]);
  });
});

describe('建账途中断了电', () => {
  test('留下的半成品不碍事：照样建得成，半成品清掉', () => {
    const folder = temporaryFolder();
    for (const name of ['ledger.db.123.new', 'ledger.db.123.new-journal'])
      writeFileSync(join(folder, name), '写了一半');
    const { isNew, close } = openLedger(folder, stamp);
    expect(isNew).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
    close();
    openLedger(folder, stamp).close();
  });
});

describe('同时第一次打开', () => {
  test('两个程序抢着建账，只有一个建成，另一个说已被打开', async () => {
    const folder = temporaryFolder();
    const both = await Promise.all([startSecondProgram(folder), startSecondProgram(folder)]);
    const answers = both.map(({ answer }) => (answer.opened ? 'opened' : answer.reason));
    expect(answers.toSorted()).toEqual(['busy', 'opened']);
    for (const program of both) await program.finish();
    openLedger(folder, stamp).close();
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });
});

describe('已被打开', () => {
  test('第二个程序打不开，说出是谁占着；那边关了，这边就能开', async () => {
    const folder = temporaryFolder();
    const other = await startSecondProgram(folder);
    if (!other.answer.opened) throw new Error(other.answer.message);
    const refused = refusedAt(folder);
    expect(refused.reason).toBe('busy');
    expect(refused.message).toMatch(
      /^台账已被打开（使用者 .+，电脑 .+，进程号 \d+）。同一时间只能有一个程序使用/,
    );
    expect(refused.message).toContain(`进程号 ${other.answer.pid}`);
    await other.finish();
    openLedger(folder, stamp).close();
  });

  test('占用说明坏了，照样说得清', async () => {
    const folder = temporaryFolder();
    const other = await startSecondProgram(folder);
    writeFileSync(join(folder, 'ledger.holder.json'), '{坏的');
    expect(refusedAt(folder).message).toMatch(/^台账已被打开。/);
    await other.finish();
  });
});

describe('不是我们的文件，一个字节不动', () => {
  test.each([
    ['空文件', Buffer.alloc(0), '空文件'],
    ['文本', '这是一份说明文字。'.repeat(20), '格式不符'],
    ['只有半个文件头', realLedger().subarray(0, 60), '格式不符'],
  ])('%s', (_name, content, why) => {
    const { folder, file } = folderWith(content);
    const before = digest(file);
    const refused = refusedAt(folder);
    expect(refused.reason).toBe('foreign');
    expect(refused.message).toContain(`不是法审台账的数据文件（${why}）`);
    expect(digest(file)).toBe(before);
  });

  test('别的程序的 SQLite 文件', () => {
    const other = realLedger();
    other.writeUInt32BE(0x12345678, 68);
    const { folder, file } = folderWith(other);
    const before = digest(file);
    expect(refusedAt(folder).reason).toBe('foreign');
    expect(digest(file)).toBe(before);
  });

  test('ledger.db 是个文件夹', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'ledger.db'));
    const refused = refusedAt(folder);
    expect(refused.reason).toBe('unwritable');
    expect(refused.message).toMatch(/^台账文件“.+”读不出来：.+请检查文件和权限。$/);
  });
});

describe('损坏的台账，不打开，不改动', () => {
  const damaged = (content: Buffer) => {
    const { folder, file } = folderWith(content);
    const before = digest(file);
    const refused = refusedAt(folder);
    expect(digest(file)).toBe(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
    return refused;
  };

  test('截去一半', () => {
    const whole = realLedger();
    const refused = damaged(whole.subarray(0, Math.floor(whole.length / 2)));
    expect(refused.reason).toBe('damaged');
    expect(refused.message).toContain('从 backups 文件夹恢复最近的备份');
  });

  test('有一页的头被翻了位', () => {
    const flipped = realLedger();
    // The first byte of page 3 names its kind; no kind is 0xff.
    flipped[2 * 8192] = 0xff;
    expect(damaged(flipped).reason).toBe('damaged');
  });
});

describe('不安全的位置', () => {
  test.each(['\\\\server\\share\\台账', '//server/share/台账'])('网络共享 %s，不去建文件夹', (place) => {
    const refused = refusedAt(place);
    expect(refused.reason).toBe('unsafe-place');
    expect(refused.message).toContain('是网络共享位置');
    expect(existsSync('/server/share')).toBe(false);
    expect(existsSync(join(process.cwd(), place))).toBe(false);
  });

  test.each([
    'OneDrive - 司法局',
    'Dropbox',
    'Nutstore',
    '坚果云',
    'BaiduNetdisk',
    '百度网盘',
    'BaiduSyncdisk',
    'WPS 云盘',
    'WPS云盘',
    'WPSDrive',
    'iCloudDrive',
    'Google Drive',
    '腾讯微云',
  ])('云盘同步文件夹 %s，不去建文件夹', (name) => {
    const folder = join(temporaryFolder(), name, '台账');
    const refused = refusedAt(folder);
    expect(refused.reason).toBe('unsafe-place');
    expect(refused.message).toContain('在云盘同步文件夹里');
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['NFS', 0x6969],
    ['SMB', 0x517b],
    ['SMB2', 0xfe534d42],
    ['CIFS', 0xff534d42],
    ['sshfs', 0x65735546],
    ['9p', 0x01021997],
  ])('网络盘 %s', (_name, type) => {
    expect(() => assertSafePlace('/mnt/z', () => type)).toThrow(/在网络盘上/);
  });
  test('链接指到云盘里的，也不用', () => {
    const cloud = join(temporaryFolder(), 'OneDrive');
    mkdirSync(cloud);
    const link = join(temporaryFolder(), '台账');
    symlinkSync(cloud, link, 'junction');
    expect(refusedAt(link).reason).toBe('unsafe-place');
  });
  test('本机磁盘放行', () => {
    expect(() => assertSafePlace('/home/user/法审台账', () => 0xef53)).not.toThrow();
  });
});

describe('写不进去', () => {
  test('数据文件夹的位置上是个文件', () => {
    const place = join(temporaryFolder(), '台账');
    writeFileSync(place, '');
    const refused = refusedAt(place);
    expect(refused.reason).toBe('unwritable');
    expect(refused.message).toContain('不能在');
  });
});
