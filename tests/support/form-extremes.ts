/** 表格的两头：什么都没有登记的，和每一格都很长、每张表都很多行的。 */
import { type FormBlock, type FormKind, formKindKeys, type FormSlip } from '#shared/domain/slip/forms.ts';
import { typicalForms } from './form-models.ts';
import { stressOpinion } from './slip-models.ts';

const RARE = '龘靐齉䶮𬭎堃';
const LONG = `${RARE}村（社区）居民委员会与县级以上地方人民政府及其有关部门的意见不一致；见https://www.example.gov.cn/zwgk/2026/11/25/content_1208.html`;
export const LONG_ROWS = 60;
/** 长文字的一段，收尾的字好认。 */
export const paragraph = (at: number): string => `${LONG}，第${at}段完。`;
const article = Array.from({ length: 30 }, (_, at) => paragraph(at + 1)).join('\n');

const emptied = (block: FormBlock): FormBlock => {
  switch (block.type) {
    case 'fields':
      return { ...block, rows: block.rows.map((row) => row.map((pair) => ({ ...pair, value: '' }))) };
    case 'table':
      return { ...block, rows: [], blankRows: 4 };
    case 'text':
      return { ...block, text: '' };
    case 'conclusion':
      return { ...block, text: '' };
    case 'sign':
      return block;
  }
};

/** 每行带着认得出的头尾，查它有没有拆到两面。 */
export const rowStart = (at: number): string => `头${at}头`;
export const rowEnd = (at: number): string => `尾${at}尾`;

const stretched = (block: FormBlock): FormBlock => {
  switch (block.type) {
    case 'fields':
      return { ...block, rows: block.rows.map((row) => row.map((pair) => ({ ...pair, value: LONG }))) };
    case 'table': {
      const last = block.columns.length - 1;
      return {
        ...block,
        rows: Array.from({ length: LONG_ROWS }, (_, row) =>
          block.columns.map((column, at) => {
            if (at === last) return `${rowStart(row)}\n${RARE}\n${rowEnd(row)}`;
            if (at === 0) return String(row + 1);
            return column.align === 'center' ? '部分采纳' : `${RARE}村村民委员会书面意见`;
          }),
        ),
      };
    }
    case 'text':
      return { ...block, text: article };
    case 'conclusion':
      return { ...block, text: `${block.text}；${LONG}` };
    case 'sign':
      return block;
  }
};

const mapped = (change: (slip: FormSlip) => FormSlip): Readonly<Record<FormKind, FormSlip>> =>
  Object.fromEntries(formKindKeys.map((kind) => [kind, change(typicalForms[kind])])) as Record<
    FormKind,
    FormSlip
  >; // every kind is a key

export const shortestForms = mapped((slip) => ({
  ...slip,
  number: '',
  caption: '',
  footnote: '',
  blocks: slip.blocks.map(emptied),
}));

export const longestForms = mapped((slip) => ({
  ...slip,
  office: stressOpinion.office,
  title: stressOpinion.title,
  formTitle: `罗山县人民政府关于${slip.formTitle}的${slip.formTitle}`,
  caption: '（提请县政府常务会议或者全体会议集体讨论前用）',
  number: '罗政办〔2026〕1208号',
  replaces: '第12版',
  blocks: slip.blocks.map(stretched),
}));
