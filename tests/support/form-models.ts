/** 八种表格的固定模型：典型件手写，最短件由它抽空，最长件由它撑满。 */
import type { FormBlock, FormKind, FormSlip } from '#shared/domain/slip/forms.ts';
import { formKinds } from '#shared/domain/slip/forms.ts';

const field = (label: string, value: string) => ({ label, value });
const text = (label: string, content: string, lines: number): FormBlock => ({
  type: 'text',
  label,
  text: content,
  lines,
});
const conclusion = (content: string, label = '结论'): FormBlock => ({
  type: 'conclusion',
  label,
  text: content,
});
const signs = (...labels: readonly string[]): FormBlock => ({
  type: 'sign',
  lines: 3,
  cells: labels.map((label) => ({ label, hasDate: true })),
});
/** 栏写作“栏名 宽度”，居中的加 *。 */
const table = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  more: { readonly caption?: string; readonly blankRows?: number } = {},
): FormBlock => ({
  type: 'table',
  caption: more.caption ?? '',
  columns: columns.map((column) => {
    const [title = '', width = '1'] = column.replace('*', '').split(' ');
    return { title, width: Number(width), align: column.endsWith('*') ? 'center' : 'left' };
  }),
  rows,
  blankRows: more.blankRows ?? 0,
});
const subject: FormBlock = {
  type: 'fields',
  rows: [[field('事项名称', '罗山县城区停车收费管理办法'), field('承办单位', '县城市管理局')]],
};

const form = (kind: FormKind, blocks: readonly FormBlock[], more: Partial<FormSlip> = {}): FormSlip => ({
  kind,
  office: '罗山县司法局',
  docNo: null,
  docWord: '',
  date: '2026年11月23日',
  replaces: null,
  title: '罗山县城区停车收费管理办法',
  formTitle: formKinds[kind],
  caption: '',
  number: '2026-07-3',
  orientation: 'portrait',
  blocks,
  footnote: '',
  ...more,
});

/** 视觉规范图 14 的十七条。 */
export const sheetRows: readonly (readonly string[])[] = [
  ['属重大行政决策，未排除', '第3条', '第①类；不属宏观调控、立法、应急处置', '√ 符合'],
  ['已决定启动，承办单位明确', '第10、11条', '2026-08-17 启动；县城市管理局', '√ 符合'],
  ['法律依据已梳理', '第12条', '法律法规政策依据 11 件', '√ 符合'],
  ['部门协商一致', '第13条', '征求 6 个部门意见，无争议', '√ 符合'],
  ['公众参与方式合法', '第14条', '公开征求意见、听证会、座谈会、问卷', '√ 符合'],
  ['公开征求意见不少于 30 日', '第15条', '08-31 至 09-30，30 日', '√ 符合'],
  ['听证材料提前 7 日送达', '第16条', '10-12 送达，10-20 听证，提前 8 日', '√ 符合'],
  ['听证笔录由参加人签字', '第17条', '参加 22 人，签字 21 人，未附说明', '△ 待补'],
  ['意见研究采纳情况', '第18、29条', '36 条，采纳 14、部分 9；说明未盖章', '△ 待补'],
  ['专家论证', '第19条', '沿用省定成本测算，08-20 认定', '— 不适用'],
  ['风险评估结论可控', '第22—24条', '10-23 不可控；调整后 11-04 可控', '√ 符合'],
  ['公平竞争审查', '第29条', '11-06 县市场监管局会同审查，通过', '√ 符合'],
  ['审查时间不少于 7 个工作日', '第26条', '11-16 受理，11-26 答复，8 个工作日', '√ 符合'],
  ['已组织法律顾问提出意见', '第28条', '林知远，11-20，6 条', '√ 符合'],
  ['已出具合法性审查意见', '第25条', '尚未出具', '× 不符合'],
  ['承办单位已反馈采纳情况', '第28条', '尚未收到', '× 不符合'],
  ['会议为常务会议或全体会议', '第30条', '县政府第38次常务会议', '√ 符合'],
];

/** 给每行编上序号。 */
export const numberedRows = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row, at) => [String(at + 1), ...row]);

