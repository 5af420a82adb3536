/** 打印测试的固定文书：最短、典型（视觉规范图 12 的停车收费）、最长。 */
import { type SlipDto, slipDto } from '#shared/contract/papers.ts';
import type {
  IntakeSlip,
  NoticeSlip,
  OpinionSlip,
  OpinionSlipItem,
  SlipModel,
} from '#shared/domain/slip/models.ts';

export const CODE = '7K3M-92QX';

/** 包成打印页收到的样子：签发过的现行件。 */
export const issued = (model: SlipModel, version = 1): SlipDto =>
  slipDto.parse({
    id: 1,
    model,
    templateVersion: 1,
    version,
    code: CODE,
    issuedAt: '2026-11-25T02:30:00.000Z',
    issuedBy: '梁国栋',
    standing: 'current',
  });

/** 还没有签发：没有文号和核验码。 */
export const drafted = (model: SlipModel): SlipDto => ({
  ...issued({ ...model, docNo: null, date: null }),
  id: null,
  code: null,
  issuedAt: null,
  issuedBy: '',
  standing: 'draft',
});

export const typicalOpinion: OpinionSlip = {
  kind: 'F-04',
  office: '罗山县司法局',
  docNo: '罗司法审〔2026〕12号',
  docWord: '罗司法审',
  date: '2026年11月25日',
  replaces: null,
  version: 1,
  submitUnit: '县城市管理局',
  title: '罗山县城区停车收费管理办法',
  draftTitle: '罗山县城区停车收费管理办法（草案）',
  submittedOn: '2026年11月9日',
  acceptedOn: '2026年11月16日',
  wasSupplemented: true,
  basis: '《重大行政决策程序暂行条例》第二十五条至第二十八条',
  headings: {
    authority: {
      finding: '符合',
      note: '《办法》所定事项属县人民政府职权范围。道路停车泊位收费的定价权限符合河南省定价目录，已由县发展改革委会签。',
    },
    procedure: {
      finding: '符合',
      note: '草案于8月31日至9月30日公开征求意见，期满30日；10月20日举行听证会，材料提前8日送达；风险评估结论为可控；公平竞争审查已通过；专家论证认定为不适用，理由成立。',
    },
    content: { finding: '部分不符', note: '' },
  },
  items: [
    {
      clause: '第六条',
      problem: '授权运营企业对欠费车辆“予以锁扣”，属行政强制措施，无法律、法规依据。',
      suggestion: '改为催缴、依法起诉',
      basis: '《行政强制法》第十条、第十七条',
      severity: 'must',
    },
    {
      clause: '第八条',
      problem: '收费标准未区分政府定价与市场调节价。',
      suggestion: '建议写明道路停车泊位实行政府定价。',
      basis: '《价格法》第十八条、第二十条',
      severity: 'must',
    },
    {
      clause: '第十四条',
      problem: '限定使用指定支付平台',
      suggestion: '改为支持多种支付方式',
      basis: '《公平竞争审查条例》第八条。',
      severity: 'must',
    },
    {
      clause: '第十七条',
      problem: '收入公示未写明周期和载体',
      suggestion: '增加“每年3月31日前在县政府网站公示”',
      basis: '',
      severity: 'must',
    },
  ],
  counsel: [{ name: '林知远', firm: '河南衡正律师事务所', itemCount: 6, adoptedCount: 4 }],
  legalRisk: '',
  noRuleGround: '',
  conclusion: '应当予以修改',
  conclusionNote: '请逐条修改，并在提请县政府常务会议讨论前，将采纳情况书面反馈我局。',
  handler: '周文静',
  checker: '陈立新',
  signer: '梁国栋',
  copyTo: '县政府办公室',
  correctionReason: '',
};

export const shortestOpinion: OpinionSlip = {
  ...typicalOpinion,
  docNo: '罗司法审〔2026〕1号',
  date: '2026年3月1日',
  submitUnit: '县民政局',
  title: '殡葬改革',
  draftTitle: '殡葬改革',
  wasSupplemented: false,
  headings: {
    authority: { finding: '符合', note: '' },
    procedure: { finding: '符合', note: '' },
    content: { finding: '符合', note: '' },
  },
  items: [],
  counsel: [],
  conclusion: '合法',
  conclusionNote: '',
  copyTo: '',
};

