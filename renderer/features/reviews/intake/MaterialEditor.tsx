/** 材料清单：九行，上下键换行，左右键选有、无、不适用；法定三类不能选不适用（第二十六条）。 */
import { Radio } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { MaterialInput } from '#shared/contract/reviews.ts';
import {
  type MaterialKind,
  materialKinds,
  materialStates,
  type MaterialState,
} from '#shared/domain/review/vocabulary.ts';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { materialMark, withState } from './materials.ts';

export interface MaterialEditorProps {
  readonly value: readonly MaterialInput[];
  readonly onChange: (value: MaterialInput[]) => void;
  /** 某一行的错误，键为 `materials.序号.栏`。 */
  readonly errors?: Readonly<Record<string, unknown>>;
  /** 登记以后每行可以挂附件；登记以前没有记录可挂，不给。 */
  readonly files?: {
    readonly countOf: (kind: MaterialKind) => number;
    readonly onOpen: (kind: MaterialKind) => void;
  };
}

const choices: readonly MaterialState[] = ['present', 'missing', 'notApplicable'];

export function MaterialEditor(props: MaterialEditorProps) {
  const { value, onChange } = props;
  const name = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const set = (index: number, material: MaterialInput): void => onChange([...value].with(index, material));

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (isImeBusy(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const { target } = event;
    const column =
      target instanceof HTMLElement
        ? target.closest<HTMLElement>('[data-column]')?.dataset['column']
        : undefined;
    const row = target instanceof HTMLElement ? target.closest('tr') : null;
    const next = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling;
    if (column === undefined || row === null) return;
    // 单选按钮自己会拿上下键换选项，这里改作换行。
    event.preventDefault();
    const inputs = [
      ...(next?.querySelectorAll<HTMLInputElement>(`[data-column="${column}"] input:not(:disabled)`) ?? []),
    ];
    (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
  };

  return (
    <table className="lt lt-rows-28 rv-materials" aria-label="送审材料清单">
      <colgroup>
        <col style={{ width: 34 }} />
        <col style={{ width: 188 }} />
        <col style={{ width: 204 }} />
        <col style={{ width: 68 }} />
        <col />
        {props.files === undefined ? null : <col style={{ width: 64 }} />}
      </colgroup>
      <thead>
        <tr>
          <th>
            <span className="fs-visually-hidden">标记</span>
          </th>
          <th scope="col">材料</th>
          <th scope="col">情况</th>
          <th scope="col">份数</th>
          <th scope="col">说明</th>
          {props.files === undefined ? null : <th scope="col">附件</th>}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {value.map((material, index) => {
          const { name: title, isStatutory } = materialKinds[material.kind];
          const { mark, word } = materialMark({ ...material, note: material.note });
          const needsGround = material.state === 'notApplicable' && material.note.trim() === '';
          const error = rowError(props.errors, index);
          const count = props.files?.countOf(material.kind) ?? 0;
          return (
            <tr
              key={material.kind}
              className={error === null ? '' : 'rv-materials-wrong'}
              title={error ?? undefined}
            >
              <td>
                <ProcedureMark mark={mark} size={15} label={`${title}：${word}`} />
              </td>
              <td>
                {title}
                {isStatutory ? (
                  <span className="rv-statutory">
                    <StatusTag tone="grey" variant="outlined">
                      法定
                    </StatusTag>
                  </span>
                ) : null}
              </td>
              <td data-column="state">
                <ChoiceGroup
                  name={`${name}-${material.kind}`}
                  value={material.state}
                  onChange={(state) => {
                    const picked = choices.find((choice) => choice === state);
                    if (picked !== undefined) set(index, withState(material, picked));
                  }}
                  label={title}
                >
                  <div className="rv-materials-states">
                    {choices.map((state) => (
                      <Radio
                        key={state}
                        value={state}
                        label={materialStates[state]}
                        disabled={state === 'notApplicable' && isStatutory}
                        {...(state === 'notApplicable' && isStatutory
                          ? { title: '法定材料，不能选不适用（713号令第26条）' }
                          : {})}
                      />
                    ))}
                  </div>
                </ChoiceGroup>
              </td>
              <td data-column="copies">
                <input
                  className="rv-small-input fs-num"
                  inputMode="numeric"
                  aria-label={`${title}的份数`}
                  disabled={material.state !== 'present'}
                  value={material.copies ?? ''}
                  maxLength={3}
                  onChange={(event) => {
                    const digits = event.currentTarget.value.normalize('NFKC').replace(/\D/g, '');
                    set(index, { ...material, copies: digits === '' ? null : Number(digits) });
                  }}
                />
              </td>
              <td data-column="note">
                <input
                  className={`rv-small-input${needsGround ? ' rv-small-warning' : ''}`}
                  aria-label={`${title}的说明`}
                  placeholder={needsGround ? '写明不适用的理由，才能受理' : undefined}
                  value={material.note}
                  maxLength={200}
                  spellCheck={false}
                  autoComplete="off"
                  onChange={(event) => set(index, { ...material, note: event.currentTarget.value })}
                />
              </td>
              {props.files === undefined ? null : (
                <td>
                  <button
                    type="button"
                    className="fs-quiet-button rv-clip"
                    aria-label={`${title}：${count === 0 ? '挂附件' : `附件 ${count} 件`}`}
                    onClick={() => props.files?.onOpen(material.kind)}
                  >
                    <IconPaperclip size={14} stroke={1.6} aria-hidden />
                    {count === 0 ? '挂' : count}
                  </button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const rowError = (errors: Readonly<Record<string, unknown>> | undefined, index: number): string | null => {
  const found = Object.entries(errors ?? {}).find(([path]) => path.startsWith(`materials.${index}.`))?.[1];
  return typeof found === 'string' ? found : null;
};
