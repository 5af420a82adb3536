/**
 * `node hold-ledger.ts <folder>`: opens the ledger there, says on one line of JSON how it went, and keeps it open
 * until its standard input ends. A second program, for the tests of locking and of rights.
 */
import { bootCore } from '#core/boot.ts';
import { LedgerOpenError } from '#core/errors.ts';

const say = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

try {
  const core = bootCore({ dataDir: process.argv[2] ?? '' });
  say({ opened: true, pid: process.pid });
  process.stdin.on('end', () => core.close()).resume();
} catch (error) {
  if (!(error instanceof LedgerOpenError)) throw error;
  say({ opened: false, reason: error.reason, message: error.message });
}
