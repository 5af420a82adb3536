/** 版式的标记：固定文书排出来的就是存下来的样子；改了版式这里就红，提醒另立新版。 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { slipDto } from '#shared/contract/papers.ts';
import { formKindKeys } from '#shared/domain/slip/forms.ts';
import { slipTemplates } from '#shared/domain/slip/models.ts';
import { localNames, slipFonts } from '#shared/domain/slip/fonts.ts';
import { rewriteFaces } from '#renderer/build/print-fonts.ts';
import { findTemplate, templateVersions } from '#renderer/print/registry.ts';
import { errorPage, pageOf } from '#renderer/print/SlipPage.tsx';
import { longestForms, shortestForms } from '../support/form-extremes.ts';
import { typicalForms } from '../support/form-models.ts';
import {
  correctedOpinion,
  drafted,
  issued,
  returnNotice,
  shortestIntake,
  shortestOpinion,
  stressOpinion,
  supplementNotice,
  typicalIntake,
  typicalOpinion,
} from '../support/slip-models.ts';

const root = resolve(import.meta.dirname, '../..');
const markupOf = (slip: Parameters<typeof pageOf>[0]): string =>
  renderToStaticMarkup(pageOf(slip).content).replaceAll(
    /<(p|tr|h1|h2|section|table|article|footer|header)/g,
    '\n<$1',
  );

describe('固定文书的标记', () => {
  it.each([
    ['F-04 典型', issued(typicalOpinion)],
    ['F-04 最短', issued(shortestOpinion)],
    ['F-04 更正', issued(correctedOpinion, 2)],
    ['F-04 草稿', drafted(typicalOpinion)],
    ['F-04 最长', issued(stressOpinion)],
    ['F-03 补正', issued(supplementNotice)],
    ['F-03 退回', issued(returnNotice)],
    ['F-02 典型', issued(typicalIntake)],
    ['F-02 草稿', drafted(shortestIntake)],
  ])('%s', (_, slip) => {
    expect(slipDto.safeParse(slip).success).toBe(true);
    expect(markupOf(slip)).toMatchSnapshot();
  });
});

describe('固定表格的标记', () => {
  it.each(formKindKeys)('%s 典型', (kind) => {
    const slip = issued(typicalForms[kind]);
    expect(slipDto.safeParse(slip).success).toBe(true);
    expect(markupOf(slip)).toMatchSnapshot();
  });
  it.each(formKindKeys)('%s 最短、草稿', (kind) => {
    expect(markupOf(drafted(shortestForms[kind]))).toMatchSnapshot();
  });
  it.each(formKindKeys)('%s 最长', (kind) => {
    // 几十行一样的，记一份摘要就够。
    const digest = createHash('sha256').update(markupOf(issued(longestForms[kind])));
    expect(digest.digest('hex')).toMatchSnapshot();
  });
});

describe('版式一经使用就不再改', () => {
  it.each([
    'letter.v1.css',
    'table.v1.css',
    'form.v1.css',
    'letter-settle.v1.ts',
    'table-settle.v1.ts',
    'form-settle.v1.ts',
    'form-grid.v1.ts',
    'title-lines.v1.ts',
    'wording.v1.ts',
  ])('%s', (file) => {
    const text = readFileSync(resolve(root, 'renderer/print/templates', file), 'utf8');
    // 样式和落版不在标记里，另记一份摘要；空白不算。
    expect(createHash('sha256').update(text.replaceAll(/\s+/g, '')).digest('hex')).toMatchSnapshot();
  });

  it('签发用的版本都登记在册', () => {
    for (const kind of ['F-02', 'F-03', 'F-04', ...formKindKeys] as const) {
      expect(templateVersions(kind)).toContain(slipTemplates[kind].version);
      expect(findTemplate(kind, slipTemplates[kind].version)).not.toBeNull();
      expect(findTemplate(kind, 99)).toBeNull();
    }
  });
});

describe('内容', () => {
  it('草稿没有文号、日期和核验码，印“草稿”', () => {
    const text = markupOf(drafted(typicalOpinion));
    expect(text).toContain('草稿');
    expect(text).toContain('罗司法审〔　　〕　　号');
    expect(text).not.toContain('12号');
    expect(text).not.toContain('11月25日');
  });

  it('取了号又被当作草稿送来的也不印号', () => {
    expect(markupOf({ ...issued(typicalOpinion), standing: 'draft' })).not.toContain('〔2026〕12号');
  });

  it('更正写明替代哪一件和理由', () => {
    expect(markupOf(issued(correctedOpinion, 2))).toContain('更正并替代罗司法审〔2026〕12号');
    expect(markupOf(issued(typicalOpinion))).not.toContain('替代');
  });

  it('已被替代、已作废的重印与原件一字不差', () => {
    const original = markupOf(issued(typicalOpinion));
    expect(markupOf({ ...issued(typicalOpinion), standing: 'superseded' })).toBe(original);
    expect(markupOf({ ...issued(typicalOpinion), standing: 'voided' })).toBe(original);
  });

  it('表格：一格里的换行保留，× 的结论用黑体，两个字的栏名拉开', () => {
    const text = markupOf(issued(typicalForms['S-01']));
    expect(text).toContain('<span class="f1-mark">×</span><span class="f1-bad">不符合</span>');
    expect(text).toContain('结　　论');
    expect(text).toContain('暂不能提请集体讨论：不符合 2 项（第15、16项）');
    const expert = markupOf(issued(typicalForms['S-03'])).replaceAll('\n', '');
    expect(expert).toContain('<p>林某某</p><p>公共管理</p><p>某大学</p>');
  });

  it('录入里的尖括号原样印出，不成为标记', () => {
    const text = markupOf(issued({ ...typicalOpinion, legalRisk: '<script>alert(1)</script>' }));
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>');
  });

  it('没有的版本说明缘由，不拿别的版式凑', () => {
    const text = markupOf({ ...issued(typicalOpinion), templateVersion: 9 });
    expect(text).toContain('第 9 版的版式不在本程序里');
    expect(text).not.toContain('罗司法审');
    expect(renderToStaticMarkup(errorPage('甲', '乙', '丙').content)).toContain('<h1>甲</h1>');
  });
});

describe('字体', () => {
  it('名单里的名字可以安全写进 local()', () => {
    for (const font of slipFonts) for (const name of localNames(font)) expect(name).not.toMatch(/["\\\n]/);
  });

  it('字库样式表换了写法时打包就停下', () => {
    expect(() => rewriteFaces('a { color: red }', 'slip-bundled-kai')).toThrow('没有字体');
    expect(() => rewriteFaces('@font-face { src: url(a.woff2) }', 'slip-bundled-kai')).toThrow('格式变了');
    const css = `@font-face { src: url(a.woff2) format('woff2'), url(a.woff) format('woff'); unicode-range: U+4E00; }`;
    const rewritten = rewriteFaces(css, 'slip-bundled-kai');
    expect(rewritten).toContain("font-family: 'slip-bundled-kai'");
    expect(rewritten).toContain('url(a.woff2)');
    expect(rewritten).not.toContain('url(a.woff)');
  });
});
