/** 对话框里列出要办的几项。 */
import type { CatalogItemDto } from '#shared/contract/reference.ts';

interface ItemLinesProps {
  readonly items: readonly CatalogItemDto[];
  readonly note: (item: CatalogItemDto) => string;
}

export function ItemLines({ items, note }: ItemLinesProps) {
  return (
    <ul className="cat-lines fs-scroll">
      {items.map((item) => (
        <li key={item.id}>
          <span>{item.catalogNo}</span>
          <span className="fs-cut" title={item.title}>
            {item.title}
          </span>
          <span>{note(item)}</span>
        </li>
      ))}
    </ul>
  );
}
