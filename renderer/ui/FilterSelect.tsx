/** 筛选框：标签在框内左侧，值在后；选项多时可以打字找。 */
import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';

export interface FilterOption<V extends string> {
  readonly value: V;
  readonly label: string;
}
export interface FilterSelectProps<V extends string> {
  readonly label: string;
  readonly options: readonly FilterOption<V>[];
  /** null 为“全部”。 */
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly allLabel?: string;
  readonly width?: number;
}

const SEARCH_FROM = 10;
const ALL = '\u0000all';

export function FilterSelect<V extends string>(props: FilterSelectProps<V>) {
  const { label, options, value, onChange, allLabel = '全部' } = props;
  const [search, setSearch] = useState('');
  const canSearch = options.length >= SEARCH_FROM;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      if (canSearch) combobox.focusSearchInput();
      combobox.selectActiveOption();
    },
  });
  const current = options.find((option) => option.value === value)?.label ?? allLabel;
  const shown = options.filter((option) => option.label.includes(search.trim()));
  return (
    <Combobox
      store={combobox}
      width="max-content"
      position="bottom-start"
      onOptionSubmit={(picked) => {
        onChange(options.find((option) => option.value === picked)?.value ?? null);
        combobox.closeDropdown();
        combobox.focusTarget();
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={`fs-filter${value === null ? '' : ' fs-filter-set'}`}
          style={props.width === undefined ? undefined : { width: props.width }}
          onClick={() => combobox.toggleDropdown()}
          aria-label={`${label}：${current}`}
        >
          <span className="fs-filter-label">{label}</span>
          <span className="fs-filter-value fs-cut">{current}</span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className="fs-filter-list">
        {canSearch ? (
          <Combobox.Search
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={`找${label}`}
            aria-label={`找${label}`}
          />
        ) : null}
        <Combobox.Options mah={320} className="fs-scroll">
          {search === '' ? (
            <Combobox.Option value={ALL} active={value === null}>
              {allLabel}
            </Combobox.Option>
          ) : null}
          {shown.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              {option.label}
            </Combobox.Option>
          ))}
          {shown.length === 0 ? <Combobox.Empty>没有相符的</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
