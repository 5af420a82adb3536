/** 目录页开着哪一个对话框。 */
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { assertNever } from '#shared/lib/assert.ts';
import type { Catalog, CatalogCounts } from './catalog-state.ts';
import { AdjustDialog } from './dialogs/AdjustDialog.tsx';
import { CarryDialog } from './dialogs/CarryDialog.tsx';
import { ConsentDialog } from './dialogs/ConsentDialog.tsx';
import { ItemDialog } from './dialogs/ItemDialog.tsx';
import { OpenDialog } from './dialogs/OpenDialog.tsx';
import { PublishDialog } from './dialogs/PublishDialog.tsx';
import { StudyDialog } from './dialogs/StudyDialog.tsx';

export type CatalogDialog =
  | { readonly kind: 'item'; readonly item: CatalogItemDto | null }
  | { readonly kind: 'study'; readonly item: CatalogItemDto }
  | { readonly kind: 'consent' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'adjust'; readonly item: CatalogItemDto | null }
  | { readonly kind: 'carry'; readonly items: readonly CatalogItemDto[] }
  | { readonly kind: 'open'; readonly items: readonly CatalogItemDto[] };

interface CatalogDialogsProps {
  readonly dialog: CatalogDialog;
  readonly catalog: Catalog;
  readonly counts: CatalogCounts;
  readonly onNext: (dialog: CatalogDialog | null) => void;
  readonly onClose: () => void;
  readonly onSelect: (id: number) => void;
  /** 办完以后在名单上方说一句。 */
  readonly onDone: (text: string) => void;
}

export function CatalogDialogs(props: CatalogDialogsProps) {
  const { dialog, catalog, counts, onClose, onSelect, onDone } = props;
  const { year, items } = catalog;
  switch (dialog.kind) {
    case 'item':
      return <ItemDialog year={year} item={dialog.item} items={items} onClose={onClose} onSaved={onSelect} />;
    case 'study': {
      const others = items.filter((item) => item.state === 'proposed' && item.id !== dialog.item.id);
      const [next] = others;
      return (
        <StudyDialog
          key={dialog.item.id}
          item={dialog.item}
          remaining={others.length}
          onClose={onClose}
          onDone={() => {
            onSelect(next?.id ?? dialog.item.id);
            props.onNext(next === undefined ? null : { kind: 'study', item: next });
          }}
        />
      );
    }
    case 'consent':
      return <ConsentDialog catalog={catalog} listed={counts.listed} onClose={onClose} />;
    case 'publish':
      return <PublishDialog catalog={catalog} listed={counts.listed} onClose={onClose} />;
    case 'adjust':
      return <AdjustDialog catalog={catalog} item={dialog.item} onClose={onClose} onSaved={onSelect} />;
    case 'carry':
      return (
        <CarryDialog
          year={year}
          items={dialog.items}
          onClose={onClose}
          onDone={(carried) => onDone(`已结转 ${carried} 项到 ${year + 1} 年，作为下一年度的建议。`)}
        />
      );
    case 'open':
      return (
        <OpenDialog
          items={dialog.items}
          onClose={onClose}
          onDone={(opened) => onDone(`已转入台账 ${opened} 件，状态为“起草”。`)}
        />
      );
    default:
      return assertNever(dialog);
  }
}
