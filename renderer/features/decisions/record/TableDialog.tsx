/** 提请集体讨论：定会议和日期；审查时间不足的当场写理由。 */
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { checkReviewTime } from '#shared/domain/review/checks.ts';
import { type MeetingType, meetingTypes } from '#shared/domain/decision/vocabulary.ts';
import { blockers, citeRule } from '#shared/domain/rules/rules.ts';
import { isLocalDate, type LocalDate } from '#shared/lib/local-date.ts';
import { useCalendar } from '#renderer/lib/calendar.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, TextAreaField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { citeLines } from './lock-state.ts';
import { type FieldErrors, useDialogCommand } from './use-dialog-command.ts';

interface TableDialogProps {
  readonly decision: DecisionDto;
  /** 受理日；据它核审查时间。 */
  readonly acceptedOn: string | null;
  readonly onClose: () => void;
}

const typeKeys = Object.keys(meetingTypes) as MeetingType[]; // 键取自会议表

export function TableDialog({ decision, acceptedOn, onClose }: TableDialogProps) {
  const calendar = useCalendar();
  const [type, setType] = useState<MeetingType>(decision.meetingType ?? 'executive');
  const [meetingOn, setMeetingOn] = useState<string | null>(decision.plannedMeetingOn);
  const [waiver, setWaiver] = useState(decision.meetingWaiver);
  const [remedy, setRemedy] = useState('');
  const table = useDialogCommand('tableForMeeting', onClose);
  const stop = decision.isBackEntry ? blockers(decision.gates) : [];
  const { errors } = table;
  const time =
    acceptedOn !== null && meetingOn !== null && isLocalDate(meetingOn)
      ? checkReviewTime(acceptedOn as LocalDate, meetingOn, calendar) // 合同里的日子都是 YYYY-MM-DD
      : null;
  const isShort = time !== null && !time.isMet;
  const submit = (): void => {
    const found: FieldErrors = {
      ...(meetingOn === null ? { meetingOn: '请填写会议日期' } : {}),
      ...(stop.length > 0 && remedy.trim() === '' ? { remedy: '请写明补救措施' } : {}),
      ...(isShort && waiver.trim() === '' ? { waiver: `请写明理由（${citeRule('D-22b')}）` } : {}),
    };
    table.run(
      {
        id: decision.id,
        expectedVersion: decision.version,
        meetingType: type,
        meetingOn,
        waiver: isShort ? waiver : '',
        remedy: stop.length === 0 ? '' : remedy,
      },
      found,
    );
  };
  return (
    <Modal
      title="提请集体讨论"
      onClose={onClose}
      hasUnsaved={meetingOn !== decision.plannedMeetingOn || waiver !== decision.meetingWaiver}
      error={table.problem}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={table.isBusy} onClick={submit}>
          提请讨论
        </ActionButton>
      }
    >
      {stop.length === 0 ? (
        <p className="fs-modal-lead">
          {`“${decision.title}”的法定条件都已具备。提请以后，会后在“集体讨论”登记结果。`}
        </p>
      ) : (
        <NoticeBar tone="amber" title="补录，将记为违规：">
          {citeLines(stop)}
        </NoticeBar>
      )}
      <LedgerForm label="提请集体讨论" onSubmit={submit}>
        <FieldGrid>
          <RadioField
            label="会议"
            isRequired
            ruleId="D-26"
            options={typeKeys.map((key) => ({ value: key, label: meetingTypes[key] }))}
            value={type}
            onChange={(value) => setType(value ?? type)}
          />
          <DateField
            label="会议日期"
            isRequired
            value={meetingOn}
            onChange={setMeetingOn}
            error={errors['meetingOn']}
            warning={isShort ? `${time.message}（${citeRule('D-22b')}）` : null}
            success={time !== null && time.isMet ? time.message : null}
          />
          {isShort ? (
            <TextAreaField
              label="审查时间不足的理由"
              isRequired
              isWide
              ruleId="D-22b"
              minRows={2}
              value={waiver}
              onChange={(event) => setWaiver(event.currentTarget.value)}
              error={errors['waiver']}
              hint="理由记入台账，随事项存档。"
            />
          ) : null}
          {stop.length > 0 ? (
            <TextAreaField
              label="补救措施"
              isRequired
              isWide
              minRows={2}
              value={remedy}
              onChange={(event) => setRemedy(event.currentTarget.value)}
              error={errors['remedy']}
              hint={`上面 ${stop.length} 处不合法定程序，与补救措施一起留痕，不能隐藏。`}
            />
          ) : null}
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
