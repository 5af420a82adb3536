/** The yearly catalogue of the tests, brought to any stage by real commands. */
import type { Login, Office } from './office.ts';

type ItemInput = Parameters<ReturnType<Office['as']>['catalog']['propose']>[0];

/** A proposal of the yearly catalogue. */
export const itemInput = (ledger: Office, given: Partial<ItemInput> = {}): ItemInput => ({
  year: 2026,
  title: '罗山县城区供水价格调整',
  category: 1,
  source: '部门建议',
  leadUnitId: ledger.unitId(),
  coUnits: '',
  planFinish: '2026-10',
  basis: '《价格法》',
  procedures: '五大程序',
  remark: '',
  ...given,
});

export const catalogOf = (ledger: Office, year = 2026) => ledger.as('zhou').catalog.get({ year });

/** Proposes and lists items, then has the catalogue consented to and published. */
export function publishedCatalog(ledger: Office, titles: readonly string[], year = 2026): void {
  const zhou = ledger.as('zhou');
  for (const title of titles) {
    const item = zhou.catalog.propose(itemInput(ledger, { title, year }));
    zhou.catalog.study({ id: item.id, expectedVersion: 1, isListed: true, studyResult: '建议列入' });
  }
  zhou.catalog.recordConsent({
    year,
    expectedVersion: catalogOf(ledger, year).version,
    partyConsentOn: '2026-01-08',
    partyConsentNo: '罗文〔2026〕3号',
  });
  ledger.as('liang').catalog.publish({
    year,
    expectedVersion: catalogOf(ledger, year).version,
    publishedOn: '2026-01-15',
    docNo: '罗政办〔2026〕2号',
  });
}

type Item = ReturnType<typeof catalogOf>['items'][number];
export const propose = (ledger: Office, title: string, year = 2026): number =>
  ledger.as('zhou').catalog.propose(itemInput(ledger, { title, year })).id;
export const itemOf = (ledger: Office, title: string, year = 2026): Item => {
  const item = catalogOf(ledger, year).items.find((row) => row.title === title);
  if (item === undefined) throw new Error(`没有“${title}”`);
  return item;
};
export const study = (ledger: Office, title: string, isListed = true): void => {
  const { id, version } = itemOf(ledger, title);
  ledger.as('zhou').catalog.study({ id, expectedVersion: version, isListed, studyResult: '符合标准' });
};
export const consent = (ledger: Office, partyConsentOn = '2026-01-08', year = 2026) =>
  ledger.as('zhou').catalog.recordConsent({
    year,
    expectedVersion: catalogOf(ledger, year).version,
    partyConsentOn,
    partyConsentNo: '罗文〔2026〕3号',
  });
export const publish = (ledger: Office, publishedOn = '2026-01-15', as: Login = 'liang') =>
  ledger.as(as).catalog.publish({
    year: 2026,
    expectedVersion: catalogOf(ledger).version,
    publishedOn,
    docNo: '罗政办〔2026〕2号',
  });
type Adjust = Parameters<ReturnType<Office['as']>['catalog']['adjust']>[0];
export const fieldsOf = (
  ledger: Office,
  given: Parameters<typeof itemInput>[1] = {},
): NonNullable<Adjust['item']> => {
  const { year: _year, ...fields } = itemInput(ledger, given);
  return fields;
};
export const adjust = (ledger: Office, given: Partial<Adjust>) =>
  ledger.as('liang').catalog.adjust({
    year: 2026,
    expectedVersion: catalogOf(ledger).version,
    kind: 'add',
    itemId: null,
    item: null,
    reason: '省里部署',
    approvedOn: '2026-06-01',
    approvedBy: '县长',
    ...given,
  });
