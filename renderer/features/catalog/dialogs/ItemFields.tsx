/** 一条目录事项的各栏：登记、修改、调整共用。 */
import type { UseFormReturnType } from '@mantine/form';
import { categories, categoryMarks, type Category } from '#shared/domain/decision/vocabulary.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { CheckField, SelectField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import {
  type ItemValues,
  joinProcedures,
  procedureNames,
  readPlanFinish,
  splitProcedures,
} from '../item-form.ts';

export interface ItemFieldsProps {
  readonly year: number;
  readonly values: ItemValues;
  readonly inputs: (
    name: keyof ItemValues & string,
  ) => ReturnType<UseFormReturnType<ItemValues>['getInputProps']>;
  readonly onChange: (name: 'planFinish' | 'procedures', value: string) => void;
  /** 同年同名的事项；有就提醒。 */
  readonly sameTitle: string | null;
  readonly isFirst?: boolean;
}

const categoryOptions = (Object.keys(categories).map(Number) as Category[]).map((key) => ({
  value: String(key),
  label: `${categoryMarks[key]} ${categories[key]}`,
}));
const procedureOptions = procedureNames.map((name) => ({ value: name, label: name }));

export function ItemFields({ year, values, inputs, onChange, sameTitle, isFirst = true }: ItemFieldsProps) {
  const units = useLedgerQuery('units', 'list', {});
  const unitOptions = (units.data ?? [])
    .filter((unit) => unit.isActive || String(unit.id) === values.leadUnitId)
    .map((unit) => ({ value: String(unit.id), label: unit.name }));
  const { chosen, rest } = splitProcedures(values.procedures);
  const plan = readPlanFinish(values.planFinish, year);
  const isOtherYear = /^\d{4}-\d{2}$/.test(plan) && !plan.startsWith(`${year}-`);
  const planInput = inputs('planFinish');
  return (
    <FieldGrid>
      <TextField
        label="事项名称"
        isRequired
        isWide
        autoFocus={isFirst}
        warning={sameTitle === null ? null : `本年度已有同名事项：${sameTitle}；确需另列的请在备注里说明`}
        {...inputs('title')}
      />
      <SelectField
        label="类别"
        isRequired
        ruleId="D-02"
        options={categoryOptions}
        isSearchable={false}
        {...inputs('category')}
      />
      <TextField
        label="建议来源"
        isRequired
        hint="如 部门建议、人大代表建议、政协提案、县政府交办"
        {...inputs('source')}
      />
      <SelectField
        label="承办单位"
        isRequired
        ruleId="D-07"
        options={unitOptions}
        isSearchable
        hint={units.isError ? '单位名录没有读到，请关闭后重试' : null}
        {...inputs('leadUnitId')}
      />
      <TextField label="配合单位" hint="几个单位之间用顿号" {...inputs('coUnits')} />
      <TextField
        label="计划完成时限"
        placeholder={`可输 ${year}09 或者 9月`}
        hint={isOtherYear ? `不在 ${year} 年度内，请确认` : '写到年月'}
        {...planInput}
        onBlur={() => {
          if (plan !== values.planFinish) onChange('planFinish', plan);
          (planInput as { readonly onBlur?: () => void }).onBlur?.(); // Mantine 把它标成 any
        }}
      />
      <TextField label="法律政策依据" {...inputs('basis')} />
      <CheckField
        label="拟履行的程序"
        isWide
        options={procedureOptions}
        value={chosen}
        onChange={(next) => onChange('procedures', joinProcedures(next, rest))}
        hint={
          rest.length === 0 ? '不适用的去掉；启动以后在台账里写明理由' : `另有“${rest.join('、')}”，原样保留`
        }
      />
      <TextAreaField label="备注" isWide minRows={2} {...inputs('remark')} />
    </FieldGrid>
  );
}
