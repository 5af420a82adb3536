/** 合规审查的各条：取自核心同一份核对，一步一步分开看。 */
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { type StepKind, stepNames } from '#shared/domain/decision/vocabulary.ts';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { type Verdict, verdictNames } from '#shared/domain/decision/compliance-line.ts';

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

/** 登记为已完成以前还差的：只因这一步自己没有标完成的那条不算，与核心同一口径。 */
export const stepObstacles = (lines: readonly SheetLineDto[], kind: StepKind): readonly SheetLineDto[] =>
  lines.filter(
    (line) =>
      line.step === kind && line.verdict === 'unmet' && !line.fact.endsWith(`${stepNames[kind]}还没有完成`),
  );

/** `①…（第14条）；②…`：一步还差什么，供提示条和按钮说明用。 */
export const obstacleText = (lines: readonly SheetLineDto[]): string =>
  lines
    .map((line, index) => {
      const number = lines.length > 1 ? '①②③④⑤⑥⑦⑧⑨'.charAt(index) : '';
      return `${number}${line.title}：${line.fact}（${line.articles}）`;
    })
    .join('；');
