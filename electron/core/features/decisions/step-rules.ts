/** What may be recorded of one step (713号令第14、19、22、24—33条). */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import { checkMeeting } from '#shared/domain/decision/progress.ts';
import { stepNames } from '#shared/domain/decision/vocabulary.ts';
import { blockers, citeRule } from '#shared/domain/rules/rules.ts';
import type { CommandContext } from '../../context.ts';
import { fieldError, ruleError } from '../../errors.ts';
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
  if (input.kind === 'risk' && input.state === 'done' && input.riskConclusion === null)
    throw fieldError('riskConclusion', `请登记风险可控还是不可控（${citeRule('D-20')}）`);
  if (input.kind === 'collective') checkCollective(context, loaded, input);
  if (input.kind === 'publication' && input.state === 'done') checkPublication(loaded);
  if (input.kind === 'archive' && input.state === 'done') checkArchive(loaded);
  if ((input.kind === 'partyReport' || input.kind === 'execution') && input.state !== 'notStarted')
    requireProgress(loaded, input.kind);
}

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

function checkCollective(context: CommandContext, loaded: LoadedDecision, input: StepInput): void {
  if (input.state === 'notStarted') return;
  const stop = blockers(checkMeeting(loaded.facts, input.finishedOn, context.calendar));
  if (stop.length > 0)
    throw ruleError(
      `不能登记集体讨论：${stop.map((line) => `${line.message}（${citeRule(line.ruleId)}）`).join('；')}`,
    );
  if (loaded.facts.meetingType === null)
    throw ruleError(`请先“提请集体讨论”，定下是常务会议还是全体会议（${citeRule('D-26')}）`);
  if (input.state === 'done' && input.meetingResult === null)
    throw fieldError('meetingResult', '请选择会议结果');
}

const isDecided = (loaded: LoadedDecision): boolean =>
  loaded.facts.steps.collective.state === 'done' &&
  (loaded.facts.meetingResult === 'passed' || loaded.facts.meetingResult === 'passedWithChanges');

function checkPublication(loaded: LoadedDecision): void {
  if (!isDecided(loaded)) throw ruleError('还没有集体讨论通过，不能登记公布');
  const { partyReport } = loaded.facts.steps;
  if (partyReport.isApplicable && partyReport.state !== 'done')
    throw ruleError(
      `出台前应当按照规定向同级党委请示报告；按规定不需要的，请在该环节写明理由（${citeRule('D-27')}）`,
    );
}

function checkArchive(loaded: LoadedDecision): void {
  const { publication } = loaded.facts.steps;
  if (publication.isApplicable && publication.state !== 'done')
    throw ruleError('还没有公布，也没有写明依法不公开的理由，不能归档');
}

function requireProgress(loaded: LoadedDecision, kind: 'partyReport' | 'execution'): void {
  if (kind === 'execution' && !isDecided(loaded)) throw ruleError('还没有作出决定，不能登记执行');
}
