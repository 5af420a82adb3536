/** What may be recorded of one step (713号令第14、19、22、24—33条). */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import { stepNames, stepStates } from '#shared/domain/decision/vocabulary.ts';
import { registerInfos, registerKinds } from '#shared/domain/registers/types.ts';
import { citeRule, type RuleId } from '#shared/domain/rules/rules.ts';
import type { CommandContext } from '../../context.ts';
import { fieldError, ruleError } from '../../errors.ts';
import { stepObstacles } from '../registers/compliance.ts';
import { enforce, type Obstacle } from '../registers/violations.ts';
import type { LoadedDecision } from './facts.ts';

type StepInput = ParsedInputOf<AppContract['decisions']['updateStep']>;

/** @throws AppError when the step may not be recorded so. */
export function checkStep(context: CommandContext, loaded: LoadedDecision, input: StepInput): void {
  if (input.kind === 'legality')
    throw ruleError(`合法性审查由审查部门办理，请在“合法性审查”里登记（${citeRule('D-21')}）`);
  if (loaded.facts.exclusion !== null)
    throw ruleError(`这件事项不适用本条例，不登记法定程序（${citeRule('D-03')}）`);
  if (!input.isApplicable) {
    checkNotApplicable(loaded, input);
    return;
  }
  checkDates(context, input);
  requireActive(loaded, input);
  const isDone = input.state === 'done';
  const decision = { id: loaded.row.id, isBackEntry: loaded.row.is_back_entry === 1 };
  const stop = (obstacles: readonly Obstacle[]): void =>
    enforce(
      context,
      decision,
      obstacles.filter(({ ruleId }) => isInForce(context, ruleId, input)),
      input.remedy,
      `“${stepNames[input.kind]}”还不能登记为${stepStates[input.state]}`,
    );
  if (isDone) stop(stepObstacles(context, loaded, input.kind, input.finishedOn));
  if (input.kind === 'collective' && isDone) stop(collectiveObstacles(loaded));
  if (input.kind === 'partyReport' && isDone) stop(partyReportObstacles(loaded));
  if (input.kind === 'publication' && isDone) stop(publicationObstacles(loaded));
  if (input.kind === 'archive' && isDone) stop(archiveObstacles(loaded));
  if ((input.kind === 'partyReport' || input.kind === 'execution') && input.state !== 'notStarted')
    requireProgress(loaded, input.kind);
}

/** A step is judged by the rules of the day it was finished on. */
const isInForce = (context: CommandContext, ruleId: RuleId | null, { finishedOn }: StepInput): boolean =>
  ruleId === null || finishedOn === null || context.rules.inForce(ruleId, finishedOn) !== null;

/** A matter that stands still is only filed away; a new step would run on without the decision to resume. */
function requireActive(loaded: LoadedDecision, input: StepInput): void {
  if (loaded.facts.lifecycle === 'active' || input.state === 'notStarted' || input.kind === 'archive') return;
  throw ruleError(
    loaded.facts.lifecycle === 'suspended'
      ? `这件事项已中止，恢复以后才能登记${stepNames[input.kind]}（${citeRule('D-33')}）`
      : `这件事项已终止，不能再登记${stepNames[input.kind]}（${citeRule('D-33')}）`,
  );
}

function checkNotApplicable(loaded: LoadedDecision, input: StepInput): void {
  if (input.kind === 'collective')
    throw fieldError('isApplicable', `集体讨论没有例外，不能选不适用（${citeRule('D-26')}）`);
  if (input.kind === 'fairCompetition' && loaded.facts.touchesMarket)
    throw fieldError('isApplicable', `涉及市场主体经济活动，公平竞争审查不能选不适用（${citeRule('D-25')}）`);
  const entered = registerKinds.filter(
    (kind) => registerInfos[kind].step === input.kind && loaded.registers[kind].length > 0,
  );
  // Otherwise an unwelcome conclusion (风险不可控) could be waved away instead of dealt with.
  if (entered.length > 0)
    throw fieldError(
      'isApplicable',
      `已经登记了${entered.map((kind) => registerInfos[kind].name).join('、')}，不能再选不适用；误登的请先作废`,
    );
  if (input.ground === '')
    throw fieldError(
      'ground',
      input.kind === 'participation'
        ? `请写依法不予公开的依据（${citeRule('D-10')}）`
        : `${stepNames[input.kind]}选了不适用，请写理由`,
    );
}

function checkDates(context: CommandContext, input: StepInput): void {
  const { today } = context;
  if (input.startedOn !== null && input.startedOn > today)
    throw fieldError('startedOn', `开始日期不能晚于今天 ${today}`);
  if (input.state !== 'notStarted' && input.startedOn === null)
    throw fieldError('startedOn', '请填写开始日期');
  if (input.state !== 'done') return;
  if (input.finishedOn === null) throw fieldError('finishedOn', '请填写完成日期');
  if (input.finishedOn > today) throw fieldError('finishedOn', `完成日期不能晚于今天 ${today}`);
  if (input.startedOn !== null && input.finishedOn < input.startedOn)
    throw fieldError('finishedOn', `完成日期不能早于开始日期 ${input.startedOn}`);
}

const obstacle = (ruleId: RuleId, message: string): Obstacle => ({ ruleId, message, field: '' });

const collectiveObstacles = ({ registers }: LoadedDecision): Obstacle[] =>
  registers.meeting.length > 0 ? [] : [obstacle('D-26a', '还没有登记常务会议或者全体会议的讨论情况')];

const partyReportObstacles = ({ registers }: LoadedDecision): Obstacle[] =>
  registers.partyReport.length > 0 ? [] : [obstacle('D-27', '还没有登记请示报告')];

const isDecided = (loaded: LoadedDecision): boolean =>
  loaded.facts.steps.collective.state === 'done' &&
  (loaded.facts.meetingResult === 'passed' || loaded.facts.meetingResult === 'passedWithChanges');

function publicationObstacles(loaded: LoadedDecision): Obstacle[] {
  const { facts, registers, row } = loaded;
  const found: Obstacle[] = [];
  if (!isDecided(loaded)) found.push(obstacle('D-26a', '还没有集体讨论通过'));
  const { partyReport } = facts.steps;
  if (partyReport.isApplicable && partyReport.state !== 'done')
    found.push(obstacle('D-27', '出台前应当按照规定向同级党委请示报告；按规定不需要的，请在该环节写明理由'));
  if (row.npc_relation !== 'none' && row.npc_on === null)
    found.push(obstacle('D-05', '应当由人大讨论决定或者向人大常委会报告的，还没有登记办理日期'));
  if (registers.publication.length === 0) found.push(obstacle('D-28b', '还没有登记公布的日期和渠道'));
  return found;
}

function archiveObstacles({ facts, registers }: LoadedDecision): Obstacle[] {
  const found: Obstacle[] = [];
  const { publication } = facts.steps;
  if (publication.isApplicable && publication.state !== 'done')
    found.push(obstacle('D-28b', '还没有公布，也没有写明依法不公开的理由'));
  const missing = registers.archiveItem.filter((item) => item.state === 'missing').length;
  if (registers.archiveItem.length === 0) found.push(obstacle('D-29', '归档材料目录还没有登记'));
  else if (missing > 0) found.push(obstacle('D-29', `归档材料还缺 ${missing} 件`));
  return found;
}

function requireProgress(loaded: LoadedDecision, kind: 'partyReport' | 'execution'): void {
  if (kind === 'execution' && !isDecided(loaded)) throw ruleError('还没有作出决定，不能登记执行');
}
