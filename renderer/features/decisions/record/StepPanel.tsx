/** 一步的登记内容：办理情况一行、各簿登记、打印的表、条文逐条核对。 */
import { IconPencil } from '@tabler/icons-react';
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { marks, meetingResults, meetingTypes, riskConclusions } from '#shared/domain/decision/vocabulary.ts';
import type { RegisterKind } from '#shared/domain/registers/types.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { daySpan } from '../decision-text.ts';
import { StepRegisters } from '../registers/StepRegisters.tsx';
import type { EntryTarget } from '../registers/tab-registers.ts';
import type { DecisionRegisters } from '../registers/use-registers.ts';
import { GateTable } from './GateTable.tsx';
import { laterObstacles, stepObstacles, type TabKind } from './sheet.ts';
import { StepEditor } from './StepEditor.tsx';

interface StepPanelProps {
  readonly decision: DecisionDto;
  readonly tab: TabKind;
  /** 启动没有自己的办理情况。 */
  readonly step: DecisionStepDto | null;
  readonly lines: readonly SheetLineDto[];
  readonly registers: DecisionRegisters;
  readonly registerRefusal: (kind: RegisterKind) => string | null;
  readonly onEntry: (target: EntryTarget) => void;
  /** 不能登记的原因；null 为可以。 */
  readonly refusal: string | null;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

export function StepPanel(props: StepPanelProps) {
  const { decision, step, lines, registers, refusal } = props;
  if (props.isEditing && step !== null)
    return (
      <StepEditor
        key={step.kind}
        decision={decision}
        step={step}
        obstacles={[
          ...stepObstacles(lines, step.kind),
          ...laterObstacles(decision, registers.inForce, step.kind),
        ]}
        onClose={props.onClose}
      />
    );
  return (
    <StepRegisters
      decision={decision}
      registers={registers}
      tab={props.tab}
      refusal={props.registerRefusal}
      onEntry={props.onEntry}
      head={
        step === null ? null : (
          <StepLine decision={decision} step={step} refusal={refusal} onEdit={props.onEdit} />
        )
      }
    >
      <GateTable decision={decision} kind={props.tab} lines={lines} />
    </StepRegisters>
  );
}

interface StepLineProps {
  readonly decision: DecisionDto;
  readonly step: DecisionStepDto;
  readonly refusal: string | null;
  readonly onEdit: () => void;
}

/** 这一步办到哪里：标记、起止、责任人、结论、说明，一行说完。 */
function StepLine({ decision, step, refusal, onEdit }: StepLineProps) {
  const conclusion = conclusionOf(decision, step);
  const text = step.isApplicable ? step.note : `理由：${step.ground}`;
  const span = step.isApplicable && step.startedOn !== null ? daySpan(step.startedOn, step.finishedOn) : '';
  return (
    <div className="dr-line">
      <span className={`dr-state dr-word-${step.mark}`}>
        <ProcedureMark mark={step.mark} size={15} isDecorative />
        <strong>{marks[step.mark]}</strong>
      </span>
      {span === '' ? null : <span>{span}</span>}
      {step.responsible === '' ? null : <span>{`责任人 ${step.responsible}`}</span>}
      {conclusion === null ? null : <span className={conclusion.tone}>{conclusion.text}</span>}
      <span className="dr-line-note fs-cut" title={text}>
        {text}
      </span>
      <ActionButton
        size="sm"
        icon={<IconPencil size={14} stroke={1.6} aria-hidden />}
        refusal={refusal}
        onClick={onEdit}
      >
        办理情况
      </ActionButton>
    </div>
  );
}

function conclusionOf(
  decision: DecisionDto,
  step: DecisionStepDto,
): { readonly text: string; readonly tone: string } | null {
  if (step.kind === 'risk' && step.isApplicable && decision.riskConclusion !== null)
    return {
      text: riskConclusions[decision.riskConclusion],
      tone: `dr-strong fs-text-${decision.riskConclusion === 'controllable' ? 'green' : 'red'}`,
    };
  if (step.kind !== 'collective' || decision.meetingType === null) return null;
  const result = decision.meetingResult === null ? '' : meetingResults[decision.meetingResult];
  const isPassed = decision.meetingResult === 'passed' || decision.meetingResult === 'passedWithChanges';
  return {
    text: `${meetingTypes[decision.meetingType]} ${result}`.trim(),
    tone: result === '' ? '' : `dr-strong fs-text-${isPassed ? 'green' : 'amber'}`,
  };
}
