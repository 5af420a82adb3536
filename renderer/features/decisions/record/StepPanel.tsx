/** 一步的登记内容：一行要点、条文逐条核对；按“登记”就地改。 */
import { IconPencil } from '@tabler/icons-react';
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { marks, meetingResults, meetingTypes, riskConclusions } from '#shared/domain/decision/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { daySpan, NONE } from '../decision-text.ts';
import { GateTable } from './GateTable.tsx';
import { stepObstacles } from './sheet.ts';
import { stepTitle } from './step-rules.ts';
import { StepEditor } from './StepEditor.tsx';

interface StepPanelProps {
  readonly decision: DecisionDto;
  readonly step: DecisionStepDto;
  readonly lines: readonly SheetLineDto[];
  /** 不能登记的原因；null 为可以。 */
  readonly refusal: string | null;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

export function StepPanel({ decision, step, lines, refusal, isEditing, onEdit, onClose }: StepPanelProps) {
  if (isEditing)
    return (
      <StepEditor
        key={step.kind}
        decision={decision}
        step={step}
        obstacles={stepObstacles(lines, step.kind)}
        onClose={onClose}
      />
    );
  const isBlank =
    step.isApplicable && step.state === 'notStarted' && step.note === '' && step.responsible === '';
  return (
    <Panel
      title={stepTitle(step)}
      note={step.attachmentCount === 0 ? undefined : `附件 ${step.attachmentCount} 件`}
      isFlush
      extra={
        <ActionButton
          size="sm"
          icon={<IconPencil size={14} stroke={1.6} aria-hidden />}
          refusal={refusal}
          onClick={onEdit}
        >
          {isBlank ? '登记' : '修改'}
        </ActionButton>
      }
    >
      <StepFacts decision={decision} step={step} />
      <GateTable decision={decision} kind={step.kind} lines={lines} />
    </Panel>
  );
}

function StepFacts({ decision, step }: { readonly decision: DecisionDto; readonly step: DecisionStepDto }) {
  const conclusion = conclusionOf(decision, step);
  const text = step.isApplicable ? step.note : step.ground;
  return (
    <table className="lt lt-rows-32 dr-facts">
      <colgroup>
        <col style={{ width: 116 }} />
        <col style={{ width: 168 }} />
        <col style={{ width: 92 }} />
        {conclusion === null ? null : <col style={{ width: 150 }} />}
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">办理情况</th>
          <th scope="col">起止</th>
          <th scope="col">责任人</th>
          {conclusion === null ? null : <th scope="col">{conclusion.title}</th>}
          <th scope="col">{step.isApplicable ? '说明' : '理由'}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <span className="dr-state">
              <ProcedureMark mark={step.mark} size={15} isDecorative />
              {marks[step.mark]}
            </span>
          </td>
          <td>{step.isApplicable ? daySpan(step.startedOn, step.finishedOn) : NONE}</td>
          <td className="lt-secondary">{step.responsible === '' ? NONE : step.responsible}</td>
          {conclusion === null ? null : <td className={conclusion.tone}>{conclusion.text}</td>}
          <td className="lt-wraps lt-secondary dr-note">{text === '' ? NONE : text}</td>
        </tr>
      </tbody>
    </table>
  );
}

function conclusionOf(
  decision: DecisionDto,
  step: DecisionStepDto,
): { readonly title: string; readonly text: string; readonly tone: string } | null {
  if (step.kind === 'risk' && step.isApplicable) {
    const { riskConclusion } = decision;
    const tone = riskConclusion === 'controllable' ? 'green' : 'red';
    return riskConclusion === null
      ? { title: '结论', text: NONE, tone: 'lt-secondary' }
      : { title: '结论', text: riskConclusions[riskConclusion], tone: `dr-strong fs-text-${tone}` };
  }
  if (step.kind !== 'collective') return null;
  const type = decision.meetingType === null ? '' : meetingTypes[decision.meetingType];
  const result = decision.meetingResult === null ? '' : meetingResults[decision.meetingResult];
  const isPassed = decision.meetingResult === 'passed' || decision.meetingResult === 'passedWithChanges';
  return {
    title: '会议和结果',
    text: `${type} ${result}`.trim() || NONE,
    tone: result === '' ? 'lt-secondary' : `dr-strong fs-text-${isPassed ? 'green' : 'amber'}`,
  };
}
