/**
 * 随程序的打印字库：三个字库包的样式表在打包时改成打印页的族名，只留 woff2。
 * 基线取齐到中文字体通行的 0.88/0.12，换了字体行也不跳。
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const families: readonly (readonly [file: string, family: string])[] = [
  ['lxgw-wenkai-webfont/lxgwwenkai-light.css', 'slip-bundled-fangsong'],
  ['lxgw-wenkai-webfont/lxgwwenkai-regular.css', 'slip-bundled-kai'],
  ['@fontsource/noto-serif-sc/400.css', 'slip-bundled-song'],
  ['@fontsource/noto-serif-sc/700.css', 'slip-bundled-title'],
  ['@fontsource/noto-sans-sc/700.css', 'slip-bundled-hei'],
];
/** 字库许可证（SIL OFL 1.1）要随字库一起分发。 */
const licences: readonly (readonly [file: string, name: string])[] = [
  ['lxgw-wenkai-webfont/OFL.txt', 'lxgw-wenkai.txt'],
  ['@fontsource/noto-serif-sc/LICENSE', 'noto-serif-sc.txt'],
  ['@fontsource/noto-sans-sc/LICENSE', 'noto-sans-sc.txt'],
];
const modules = resolve(import.meta.dirname, '../../node_modules');
const METRICS = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%;';
/** 引号、破折号、省略号：文楷的是西文宽度，公文要占全角。 */
const FULL_WIDTH = 'U+2014, U+2018-2019, U+201C-201D, U+2026';

const face = (family: string, source: string, range: string): string =>
  `@font-face { font-family: '${family}'; font-weight: 100 900; font-display: block; ${METRICS} src: ${source} format('woff2'); unicode-range: ${range}; }`;

/** 一份字库样式表改写后的样子。 */
export function rewriteFaces(css: string, family: string): string {
  const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map((match) => {
    const body = match[1] ?? '';
    const source = /url\([^)]*\.woff2['"]?\)/.exec(body)?.[0];
    const range = /unicode-range:\s*([^;}]+)/.exec(body)?.[1]?.trim();
    if (source === undefined || range === undefined)
      throw new Error(`字库 ${family} 的样式表格式变了，请核对`);
    return { source, range };
  });
  if (faces.length === 0) throw new Error(`字库 ${family} 里没有字体`);
  const lines = faces.map(({ source, range }) => face(family, source, range));
  const punctuation = faces.filter(({ range }) => /U\+2000-206F/i.test(range));
  if (family === 'slip-bundled-song')
    lines.push(...punctuation.map(({ source }) => face('slip-bundled-marks', source, FULL_WIDTH)));
  return lines.join('\n');
}

export function printFonts(): Plugin {
  return {
    name: 'ledger-print-fonts',
    enforce: 'pre',
    generateBundle() {
      for (const [file, name] of licences)
        this.emitFile({
          type: 'asset',
          fileName: `licences/fonts/${name}`,
          source: readFileSync(join(modules, file), 'utf8'),
        });
    },
    transform(code, id) {
      const found = families.find(([file]) => id.split('?')[0]?.endsWith(file));
      return found === undefined ? null : { code: rewriteFaces(code, found[1]), map: null };
    },
  };
}
