/** Accounts: rows, sign-in with lock-out, and the administrator's commands. */
import type { AppContract } from '#shared/contract/index.ts';
import { type Role, roles as allRoles, describeRoles } from '#shared/domain/role.ts';
import { present } from '#shared/lib/assert.ts';
import type { CommandContext, Handlers } from '../../context.ts';
import type { ReadDb, RowOf } from '../../db/sql.ts';
import { AppError, fieldError, notFound, requireVersion } from '../../errors.ts';
import { hashPassword, verifyPassword } from '../../security/password.ts';
import { accessSql, type accountShape } from './sql.ts';

export type AccountRow = RowOf<typeof accountShape>;

/** Failures before an account is locked, and for how long. */
const MAX_TRIES = 5;
const LOCK_MINUTES = 15;

export const rolesOf = (row: { roles: string }): Role[] =>
  allRoles.filter((role) => row.roles.split(',').includes(role));

export const meOf = (row: AccountRow) => ({
  id: row.id,
  name: row.name,
  loginName: row.login_name,
  roles: rolesOf(row),
  mustChangePassword: row.must_change === 1,
});

const toDto = (row: AccountRow) => ({
  id: row.id,
  name: row.name,
  loginName: row.login_name,
  roles: rolesOf(row),
  isActive: row.is_active === 1,
  lastLoginAt: row.last_login_at,
  version: row.version,
});

export type SignIn =
  | { readonly result: 'ok'; readonly account: AccountRow }
  | { readonly result: 'wrong'; readonly triesLeft: number }
  | { readonly result: 'locked'; readonly until: string; readonly minutes: number };

/**
 * Checks a password and keeps count of failures. It answers instead of throwing, so that the count is committed.
 */
export function signIn(context: CommandContext, account: AccountRow | undefined, password: string): SignIn {
  if (account === undefined || account.is_active === 0) {
    // The same work as for a real account, so that the time taken tells nothing.
    hashPassword(password, context.passwordCost);
    return { result: 'wrong', triesLeft: MAX_TRIES - 1 };
  }
  const now = Date.parse(context.now);
  if (account.locked_until !== null && Date.parse(account.locked_until) > now)
    return lockedAnswer(account.locked_until, now);
  if (!verifyPassword(password, account.password)) {
    const wasLocked = account.locked_until !== null;
    const failedCount = (wasLocked ? 0 : account.failed_count) + 1;
    const isLocked = failedCount >= MAX_TRIES;
    const lockedUntil = isLocked ? new Date(now + LOCK_MINUTES * 60_000).toISOString() : null;
    context.db.run(accessSql.noteFailure, { id: account.id, failedCount, lockedUntil });
    context.audit({
      entity: 'account',
      id: account.id,
      summary: isLocked
        ? `“${account.name}”连续 ${failedCount} 次密码不对，锁定 ${LOCK_MINUTES} 分钟`
        : `“${account.name}”密码不对，第 ${failedCount} 次`,
    });
    return lockedUntil === null
      ? { result: 'wrong', triesLeft: MAX_TRIES - failedCount }
      : lockedAnswer(lockedUntil, now);
  }
  context.db.run(accessSql.noteSuccess, { id: account.id, at: context.now });
  const { id, name } = account;
  context.audit({ entity: 'account', id, summary: `“${name}”登录`, actor: { id, name } });
  return { result: 'ok', account };
}

const lockedAnswer = (until: string, now: number): SignIn => ({
  result: 'locked',
  until,
  minutes: Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000)),
});

