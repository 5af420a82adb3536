/** The complete table of handlers, checked against the contract by its type. */
import type { AppContract } from '#shared/contract/index.ts';
import type { Handlers } from './context.ts';
import { accounts } from './features/access/accounts.ts';
import { drafts, session } from './features/access/session.ts';
import { audit, system } from './features/access/system.ts';
import { decisions } from './features/decisions/decisions.ts';
import { numbering } from './features/numbering/series.ts';
import { attachments } from './features/papers/attachments.ts';
import { slips } from './features/papers/slips.ts';
import { catalog } from './features/catalog/catalog.ts';
import { calendar } from './features/reference/calendar.ts';
import { experts } from './features/reference/experts.ts';
import { ruleTable } from './features/reference/rule-table.ts';
import { registers } from './features/registers/registers.ts';
import { reviews } from './features/reviews/reviews.ts';
import { search } from './features/search/search.ts';
import { units } from './features/units/units.ts';

export const handlers: Handlers<AppContract> = {
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
};
