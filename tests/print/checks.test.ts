/** 版式检查的说法和存盘的文件名。 */
import { describe, expect, it } from 'vitest';
import { slipFonts } from '#shared/domain/slip/fonts.ts';
import {
  checkPaper,
  fontChecks,
  type PaperFacts,
  paperFileName,
  paperFormat,
  paperNumber,
} from '#renderer/ui/paper-checks.ts';
import { typicalForms } from '../support/form-models.ts';
import { drafted, issued, typicalIntake, typicalOpinion } from '../support/slip-models.ts';

const good: PaperFacts = { pageCount: 2, isA4: true, overflowing: [], hasCodeOnLastPage: true };
const textsOf = (...args: Parameters<typeof checkPaper>): string[] =>
  checkPaper(...args).map((check) => check.text);
const barred = (...args: Parameters<typeof checkPaper>): string[] =>
  checkPaper(...args)
    .filter((check) => check.mark === 'barred')
    .map((check) => check.text);

describe('版式检查', () => {
  it('合格的件逐项说合格', () => {
    expect(checkPaper(issued(typicalOpinion), good)).toEqual([
      { mark: 'done', text: 'A4 纸，共 2 面' },
      { mark: 'done', text: '版心 156×225 mm，每面 22 行' },
      { mark: 'done', text: '文号用六角括号，序号不补零' },
      { mark: 'done', text: '落款日期不补零，右空四字' },
      { mark: 'done', text: '末面印有核验码' },
    ]);
  });

  it('草稿没有文号和日期，不查核验码', () => {
    expect(textsOf(drafted(typicalOpinion), { ...good, hasCodeOnLastPage: false })).toEqual([
      'A4 纸，共 2 面',
      '版心 156×225 mm，每面 22 行',
      '没有文号，签发时取号',
      '落款日期空着，签发时填写', // prettier-ignore
    ]);
  });

  it.each(['罗司法审[2026]12号', '罗司法审〔2026〕012号', '罗司法审〔2026〕第12号', '罗司法审（2026）12号'])(
    '文号“%s”不合格（GB/T 9704—2012 7.2.5）',
    (docNo) => {
      expect(barred(issued({ ...typicalOpinion, docNo }), good)).toEqual([expect.stringContaining(docNo)]);
    },
  );

  it.each(['2026年03月1日', '2026年3月01日', '26年3月1日', '2026-03-01'])(
    '日期“%s”不合格（GB/T 9704—2012 7.3.5.4）',
    (date) => {
      expect(barred(issued({ ...typicalOpinion, date }), good)).toEqual([expect.stringContaining(date)]);
    },
  );

  it('字出了版心、纸不是 A4、末面没有核验码都拦下来说', () => {
    const texts = barred(issued(typicalOpinion), {
      pageCount: 3,
      isA4: false,
      overflowing: [2, 3],
      hasCodeOnLastPage: false,
    });
    expect(texts).toHaveLength(3);
    expect(texts.join()).toContain('第 2、3 面');
  });

  it('登记表没有文号一项', () => {
    expect(textsOf(issued(typicalIntake), good).join()).not.toContain('文号');
  });

  it('表格没有文号，日期印在页脚；横排的写明', () => {
    expect(textsOf(issued(typicalForms['S-02']), { ...good, pageCount: 1 })).toEqual([
      'A4 纸，共 1 面',
      '四边各 20 mm',
      '制表日期不补零',
      '末面印有核验码',
    ]);
    expect(textsOf(drafted(typicalForms['S-02']), { ...good, hasCodeOnLastPage: false })).toContain(
      '制表日期以成件当天为准',
    );
    expect(paperFormat(typicalForms['S-02']).name).toBe('A4 表格（横）');
    expect(paperFormat(typicalForms['S-01'])).toMatchObject({ name: 'A4 表格', left: 20, right: 20 });
    expect(paperFormat(typicalOpinion)).toMatchObject({ left: 28, right: 26 });
  });

  it('各种文书的号：文号、送审编号、编号、公布文号', () => {
    expect(paperNumber(typicalOpinion)).toEqual(['文号', '罗司法审〔2026〕12号']);
    expect(paperNumber(typicalIntake)).toEqual(['送审编号', '2026-07-3']);
    expect(paperNumber(typicalForms['S-01'])).toEqual(['编号', '2026-07-3']);
    expect(paperNumber(typicalForms['F-18'])).toEqual(['公布文号', '罗政办〔2026〕2号']);
    expect(paperNumber({ ...typicalForms['F-18'], number: '' })).toEqual(['公布文号', '尚未公布']);
  });
});

describe('字体', () => {
  it('缺的逐个说换成了什么，齐的合成一行', () => {
    const [title, fangsong, kai, hei] = slipFonts;
    expect(
      fontChecks([
        { font: title, using: 'bundled' },
        { font: fangsong, using: 'preferred' },
        { font: kai, using: { substitute: '华文楷体' } },
        { font: hei, using: 'preferred' },
      ]),
    ).toEqual([
      { mark: 'attention', text: '缺“方正小标宋”，标题用思源宋体加粗' },
      { mark: 'attention', text: '缺“楷体_GB2312”，二级标题用华文楷体' },
      { mark: 'done', text: '本机已装仿宋_GB2312、黑体' },
    ]);
  });
});

describe('存盘的文件名', () => {
  it('有文号用文号，没有用事项名', () => {
    expect(paperFileName(issued(typicalOpinion), '合法性审查意见书')).toBe(
      '罗司法审〔2026〕12号 合法性审查意见书.pdf',
    );
    expect(paperFileName(drafted(typicalOpinion), '合法性审查意见书')).toBe(
      '罗山县城区停车收费管理办法 合法性审查意见书（草稿）.pdf',
    );
    expect(paperFileName(issued(typicalOpinion, 2), '意见书')).toContain('第2版');
  });
  it('表格用事项名或者年度', () => {
    expect(paperFileName(issued(typicalForms['F-18']), '重大行政决策事项目录')).toBe(
      '2026年度 重大行政决策事项目录.pdf',
    );
  });
  it('文件系统不收的字换掉，太长的截短', () => {
    const name = paperFileName(
      drafted({ ...typicalOpinion, title: `a/b\\c:d*e?"f<g>h|\n${'长'.repeat(200)}` }),
      '书',
    );
    expect(name).not.toMatch(/[\\/:*?"<>|\n]/);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  });
});
