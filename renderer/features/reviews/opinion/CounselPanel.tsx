/** 法律意见逐条：引入为修改意见，或者写明理由不采纳；是材料，结论由本单位作出（第二十八条）。 */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { CounselOpinionDto } from '#shared/contract/reviews.ts';
import { counselConclusions } from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { AdoptionText } from '../record/CounselRegister.tsx';
import { monthDay } from '../wording.ts';

type CounselItem = CounselOpinionDto['items'][number];
export type SettleKind = 'partial' | 'rejected' | 'open';

export interface CounselPanelProps {
  readonly opinions: readonly CounselOpinionDto[];
  /** 已经在修改意见里的。 */
  readonly introduced: ReadonlySet<number>;
  readonly canEdit: boolean;
  readonly onIntroduce: (item: CounselItem) => void;
  /** 跳到右边对应的那一条。 */
  readonly onShow: (item: CounselItem) => void;
  readonly onSettle: (item: CounselItem, kind: SettleKind) => void;
  /** 还没有法律意见时可以从这里登记；null 为现在不能。 */
  readonly onAdd: (() => void) | null;
}

export function CounselPanel(props: CounselPanelProps) {
  const valid = props.opinions.filter((opinion) => !opinion.isVoided);
  const items = valid.flatMap((opinion) => opinion.items);
  const used = items.filter((item) => props.introduced.has(item.id)).length;
  const [only] = valid;
  return (
    <Panel
      title="法律意见"
      extra={
        valid.length === 1 && only !== undefined
          ? `${only.counselName} ${monthDay(only.receivedOn)}`
          : `${valid.length} 份`
      }
      isFlush
      fills
    >
      {valid.length === 0 ? (
        <div className="rv-counsel-none" data-cell="counsel" tabIndex={-1}>
          <p className="fs-text-amber">还没有法律意见，至少登记 1 份才能提交。</p>
          <LegalRef ruleId="D-24a" />
          {props.onAdd === null ? null : (
            <ActionButton size="sm" onClick={props.onAdd}>
              登记法律意见
            </ActionButton>
          )}
        </div>
      ) : (
        <p className="rv-counsel-note">
          {`${items.length} 条，已引入 ${used} 条。顾问意见是材料，结论由本局作出。`}
          <LegalRef ruleId="D-24a" isShort />
        </p>
      )}
      {valid.map((opinion) => (
        <div key={opinion.id}>
          {valid.length > 1 ? (
            <h3 className="rv-group rv-counsel-head">
              {opinion.counselName}
              <span>{`${monthDay(opinion.receivedOn)} ${counselConclusions[opinion.conclusion]}`}</span>
            </h3>
          ) : null}
          {opinion.items.length === 0 ? <p className="rv-summary-text">{opinion.summary}</p> : null}
          <ol className="rv-source-list rv-counsel-list">
            {opinion.items.map((item) => (
              <CounselLine key={item.id} item={item} {...props} />
            ))}
          </ol>
        </div>
      ))}
    </Panel>
  );
}

/** 展开的内容滚到看得见。 */
const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

function CounselLine({ item, ...props }: CounselPanelProps & { readonly item: CounselItem }) {
  const [isOpen, setOpen] = useState(false);
  const isIn = props.introduced.has(item.id);
  const { canEdit } = props;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={isOpen ? 'rv-counsel-open' : ''}>
      <div className="rv-counsel-line">
        <span className="rv-counsel-no">{item.seq}</span>
        <button
          type="button"
          className="fs-quiet-button rv-counsel-title fs-cut"
          aria-expanded={isOpen}
          title={isOpen ? undefined : `${item.clause} ${item.problem}`.trim()}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={13} stroke={1.8} aria-hidden />
          {item.clause === '' ? item.problem : `${item.clause} ${item.problem}`}
        </button>
        <Fate
          item={item}
          isIn={isIn}
          canEdit={canEdit}
          onIntroduce={props.onIntroduce}
          onShow={props.onShow}
        />
      </div>
      {isOpen ? (
        <div className="rv-counsel-detail" ref={reveal}>
          {item.basis === '' ? null : <p className="rv-quiet">{`依据：${item.basis}`}</p>}
          {item.suggestion === '' ? null : <p>{`建议：${item.suggestion}`}</p>}
          {item.adoptionReason === '' ? null : <p className="rv-quiet">{`理由：${item.adoptionReason}`}</p>}
          {canEdit ? (
            <div className="rv-counsel-acts">
              {isIn && item.adoption !== 'partial' ? (
                <button
                  type="button"
                  className="fs-quiet-button fs-link"
                  onClick={() => props.onSettle(item, 'partial')}
                >
                  记为部分采纳…
                </button>
              ) : null}
              {isIn || item.adoption === 'rejected' ? null : (
                <button
                  type="button"
                  className="fs-quiet-button fs-link"
                  onClick={() => props.onSettle(item, 'rejected')}
                >
                  不采纳…
                </button>
              )}
              {item.adoption === 'rejected' || item.adoption === 'partial' ? (
                <button
                  type="button"
                  className="fs-quiet-button fs-link"
                  onClick={() => props.onSettle(item, 'open')}
                >
                  撤回“{item.adoption === 'rejected' ? '未采纳' : '部分采纳'}”
                </button>
              ) : null}
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

interface FateProps {
  readonly item: CounselItem;
  readonly isIn: boolean;
  readonly canEdit: boolean;
  readonly onIntroduce: (item: CounselItem) => void;
  readonly onShow: (item: CounselItem) => void;
}

/** 这一条的去向：引入、已引入、部分采纳、未采纳。 */
function Fate({ item, isIn, canEdit, onIntroduce, onShow }: FateProps) {
  if (isIn)
    return (
      <button
        type="button"
        className={`fs-quiet-button rv-fate ${item.adoption === 'partial' ? 'fs-text-amber' : 'fs-text-green'}`}
        aria-label={`第 ${item.seq} 条已引入，看对应的修改意见`}
        onClick={() => onShow(item)}
      >
        {item.adoption === 'partial' ? '部分采纳' : '已引入'}
      </button>
    );
  if (item.adoption !== null && item.adoption !== 'adopted')
    return (
      <span className="rv-fate" title={item.adoptionReason}>
        <AdoptionText value={item.adoption} />
      </span>
    );
  if (!canEdit) return <span className="rv-fate rv-quiet">待定</span>;
  return (
    <button
      type="button"
      className="fs-quiet-button rv-fate rv-introduce"
      aria-label={`引入第 ${item.seq} 条`}
      onClick={() => onIntroduce(item)}
    >
      引入
    </button>
  );
}
