/** 期限：每个日子附上怎么算出来的；跨入没有放假通知的年份标“暂估”。 */
import type { ExplainedDayDto } from '#shared/contract/decisions.ts';
import { Panel } from './Panel.tsx';

export interface DeadlinePanelProps {
  readonly deadlines: readonly ExplainedDayDto[];
  readonly title?: string;
}

export function DeadlinePanel({ deadlines, title = '期限' }: DeadlinePanelProps) {
  return (
    <Panel title={title} extra={deadlines.length > 0 ? '为什么是这一天' : null} isFlush>
      {deadlines.length === 0 ? <p className="fs-files-empty">现在没有在走的期限。</p> : null}
      <ul className="fs-deadlines">
        {deadlines.map((deadline) => (
          <li key={`${deadline.label}${deadline.date}`}>
            <div className="fs-deadline-head" title={deadline.basis}>
              <strong>{deadline.label}</strong>
              <span className="fs-deadline-day">
                {deadline.isProvisional ? <span className="fs-unverified">暂估</span> : null}
                {deadline.date}
              </span>
            </div>
            {deadline.steps.length === 0 ? null : <ExplainedSteps steps={deadline.steps} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 左日期右说明的几行；表单右栏的“怎么算”也用它。 */
export function ExplainedSteps({ steps }: { readonly steps: ExplainedDayDto['steps'] }) {
  return (
    <dl className="fs-steps">
      {steps.map((step, index) => (
        // 同一天可以有两步，次序就是身份。
        <div key={index}>
          <dt>{step.date.slice(5)}</dt>
          <dd>{step.text}</dd>
        </div>
      ))}
    </dl>
  );
}
