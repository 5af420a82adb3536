/** 决策目录：一年一本，提建议、研究、报党委同意、公布、调整、结转、转入台账（713号令第三条第三款）。 */
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { FilterSelect } from '#renderer/ui/FilterSelect.tsx';
import { ScopeTabs } from '#renderer/ui/PageHead.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import './catalog.css';
import { CatalogBody } from './CatalogBody.tsx';
import { yearChoices } from './catalog-state.ts';
import { useCatalogView } from './use-catalog-view.ts';

/** 页签上放得下的年度；更早的收进下拉单。 */
const TAB_YEARS = 4;

export function CatalogPage() {
  const today = useToday();
  const view = useCatalogView(today);
  const years = useLedgerQuery('catalog', 'years', {});
  const { year } = view;
  const catalog = useLedgerQuery('catalog', 'get', { year: year ?? 0 }, { enabled: year !== null });
  /** 在列几项；还没有列入的不标数字。 */
  const listedIn = (one: number): number | null =>
    years.data?.find((entry) => entry.year === one && entry.listed > 0)?.listed ?? null;
  if (today === null || year === null)
    return (
      <div className="fs-page">
        <header className="fs-page-head">
          <h1>决策目录</h1>
        </header>
        <LoadingState />
      </div>
    );
  const choices = yearChoices(years.data ?? [], today, year);
  const tabs = choices.slice(0, TAB_YEARS);
  const older = choices.slice(TAB_YEARS);
  const switcher = (
    <>
      <ScopeTabs
        label="目录的年度"
        scopes={tabs.map((one) => ({ key: String(one), label: `${one}年`, count: listedIn(one) }))}
        scope={String(year)}
        onScope={(one) => view.setYear(Number(one))}
      />
      {older.length === 0 ? null : (
        <FilterSelect
          label="更早"
          allLabel="选年度"
          options={older.map((one) => ({ value: String(one), label: `${one}年` }))}
          value={older.includes(year) ? String(year) : null}
          onChange={(one) => view.setYear(one === null ? Number(today.slice(0, 4)) : Number(one))}
        />
      )}
    </>
  );
  if (catalog.data !== undefined)
    return (
      <CatalogBody
        // 换年度时对话框、勾选都从头来。
        key={year}
        catalog={catalog.data}
        hasPreviousYear={listedIn(year - 1) !== null}
        view={view}
        switcher={switcher}
      />
    );
  return (
    <div className="fs-page">
      <header className="fs-page-head">
        <h1>决策目录</h1>
        {switcher}
      </header>
      <div className="fs-page-body">
        {catalog.isError ? (
          <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} />
        ) : (
          <LoadingState />
        )}
      </div>
    </div>
  );
}
