/**
 * 表格类文书第 1 版的落版：三档疏密里取排得进一面的最疏一档，写页脚。
 * 纸有多宽就按多宽在屏上量；表格自上而下排，量得的高就是印出来的高。
 */
import type { MarginText } from '../template.ts';
import { codeText, settleFoot } from './table-settle.v1.ts';

const PX = 96 / 25.4;
/** 表框之内的宽和版心的高（毫米）；高留 1 毫米，免得取整多出一面。 */
const areas = {
  portrait: { width: 170, height: 256 },
  landscape: { width: 257, height: 169 },
} as const;

function settleDensity(form: HTMLElement): void {
  const area = form.dataset['form'] === 'landscape' ? areas.landscape : areas.portrait;
  form.style.width = `${area.width}mm`;
  const chosen = (['roomy', 'normal', 'tight'] as const).find((fit) => {
    form.dataset['fit'] = fit;
    return form.getBoundingClientRect().height <= area.height * PX;
  });
  form.dataset['fit'] = chosen ?? 'normal';
  form.style.width = '';
}

export function settleForm(root: HTMLElement, margin: MarginText): void {
  const form = root.querySelector<HTMLElement>('[data-form]');
  if (form === null) throw new Error('表格版式缺少落版的标记');
  settleDensity(form);
  const code = codeText(margin);
  // 单位名称很长时一行放不下日期，只留核验码。
  const day = margin.date === null || [...margin.office].length > 20 ? '' : `${margin.date}制表`;
  settleFoot(root, margin.office, [day, code].filter((part) => part !== '').join('　'), 10);
}
