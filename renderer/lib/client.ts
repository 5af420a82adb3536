/** 合同的客户端。每次调用带上会话；答复说要重新登录时盖上锁屏。 */
import { createClient } from '#shared/contract/client.ts';
import type { InputOf, OutputOf, Procedure } from '#shared/contract/define.ts';
import { type AppContract, contract } from '#shared/contract/index.ts';
import { sessionStore } from './session.ts';
import { send } from './transport.ts';

export type Group = keyof AppContract;
export type VerbOf<G extends Group, K extends Procedure['kind']> = {
  [V in keyof AppContract[G]]: AppContract[G][V] extends { readonly kind: K } ? V : never;
}[keyof AppContract[G]] &
  string;
export type ProcedureOf<G extends Group, V extends string> = V extends keyof AppContract[G]
  ? AppContract[G][V] extends Procedure
    ? AppContract[G][V]
    : never
  : never;
export type Input<G extends Group, V extends string> = InputOf<ProcedureOf<G, V>>;
export type Output<G extends Group, V extends string> = OutputOf<ProcedureOf<G, V>>;

export const client = createClient(contract, async (name, payload) => {
  const session = sessionStore.get().id;
  const envelope = await send(name, payload, session);
  // 登录前的调用没有会话可失效；解锁自己的失败由锁屏处理。
  if (
    !envelope.ok &&
    envelope.error.code === 'unauthenticated' &&
    session !== null &&
    name !== 'session.unlock'
  )
    sessionStore.lock('expired');
  return envelope;
});

/** 按名字调用；类型与 `client[group][verb]` 相同，供通用的钩子使用。 */
export function callByName<G extends Group, V extends string>(
  group: G,
  verb: V,
  input: Input<G, V>,
): Promise<Output<G, V>> {
  // 组和动词都是类型参数时编译器不展开映射类型；名字出自同一合同，取到的就是这个函数。
  const functions = client[group] as unknown as Readonly<
    Record<string, (input: Input<G, V>) => Promise<Output<G, V>>>
  >;
  const call = functions[verb];
  if (call === undefined) throw new Error(`合同里没有 ${group}.${verb}`);
  return call(input);
}
