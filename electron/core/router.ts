/**
 * The one door: find, authorise, validate, open the transaction, handle, check the answer, write the audit row.
 * Every call answers an envelope; nothing is thrown across a process border.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Command, Contract, Procedure } from '#shared/contract/define.ts';
import { findProcedure } from '#shared/contract/define.ts';
import type { CallError, Envelope } from '#shared/contract/errors.ts';
import { describeRoles } from '#shared/domain/role.ts';
import { appendAudit } from './audit/chain.ts';
import type { Actor, AuditNote, CommandContext, QueryContext } from './context.ts';
import { sqliteCode } from './db/open.ts';
import type { WriteDb } from './db/sql.ts';
import { AppError } from './errors.ts';

export interface RouterDependencies {
  readonly contract: Contract;
  /** `group.verb` → handler, flattened from the typed table. */
  readonly handlers: ReadonlyMap<string, (context: never, input: never) => unknown>;
  readonly db: WriteDb;
  /** Runs `work` in one transaction; immediate for commands. */
  transact<T>(kind: 'query' | 'command', work: () => T): T;
  /** The caller's account, by session. */
  identify(session: string | null): Identity;
  context(actor: Actor | null, session: string | null): Omit<QueryContext, 'db'>;
  log(line: { level: 'warn' | 'error'; message: string; detail?: string }): void;
}
export type Identity =
  | { readonly kind: 'none' }
  | { readonly kind: 'locked'; readonly name: string }
  | { readonly kind: 'open'; readonly actor: Actor; readonly mustChangePassword: boolean };

export type Dispatch = (name: string, payload: unknown, session: string | null) => Envelope;

/** Commands that keep no audit row: they hold nothing of the ledger (form drafts). */
const UNAUDITED: ReadonlySet<string> = new Set(['drafts.save', 'drafts.discard']);
/** What an account with an initial password may still do. */
const BEFORE_PASSWORD_CHANGE: ReadonlySet<string> = new Set([
  'session.me',
  'session.changePassword',
  'session.logout',
  'session.lock',
]);

export function createRouter(dependencies: RouterDependencies): Dispatch {
  return (name, payload, session) => {
    try {
      return call(dependencies, name, payload, session);
    } catch (error) {
      return { ok: false, error: toCallError(dependencies, name, error) };
    }
  };
}

function call(
  dependencies: RouterDependencies,
  name: string,
  payload: unknown,
  session: string | null,
): Envelope {
  const procedure = findProcedure(dependencies.contract, name);
  const handler = dependencies.handlers.get(name);
  if (procedure === null || handler === undefined)
    throw new AppError('not_found', `没有“${name.slice(0, 60)}”这个功能，页面可能是旧版，请刷新`);
  const actor = authorise(dependencies, procedure, name, session);
  const parsed = procedure.input.safeParse(payload);
  if (!parsed.success) throw validationError(parsed.error);
  const base = dependencies.context(actor, session);
  const value = dependencies.transact(procedure.kind, () => {
    if (procedure.kind === 'query')
      return checkOutput(procedure, handler({ ...base, db: dependencies.db } as never, parsed.data as never));
    return runCommand(dependencies, procedure, name, base, parsed.data, handler);
  });
  return { ok: true, value };
}

function runCommand(
  dependencies: RouterDependencies,
  procedure: Command,
  name: string,
  base: Omit<QueryContext, 'db'>,
  input: unknown,
  handler: (context: never, input: never) => unknown,
): unknown {
  const notes: AuditNote[] = [];
  const context: CommandContext = {
    ...base,
    db: dependencies.db,
    audit: (note) => void notes.push(note),
  };
  const value = checkOutput(procedure, handler(context as never, input as never));
  if (UNAUDITED.has(name)) return value;
  // One row for each record touched; a command that names none still leaves its row.
  for (const note of notes.length === 0 ? [null] : notes)
    writeAudit(dependencies.db, procedure, name, base, input, note);
  return value;
}

function writeAudit(
  db: WriteDb,
  procedure: Command,
  name: string,
  base: Omit<QueryContext, 'db'>,
  input: unknown,
  note: AuditNote | null,
): void {
  const after = note === null ? redact(input, procedure.secret) : note.after;
  const actor = note?.actor ?? base.actor;
  appendAudit(db, {
    at: base.now,
    actorId: actor?.id ?? null,
    actor: actor?.name ?? '未登录',
    action: name,
    title: procedure.title,
    entity: note?.entity ?? name.slice(0, name.indexOf('.')),
    entityId: note?.id ?? null,
    summary: note?.summary ?? procedure.title,
    before: note?.before === undefined ? null : JSON.stringify(note.before),
    after: after === undefined ? null : JSON.stringify(after),
  });
}

function redact(input: unknown, secret: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).filter(([key]) => !secret.includes(key)));
}

function authorise(
  dependencies: RouterDependencies,
  procedure: Procedure,
  name: string,
  session: string | null,
): Actor | null {
  const identity = dependencies.identify(session);
  if (procedure.access === 'public') return identity.kind === 'open' ? identity.actor : null;
  if (identity.kind === 'none') throw new AppError('unauthenticated', '登录已失效，请重新登录；屏上内容还在');
  if (identity.kind === 'locked')
    throw new AppError('unauthenticated', '台账已锁定，请输入密码继续；屏上内容还在');
  if (identity.mustChangePassword && !BEFORE_PASSWORD_CHANGE.has(name))
    throw new AppError('forbidden', '您用的是初始密码，请先改成自己的密码');
  const { access } = procedure;
  if (access !== 'anyone' && !identity.actor.roles.some((role) => access.includes(role)))
    throw new AppError(
      'forbidden',
      `这一步要由${describeRoles(access)}办理，您的角色是${describeRoles(identity.actor.roles)}`,
    );
  return identity.actor;
}

/** A malformed answer aborts the transaction instead of spreading. */
function checkOutput(procedure: Procedure, value: unknown): unknown {
  return procedure.output.parse(value);
}

function validationError(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    fields[path] ??= issue.code === 'unrecognized_keys' ? '含有不认识的内容' : issue.message;
  }
  const first = Object.values(fields)[0] ?? '填写有误';
  const count = Object.keys(fields).length;
  return new AppError('validation', count > 1 ? `${first}（共 ${count} 处要改）` : first, fields);
}

function toCallError(dependencies: RouterDependencies, name: string, error: unknown): CallError {
  if (error instanceof AppError)
    return {
      code: error.code,
      message: error.message,
      ...(error.fields === undefined ? {} : { fields: { ...error.fields } }),
    };
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY'))
    return { code: 'busy', message: '台账正被另一个程序使用，没有写入；请关闭那个程序后再试' };
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    dependencies.log({ level: 'error', message: `${name} 写盘失败 ${code}` });
    return { code: 'busy', message: `磁盘写不进去（${code}），这次没有存上；请检查剩余空间和只读设置后再试` };
  }
  const ref = randomUUID().slice(0, 8).toUpperCase();
  dependencies.log({
    level: 'error',
    message: `${ref} ${name}`,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return {
    code: 'internal',
    message: `程序出了差错，这一步没有做、台账没有变。错误号 ${ref}，请告诉维护人员`,
    ref,
  };
}
