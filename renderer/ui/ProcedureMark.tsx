/** 六种程序标记：形状先于颜色，黑白打印也认得出。 */
import { type Mark, marks } from '#shared/domain/decision/vocabulary.ts';

export interface ProcedureMarkProps {
  readonly mark: Mark;
  readonly size?: number;
  /** 读屏时念的名字，默认为标记的名称；名单里写成“公众参与：已完成”。 */
  readonly label?: string;
  /** 旁边已有文字时不再念一遍。 */
  readonly isDecorative?: boolean;
}

export function ProcedureMark({ mark, size = 16, label, isDecorative = false }: ProcedureMarkProps) {
  const name = label ?? marks[mark];
  return (
    <svg
      className="fs-mark"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {isDecorative ? null : <title>{name}</title>}
      {shapes[mark]}
    </svg>
  );
}

const shapes: Readonly<Record<Mark, React.ReactNode>> = {
  notStarted: <circle cx="8" cy="8" r="6.3" fill="none" stroke="var(--input-border)" strokeWidth="1.3" />,
  inProgress: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="var(--blue)" strokeWidth="1.6" />
      <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6z" fill="var(--blue)" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--green)" />
      <path d="M4.9 8.2 7.1 10.4 11.2 6" fill="none" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  notApplicable: <path d="M4 8h8" stroke="var(--ink-3)" strokeWidth="1.6" />,
  attention: (
    <>
      <path
        d="M8 1.6 15 14H1z"
        fill="var(--amber-mark)"
        stroke="var(--amber-mark)"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M8 6v4" stroke="#fff" strokeWidth="1.6" />
      <circle cx="8" cy="12" r="0.95" fill="#fff" />
    </>
  ),
  barred: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="2" fill="var(--red)" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
};
