/** 登录、锁屏的用语。 */
import { chinaTimeText, type LocalDate } from '#shared/lib/local-date.ts';
import type { Output } from '#renderer/lib/client.ts';

export type LoginAnswer = Output<'session', 'login'>;

/** 没有登录成功时密码栏下面的话；成功为 null。 */
export function loginProblem(answer: LoginAnswer): string | null {
  switch (answer.result) {
    case 'ok':
      return null;
    case 'wrong':
      return `密码不对，还可以试 ${answer.triesLeft} 次，之后锁定 15 分钟`;
    case 'locked':
      return `试错太多，已经锁定；请 ${answer.minutes} 分钟后（${chinaTimeText(answer.until).slice(11, 16)}）再试，或者请管理员重设密码`;
  }
}

/** `上次 今天 8:31`、`上次 11-20`、`上次 2025-12-30`、`还没有登录过`。 */
export function lastLoginText(at: string | null, today: LocalDate | null): string {
  if (at === null) return '还没有登录过';
  const text = chinaTimeText(at);
  const day = text.slice(0, 10);
  if (day === today) return `上次 今天 ${text.slice(11, 16).replace(/^0/, '')}`;
  return `上次 ${day.slice(0, 4) === today?.slice(0, 4) ? day.slice(5) : day}`;
}

/** 密码栏的即时提示：还差几位，或者可以使用。 */
export function passwordVerdict(password: string): { readonly hint?: string; readonly success?: string } {
  if (password.length === 0) return { hint: '至少 8 位，可以用一句好记的话' };
  if (password.length < 8) return { hint: `还差 ${8 - password.length} 位` };
  return { success: `长度 ${password.length} 位，可以使用` };
}
