/** The sample ledger. */
import type { CommandContext } from '../context.ts';
export function loadSampleLedger(_context: CommandContext): {
  password: string;
  accounts: { name: string; loginName: string }[];
} {
  return { password: '', accounts: [] };
}
