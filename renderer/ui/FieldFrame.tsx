/** 一栏的外框：粗体标签、红星、条文链接，栏下的话分红、赭、绿、灰。 */
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { RuleId } from '#shared/domain/rules/rules.ts';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { LegalRef } from './LegalRef.tsx';
import { ProcedureMark } from './ProcedureMark.tsx';
import { useReportProblem } from './problems.tsx';

/** 每种栏目都有的属性。`value`、`onChange`、`error` 等可以由 `form.getInputProps(名)` 展开得到。 */
export interface FieldProps {
  readonly label: string;
  readonly isRequired?: boolean;
  /** 标签旁的条文链接。 */
  readonly ruleId?: RuleId | undefined;
  /** 条文链接显示的字，默认条号。 */
  readonly ruleLabel?: string;
  /** 红：不改不能提交。 */
  readonly error?: ReactNode;
  /** 赭：须说明理由。 */
  readonly warning?: ReactNode;
  /** 绿：核过，符合。 */
  readonly success?: ReactNode;
  /** 灰：提示。 */
  readonly hint?: ReactNode;
  readonly isReadOnly?: boolean;
  /** 两栏布局里占满整行。 */
  readonly isWide?: boolean;
  /** 标签行右侧（字数、说明）。 */
  readonly labelExtra?: ReactNode;
}

export interface FrameIds {
  readonly inputId: string;
  readonly labelId: string;
  /** 栏下那句话的编号。 */
  readonly describedBy: string | undefined;
  readonly level: 'error' | 'warning' | null;
}

export const hasText = (node: ReactNode): boolean =>
  node !== undefined && node !== null && node !== false && node !== '';

interface FieldFrameProps extends FieldProps {
  readonly children: (ids: FrameIds) => ReactNode;
  /** 一组选项没有单一的控件可指，用 fieldset。 */
  readonly isGroup?: boolean;
}

export function FieldFrame(props: FieldFrameProps) {
  const base = useId();
  const frame = useRef<HTMLDivElement>(null);
  const level = hasText(props.error) ? 'error' : hasText(props.warning) ? 'warning' : null;
  useReportProblem(level, frame);
  const message = pickMessage(props);
  const ids: FrameIds = {
    inputId: `${base}-input`,
    labelId: `${base}-label`,
    describedBy: message === null ? undefined : `${base}-message`,
    level,
  };
  useControlAria(frame, props.isGroup === true ? null : ids);
  return (
    <div
      ref={frame}
      className={`fs-field${props.isWide === true ? ' fs-field-wide' : ''}${level === null ? '' : ` fs-field-${level}`}${
        props.isReadOnly === true ? ' fs-field-readonly' : ''
      }`}
      {...(props.isGroup === true
        ? { role: 'group', 'aria-labelledby': ids.labelId, 'aria-describedby': ids.describedBy }
        : {})}
    >
      <div className="fs-field-head">
        {props.isGroup === true ? (
          <span id={ids.labelId} className="fs-field-label">
            {props.label}
          </span>
        ) : (
          <label id={ids.labelId} htmlFor={ids.inputId} className="fs-field-label">
            {props.label}
          </label>
        )}
        {props.isRequired === true ? (
          <span className="fs-field-star" title="必填" aria-hidden>
            *
          </span>
        ) : null}
        {props.ruleId === undefined ? null : (
          <LegalRef
            ruleId={props.ruleId}
            isShort
            {...(props.ruleLabel === undefined ? {} : { label: props.ruleLabel })}
          />
        )}
        {props.labelExtra === undefined ? null : <span className="fs-field-extra">{props.labelExtra}</span>}
      </div>
      {props.children(ids)}
      {message === null ? null : (
        <div
          id={`${base}-message`}
          className={`fs-field-message fs-message-${message.tone}`}
          aria-live="polite"
        >
          {message.mark === null ? null : <ProcedureMark mark={message.mark} size={14} isDecorative />}
          <span>{message.text}</span>
        </div>
      )}
    </div>
  );
}

interface Message {
  readonly tone: 'red' | 'amber' | 'green' | 'grey';
  readonly mark: Mark | null;
  readonly text: ReactNode;
}

/** 一栏只说一句，最要紧的先说。 */
function pickMessage(props: FieldProps): Message | null {
  if (hasText(props.error)) return { tone: 'red', mark: 'barred', text: props.error };
  if (hasText(props.warning)) return { tone: 'amber', mark: 'attention', text: props.warning };
  if (hasText(props.success)) return { tone: 'green', mark: 'done', text: props.success };
  if (hasText(props.hint)) return { tone: 'grey', mark: null, text: props.hint };
  return null;
}

/** 控件共用的属性。 */
export const controlAria = (ids: FrameIds, isRequired: boolean | undefined) => ({
  id: ids.inputId,
  'aria-required': isRequired === true || undefined,
});

/** 栏下的话、对错告诉读屏。组件库的输入件用自己的（空的）说明盖掉传进去的，只好写在元素上。 */
function useControlAria(frame: RefObject<HTMLElement | null>, ids: FrameIds | null): void {
  const inputId = ids?.inputId ?? null;
  const describedBy = ids?.describedBy;
  const isWrong = ids?.level === 'error';
  useEffect(() => {
    const control = inputId === null ? null : frame.current?.querySelector(`[id="${inputId}"]`);
    if (control === null || control === undefined) return;
    if (describedBy === undefined) control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', describedBy);
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }, [frame, inputId, describedBy, isWrong]);
}
