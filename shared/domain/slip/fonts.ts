/**
 * 公文字体：每种字体先用本机装的规定字体，再用本机的近似字体，都没有才用随程序的字库。
 * 打印页照此排字，预览照此说明换了什么；两处同一份名单，说的就是印的。
 */

export interface SlipFont {
  /** 打印页里的字体族名。 */
  readonly family: string;
  /** 规定用的字体，写给人看。 */
  readonly name: string;
  /** 用在哪里。 */
  readonly use: string;
  /** 规定字体的全名和 PostScript 名，各系统、各厂商写法不一。 */
  readonly preferred: readonly string[];
  /** 本机常见的同类字体，可以接受但要说明。 */
  readonly substitutes: readonly { readonly name: string; readonly locals: readonly string[] }[];
  /** 全都没有时用什么。 */
  readonly fallback: string;
}

export const slipFonts = [
  {
    family: 'slip-title',
    name: '方正小标宋',
    use: '标题',
    preferred: [
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      'FZXBSJW--GB1-0',
      'FZXBSK--GBK1-0',
      '方正小标宋简体',
      '方正小标宋_GBK',
    ],
    substitutes: [{ name: '华文中宋', locals: ['STZhongsong', '华文中宋'] }],
    fallback: '思源宋体加粗',
  },
  {
    family: 'slip-fangsong',
    name: '仿宋_GB2312',
    use: '正文',
    preferred: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋'],
    substitutes: [
      {
        name: '方正仿宋',
        locals: ['FZFangSong-Z02S', 'FZFSK--GBK1-0', 'FZFSJW--GB1-0', '方正仿宋_GBK', '方正仿宋简体'],
      },
      { name: '华文仿宋', locals: ['STFangsong', '华文仿宋'] },
    ],
    fallback: '霞鹜文楷（细）',
  },
  {
    family: 'slip-kai',
    name: '楷体_GB2312',
    use: '二级标题',
    preferred: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体'],
    substitutes: [
      {
        name: '方正楷体',
        locals: ['FZKai-Z03S', 'FZKTK--GBK1-0', 'FZKTJW--GB1-0', '方正楷体_GBK', '方正楷体简体'],
      },
      { name: '华文楷体', locals: ['STKaiti', '华文楷体'] },
    ],
    fallback: '霞鹜文楷',
  },
  {
    family: 'slip-hei',
    name: '黑体',
    use: '一级标题、栏名',
    preferred: ['SimHei', '黑体'],
    substitutes: [
      {
        name: '方正黑体',
        locals: ['FZHei-B01S', 'FZHTK--GBK1-0', 'FZHTJW--GB1-0', '方正黑体_GBK', '方正黑体简体'],
      },
    ],
    fallback: '思源黑体加粗',
  },
  {
    family: 'slip-song',
    name: '宋体',
    use: '表格、页码',
    preferred: ['SimSun', '宋体'],
    substitutes: [
      {
        name: '方正书宋',
        locals: ['FZShuSong-Z01S', 'FZSSK--GBK1-0', 'FZSSJW--GB1-0', '方正书宋_GBK', '方正书宋简体'],
      },
      { name: '华文宋体', locals: ['STSong', '华文宋体'] },
    ],
    fallback: '思源宋体',
  },
] as const satisfies readonly SlipFont[];

/** 西文和数字：与中文同高、半角等宽的衬线体。 */
export const slipDigits = {
  family: 'slip-digits',
  locals: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif', 'Tinos'],
} as const;

/** 一种字体在本机可用的全部名字，按先后。 */
export const localNames = (font: SlipFont): readonly string[] => [
  ...font.preferred,
  ...font.substitutes.flatMap((substitute) => substitute.locals),
];
