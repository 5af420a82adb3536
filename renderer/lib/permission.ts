/** 按钮按不按得了，读合同里的角色，与核心用的是同一份。 */
import type { Command } from '#shared/contract/define.ts';
import type { MeDto } from '#shared/contract/system.ts';
import { roleReason } from './session.ts';

/** 本账户不能做这条命令的原因；能做为 null。 */
export function refusalOf(me: MeDto, procedure: Pick<Command, 'access'>): string | null {
  const { access } = procedure;
  return access === 'public' || access === 'anyone' ? null : roleReason(me, access);
}
