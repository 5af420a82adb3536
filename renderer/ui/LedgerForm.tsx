/** 表单的外壳：Enter 到下一栏（长文字和组字时除外），问题汇总，两栏布局。 */
import type { KeyboardEvent, ReactNode } from 'react';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { ProblemScope } from './problems.tsx';

export interface LedgerFormProps {
  readonly label: string;
  readonly id?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** 最后一栏按 Enter 就提交（登录、单栏对话框）；长表单用 Ctrl+Enter，不设。 */
  readonly submitsOnLastEnter?: boolean;
}

export function LedgerForm(props: LedgerFormProps) {
  return (
    <ProblemScope>
      <form
        id={props.id}
        aria-label={props.label}
        className="fs-form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
        onKeyDownCapture={(event) => goNextOnEnter(event, props)}
      >
        {props.children}
      </form>
    </ProblemScope>
  );
}

/** 栏目的网格：至多两栏，相隔 28。 */
export function FieldGrid({
  children,
  columns = 2,
}: {
  readonly children: ReactNode;
  readonly columns?: 1 | 2;
}) {
  return <div className={`fs-grid fs-grid-${columns}`}>{children}</div>;
}

const FIELD = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled])';

function goNextOnEnter(event: KeyboardEvent<HTMLFormElement>, props: LedgerFormProps): void {
  const { target } = event;
  if (event.key !== 'Enter' || isImeBusy(event.nativeEvent) || event.ctrlKey || event.altKey) return;
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELD)].filter(isReachable);
  const next = fields[fields.indexOf(target) + 1];
  if (next !== undefined) next.focus();
  else if (props.submitsOnLastEnter === true) props.onSubmit();
  else event.currentTarget.querySelector<HTMLElement>('button[type=submit]')?.focus();
}

/** 一组单选里只有选中的（没有选中的则第一个）停得住光标，其余跳过。 */
function isReachable(field: HTMLElement): boolean {
  if (field.tabIndex === -1 || field.getClientRects().length === 0) return false;
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
  const group = field.form?.querySelectorAll<HTMLInputElement>(
    `input[type=radio][name="${CSS.escape(field.name)}"]`,
  );
  const members = [...(group ?? [])];
  return field === (members.find((member) => member.checked) ?? members[0]);
}
