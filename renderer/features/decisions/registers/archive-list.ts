/** 全过程记录应当归档的材料（713号令第33条；清单见规则说明5.3），一次列好再逐件核对。 */
import type { ArchiveItem } from '#shared/domain/registers/types.ts';

const STAGES = [
  '启动',
  '公众参与',
  '专家论证',
  '风险评估',
  '公平竞争',
  '合法性审查',
  '集体讨论',
  '请示报告',
  '公布',
  '执行评估',
] as const;
type Stage = (typeof STAGES)[number];
/** 阶段的键就是名称：表里存的是印出来的字。 */
export const archiveStages = Object.fromEntries(STAGES.map((stage) => [stage, stage]));

const list: readonly (readonly [stage: Stage, material: string])[] = [
  ['启动', '决策建议和论证材料'],
  ['启动', '启动决策程序的批示'],
  ['启动', '调研材料'],
  ['启动', '法律、法规、政策依据'],
  ['启动', '征求部门意见和反馈'],
  ['公众参与', '征求意见公告和网页截图'],
  ['公众参与', '公众意见和采纳情况'],
  ['公众参与', '听证会全套材料'],
  ['专家论证', '专家名单、无利害关系声明、论证意见'],
  ['风险评估', '风险评估报告'],
  ['公平竞争', '公平竞争审查材料'],
  ['合法性审查', '送审函和补正材料'],
  ['合法性审查', '法律顾问意见'],
  ['合法性审查', '合法性审查意见书'],
  ['合法性审查', '承办单位采纳情况反馈'],
  ['集体讨论', '上会材料'],
  ['集体讨论', '会议记录和会议纪要'],
  ['请示报告', '向县委请示报告和批复'],
  ['公布', '决策公布稿和解读材料'],
  ['执行评估', '执行情况报告'],
  ['执行评估', '决策后评估报告'],
  ['执行评估', '决策调整、中止、终止材料'],
];

/** 清单里还没有登记的各件，先列为“缺”，由人逐件核对。 */
export function missingFromList(entered: readonly Pick<ArchiveItem, 'material'>[]): readonly ArchiveItem[] {
  const known = new Set(entered.map((item) => item.material));
  return list
    .filter(([, material]) => !known.has(material))
    .map(([stage, material]) => ({
      stage,
      material,
      formedOn: null,
      responsible: '',
      pages: null,
      isOriginal: true,
      state: 'missing',
      note: '',
    }));
}
