/** F-18 年度重大行政决策事项目录，按公布的样子（713号令第3条）。 */
import { type FormSlip, formKinds } from '#shared/domain/slip/forms.ts';
import { formatChineseDate, isLocalDate } from '#shared/lib/local-date.ts';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { centre, type FormMeta, left, paper } from './paper.ts';

/** `2027-10` → `2027年10月`. */
const monthText = (month: string): string =>
  month === '' ? '' : `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

export function catalogForm(
  year: number,
  catalog: { readonly docNo: string; readonly publishedOn: string | null },
  items: readonly CatalogItemDto[],
  meta: FormMeta,
): FormSlip {
  const listed = items
    .filter((item) => item.state === 'listed')
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  const day = catalog.publishedOn;
  return paper(
    'F-18',
    `${year}年度`,
    { ...meta, number: catalog.docNo },
    [
      {
        type: 'table',
        caption: '',
        columns: [
          centre('序号', 8),
          left('事项名称', 42),
          left('承办单位', 22),
          centre('完成时限', 14),
          left('备注', 14),
        ],
        rows: listed.map((item) => [
          item.number === null ? '' : String(item.number),
          item.title,
          item.coUnits === '' ? item.leadUnit : `${item.leadUnit}\n（配合：${item.coUnits}）`,
          monthText(item.planFinish),
          item.remark,
        ]),
        blankRows: listed.length === 0 ? 10 : 0,
      },
    ],
    {
      formTitle: `${meta.government}${year}年度${formKinds['F-18']}`,
      caption: day !== null && isLocalDate(day) ? `（${formatChineseDate(day)}公布）` : '（尚未公布）',
      footnote: '说明：本目录实行动态调整；未列入目录的重大行政决策事项，应当依法履行法定程序。',
    },
  );
}
