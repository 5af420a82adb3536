/**
 * 表格类文书第 1 版的落版：四档疏密里取排得进一面的最疏一档，写页脚。
 * 表宽是定的，表格自上而下排，屏上量得的高就是印出来的高。
 */
import type { MarginText } from '../template.ts';
import { codeText, settleFoot } from './table-settle.v1.ts';

/** 版心的高（像素）；留 1 毫米，免得取整多出一面。 */
const heights = { portrait: 967, landscape: 638 } as const;

function settleDensity(form: HTMLElement): void {
  const height = form.dataset['form'] === 'landscape' ? heights.landscape : heights.portrait;
  const chosen = (['roomy', 'normal', 'snug', 'tight'] as const).find((fit) => {
    form.dataset['fit'] = fit;
    return form.getBoundingClientRect().height <= height;
  });
  form.dataset['fit'] = chosen ?? 'normal';
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