/** 更正：新的一版写明替代哪一件。 */
export const correctedOpinion: OpinionSlip = {
  ...typicalOpinion,
  docNo: '罗司法审〔2026〕15号',
  date: '2026年12月2日',
  version: 2,
  replaces: '罗司法审〔2026〕12号',
  correctionReason: '原件第（二）项引用《价格法》条号有误',
};

const LONG_UNIT = '罗山县人民政府行政审批服务和公共资源交易监督管理委员会办公室';

const stressItem = (at: number): OpinionSlipItem => ({
  clause: `第${at}条第一款第（三）项`,
  problem: `责任主体“龘靐齉䶮𬭎堃村（社区）居民委员会”与上位法规定的县级以上地方人民政府及其有关部门不一致，并且没有写明监督检查的程序、期限和救济途径，执行中容易发生争议；网址https://www.example.gov.cn/zwgk/2026/11/25/content_${at}.html所列附件与正文不一致`,
  suggestion: `删去本项，或者改为“由县人民政府确定的部门负责，并于${at}个工作日内书面答复”`,
  basis: '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》第七十三条、第七十四条',
  severity: at % 3 === 0 ? 'should' : 'must',
});

/** 最长的名称、40 条意见、生僻字、探索性改革。 */
export const stressOpinion: OpinionSlip = {
  ...typicalOpinion,
  office: '罗山县人民政府行政规范性文件合法性审核局',
  docWord: '罗政规审核',
  docNo: '罗政规审核〔2026〕1208号',
  submitUnit: LONG_UNIT,
  title:
    '罗山县人民政府关于进一步加强农村生活垃圾分类处理和污水治理基础设施建设运营管理工作的若干规定（试行）及其配套实施细则',
  draftTitle:
    '罗山县人民政府关于进一步加强农村生活垃圾分类处理和污水治理基础设施建设运营管理工作的若干规定（试行）及其配套实施细则（送审稿）',
  headings: {
    authority: { finding: '部分不符', note: '第一段理由。\n\n第二段理由，与第一段分开' },
    procedure: { finding: '不符合', note: '没有公开征求意见' },
    content: { finding: '部分不符', note: '' },
  },
  items: Array.from({ length: 40 }, (_, at) => stressItem(at + 1)),
  counsel: [
    { name: '林知远', firm: '河南衡正律师事务所', itemCount: 26, adoptedCount: 14 },
    { name: '欧阳翀', firm: '北京市某某（信阳）律师事务所', itemCount: 3, adoptedCount: 3 },
    { name: '闫垚', firm: '', itemCount: 0, adoptedCount: 0 },
  ],
  noRuleGround: '国家对农村生活污水治理设施第三方运营收费尚无明确规定',
  legalRisk: '收费依据不足，可能被提起行政复议或者行政诉讼\n合同期限超过本届政府任期，存在履约风险',
  conclusion: '存在法律风险（探索性改革）',
  conclusionNote: '经县政府常务会议集体讨论，并报请县委同意后方可试行。\n试行期满前三个月组织评估。',
  handler: '欧阳文静',
  checker: '司马立新',
  signer: '诸葛国栋',
  copyTo:
    '县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县纪委监委，县发展改革委，县财政局，县生态环境局',
};

export const supplementNotice: NoticeSlip = {
  kind: 'F-03',
  office: '罗山县司法局',
  docNo: '罗司法补〔2026〕3号',
  docWord: '罗司法补',
  date: '2026年11月11日',
  replaces: null,
  noticeKind: 'supplement',
  submitUnit: '县城市管理局',
  title: '罗山县城区停车收费管理办法',
  submittedOn: '2026年11月9日',
  lines: [
    '履行法定程序的说明没有写明听证会的举行情况，请补写并附听证报告',
    '缺公平竞争审查表',
    '公众意见采纳情况说明没有加盖单位印章。',
  ],
  supplementDueOn: '2026年11月18日',
  handler: '周文静',
  contact: '0376—2100000',
};

