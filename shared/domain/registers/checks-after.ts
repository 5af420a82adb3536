/** 集体讨论以后各种登记的法定核对（713号令第31—36条）。 */
import { checkDay, isBlank } from './check-day.ts';
import { block, type CheckSurroundings, type Finding, info, reason } from './findings.ts';
import type { ArchiveItem, Evaluation, ExecutionReport, PartyReport, Publication } from './types.ts';

export const checkPartyReport = (data: PartyReport, around: CheckSurroundings): Finding[] => [
  ...checkDay('reportedOn', '请示报告日期', data.reportedOn, around),
  ...checkDay('repliedOn', '批复日期', data.repliedOn, around, {
    day: data.reportedOn,
    label: '请示报告日期',
  }),
];

export function checkPublication(data: Publication, around: CheckSurroundings): Finding[] {
  const found = checkDay('publishedOn', '公布日期', data.publishedOn, around);
  if (data.channels.length === 0) found.push(block('channels', 'D-28b', '请选择公布的渠道'));
  if (data.isWidelyConcerned && data.interpretedOn === null && isBlank(data.noInterpretationReason))
    found.push(
      reason('interpretedOn', 'D-28', '公众普遍关心或者专业性强的，应当说明采纳情况并解读；未解读请写理由'),
    );
  return found;
}

export const checkArchiveItem = (data: ArchiveItem, around: CheckSurroundings): Finding[] => [
  ...checkDay('formedOn', '形成日期', data.formedOn, around),
  ...(data.state === 'notApplicable' && isBlank(data.note)
    ? [block('note', 'D-29', '不适用的请写理由')]
    : []),
];

export const checkExecution = (data: ExecutionReport, around: CheckSurroundings): Finding[] => [
  ...checkDay('reportedOn', '报告日期', data.reportedOn, around),
  ...(!isBlank(data.problem) && isBlank(data.handling)
    ? [info('handling', 'D-31', '发现问题的，请登记处理情况')]
    : []),
];

/** 决策前承担主要论证评估工作的单位：机构专家、风险评估第三方。 */
const earlierAssessors = (around: Pick<CheckSurroundings, 'others'>): readonly string[] => [
  ...around.others.expertOpinion.filter((entry) => entry.isOrganization).map((entry) => entry.name.trim()),
  ...around.others.riskAssessment.map((entry) => entry.thirdParty.trim()).filter((name) => name !== ''),
];

export function checkEvaluation(data: Evaluation, around: CheckSurroundings): Finding[] {
  const found = [
    ...checkDay('startedOn', '开始日期', data.startedOn, around),
    ...checkDay('finishedOn', '完成日期', data.finishedOn, around, {
      day: data.startedOn,
      label: '开始日期',
    }),
  ];
  if (earlierAssessors(around).includes(data.evaluator.trim()))
    found.push(block('evaluator', 'D-32', '决策作出前承担主要论证评估工作的单位，不得承担后评估'));
  if (data.finishedOn !== null && isBlank(data.conclusion))
    found.push(block('conclusion', 'D-32', '已完成的请写评估结论'));
  return found;
}
