/** 目录页的两小块：勾选以后的结转，还没有建议时怎么开始。 */
import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { CatalogCounts } from './catalog-state.ts';

interface TickActionsProps {
  readonly year: number;
  readonly counts: CatalogCounts;
  readonly ticked: number;
  readonly carryRefusal: string | null;
  readonly onTickUnfinished: () => void;
  readonly onClear: () => void;
  readonly onCarry: () => void;
}

export function TickActions(props: TickActionsProps) {
  const unfinished = props.counts.inProgress + props.counts.notStarted;
  if (props.counts.listed === 0) return null;
  return (
    <>
      <span className="cat-ticked">
        {props.ticked > 0 ? (
          <>
            {`已勾选 ${props.ticked} 项 `}
            <button type="button" className="fs-quiet-button fs-link" onClick={props.onClear}>
              清除
            </button>
          </>
        ) : unfinished > 0 ? (
          <button type="button" className="fs-quiet-button fs-link" onClick={props.onTickUnfinished}>
            {`勾选未完成 ${unfinished} 项`}
          </button>
        ) : null}
      </span>
      <ActionButton
        refusal={props.carryRefusal}
        icon={<IconArrowRight size={15} stroke={1.7} aria-hidden />}
        onClick={props.onCarry}
      >
        {`结转到${props.year + 1}年`}
      </ActionButton>
    </>
  );
}

interface EmptyCatalogProps {
  readonly year: number;
  readonly refusal: string | null;
  readonly onPropose: () => void;
  readonly onPrevious: (() => void) | null;
}

export function EmptyCatalog({ year, refusal, onPropose, onPrevious }: EmptyCatalogProps) {
  return (
    <EmptyState
      title={`${year}年还没有目录建议`}
      note="各单位提出的建议先登记在这里，逐条研究以后报党委同意、公布。"
      choices={[
        ...(refusal === null
          ? [
              {
                title: '登记一条建议',
                note: '名称、类别、来源、承办单位四项即可',
                icon: <IconPlus size={18} stroke={1.7} />,
                shortcut: 'Alt+N',
                onClick: onPropose,
              },
            ]
          : []),
        ...(onPrevious === null
          ? []
          : [
              {
                title: `从 ${year - 1} 年结转`,
                note: '到上一年度勾选没有完成的事项',
                icon: <IconArrowRight size={18} stroke={1.7} />,
                onClick: onPrevious,
              },
            ]),
      ]}
      foot={
        <>
          目录怎样制定、公布？
          <LegalRef ruleId="D-04" />
        </>
      }
    />
  );
}
