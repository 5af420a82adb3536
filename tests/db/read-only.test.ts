/** A folder or file that may not be written. Root ignores the mode bits, so a program of another user tries. */
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTestLedger, temporaryFolder } from '#tests/support/ledger.ts';
import { startSecondProgram } from '#tests/support/second-program.ts';

const NOBODY = 65_534;
/** The user to try as; the present one unless it is root. */
const uid = process.getuid?.() === 0 ? NOBODY : undefined;
const noModeBits = 'Windows 没有这样的权限位';

test('只读文件夹里建不了台账，说明去检查权限', async ({ skip }) => {
  skip(process.platform === 'win32', noModeBits);
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const { answer } = await startSecondProgram(folder, uid);
  expect(answer).toMatchObject({ opened: false, reason: 'unwritable' });
  expect(answer.opened ? '' : answer.message).toContain('检查磁盘和权限');
});

test('只读的台账不打开，文件不变', async ({ skip }) => {
  skip(process.platform === 'win32', noModeBits);
  const ledger = createTestLedger();
  ledger.close();
  const file = join(ledger.dataDir, 'ledger.db');
  const before = readFileSync(file);
  for (const name of ['attachments', 'uploads', 'backups', 'exports', 'logs'])
    mkdirSync(join(ledger.dataDir, name), { recursive: true });
  chmodSync(file, 0o444);
  chmodSync(ledger.dataDir, 0o555);
  const { answer } = await startSecondProgram(ledger.dataDir, uid);
  expect(answer).toMatchObject({ opened: false, reason: 'unwritable' });
  expect(answer.opened ? '' : answer.message).toMatch(/^台账打不开：.+读写权限。$/);
  expect(readFileSync(file).equals(before)).toBe(true);
});