export const complianceSlip = (rows = sheetRows): FormSlip =>
  form(
    'S-01',
    [
      {
        type: 'fields',
        rows: [
          [field('事项名称', '罗山县城区停车收费管理办法'), field('承办单位', '县城市管理局')],
          [field('类别', '① 重大公共政策和措施'), field('拟上会', '2026年11月30日，常务会议')],
        ],
      },
      table(['序 4.6*', '法定条件 30.4', '依据 13*', '事实与证据 40', '核对 12'], numberedRows(rows)),
      conclusion('暂不能提请集体讨论：不符合 2 项（第15、16项）；待补 2 项（第8、9项）'),
      signs('经办人', '负责人'),
    ],
    {
      caption: '（提请集体讨论前用）',
      footnote:
        '说明：依据栏只写条号的，指《重大行政决策程序暂行条例》（国务院令第713号）。规则取各步发生日当时有效的版本；“待补”不禁止上会，但理由和补齐情况须随件提交。',
    },
  );

const startSlip = form('F-01', [
  {
    type: 'fields',
    rows: [
      [field('事项名称', '罗山县城区停车收费管理办法'), field('拟承办单位', '县城市管理局')],
      [field('类别', '① 重大公共政策和措施'), field('年度目录', '列入，2026-07')],
      [field('建议来源', '部门或者下一级政府提出'), field('建议单位\n（人）', '县城市管理局')],
    ],
  },
  text('拟解决的\n主要问题', '城区停车泊位少、周转慢，群众反映集中。', 4),
  text('建议的\n理由和依据', '《价格法》第十八条、第二十条；河南省定价目录。', 4),
  text('初步方案', '道路停车泊位实行政府定价，分区计时收费。\n前三十分钟免费。', 4),
  text('必要性\n可行性', '收费设施所需资金已作测算。', 4),
  text(
    '拟履行的程序',
    '☑ 公众参与　☐ 专家论证　☑ 风险评估　☑ 合法性审查　☑ 集体讨论\n专家论证不适用：沿用省定成本测算办法',
    2,
  ),
  text('研究论证结果', '经研究，列入决策程序。', 2),
  {
    type: 'sign',
    lines: 4,
    cells: [
      { label: '司法局意见', hasDate: true },
      { label: '分管领导\n意见', hasDate: true },
    ],
  },
  { type: 'sign', lines: 4, cells: [{ label: '县长批示', hasDate: true }] },
]);

const meetingSlip = form('F-06', [
  {
    type: 'fields',
    rows: [
      [field('会议', '县政府第38次常务会议'), field('时间', '2026年11月30日')],
      [field('应到', '7 人'), field('实到', '6 人')],
    ],
  },
  subject,
  text('列席', '县司法局、承办单位负责人', 1),
  text('汇报要点', '承办单位汇报草案的主要内容、公众意见采纳和合法性审查情况。', 2),
  table(
    ['序 7*', '姓名 14*', '职务 27', '态度 11*', '意见 41'],
    numberedRows([
      ['李建国', '常务副县长', '同意', '同意。'],
      ['王秀兰', '副县长', '不同意', '资金压力较大，建议分两年实施。'],
      ['张为民', '县长（行政首长）', '同意', '综合大家意见，同意实施。'],
    ]),
    { caption: '发言（按次序）' },
  ),
  text('不同意见', '王秀兰（不同意）：资金压力较大，建议分两年实施。', 2),
  text('行政首长\n最后意见', '综合大家意见，同意实施。', 2),
  conclusion('原则通过后修改：第八条增加公示周期。', '决定'),
  signs('主持人', '记录人'),
]);

const archiveSlip = form('F-07', [
  subject,
  table(
    ['序 5*', '阶段 13.5*', '材料名称 29.5', '形成日期 13*', '责任者 17', '页数 6*', '有无 6*', '备注 10'],
    numberedRows([
      ['建议与启动', '关于启动本决策的建议', '2026-08-10', '县城市管理局', '5', '有', '原件'],
      ['公众参与', '公开征求意见公告及网页截图', '2026-08-31', '县城市管理局', '6', '有', '复印件'],
      ['合法性审查', '合法性审查意见书', '', '县司法局', '', '缺', ''],
    ]),
    { blankRows: 4 },
  ),
  conclusion('共 2 件，11 页；缺 1 件', '合计'),
  signs('整理人', '检查人'),
]);

