/** 文字、长文字、下拉、单选、多选五种栏目，包在 Mantine 的输入件外面。 */
import { Checkbox, PasswordInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import type { ChangeEventHandler, FocusEventHandler, ReactNode } from 'react';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { controlAria, FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { NothingFound } from './NothingFound.tsx';

interface TextProps extends FieldProps {
  readonly value?: string;
  readonly onChange?: ChangeEventHandler<HTMLInputElement>;
  readonly onBlur?: FocusEventHandler<HTMLInputElement>;
  readonly onFocus?: FocusEventHandler<HTMLInputElement>;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  /** 输入框内右侧的灰字。 */
  readonly inside?: ReactNode;
  readonly isPassword?: boolean;
  readonly onKeyDown?: React.KeyboardEventHandler<HTMLInputElement>;
  readonly onKeyUp?: React.KeyboardEventHandler<HTMLInputElement>;
}
export type TextFieldProps = TextProps;

export function TextField(props: TextFieldProps) {
  const shared = {
    value: props.value ?? '',
    onChange: props.onChange,
    onBlur: props.onBlur,
    onFocus: props.onFocus,
    onKeyDown: props.onKeyDown,
    onKeyUp: props.onKeyUp,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    // 由调用的页面决定；对话框的第一栏用它。
    autoFocus: props.autoFocus,
    'data-autofocus': props.autoFocus === true || undefined,
    autoComplete: props.autoComplete ?? 'off',
    readOnly: props.isReadOnly,
    spellCheck: false,
  };
  return (
    <FieldFrame {...props}>
      {(ids) =>
        props.isPassword === true ? (
          <PasswordInput
            {...shared}
            {...controlAria(ids, props.isRequired)}
            visibilityToggleButtonProps={{ 'aria-label': '显示或者隐藏密码', tabIndex: -1 }}
          />
        ) : (
          <TextInput
            {...shared}
            {...controlAria(ids, props.isRequired)}
            rightSection={
              props.isReadOnly === true ? <IconLock size={15} stroke={1.6} aria-label="只读" /> : props.inside
            }
            rightSectionWidth={props.inside === undefined ? undefined : 'auto'}
            rightSectionPointerEvents="none"
          />
        )
      }
    </FieldFrame>
  );
}

export interface TextAreaFieldProps extends FieldProps {
  readonly value?: string;
  readonly onChange?: ChangeEventHandler<HTMLTextAreaElement>;
  readonly onBlur?: FocusEventHandler<HTMLTextAreaElement>;
  readonly onFocus?: FocusEventHandler<HTMLTextAreaElement>;
  readonly placeholder?: string;
  /** 起始行数；随内容长高到 `maxRows`。 */
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly autoFocus?: boolean;
}

export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <Textarea
          value={props.value ?? ''}
          onChange={props.onChange}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
          placeholder={props.placeholder}
          autosize
          minRows={props.minRows ?? 3}
          maxRows={props.maxRows ?? 12}
          readOnly={props.isReadOnly}
          autoFocus={props.autoFocus}
          data-autofocus={props.autoFocus === true || undefined}
          spellCheck={false}
          {...controlAria(ids, props.isRequired)}
        />
      )}
    </FieldFrame>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly isDisabled?: boolean;
}
interface PickProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value?: V | null;
  readonly onChange?: (value: V | null) => void;
  readonly onBlur?: FocusEventHandler<HTMLElement>;
  readonly onFocus?: FocusEventHandler<HTMLElement>;
}

export interface SelectFieldProps<V extends string> extends PickProps<V> {
  readonly placeholder?: string;
  /** 选项多时打字找；默认 10 项以上可找。 */
  readonly isSearchable?: boolean;
  readonly isClearable?: boolean;
}

const SEARCH_FROM = 10;

export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <Select
          data={props.options.map(({ value, label, isDisabled }) => ({
            value,
            label,
            disabled: isDisabled === true,
          }))}
          value={props.value ?? null}
          onChange={(value) => props.onChange?.(optionOf(props.options, value))}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
          placeholder={props.placeholder ?? '请选择'}
          searchable={props.isSearchable ?? props.options.length >= SEARCH_FROM}
          clearable={props.isClearable === true}
          // 再点一次已选的一项不算清除；要清除有专门的叉。
          allowDeselect={false}
          clearButtonProps={{ 'aria-label': '清除' }}
          nothingFoundMessage={<NothingFound text="没有相符的" />}
          readOnly={props.isReadOnly}
          {...(props.isClearable === true && (props.value ?? null) !== null ? {} : { rightSection: chevron })}
          {...controlAria(ids, props.isRequired)}
        />
      )}
    </FieldFrame>
  );
}

const chevron = <IconChevronDown size={15} stroke={1.8} aria-hidden />;

const optionOf = <V extends string>(options: readonly Choice<V>[], value: string | null): V | null =>
  options.find((option) => option.value === value)?.value ?? null;

export interface RadioFieldProps<V extends string> extends PickProps<V> {
  /** 没有外框的一行单选（意见编辑页）。 */
  readonly isBare?: boolean;
}

export function RadioField<V extends string>(props: RadioFieldProps<V>) {
  return (
    <FieldFrame {...props} isGroup>
      {() => (
        <ChoiceGroup
          value={props.value ?? ''}
          onChange={(value) => props.onChange?.(optionOf(props.options, value))}
          onBlur={props.onBlur}
          onFocus={props.onFocus}
          label={props.label}
        >
          <div className={`fs-choices${props.isBare === true ? ' fs-choices-bare' : ''}`}>
            {props.options.map(({ value, label, isDisabled }) => (
              <Radio
                key={value}
                value={value}
                label={label}
                disabled={isDisabled === true || props.isReadOnly === true}
              />
            ))}
          </div>
        </ChoiceGroup>
      )}
    </FieldFrame>
  );
}

export interface CheckFieldProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value?: readonly V[];
  readonly onChange?: (value: V[]) => void;
  readonly isBare?: boolean;
}

/** 多选；单个开关也用它，给一个选项。 */
export function CheckField<V extends string>(props: CheckFieldProps<V>) {
  const chosen = props.value ?? [];
  return (
    <FieldFrame {...props} isGroup>
      {(ids) => (
        <div
          className={`fs-choices${props.isBare === true ? ' fs-choices-bare' : ''}`}
          aria-describedby={ids.describedBy}
        >
          {props.options.map(({ value, label, isDisabled }) => (
            <Checkbox
              key={value}
              label={label}
              checked={chosen.includes(value)}
              disabled={isDisabled === true || props.isReadOnly === true}
              aria-invalid={ids.level === 'error' || undefined}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                const next = props.options.filter((option) =>
                  option.value === value ? isOn : chosen.includes(option.value),
                );
                props.onChange?.(next.map((option) => option.value));
              }}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

export interface SwitchFieldProps extends FieldProps {
  /** 勾选框后面的字。 */
  readonly text: string;
  readonly value?: boolean;
  readonly onChange?: (value: boolean) => void;
}

/** 是或否一项，如“涉及市场主体经济活动”。 */
export function SwitchField({ text, value = false, onChange, ...frame }: SwitchFieldProps) {
  return (
    <CheckField
      {...frame}
      options={[{ value: 'on', label: text }]}
      value={value ? ['on'] : []}
      onChange={(next) => onChange?.(next.length > 0)}
    />
  );
}
