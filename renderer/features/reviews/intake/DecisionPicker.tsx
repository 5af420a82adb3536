/** 选决策事项：打字找（名称或拼音首字母），只列在办的。 */
import { Select } from '@mantine/core';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { controlAria, FieldFrame, type FieldProps } from '#renderer/ui/FieldFrame.tsx';
import { NothingFound } from '#renderer/ui/NothingFound.tsx';

export interface DecisionPickerProps extends FieldProps {
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly autoFocus?: boolean;
}

const SHOWN = 50;

export function DecisionPicker(props: DecisionPickerProps) {
  const { value = null } = props;
  const [search, setSearch] = useState('');
  const chosen = useLedgerQuery('decisions', 'get', { id: value ?? 1 }, { enabled: value !== null });
  const chosenTitle = value === null ? '' : (chosen.data?.title ?? '');
  // 选定以后框里显示的是名称，不拿它再去找。
  const text = search === labelOf(chosen.data) ? '' : search.trim();
  const found = useLedgerQuery(
    'decisions',
    'list',
    { scope: 'open', text: text.slice(0, 60), pageSize: SHOWN, sort: 'startedOn', descending: true },
    { keepPrevious: true },
  );
  const options = (found.data?.rows ?? []).map((row) => ({ value: String(row.id), label: labelOf(row) }));
  const data =
    value === null || chosenTitle === '' || options.some((option) => option.value === String(value))
      ? options
      : [{ value: String(value), label: labelOf(chosen.data) }, ...options];
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <Select
          data={data}
          // 名单由核心按名称、拼音找好，这里不再筛一遍。
          filter={({ options: all }) => all}
          value={value === null ? null : String(value)}
          onChange={(picked) => props.onChange?.(picked === null ? null : Number(picked))}
          searchable
          onSearchChange={setSearch}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
          readOnly={props.isReadOnly}
          autoFocus={props.autoFocus}
          placeholder="打字找，名称或拼音首字母"
          nothingFoundMessage={<NothingFound text={found.isPending ? '正在找…' : '没有相符的在办事项'} />}
          allowDeselect={false}
          rightSection={
            props.isReadOnly === true ? (
              <IconLock size={15} stroke={1.6} aria-label="只读" />
            ) : (
              <IconChevronDown size={15} stroke={1.8} aria-hidden />
            )
          }
          {...controlAria(ids, props.isRequired)}
        />
      )}
    </FieldFrame>
  );
}

const labelOf = (
  decision: { readonly catalogNo: string | null; readonly title: string } | undefined,
): string => (decision === undefined ? '' : `${decision.catalogNo ?? '目录外'} ${decision.title}`);
