/** 登记表单的各栏；问题条在上面，随表单一起滚动的只有栏目。 */
import type { UseFormReturnType } from '@mantine/form';
import type { MaterialKind } from '#shared/domain/review/vocabulary.ts';
import { citeRule, type RuleId } from '#shared/domain/rules/rules.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { SelectField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { useUnitChoices } from '../choices.ts';
import type { ReviewTimePreview } from '../review-time.ts';
import { monthDay } from '../wording.ts';
import { DecisionPicker } from './DecisionPicker.tsx';
import type { IntakeValues } from './intake-values.ts';
import { MaterialEditor } from './MaterialEditor.tsx';
import { countMaterials } from './materials.ts';

export interface IntakeFieldsProps {
  readonly form: UseFormReturnType<IntakeValues>;
  /** 不属于某一栏的话。 */
  readonly message: string | null;
  readonly isReadOnly: boolean;
  readonly isDecisionFixed: boolean;
  readonly isNew: boolean;
  readonly time: ReviewTimePreview | null;
  readonly restoredFrom: string | null;
  /** 移到哪一栏，右栏就显示哪一条。 */
  readonly onRule: (ruleId: RuleId) => void;
  readonly files:
    | { readonly countOf: (kind: MaterialKind) => number; readonly onOpen: (kind: MaterialKind) => void }
    | undefined;
}

export function IntakeFields(props: IntakeFieldsProps) {
  const { form, time, isReadOnly } = props;
  const units = useUnitChoices(form.values.submitUnitId === null ? null : Number(form.values.submitUnitId));
  const field = (name: keyof IntakeValues & string, ruleId: RuleId) => ({
    ...form.getInputProps(name),
    isReadOnly,
    onFocus: () => props.onRule(ruleId),
  });
  const { checked, missingStatutory } = countMaterials(form.values.materials);
  return (
    <>
      <ProblemBar message={props.message} />
      {props.restoredFrom === null || props.message !== null ? null : (
        <NoticeBar tone="blue">{`已取回 ${chinaTimeText(props.restoredFrom).slice(5, 16)} 存的草稿，接着填就行。`}</NoticeBar>
      )}
      <div className="rv-form-body fs-scroll">
        <FieldGrid>
          <DecisionPicker
            label="决策事项"
            isRequired
            ruleId="D-21"
            {...field('decisionId', 'D-21')}
            isReadOnly={isReadOnly || props.isDecisionFixed}
            autoFocus={!props.isDecisionFixed}
          />
          <TextField label="送审稿名称" isRequired maxLength={120} {...field('draftTitle', 'D-22a')} />
          <SelectField
            label="送审单位"
            isRequired
            options={units}
            isSearchable
            {...field('submitUnitId', 'D-07')}
          />
          <DateField label="送审日期" isRequired ruleId="D-22a" {...field('submittedOn', 'D-22a')} />
          <TextField label="联系人" isRequired maxLength={20} {...field('contactName', 'D-22a')} />
          <TextField label="联系电话" isRequired maxLength={30} {...field('contactPhone', 'D-22a')} />
          <TextField label="送件人" maxLength={20} {...field('submitter', 'D-22a')} />
          <DateField
            label="要求答复日"
            ruleId="D-22b"
            warning={
              time?.isShort === true
                ? `${time.text.replace('须写明理由', '受理时须写明理由')}；${monthDay(time.enoughOn)} 才够`
                : null
            }
            success={time !== null && !time.isShort ? time.text : null}
            hint="没有写明的先空着，受理时再定"
            {...field('replyDueOn', 'D-22b')}
          />
        </FieldGrid>
        <section
          className="rv-form-materials"
          onFocusCapture={() => props.onRule('D-22a')}
          aria-label="送审材料"
        >
          <header className="rv-form-materials-head">
            <strong>送审材料</strong>
            <LegalRef ruleId="D-22a" isShort />
            <span>
              {`9 项，已核 ${checked}`}
              {props.isNew ? '；附件在登记以后挂到每一项' : ''}
            </span>
          </header>
          <div className={`rv-form-materials-box${isReadOnly ? ' rv-inert' : ''}`} inert={isReadOnly}>
            <MaterialEditor
              value={form.values.materials}
              onChange={(value) => form.setFieldValue('materials', value)}
              errors={form.errors}
              {...(props.files === undefined ? {} : { files: props.files })}
            />
          </div>
          {checked > 0 && missingStatutory > 0 ? (
            <p className="fs-field-message fs-message-amber">
              {`法定材料还缺 ${missingStatutory} 项，可以先登记；补齐以前不能受理（${citeRule('D-22a')}）`}
            </p>
          ) : null}
        </section>
      </div>
    </>
  );
}
