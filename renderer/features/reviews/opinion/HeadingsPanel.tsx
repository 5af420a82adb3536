/** 三项审查：权限、程序、内容，各选结论、写理由（第二十七条）。 */
import { Radio } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import {
  type Finding,
  findings,
  type Heading,
  headingKeys,
  headings,
} from '#shared/domain/review/vocabulary.ts';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { GrowCell } from '../grid/GrowCell.tsx';
import type { HeadingValue } from './opinion-state.ts';

export interface HeadingsPanelProps {
  readonly value: Readonly<Record<Heading, HeadingValue>>;
  readonly onChange: (heading: Heading, value: HeadingValue) => void;
  readonly canEdit: boolean;
  readonly isWrong: (cell: string) => boolean;
  /** 最后一格按 Enter 到修改意见。 */
  readonly onLeave: () => void;
}

const ORDER = ['一', '二', '三'] as const;
const options = Object.entries(findings) as [Finding, string][];

export function HeadingsPanel({ value, onChange, canEdit, isWrong, onLeave }: HeadingsPanelProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (
      event.key !== 'Enter' ||
      event.shiftKey ||
      event.ctrlKey ||
      event.altKey ||
      isImeBusy(event.nativeEvent)
    )
      return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
    const here = event.target instanceof HTMLElement ? event.target.closest('[data-stop]') : null;
    const at = stops.findIndex((stop) => stop === here);
    if (at === -1) return;
    event.preventDefault();
    const next = stops[at + 1];
    if (next === undefined) onLeave();
    else
      (
        next.querySelector<HTMLElement>('input:checked, textarea') ?? next.querySelector<HTMLElement>('input')
      )?.focus();
  };
  return (
    <Panel title="三项审查" note={<LegalRef ruleId="D-23" isShort />} extra="三项都要有结论才能提交" isFlush>
      <ul className="rv-three" data-pane onKeyDown={onKeyDown}>
        {headingKeys.map((key, index) => {
          const { finding, note } = value[key];
          const cell = `heading:${key}`;
          return (
            <li key={key}>
              <strong title={headings[key].question}>{`${ORDER[index] ?? ''}、${headings[key].name}`}</strong>
              <div data-stop data-cell={cell} className={isWrong(cell) ? 'rv-wrong' : ''}>
                <ChoiceGroup
                  name={cell}
                  value={finding ?? ''}
                  label={headings[key].question}
                  onChange={(picked) => {
                    const found = options.find(([name]) => name === picked);
                    if (found !== undefined) onChange(key, { finding: found[0], note });
                  }}
                >
                  <div className="rv-three-choices">
                    {options.map(([name, label]) => (
                      <Radio
                        key={name}
                        value={name}
                        label={label}
                        disabled={!canEdit && finding !== name}
                        readOnly={!canEdit}
                      />
                    ))}
                  </div>
                </ChoiceGroup>
              </div>
              <div data-stop className="rv-three-note">
                {canEdit ? (
                  <GrowCell
                    label={`${headings[key].name}的理由`}
                    value={note}
                    maxLength={4000}
                    cellId={`${cell}:note`}
                    isWrong={isWrong(`${cell}:note`)}
                    placeholder="写理由，Enter 到下一项"
                    onChange={(text) => onChange(key, { finding, note: text })}
                  />
                ) : (
                  <div className="rv-cell rv-cell-still">{note === '' ? '—' : note}</div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
