/** 换人或退出：抹去会话，也抹去上一个人看过的内容，免得下一个人在刷新之前看到。 */
import { client } from './client.ts';
import { queryClient } from './query.ts';
import { sessionStore } from './session.ts';

/** 登录页自己要用的两组，不抹。 */
const KEPT: ReadonlySet<unknown> = new Set(['system', 'session']);

export function forgetUser(): void {
  sessionStore.end();
  queryClient.removeQueries({ predicate: ({ queryKey }) => !KEPT.has(queryKey[0]) });
  queryClient.removeQueries({ queryKey: ['session', 'me'] });
}

/** 主机没有答应也退出：会话编号已从本页抹去。 */
export async function signOut(): Promise<void> {
  try {
    await client.session.logout({});
  } catch (error) {
    console.warn('主机没有记下退出', error);
  }
  forgetUser();
  await queryClient.invalidateQueries({ queryKey: ['session', 'people'] });
}