/** Creates an account row. @throws AppError `validation` when the login name is taken. */
export function insertAccount(
  context: CommandContext,
  input: {
    readonly name: string;
    readonly loginName: string;
    readonly roles: readonly Role[];
    readonly password: string;
    readonly mustChange: boolean;
  },
): AccountRow {
  if (context.db.get(accessSql.byLogin, { loginName: input.loginName }) !== undefined)
    throw fieldError('loginName', `登录名“${input.loginName}”已有人用`);
  const { id } = context.db.run(accessSql.insert, {
    name: input.name,
    loginName: input.loginName,
    roles: allRoles.filter((role) => input.roles.includes(role)).join(','),
    password: hashPassword(input.password, context.passwordCost),
    mustChange: input.mustChange ? 1 : 0,
  });
  return present(context.db.get(accessSql.byId, { id }), '刚建的账户');
}

/** Active account with one of `roles`, for assigning work. @throws AppError `validation` at `field`. */
export function requireAccount(
  db: ReadDb,
  accountId: number,
  roles: readonly Role[],
  field: string,
): AccountRow {
  const account = db.get(accessSql.byId, { id: accountId });
  if (account === undefined || account.is_active === 0) throw fieldError(field, '没有这个人，请重新选择');
  if (!rolesOf(account).some((role) => roles.includes(role)))
    throw fieldError(field, `${account.name}没有${describeRoles(roles)}角色，请另选`);
  return account;
}

/** Name of an account, the empty text for none. */
export const accountName = (db: ReadDb, accountId: number | null): string =>
  accountId === null ? '' : (db.get(accessSql.byId, { id: accountId })?.name ?? '');

export const accounts: Handlers<AppContract>['accounts'] = {
  list: ({ db }) => db.all(accessSql.all).map(toDto),
  choices: ({ db }) =>
    db
      .all(accessSql.all)
      .filter((row) => row.is_active === 1)
      .map((row) => ({ id: row.id, name: row.name, roles: rolesOf(row) })),
  create(context, input) {
    const after = toDto(insertAccount(context, { ...input, mustChange: true }));
    context.audit({
      entity: 'account',
      id: after.id,
      summary: `新建账户“${after.name}”（${describeRoles(after.roles)}）`,
      after,
    });
    return after;
  },
  update(context, input) {
    const row = context.db.get(accessSql.byId, { id: input.id });
    if (row === undefined) throw notFound('个账户');
    requireVersion(row.version, input.expectedVersion);
    const losesAdmin = rolesOf(row).includes('admin') && (!input.roles.includes('admin') || !input.isActive);
    if (losesAdmin && countOtherAdmins(context.db, row.id) === 0)
      throw new AppError('rule', '这是最后一名在用的管理员，不能停用或者去掉管理员角色；请先另建一名', {
        roles: '至少要有一名在用的管理员',
      });
    context.db.run(accessSql.update, {
      id: row.id,
      name: input.name,
      roles: allRoles.filter((role) => input.roles.includes(role)).join(','),
      isActive: input.isActive ? 1 : 0,
    });
    if (!input.isActive) context.sessions.closeAllOf(row.id, context.session);
    const after = toDto(present(context.db.get(accessSql.byId, { id: row.id }), '刚改的账户'));
    context.audit({
      entity: 'account',
      id: row.id,
      summary: `修改账户“${after.name}”（${describeRoles(after.roles)}${after.isActive ? '' : '，停用'}）`,
      before: toDto(row),
      after,
    });
    return after;
  },
  resetPassword(context, input) {
    const row = context.db.get(accessSql.byId, { id: input.id });
    if (row === undefined) throw notFound('个账户');
    requireVersion(row.version, input.expectedVersion);
    context.db.run(accessSql.setPassword, {
      id: row.id,
      password: hashPassword(input.password, context.passwordCost),
      mustChange: 1,
    });
    context.sessions.closeAllOf(row.id, context.session);
    context.audit({ entity: 'account', id: row.id, summary: `重设“${row.name}”的密码` });
    return toDto(present(context.db.get(accessSql.byId, { id: row.id }), '刚改的账户'));
  },
};

const countOtherAdmins = (db: ReadDb, accountId: number): number =>
  db
    .all(accessSql.all)
    .filter((row) => row.id !== accountId && row.is_active === 1 && rolesOf(row).includes('admin')).length;
