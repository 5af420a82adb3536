/** 听证参加人两种表（看、改）的列，和送达早晚的结论。 */
import { checkEntry } from '#shared/domain/registers/checks.ts';
import type { HearingParticipant } from '#shared/domain/registers/types.ts';
import type { DecisionRegisters } from './use-registers.ts';

export const HearingColumns = () => (
  <>
    <colgroup>
      <col style={{ width: 48 }} />
      <col style={{ width: 168 }} />
      <col />
      <col style={{ width: 124 }} />
      <col style={{ width: 190 }} />
      <col style={{ width: 64 }} />
      <col style={{ width: 56 }} />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">序号</th>
        <th scope="col">姓名</th>
        <th scope="col">代表的方面</th>
        <th scope="col">材料送达日</th>
        <th scope="col">校验</th>
        <th scope="col">笔录</th>
        <th scope="col">
          <span className="fs-visually-hidden">操作</span>
        </th>
      </tr>
    </thead>
  </>
);

/** 送达得够不够早：提前几日为绿，晚了为红。 */
export function deliveryFinding(
  registers: DecisionRegisters,
  data: HearingParticipant,
  ownId: number | null,
): { readonly text: string; readonly tone: 'green' | 'red' } | null {
  const found = checkEntry('hearingParticipant', data, registers.around('hearingParticipant', ownId))[0];
  if (found === undefined) return null;
  return { text: found.message.split('。', 1)[0] ?? '', tone: found.level === 'block' ? 'red' : 'green' };
}