export const returnNotice: NoticeSlip = {
  ...supplementNotice,
  docNo: '罗司法补〔2026〕4号',
  noticeKind: 'return',
  title: '烟花爆竹禁限放',
  lines: ['决策草案没有经过单位集体讨论'],
  supplementDueOn: null,
};

export const stressNotice: NoticeSlip = {
  ...supplementNotice,
  submitUnit: LONG_UNIT,
  title: stressOpinion.title,
  lines: Array.from(
    { length: 40 },
    (_, at) => `第${at + 1}项材料缺原件，龘靐齉䶮𬭎；${'请补齐后加盖单位印章并注明日期，'.repeat(3)}`,
  ),
  replaces: '罗司法补〔2026〕3号',
};

export const typicalIntake: IntakeSlip = {
  kind: 'F-02',
  office: '罗山县司法局',
  docNo: null,
  docWord: '',
  date: '2026年11月16日',
  replaces: null,
  intakeNo: '2026-07-3',
  submitUnit: '县城市管理局',
  contact: '吴敏',
  phone: '0376—2133333',
  submittedOn: '2026年11月9日',
  title: '罗山县城区停车收费管理办法（草案）',
  materials: [
    { name: '决策草案及说明', isStatutory: true, state: '有', copies: 3, note: '' },
    { name: '法律法规政策依据', isStatutory: true, state: '有', copies: 1, note: '11件' },
    { name: '履行法定程序说明', isStatutory: true, state: '有', copies: 1, note: '11月16日补正' },
    { name: '公众意见采纳情况', isStatutory: false, state: '有', copies: 1, note: '' },
    {
      name: '专家论证意见',
      isStatutory: false,
      state: '不适用',
      copies: null,
      note: '沿用省定成本测算，8月20日认定',
    },
    { name: '风险评估报告', isStatutory: false, state: '有', copies: 1, note: '' },
    { name: '公平竞争审查表', isStatutory: false, state: '有', copies: 1, note: '' },
    { name: '单位初审意见', isStatutory: false, state: '无', copies: null, note: '' },
    { name: '会议纪要（局务会）', isStatutory: false, state: '未核', copies: null, note: '' },
  ],
  isComplete: true,
  acceptedOn: '2026年11月16日',
  replyDueOn: '2026年11月26日',
  workdays: 8,
  shortReason: '',
  handler: '周文静',
  notices: [{ date: '2026年11月11日', text: '补正：履行法定程序说明未写听证情况（罗司法补〔2026〕3号）' }],
};

export const shortestIntake: IntakeSlip = {
  ...typicalIntake,
  materials: typicalIntake.materials
    .slice(0, 3)
    .map((material) => ({ ...material, state: '未核', copies: null, note: '' })),
  isComplete: false,
  acceptedOn: null,
  replyDueOn: null,
  workdays: null,
  notices: [],
};

export const stressIntake: IntakeSlip = {
  ...typicalIntake,
  office: stressOpinion.office,
  submitUnit: LONG_UNIT,
  contact: '爱新觉罗·龘靐齉䶮',
  title: stressOpinion.draftTitle,
  materials: Array.from({ length: 40 }, (_, at) => ({
    name: `第${at + 1}件材料：关于农村生活垃圾分类处理和污水治理基础设施建设运营情况的调查报告`,
    isStatutory: at < 3,
    state: (['有', '无', '不适用', '未核'] as const)[at % 4] ?? '有',
    copies: at,
    note: at % 5 === 0 ? '另附电子文本，龘靐齉䶮𬭎堃，原件存县档案馆备查' : '',
  })),
  shortReason: '汛期应急处置需要，县政府主要领导批示要求三个工作日内答复；'.repeat(3),
  notices: Array.from({ length: 8 }, (_, at) => ({
    date: `2026年11月${at + 1}日`,
    text: '补正：材料不齐，另行书面通知（罗司法补〔2026〕3号）',
  })),
  replaces: '第1版',
};
