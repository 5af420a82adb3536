/** 登记表的栏目。每栏外面标着栏名，光标进来时右栏换条文。 */
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import {
  categories,
  type Category,
  defaultCategory7,
  type Exclusion,
  exclusionKeys,
  exclusions,
  localCategories,
  type LocalCategory,
  proposalSources,
  type ProposalSource,
} from '#shared/domain/decision/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { CheckField, RadioField, SelectField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { categoryText } from '../decision-text.ts';
import { catalogWarning, type DecisionFormValues, type FieldName, type MeetingPlan } from './form-values.ts';
import { UnitField } from './UnitField.tsx';

interface FormFieldsProps {
  readonly form: UseFormReturnType<DecisionFormValues>;
  readonly plan: MeetingPlan | null;
  readonly isNew: boolean;
  readonly onFocusField: (name: FieldName) => void;
}

const categoryKeys = Object.keys(categories).map((key) => Number(key) as Category); // 键取自类别表
const localKeys = Object.keys(localCategories).map((key) => Number(key) as LocalCategory); // 同上
const npcChoices = [
  { value: 'none', label: '不涉及' },
  { value: 'decide', label: '由人大决定' },
  { value: 'report', label: '向人大报告' },
] as const;
const sourceKeys = Object.keys(proposalSources) as ProposalSource[]; // 同上

