/** 照说明画一份登记的各栏；光标进来时右栏换条文。 */
import type { CheckSurroundings, Finding } from '#shared/domain/registers/findings.ts';
import {
  expertPools,
  participationMethods,
  type RegisterKind,
  type Speech,
} from '#shared/domain/registers/types.ts';
import { useAfterRelease } from '#renderer/lib/form.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { FieldProps } from '#renderer/ui/FieldFrame.tsx';
import {
  CheckField,
  RadioField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '#renderer/ui/fields.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { type EntryData, isRequired, isShown, messagesOf, specOf } from './entry-state.ts';
import type { FieldSpec } from './spec.ts';
import { SpeechesField } from './SpeechesField.tsx';

export interface EntryFieldsProps {
  readonly kind: RegisterKind;
  readonly data: EntryData;
  readonly around: CheckSurroundings;
  /** 屏上现在该说的话；没有动过的栏目不说红话。 */
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
  readonly onChange: (change: EntryData) => void;
  readonly onFocusField: (name: string) => void;
  readonly onLeaveField: (name: string) => void;
  readonly children?: React.ReactNode;
}

export function EntryFields(props: EntryFieldsProps) {
  const { kind, data, around } = props;
  const afterRelease = useAfterRelease();
  return (
    <FieldGrid>
      {specOf(kind)
        .fields.filter((field) => isShown(field, data, around))
        .map((field) => (
          <div
            key={field.name}
            className={field.isWide === true ? 'fs-field-wide' : ''}
            onFocusCapture={() => props.onFocusField(field.name)}
            onBlurCapture={() => afterRelease(() => props.onLeaveField(field.name))}
          >
            <OneField {...props} field={field} />
          </div>
        ))}
      {props.children}
    </FieldGrid>
  );
}

type OneFieldProps = EntryFieldsProps & { readonly field: FieldSpec<EntryData> };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const keyOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const choices = (options: Readonly<Record<string, string>> = {}) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

function OneField(props: OneFieldProps) {
  const { field, data, around, findings, onChange } = props;
  const value = data[field.name];
  const set = (next: unknown): void => onChange({ [field.name]: next });
  const messages = messagesOf(findings, field.name);
  const hint = typeof field.hint === 'function' ? field.hint(data) : field.hint;
  const frame: FieldProps = {
    label: field.label,
    isRequired: isRequired(field, data),
    ruleId: field.ruleId,
    error: messages.error,
    warning: messages.warning,
    success: messages.info === null ? (field.success?.(data, around) ?? null) : null,
    hint: messages.info ?? hint ?? null,
    isReadOnly: props.isReadOnly,
    isWide: field.isWide === true,
  };
  switch (field.widget) {
    case 'text':
      return (
        <TextField {...frame} value={textOf(value)} onChange={(event) => set(event.currentTarget.value)} />
      );
    case 'long':
      return (
        <TextAreaField
          {...frame}
          minRows={field.rows ?? 3}
          value={textOf(value)}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'day':
      return <DayField {...props} frame={frame} />;
    case 'count':
      return (
        <TextField
          {...frame}
          value={typeof value === 'number' ? String(value) : ''}
          onChange={(event) => {
            const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6);
            set(digits === '' ? null : Number(digits));
          }}
        />
      );
    case 'choice':
      return (
        <RadioField
          {...frame}
          options={[
            ...(frame.isRequired === true ? [] : [{ value: '', label: '未定' }]),
            ...choices(field.options),
          ]}
          value={keyOf(value) ?? ''}
          onChange={(next) => set(next === '' ? null : next)}
        />
      );
    case 'select':
      return <SelectField {...frame} options={choices(field.options)} value={keyOf(value)} onChange={set} />;
    case 'flag':
      return <SwitchField {...frame} text={field.flagText ?? ''} value={value === true} onChange={set} />;
    case 'checks':
      return (
        <CheckField
          {...frame}
          options={choices(field.options)}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={set}
        />
      );
    case 'round':
      return <RoundField {...props} frame={frame} />;
    case 'expert':
      return <ExpertField {...props} frame={frame} />;
    case 'speeches':
      return (
        <SpeechesField
          {...frame}
          error={messages.error ?? nestedError(findings, field.name)}
          value={Array.isArray(value) ? (value as Speech[]) : []} // 这一栏只由发言表写入
          onChange={set}
          findings={findings}
        />
      );
  }
}

/** 表里几格有红字，整栏也要算一处，F8 才走得到。 */
function nestedError(findings: readonly Finding[], name: string): string | null {
  const count = findings.filter(
    (finding) => finding.level === 'block' && finding.field.startsWith(`${name}.`),
  ).length;
  return count === 0 ? null : `表里有 ${count} 处要改，见红字`;
}

type WidgetProps = OneFieldProps & { readonly frame: FieldProps };

function DayField({ field, data, around, frame, onChange }: WidgetProps) {
  const verdict = field.verdict?.(data, around) ?? null;
  return (
    <DateField
      {...frame}
      value={keyOf(data[field.name])}
      onChange={(next) => onChange({ [field.name]: next })}
      verdict={
        verdict === null ? undefined : <strong className={`fs-text-${verdict.tone}`}>{verdict.text}</strong>
      }
    />
  );
}

/** 听证参加人只选听证会；意见哪一轮都可以，也可以不选。 */
function RoundField({ kind, field, data, around, frame, onChange }: WidgetProps) {
  const rounds = around.others.participationRound.filter(
    (round) => kind !== 'hearingParticipant' || round.method === 'hearing',
  );
  const value = data[field.name];
  return (
    <SelectField
      {...frame}
      options={rounds.map((round) => ({
        value: String(round.id),
        label: `${round.startedOn} ${participationMethods[round.method]}`,
      }))}
      isClearable={frame.isRequired !== true && value !== null}
      placeholder={rounds.length === 0 ? '还没有登记轮次' : '不限哪一轮'}
      value={typeof value === 'number' ? String(value) : null}
      onChange={(next) => onChange({ [field.name]: next === null ? null : Number(next) })}
    />
  );
}

/** 从专家库选一位，姓名、专业、单位跟着填好；出库的不列。 */
function ExpertField({ field, data, frame, onChange }: WidgetProps) {
  const experts = useLedgerQuery('experts', 'list', {});
  const value = data[field.name];
  const shown = (experts.data ?? []).filter((expert) => expert.leftOn === null || expert.id === value);
  return (
    <SelectField
      {...frame}
      isSearchable
      isClearable={value !== null}
      placeholder={
        experts.isPending
          ? '正在读取专家库'
          : shown.length === 0
            ? '专家库还是空的，直接填下面各栏'
            : '打字查找；库外的不选'
      }
      options={shown.map((expert) => ({
        value: String(expert.id),
        label: `${expert.name}（${expert.specialty}，${expertPools[expert.pool]}）`,
      }))}
      value={typeof value === 'number' ? String(value) : null}
      onChange={(next) => {
        const expert = shown.find((each) => String(each.id) === next);
        if (expert === undefined) onChange({ [field.name]: null });
        else
          onChange({
            [field.name]: expert.id,
            name: expert.name,
            isOrganization: expert.isOrganization,
            specialty: expert.specialty,
            unit: [expert.unit, expert.title].filter((part) => part !== '').join(' '),
            pool: expert.pool,
          });
      }}
    />
  );
}
