/** Sign-in, lock and unlock, own password, and form drafts. */
import type { AppContract } from '#shared/contract/index.ts';
import { present } from '#shared/lib/assert.ts';
import { type CommandContext, type Handlers, requireActor } from '../../context.ts';
import { AppError, fieldError } from '../../errors.ts';
import { hashPassword, verifyPassword } from '../../security/password.ts';
import { meOf, rolesOf, signIn, type SignIn } from './accounts.ts';
import { accessSql } from './sql.ts';

type Answer = ReturnType<Handlers<AppContract>['session']['login']>;

function answer(signed: SignIn, session: () => string): Answer {
  if (signed.result !== 'ok') return signed;
  return { result: 'ok', session: session(), me: meOf(signed.account) };
}

/** Ends the caller's session or refuses when there is none. */
function requireSession(context: CommandContext): string {
  return present(context.session, '已登录的调用带着会话');
}

export const session: Handlers<AppContract>['session'] = {
  people: ({ db }) =>
    db
      .all(accessSql.all)
      .filter((row) => row.is_active === 1)
      .map((row) => ({
        name: row.name,
        loginName: row.login_name,
        roles: rolesOf(row),
        lastLoginAt: row.last_login_at,
      })),
  login(context, input) {
    const account = context.db.get(accessSql.byLogin, { loginName: input.loginName });
    const signed = signIn(context, account, input.password);
    return answer(signed, () => context.sessions.open(signed.result === 'ok' ? signed.account.id : 0));
  },
  me(context) {
    const actor = requireActor(context);
    return meOf(present(context.db.get(accessSql.byId, { id: actor.id }), '已登录的账户'));
  },
  lock(context) {
    context.sessions.lock(requireSession(context));
    context.audit({ entity: 'account', id: requireActor(context).id, summary: '锁定台账' });
    return {};
  },
  unlock(context, input) {
    const state = context.sessions.look(input.session);
    if (state.kind === 'none') throw new AppError('unauthenticated', '登录已失效，请重新登录');
    const signed = signIn(context, context.db.get(accessSql.byId, { id: state.accountId }), input.password);
    if (signed.result === 'ok') context.sessions.unlock(input.session);
    return answer(signed, () => input.session);
  },
  logout(context) {
    context.audit({ entity: 'account', id: requireActor(context).id, summary: '退出' });
    context.sessions.close(requireSession(context));
    return {};
  },
  changePassword(context, input) {
    const actor = requireActor(context);
    const account = present(context.db.get(accessSql.byId, { id: actor.id }), '已登录的账户');
    if (!verifyPassword(input.current, account.password)) throw fieldError('current', '现在的密码不对');
    if (input.current === input.next) throw fieldError('next', '新密码不能和现在的一样');
    context.db.run(accessSql.setPassword, {
      id: actor.id,
      password: hashPassword(input.next, context.passwordCost),
      mustChange: 0,
    });
    context.sessions.closeAllOf(actor.id, context.session);
    context.audit({ entity: 'account', id: actor.id, summary: '修改自己的密码' });
    return {};
  },
};

export const drafts: Handlers<AppContract>['drafts'] = {
  get(context, input) {
    const row = context.db.get(accessSql.draft, { accountId: requireActor(context).id, key: input.key });
    return row === undefined ? null : { content: row.content, savedAt: row.saved_at };
  },
  save(context, input) {
    const accountId = requireActor(context).id;
    context.db.run(accessSql.saveDraft, {
      accountId,
      key: input.key,
      content: input.content,
      at: context.now,
    });
    return { savedAt: context.now };
  },
  discard(context, input) {
    context.db.run(accessSql.discardDraft, { accountId: requireActor(context).id, key: input.key });
    return {};
  },
};
