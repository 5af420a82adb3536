/** 把公文字体登记给浏览器：先认本机装的，各字体同一基线。 */
import { localNames, slipDigits, slipFonts } from '#shared/domain/slip/fonts.ts';
import 'lxgw-wenkai-webfont/lxgwwenkai-light.css';
import 'lxgw-wenkai-webfont/lxgwwenkai-regular.css';
import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-sc/700.css';
import '@fontsource/noto-sans-sc/700.css';

/** 与随附字库取齐的基线，见 build/print-fonts.ts。 */
const metrics = {
  ascentOverride: '88%',
  descentOverride: '12%',
  lineGapOverride: '0%',
  weight: '100 900',
} as const;
const sources = (names: readonly string[]): string => names.map((name) => `local("${name}")`).join(', ');

export function registerFonts(fonts: FontFaceSet): void {
  for (const font of slipFonts) fonts.add(new FontFace(font.family, sources(localNames(font)), metrics));
  // 范围不含空格：行的基线由中文字体定。
  fonts.add(
    new FontFace(slipDigits.family, sources(slipDigits.locals), { ...metrics, unicodeRange: 'U+21-7E' }),
  );
}
