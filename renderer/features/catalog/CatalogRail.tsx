/** 右栏：选中的事项、历次调整、印出的目录。 */
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { adjustmentKinds, catalogStates } from '#shared/domain/catalog/vocabulary.ts';
import { categories, categoryMarks } from '#shared/domain/decision/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Catalog } from './catalog-state.ts';
import { CatalogSlips } from './CatalogSlips.tsx';

interface CatalogRailProps {
  readonly catalog: Catalog;
  readonly item: CatalogItemDto | null;
  /** 不能修改（或者调整）选中这一项的原因。 */
  readonly editRefusal: string | null;
  readonly onEdit: () => void;
}

export function CatalogRail({ catalog, item, editRefusal, onEdit }: CatalogRailProps) {
  const isPublished = catalog.publishedOn !== null;
  return (
    <aside data-pane aria-label="事项和调整">
      <Panel
        title={item === null ? '事项' : (item.catalogNo ?? '未编号的建议')}
        note={item === null ? undefined : catalogStates[item.state].name}
        extra={
          item === null ? undefined : (
            <ActionButton size="sm" shortcut="F2" refusal={editRefusal} onClick={onEdit}>
              {isPublished ? '调整' : '修改'}
            </ActionButton>
          )
        }
      >
        {item === null ? (
          <p className="fs-note">选中一项，看它的依据和研究结论。</p>
        ) : (
          <ItemFacts item={item} />
        )}
      </Panel>
      <Panel title="调整" note={`${catalog.adjustments.length} 次`} isFlush>
        {catalog.adjustments.length === 0 ? (
          <p className="fs-files-empty">
            {isPublished ? '公布以后没有调整过。' : '公布以后的调整列在这里。'}
          </p>
        ) : (
          <ol className="cat-adjustments">
            {catalog.adjustments.toReversed().map((entry) => (
              <li key={entry.id}>
                <div>
                  <time>{entry.approvedOn}</time>
                  <strong>{adjustmentKinds[entry.kind]}</strong>
                  <span className="cat-approver">{`${entry.approvedBy}批准`}</span>
                </div>
                <div>{entry.detail}</div>
                <div className="cat-reason">{entry.reason}</div>
              </li>
            ))}
          </ol>
        )}
      </Panel>
      <CatalogSlips year={catalog.year} hasItems={catalog.items.length > 0} />
    </aside>
  );
}

function ItemFacts({ item }: { readonly item: CatalogItemDto }) {
  const rows = [
    ['类别', `${categoryMarks[item.category]} ${categories[item.category]}`],
    ['承办', item.coUnits === '' ? item.leadUnit : `${item.leadUnit}；配合 ${item.coUnits}`],
    ['来源', item.carriedFrom === null ? item.source : `${item.source}（上年结转）`],
    ['时限', item.planFinish],
    ['程序', item.procedures],
    ['依据', item.basis],
    ['研究', item.studyResult],
    ['备注', item.remark],
  ] as const;
  return (
    <>
      <p className="cat-item-title">{item.title}</p>
      <dl className="fs-facts cat-item-facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
