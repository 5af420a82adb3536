/** 合规审查的各条：取自核心同一份核对，一步一步分开看。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { type Mark, type StepKind, stepNames } from '#shared/domain/decision/vocabulary.ts';
import { type Verdict, verdictNames } from '#shared/domain/decision/compliance-line.ts';
import type { Registers } from '#shared/domain/registers/types.ts';

/** 页签：五大程序、其后环节以外，第一个是启动。 */
export type TabKind = 'initiation' | StepKind;

export interface VerdictLook {
  /** 与打印的审查表同一个符号，黑白也认得出。 */
  readonly sign: string;
  readonly word: string;
  readonly mark: Mark;
  readonly tone: 'green' | 'amber' | 'red' | 'grey';
}
export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  met: { sign: '√', word: verdictNames.met, mark: 'done', tone: 'green' },
  waived: { sign: '√', word: verdictNames.waived, mark: 'done', tone: 'green' },
  pending: { sign: '△', word: verdictNames.pending, mark: 'attention', tone: 'amber' },
  unmet: { sign: '×', word: verdictNames.unmet, mark: 'barred', tone: 'red' },
  notApplicable: { sign: '—', word: verdictNames.notApplicable, mark: 'notApplicable', tone: 'grey' },
};

/** 这一步的各条；集体讨论列全部。 */
export const linesOfStep = (lines: readonly SheetLineDto[], kind: TabKind): readonly SheetLineDto[] =>
  kind === 'collective' ? lines : lines.filter((line) => line.step === kind);

/** 还差的一项：条件、事实、条文。 */
export type Obstacle = Pick<SheetLineDto, 'title' | 'fact' | 'articles'>;

/** 登记为已完成以前还差的：只因这一步自己没有标完成的那条不算，与核心同一口径。 */
export const stepObstacles = (lines: readonly SheetLineDto[], kind: StepKind): readonly SheetLineDto[] =>
  lines.filter(
    (line) =>
      line.step === kind && line.verdict === 'unmet' && !line.fact.endsWith(`${stepNames[kind]}还没有完成`),
  );

/** 上会以后各步登记为已完成以前还差的，与核心同一口径（第30—33条）。 */
export function laterObstacles(
  decision: Pick<DecisionDto, 'steps' | 'meetingResult' | 'npcRelation' | 'npcOn'>,
  registers: Registers,
  kind: StepKind,
): readonly Obstacle[] {
  const stepOf = (wanted: StepKind) => decision.steps.find((step) => step.kind === wanted);
  const isOpen = (wanted: StepKind): boolean => {
    const step = stepOf(wanted);
    return step?.isApplicable === true && step.state !== 'done';
  };
  const isDecided =
    stepOf('collective')?.state === 'done' &&
    (decision.meetingResult === 'passed' || decision.meetingResult === 'passedWithChanges');
  const missing = registers.archiveItem.filter((item) => item.state === 'missing').length;
  const checks: Partial<Record<StepKind, readonly (readonly [isShort: boolean, Obstacle])[]>> = {
    collective: [
      [registers.meeting.length === 0, { title: '会议', fact: '还没有登记讨论情况', articles: '第30条' }],
    ],
    partyReport: [
      [registers.partyReport.length === 0, { title: '请示报告', fact: '还没有登记', articles: '第31条' }],
    ],
    publication: [
      [!isDecided, { title: '集体讨论', fact: '还没有通过', articles: '第30条' }],
      [
        isOpen('partyReport'),
        { title: '请示县委', fact: '还没有完成，也没有写明不需要', articles: '第31条' },
      ],
      [
        decision.npcRelation !== 'none' && decision.npcOn === null,
        { title: '人大', fact: '还没有登记办理日期', articles: '第8条' },
      ],
      [
        registers.publication.length === 0,
        { title: '公布', fact: '还没有登记日期和渠道', articles: '第32条' },
      ],
    ],
    archive: [
      [
        isOpen('publication'),
        { title: '公布', fact: '还没有完成，也没有写明不公开的依据', articles: '第32条' },
      ],
      [registers.archiveItem.length === 0, { title: '归档材料', fact: '还没有登记目录', articles: '第33条' }],
      [missing > 0, { title: '归档材料', fact: `还缺 ${missing} 件`, articles: '第33条' }],
    ],
  };
  return (checks[kind] ?? []).flatMap(([isShort, obstacle]) => (isShort ? [obstacle] : []));
}

/** `①…（第14条）；②…`：一步还差什么，供提示条和按钮说明用。 */
export const obstacleText = (lines: readonly Obstacle[]): string =>
  lines
    .map((line, index) => {
      const number = lines.length > 1 ? '①②③④⑤⑥⑦⑧⑨'.charAt(index) : '';
      return `${number}${line.title}：${line.fact}（${line.articles}）`;
    })
    .join('；');
