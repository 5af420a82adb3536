/** 审查结论一行、结论说明和抄送一行；选探索性改革时加上依据和风险两栏（第二十五条）。 */
import { Radio } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Conclusion, conclusionKeys, conclusions } from '#shared/domain/review/vocabulary.ts';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { GrowCell } from '../grid/GrowCell.tsx';
import { lawfulRefusal } from './opinion-problems.ts';
import type { OpinionForm } from './opinion-state.ts';

type Texts = 'conclusionNote' | 'legalRisk' | 'noRuleGround' | 'copyTo';

export interface ConclusionRowsProps {
  readonly form: OpinionForm;
  readonly canEdit: boolean;
  readonly isWrong: (cell: string) => boolean;
  readonly onConclusion: (value: Conclusion) => void;
  readonly onText: (field: Texts, value: string) => void;
  /** 选了的结论与审查情况不一致时的话。 */
  readonly contradiction: string | null;
}

export function ConclusionRows(props: ConclusionRowsProps) {
  const { form, canEdit, isWrong, onText } = props;
  const refusal = lawfulRefusal(form);
  const why = props.contradiction ?? refusal ?? (canEdit ? '有“必须修改”时不能选“合法”' : '');
  const isExploratory = form.conclusion === 'exploratory';
  const [isAsking, setAsking] = useState(false);
  const hasRisk = isExploratory || isAsking || form.legalRisk !== '';
  const text = (field: Texts, label: string, maxLength: number, placeholder: string) =>
    canEdit ? (
      <GrowCell
        label={label}
        value={form[field]}
        maxLength={maxLength}
        cellId={field}
        isWrong={isWrong(field)}
        placeholder={placeholder}
        onChange={(value) => onText(field, value)}
      />
    ) : (
      <div className="rv-cell rv-cell-still">{form[field] === '' ? '—' : form[field]}</div>
    );
  return (
    <div className="rv-conclusion" data-pane>
      <div className="rv-conclusion-row">
        <strong>审查结论</strong>
        <div data-cell="conclusion" className={isWrong('conclusion') ? 'rv-wrong' : ''}>
          <ChoiceGroup
            name="conclusion"
            value={form.conclusion ?? ''}
            label="审查结论"
            onChange={(picked) => {
              const found = conclusionKeys.find((key) => key === picked);
              if (found !== undefined) props.onConclusion(found);
            }}
          >
            <div className="rv-conclusion-choices">
              {conclusionKeys.map((key) => {
                const isShut = canEdit
                  ? key === 'lawful' && refusal !== null && form.conclusion !== 'lawful'
                  : form.conclusion !== key;
                return (
                  <Radio
                    key={key}
                    value={key}
                    label={conclusions[key]}
                    disabled={isShut}
                    readOnly={!canEdit}
                    className={form.conclusion === key ? 'rv-chosen' : ''}
                    {...(isShut && canEdit ? { title: refusal ?? '' } : {})}
                  />
                );
              })}
            </div>
          </ChoiceGroup>
        </div>
        <span
          className={`rv-conclusion-why ${props.contradiction === null ? '' : 'fs-text-red'}`}
          title={why}
        >
          {why}
        </span>
      </div>
      {isExploratory ? (
        <div className="rv-conclusion-row">
          <span className="rv-conclusion-label">
            国家尚无规定<span className="fs-field-star"> *</span>
          </span>
          {text('noRuleGround', '国家尚无明确规定的说明', 2000, '说明国家尚无明确规定，属于探索性改革')}
          <LegalRef ruleId="D-21" isShort />
        </div>
      ) : null}
      {hasRisk ? (
        <div className="rv-conclusion-row">
          <span className="rv-conclusion-label">
            法律风险提示
            {isExploratory ? <span className="fs-field-star"> *</span> : null}
          </span>
          {text('legalRisk', '法律风险提示', 4000, '明示法律风险和防范办法')}
        </div>
      ) : null}
      <div className="rv-conclusion-row">
        <span className="rv-conclusion-label">结论说明</span>
        {text('conclusionNote', '结论说明', 2000, '可以不写')}
        <span className="rv-conclusion-label rv-copy-label">抄送</span>
        <div className="rv-copy">{text('copyTo', '抄送', 100, '可以不写')}</div>
        {hasRisk || !canEdit ? null : (
          <button
            type="button"
            className="fs-quiet-button fs-link rv-risk-add"
            onClick={() => setAsking(true)}
          >
            <IconPlus size={13} stroke={1.8} aria-hidden />
            法律风险提示
          </button>
        )}
      </div>
    </div>
  );
}