const catalogSlip = form(
  'F-18',
  [
    table(
      ['序号 8*', '事项名称 42', '承办单位 22', '完成时限 14*', '备注 14'],
      numberedRows([
        ['罗山县国土空间专项规划编制', '县自然资源局', '2026年8月', ''],
        ['罗山县城区停车收费管理办法', '县城市管理局\n（配合：县发展改革委）', '2026年12月', '结转'],
      ]),
    ),
  ],
  {
    title: '2026年度',
    formTitle: '罗山县人民政府2026年度重大行政决策事项目录',
    caption: '（2026年1月15日公布）',
    number: '罗政办〔2026〕2号',
    footnote: '说明：本目录实行动态调整；未列入目录的重大行政决策事项，应当依法履行法定程序。',
  },
);

const commentSlip = form(
  'S-02',
  [
    subject,
    table(
      ['轮次 6*', '方式 21', '起止 21', '情况 52'],
      numberedRows([['向社会公开征求意见', '2026-08-31 至 2026-09-30', '通过县政府网站公开征求意见。']]),
      { caption: '公众参与' },
    ),
    table(
      ['序 6*', '途径 9*', '提出人 12', '意见 35', '采纳情况 10*', '理由或者去向 28'],
      numberedRows([
        ['网站留言', '公民', '建议写明监督电话', '采纳', '—'],
        ['听证会', '企业代表', '建议延长过渡期', '部分采纳', '过渡期改为三个月'],
      ]),
      { caption: '意见逐条' },
    ),
    conclusion('收到意见 2 条：采纳 1 条，部分采纳 1 条，未采纳 0 条', '合计'),
    signs('承办单位\n负责人', '承办单位\n（盖章）'),
  ],
  { orientation: 'landscape' },
);

const expertSlip = form(
  'S-03',
  [
    subject,
    table(
      ['序 6*', '专家（机构） 17', '方式、日期 12', '意见 33', '署名盖章 9*', '采纳情况 23'],
      numberedRows([
        [
          '林某某\n公共管理\n某大学',
          '论证会\n2026-08-20',
          '支持：方案总体可行。',
          '已署名',
          '采纳：写入第八条',
        ],
        ['某咨询公司', '委托咨询论证\n2026-08-21', '有保留：测算口径不一。', '未盖章', '未定'],
      ]),
    ),
    conclusion('收到意见 2 份，计入论证 1 份：采纳 1 份，部分采纳 0 份，未采纳 0 份', '合计'),
    signs('承办单位\n负责人', '承办单位\n（盖章）'),
  ],
  {
    orientation: 'landscape',
    footnote: '说明：没有署名盖章、与决策事项有利害关系或者取消资格的 1 份不计入论证。',
  },
);

const riskSlip = form('S-04', [
  subject,
  {
    type: 'fields',
    rows: [
      [field('第1次评估', '2026年10月23日'), field('评估方法', '重点走访、会商分析')],
      [field('受托第三方', '—'), field('参考等级', '中')],
    ],
  },
  text('听取部门意见', '已听取县公安局、县信访局意见。', 1),
  text('风险点', '群众对收费标准有疑虑\n施工期间交通受影响', 2),
  text('防范化解措施', '公布标准，逐户走访；分段施工。', 2),
  text('处置预案', '成立处置小组，二十四小时值守。', 2),
  conclusion('风险可控'),
  signs('评估负责人', '承办单位\n负责人'),
]);

export const typicalForms: Readonly<Record<FormKind, FormSlip>> = {
  'F-01': startSlip,
  'F-06': meetingSlip,
  'F-07': archiveSlip,
  'F-18': catalogSlip,
  'S-01': complianceSlip(),
  'S-02': commentSlip,
  'S-03': expertSlip,
  'S-04': riskSlip,
};
