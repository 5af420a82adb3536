/** 目录走到哪一步：建议与研究、党委同意、公布、完成情况；轮到的那一步是主按钮，没轮到的说明为什么。 */
import type { ReactNode } from 'react';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { type Catalog, type CatalogCounts, type CatalogStep, stepMarks } from './catalog-state.ts';

type Actions = Readonly<Record<'study' | 'consent' | 'publish' | 'open', () => void>>;

interface CatalogStepsProps {
  readonly catalog: Catalog;
  readonly counts: CatalogCounts;
  readonly current: CatalogStep | null;
  /** 不能做的原因：先看角色，再看程序。 */
  readonly refusals: Readonly<Record<keyof Actions, string | null>>;
  readonly actions: Actions;
}

export function CatalogSteps({ catalog, counts, current, refusals, actions }: CatalogStepsProps) {
  const marks = stepMarks(catalog, counts);
  const button = (step: keyof Actions, label: string): ReactNode => (
    <ActionButton
      size="sm"
      variant={current === step ? 'primary' : 'secondary'}
      refusal={refusals[step]}
      onClick={actions[step]}
    >
      {label}
    </ActionButton>
  );
  const isPublished = catalog.publishedOn !== null;
  return (
    <section className="cat-steps" data-pane aria-label="目录的办理">
      <Step
        mark={marks.study}
        name="建议与研究"
        fact={counts.all === 0 ? '还没有建议' : `建议 ${counts.all} 条`}
        note={
          counts.all === 0
            ? '由各单位提出，逐条研究'
            : counts.proposed > 0
              ? `待研究 ${counts.proposed} 条`
              : `列入 ${counts.listed + counts.left}，不列入 ${counts.declined}`
        }
        action={counts.proposed > 0 && !isPublished ? button('study', '研究结论') : null}
      />
      <Step
        mark={marks.consent}
        name="党委同意"
        law
        fact={catalog.partyConsentOn ?? '未登记'}
        note={catalog.partyConsentNo === '' ? '同级党委同意后方可公布' : catalog.partyConsentNo}
        action={
          catalog.partyConsentOn === null
            ? button('consent', '登记党委同意')
            : isPublished
              ? null
              : button('consent', '更正')
        }
      />
      <Step
        mark={marks.publish}
        name="公布"
        law
        fact={catalog.publishedOn ?? '未公布'}
        note={catalog.docNo === '' ? (isPublished ? '没有文号' : '向社会公布以后可以调整') : catalog.docNo}
        action={isPublished ? null : button('publish', '公布')}
      />
      <Step
        mark={counts.listed > 0 && counts.decided === counts.listed ? 'done' : null}
        name="完成情况"
        fact={`已决策 ${counts.decided} / 在列 ${counts.listed}`}
        note={`进行中 ${counts.inProgress}，未启动 ${counts.notStarted}`}
        action={counts.unopened > 0 ? button('open', `转入台账 ${counts.unopened}`) : null}
      />
    </section>
  );
}

interface StepProps {
  readonly mark: Mark | null;
  readonly name: string;
  readonly law?: boolean;
  readonly fact: string;
  readonly note: string;
  readonly action: ReactNode;
}

function Step({ mark, name, law = false, fact, note, action }: StepProps) {
  return (
    <div className="cat-step">
      <div className="cat-step-head">
        {mark === null ? null : <ProcedureMark mark={mark} size={15} />}
        <span>{name}</span>
        {law ? <LegalRef ruleId="D-04" isShort /> : null}
      </div>
      <div className="cat-step-body">
        <div className="cat-step-text">
          <strong>{fact}</strong>
          <span className="fs-cut" title={note}>
            {note}
          </span>
        </div>
        {action}
      </div>
    </div>
  );
}