export function FormFields({ form, plan, isNew, onFocusField }: FormFieldsProps) {
  const { values } = form;
  const people = useLedgerQuery('accounts', 'choices', {});
  const field = (name: FieldName, child: ReactNode, isWide = false): ReactNode => (
    <div className={isWide ? 'fs-field-wide' : ''} onFocusCapture={() => onFocusField(name)}>
      {child}
    </div>
  );
  const shortOfTime = plan !== null && plan.left < plan.workdays;
  return (
    <FieldGrid>
      {field(
        'title',
        <TextField label="事项名称" isRequired autoFocus {...form.getInputProps('title')} />,
        true,
      )}
      {field(
        'isInCatalog',
        <RadioField
          label="年度目录"
          ruleId="D-04"
          options={[
            { value: 'in', label: '目录内' },
            { value: 'out', label: '目录外' },
          ]}
          value={values.isInCatalog ? 'in' : 'out'}
          onChange={(value) => {
            form.setFieldValue('isInCatalog', value === 'in');
            form.clearFieldError('catalogNo');
          }}
        />,
      )}
      {field(
        'catalogNo',
        values.isInCatalog ? (
          <TextField
            label="目录号"
            isRequired
            hint={isNew ? '已填下一个空号，可以改。' : null}
            {...form.getInputProps('catalogNo')}
          />
        ) : (
          <TextField label="目录号" isReadOnly value="" placeholder="目录外事项没有目录号" />
        ),
      )}
      {values.isInCatalog
        ? null
        : field(
            'offCatalogReason',
            <TextAreaField
              label="目录外的理由"
              ruleId="D-04"
              minRows={2}
              warning={catalogWarning(values)}
              {...form.getInputProps('offCatalogReason')}
            />,
            true,
          )}
      {field(
        'category',
        <SelectField
          label="类别"
          isRequired={values.exclusion === null}
          ruleId="D-02"
          options={categoryKeys.map((key) => ({ value: String(key), label: categoryText(key) }))}
          placeholder={values.exclusion === null ? '请选择' : '已排除，不归类'}
          {...form.getInputProps('category')}
          value={values.category === null ? null : String(values.category)}
          onChange={(value) => {
            form.setFieldValue('category', value === null ? null : (Number(value) as Category));
            const next = value === null ? null : (Number(value) as Category); // 选项的值取自类别表
            form.setFieldValue('category7', defaultCategory7(next));
            if (value !== null) form.setFieldValue('exclusion', null);
          }}
        />,
      )}
      {field(
        'exclusion',
        <SelectField<Exclusion>
          label="排除情形"
          ruleId="D-03"
          options={exclusionKeys.map((key) => ({ value: key, label: exclusions[key] }))}
          placeholder="不排除，按重大行政决策办理"
          isClearable={values.exclusion !== null}
          {...form.getInputProps('exclusion')}
          onChange={(value) => {
            form.setFieldValue('exclusion', value);
            if (value !== null) form.setFieldValue('category', null);
            form.clearFieldError('category');
          }}
        />,
      )}
      {values.category === null
        ? null
        : field(
            'category7',
            <SelectField
              label="七类"
              options={localKeys.map((key) => ({ value: String(key), label: localCategories[key] }))}
              labelExtra={
                <span className="fs-unverified" title="省政府令第210号的分类，只有旁证，使用前请自行核对">
                  旁证
                </span>
              }
              isClearable={values.category7 !== null}
              hint="省政府令第210号的分类，供本地统计；已按五类带出，可以改。"
              {...form.getInputProps('category7')}
              value={values.category7 === null ? null : String(values.category7)}
              onChange={(value) =>
                form.setFieldValue('category7', value === null ? null : (Number(value) as LocalCategory))
              }
            />,
            true,
          )}
      {values.exclusion === null
        ? null
        : field(
            'exclusionReason',
            <TextAreaField
              label="排除理由"
              isRequired
              ruleId="D-03"
              minRows={2}
              hint="理由记入台账，名单上标“不适用”。"
              {...form.getInputProps('exclusionReason')}
            />,
            true,
          )}
      {field(
        'leadUnitId',
        <UnitField
          label="承办单位"
          isRequired={values.startedOn !== null}
          ruleId="D-07"
          {...form.getInputProps('leadUnitId')}
          value={values.leadUnitId}
        />,
      )}
      {field(
        'coUnits',
        <TextField label="配合单位" placeholder="几个单位用顿号隔开" {...form.getInputProps('coUnits')} />,
      )}
      {field(
        'proposalSource',
        <SelectField
          label="建议来源"
          isClearable={values.proposalSource !== null}
          options={sourceKeys.map((key) => ({ value: key, label: proposalSources[key] }))}
          {...form.getInputProps('proposalSource')}
        />,
      )}
      {field(
        'handlerId',
        <SelectField
          label="经办人"
          isRequired
          options={(people.data ?? [])
            .filter((person) => person.roles.includes('handler') || person.roles.includes('head'))
            .map((person) => ({ value: String(person.id), label: person.name }))}
          {...form.getInputProps('handlerId')}
          value={values.handlerId === null ? null : String(values.handlerId)}
          onChange={(value) => form.setFieldValue('handlerId', value === null ? null : Number(value))}
        />,
      )}
      {field(
        'startedOn',
        <DateField
          label="启动日期"
          ruleId="D-07"
          hint={values.startedOn === null ? '县政府还没有决定启动的，先空着。' : null}
          {...form.getInputProps('startedOn')}
        />,
      )}
      {field(
        'plannedMeetingOn',
        <DateField
          label="拟上会日"
          ruleId="D-22b"
          hint={
            plan === null
              ? null
              : shortOfTime
                ? `只剩 ${plan.left} 个工作日，一般不少于 ${plan.workdays} 个；提请讨论时须写明理由。`
                : `最迟 ${plan.acceptBy.slice(5)} 受理送审，才留足 ${plan.workdays} 个工作日。`
          }
          {...form.getInputProps('plannedMeetingOn')}
        />,
      )}
      {field(
        'npcRelation',
        <RadioField
          label="人大关系"
          ruleId="D-05"
          options={npcChoices}
          value={values.npcRelation}
          onChange={(value) => form.setFieldValue('npcRelation', value ?? 'none')}
        />,
      )}
      {field(
        'npcOn',
        values.npcRelation === 'none' ? (
          <TextField label="人大办理日期" isReadOnly value="" placeholder="不涉及" />
        ) : (
          <DateField
            label="人大办理日期"
            ruleId="D-05"
            hint="还没有办的先空着；公布以前须办。"
            {...form.getInputProps('npcOn')}
          />
        ),
      )}
      {field(
        'touchesMarket',
        <CheckField
          label="市场主体"
          ruleId="D-25"
          options={[{ value: 'on', label: '涉及市场主体经济活动' }]}
          value={values.touchesMarket ? ['on'] : []}
          onChange={(chosen) => form.setFieldValue('touchesMarket', chosen.length > 0)}
          hint={values.touchesMarket ? `须做公平竞争审查（${citeRule('D-25')}）。` : null}
        />,
      )}
      {field(
        values.isBackEntry ? 'isBackEntry' : 'isWorkSecret',
        <CheckField
          label="标记"
          options={[
            { value: 'isWorkSecret', label: '工作秘密' },
            { value: 'isBackEntry', label: '补录（以前办过的）' },
          ]}
          value={(['isWorkSecret', 'isBackEntry'] as const).filter((name) => values[name])}
          onChange={(chosen) => {
            form.setFieldValue('isWorkSecret', chosen.includes('isWorkSecret'));
            form.setFieldValue('isBackEntry', chosen.includes('isBackEntry'));
          }}
        />,
      )}
      {field(
        'summary',
        <TextAreaField label="事项概要" minRows={3} maxRows={10} {...form.getInputProps('summary')} />,
        true,
      )}
    </FieldGrid>
  );
}
