/** 目录页的年度、范围、查找写在地址里；勾选和光标留在页上，换年度就清掉。 */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { type ItemScope, itemScopes, yearIn } from './catalog-state.ts';

export interface CatalogView {
  /** 今天还没有取到、地址里也没有写时为 null。 */
  readonly year: number | null;
  readonly scope: ItemScope;
  readonly text: string;
  readonly ticked: ReadonlySet<number>;
  readonly selectedId: number | null;
  readonly setYear: (year: number) => void;
  readonly setScope: (scope: ItemScope) => void;
  readonly setText: (text: string) => void;
  readonly select: (id: number | null) => void;
  readonly tick: (items: readonly CatalogItemDto[]) => void;
  readonly clearTicks: () => void;
}

export function useCatalogView(today: string | null): CatalogView {
  const [params, setParams] = useSearchParams();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [selectedId, select] = useState<number | null>(null);
  const change = (name: string, value: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: name === 'q' },
    );
  return {
    year: yearIn(params.get('year'), today),
    scope: itemScopes.find((scope) => scope === params.get('scope')) ?? 'all',
    text: (params.get('q') ?? '').slice(0, 60),
    ticked,
    selectedId,
    setYear: (year) => {
      setTicked(new Set());
      select(null);
      setParams({ year: String(year) });
    },
    setScope: (scope) => change('scope', scope === 'all' ? '' : scope),
    setText: (text) => change('q', text),
    select,
    tick: (items) =>
      setTicked((before) => {
        const after = new Set(before);
        // 都已勾上的再勾就是取消。
        const isOff = items.every((item) => after.has(item.id));
        for (const { id } of items)
          if (isOff) after.delete(id);
          else after.add(id);
        return after;
      }),
    clearTicks: () => setTicked(new Set()),
  };
}
