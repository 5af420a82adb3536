/** 公众参与一轮的校验结论：公告几日，听证材料提前几日。 */
import { noticeDays } from '#shared/domain/registers/checks.ts';
import { daysBetween } from '#shared/lib/local-date.ts';
import type { FieldVerdict } from './spec.ts';
import type { DecisionRegisters } from './use-registers.ts';

export function roundVerdict(
  { inForce, around }: Pick<DecisionRegisters, 'inForce' | 'around'>,
  roundId: number,
): FieldVerdict | null {
  const round = inForce.participationRound.find((entry) => entry.id === roundId);
  if (round === undefined) return null;
  const { rules } = around('participationRound', roundId);
  if (round.method === 'notice') {
    const days = noticeDays(round);
    if (days === null) return null;
    return {
      text: `${days} 日`,
      tone: days < rules.param('D-11', 'days', round.startedOn) ? 'amber' : 'green',
    };
  }
  if (round.method !== 'hearing') return null;
  const people = inForce.hearingParticipant.filter((entry) => entry.roundId === roundId);
  if (people.length === 0) return { text: '未登参加人', tone: 'amber' };
  const delivered = people.flatMap((entry) => (entry.deliveredOn === null ? [] : [entry.deliveredOn]));
  if (delivered.length < people.length)
    return { text: `${people.length - delivered.length} 人未送达`, tone: 'amber' };
  const ahead = Math.min(...delivered.map((day) => daysBetween(day, round.startedOn)));
  return {
    text: `提前 ${ahead} 日`,
    tone: ahead < rules.param('D-12', 'days', round.startedOn) ? 'red' : 'green',
  };
}
