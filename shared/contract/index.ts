/** The one contract. Everything the screen can ask of the ledger, and nothing else. */
import { decisions } from './decisions.ts';
import type { Contract } from './define.ts';
import { attachments, search, slips } from './papers.ts';
import { calendar, catalog, experts, ruleTable } from './reference.ts';
import { registers } from './registers.ts';
import { reviews } from './reviews.ts';
import { accounts, audit, drafts, numbering, session, system, units } from './system.ts';

export const contract = {
  system,
  session,
  accounts,
  units,
  numbering,
  drafts,
  audit,
  decisions,
  registers,
  catalog,
  calendar,
  ruleTable,
  experts,
  reviews,
  slips,
  attachments,
  search,
} as const satisfies Contract;
export type AppContract = typeof contract;
