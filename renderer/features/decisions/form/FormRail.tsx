/** 登记表的右栏：光标所在一栏的条文和填法、拟上会日怎么倒排、三种提示是什么意思。 */
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { weekdayName } from '#shared/lib/local-date.ts';
import { findRule, LegalText } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { fieldNotes } from './field-notes.ts';
import { type FieldName, fieldNames, type MeetingPlan } from './form-values.ts';

interface FormRailProps {
  readonly focused: FieldName;
  readonly plan: MeetingPlan | null;
}

export function FormRail({ focused, plan }: FormRailProps) {
  return (
    <aside className="df-rail fs-scroll" aria-label="条文和说明">
      <ArticlePanel focused={focused} />
      {plan === null ? null : <PlanPanel plan={plan} />}
      <LevelsPanel />
    </aside>
  );
}

function ArticlePanel({ focused }: { readonly focused: FieldName }) {
  const { ruleId, text } = fieldNotes[focused];
  const rule = ruleId === null ? null : findRule(ruleId);
  return (
    <>
      {rule === null ? null : (
        <section className="fs-panel" aria-label="条文">
          <LegalText rule={rule} />
        </section>
      )}
      <Panel title="怎么填" extra={fieldNames[focused]}>
        <p className="df-note">{text}</p>
      </Panel>
    </>
  );
}

/** 与审查时间的核对同一口径：受理当日不计。 */
function PlanPanel({ plan }: { readonly plan: MeetingPlan }) {
  const { meetingOn, workdays, acceptBy, left } = plan;
  return (
    <Panel title="拟上会日怎么倒排">
      <dl className="fs-steps">
        <div>
          <dt>{meetingOn.slice(5)}</dt>
          <dd>{`拟上会，${weekdayName(meetingOn)}`}</dd>
        </div>
        <div>
          <dt>{`−${workdays}`}</dt>
          <dd>个工作日留给审查，受理当日不计（第26条）</dd>
        </div>
        <div>
          <dt>{acceptBy.slice(5)}</dt>
          <dd>{`${weekdayName(acceptBy)}，最迟受理送审`}</dd>
        </div>
        {left < workdays ? (
          <div>
            <dt>现在</dt>
            <dd className="fs-text-amber">{`只剩 ${left} 个工作日，提请讨论时须写明理由`}</dd>
          </div>
        ) : null}
      </dl>
    </Panel>
  );
}

const levels: readonly { readonly mark: Mark; readonly name: string; readonly text: string }[] = [
  { mark: 'barred', name: '法定障碍', text: '条文写“应当”“不得”，改正前不能提交' },
  { mark: 'attention', name: '须说明理由', text: '条文写“一般”，理由进台账和打印件' },
  { mark: 'notStarted', name: '提示', text: '条文写“可以”，只提醒' },
];

/** 登记程序材料的表也用它。 */
export function LevelsPanel() {
  return (
    <Panel title="三种提示" isFlush>
      <ul className="df-levels">
        {levels.map(({ mark, name, text }) => (
          <li key={mark}>
            <ProcedureMark mark={mark} size={14} isDecorative />
            <div>
              <strong>{name}</strong>
              <span>{text}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
