/** 登记页的右栏：正在填的那一栏引的条文、审查时间怎么数、三种提示。 */
import { LegalText, findRule } from '#renderer/ui/LegalRef.tsx';
import { ExplainedSteps } from '#renderer/ui/DeadlinePanel.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { isLocalDate } from '#shared/lib/local-date.ts';
import type { RuleId } from '#shared/domain/rules/rules.ts';
import type { ReviewTimePreview } from '../review-time.ts';

export interface IntakeRailProps {
  readonly ruleId: RuleId;
  readonly time: ReviewTimePreview | null;
  readonly replyDueOn: string | null;
}

const levels = [
  { mark: 'barred', name: '法定障碍', note: '条文写“应当”“不得”，改正前不能受理' },
  { mark: 'attention', name: '须说明理由', note: '条文写“一般”，理由进台账和打印件' },
  { mark: 'notStarted', name: '提示', note: '条文写“可以”，只提醒' },
] as const;

export function IntakeRail({ ruleId, time, replyDueOn }: IntakeRailProps) {
  const rule = findRule(ruleId);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- 能滚动的区要停得住焦点，键盘才滚得动
    <aside className="rv-form-rail fs-scroll" aria-label="条文和算法" tabIndex={0}>
      {rule === null ? null : (
        <section className="fs-panel" aria-live="polite">
          <LegalText rule={rule} />
        </section>
      )}
      <Panel title="审查时间怎么数">
        {time === null ? (
          <p className="fs-note">填好送审日期和要求答复日，这里写明中间留了几个工作日。</p>
        ) : (
          <>
            <ExplainedSteps steps={withDueDay(time, replyDueOn)} />
            <p className="fs-note rv-form-note">登记时按送审当日受理估算；受理那天再按受理日期核一遍。</p>
          </>
        )}
      </Panel>
      <Panel title="三种提示" isFlush>
        <ul className="rv-missing">
          {levels.map((level) => (
            <li key={level.name}>
              <ProcedureMark mark={level.mark} size={15} isDecorative />
              <div>
                <strong className="rv-strong">{level.name}</strong>
                <div className="fs-note">{level.note}</div>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    </aside>
  );
}

/** 要求答复日可能在满期之前，也可能在之后，按日子插进去。 */
function withDueDay(time: ReviewTimePreview, replyDueOn: string | null): { date: string; text: string }[] {
  if (replyDueOn === null || !isLocalDate(replyDueOn)) return [...time.steps];
  const due = { date: replyDueOn, text: `要求答复，${time.text}${time.isProvisional ? '（暂估）' : ''}` };
  return [...time.steps, due].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
