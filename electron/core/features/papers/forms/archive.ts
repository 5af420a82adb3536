/** F-07 全过程记录材料目录（713号令第33条）。 */
import { archiveStates } from '#shared/domain/registers/types.ts';
import type { FormSlip } from '#shared/domain/slip/forms.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';
import { centre, type FormMeta, headRows, left, numbered, paper, signs } from './paper.ts';

export function archiveForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const items = loaded.registers.archiveItem;
  const present = items.filter((item) => item.state === 'present');
  const missing = items.filter((item) => item.state === 'missing').length;
  const pages = present.reduce((sum, item) => sum + (item.pages ?? 0), 0);
  const total = `共 ${present.length} 件，${pages} 页${missing === 0 ? '' : `；缺 ${missing} 件`}`;
  return paper('F-07', loaded.row.title, meta, [
    { type: 'fields', rows: headRows(loaded) },
    numbered(
      [
        centre('序', 5),
        centre('阶段', 13.5),
        left('材料名称', 29.5),
        centre('形成日期', 13),
        left('责任者', 17),
        centre('页数', 6),
        centre('有无', 6),
        left('备注', 10),
      ],
      items.map((item) => [
        item.stage,
        item.material,
        item.formedOn ?? '',
        item.responsible,
        item.state === 'present' && item.pages !== null ? String(item.pages) : '',
        archiveStates[item.state],
        [...(item.state === 'present' ? [item.isOriginal ? '原件' : '复印件'] : []), item.note]
          .filter((part) => part !== '')
          .join('，'),
      ]),
      { blankRows: items.length === 0 ? 14 : 4 },
    ),
    {
      type: 'conclusion',
      label: '合计',
      text: items.length === 0 ? '共　　　件，　　　页' : total,
    },
    signs('整理人', '检查人'),
  ]);
}
