/**
 * The sample ledger's content. The 2020 matters are those named in the county's public report of that year;
 * every person, opinion and date of detail is fictional.
 */
import type { Category, Exclusion, RiskConclusion } from '#shared/domain/decision/vocabulary.ts';
import type { Conclusion, Severity } from '#shared/domain/review/vocabulary.ts';

export const SAMPLE_PASSWORD = 'fashen2026';

export const samplePeople = [
  { key: 'admin', name: '何敏', loginName: 'hemin', roles: ['admin'] },
  { key: 'zhou', name: '周文静', loginName: 'zhouwenjing', roles: ['handler'] },
  { key: 'gao', name: '高宇', loginName: 'gaoyu', roles: ['handler'] },
  { key: 'chen', name: '陈立新', loginName: 'chenlixin', roles: ['checker'] },
  { key: 'liang', name: '梁国栋', loginName: 'liangguodong', roles: ['head'] },
  { key: 'guest', name: '孙晓', loginName: 'sunxiao', roles: ['reader'] },
] as const;
export type PersonKey = (typeof samplePeople)[number]['key'];

export const sampleUnits = [
  ['罗山县发展和改革委员会', '县发展改革委'],
  ['罗山县教育体育局', '县教育体育局'],
  ['罗山县财政局', '县财政局'],
  ['罗山县自然资源局', '县自然资源局'],
  ['信阳市生态环境局罗山分局', '生态环境分局'],
  ['罗山县住房和城乡建设局', '县住建局'],
  ['罗山县城市管理局', '县城市管理局'],
  ['罗山县交通运输局', '县交通运输局'],
  ['罗山县水利局', '县水利局'],
  ['罗山县农业农村局', '县农业农村局'],
  ['罗山县文化广电和旅游局', '县文广旅局'],
  ['罗山县卫生健康委员会', '县卫生健康委'],
  ['罗山县民政局', '县民政局'],
  ['罗山县工业和信息化局', '县工业和信息化局'],
  ['罗山县人民政府国有资产监督管理办公室', '县国资办'],
  ['罗山县疫情防控指挥部办公室', '县疫情防控办'],
] as const;
export type UnitName = (typeof sampleUnits)[number][1];

/** How far a matter has come. Each stage includes those before it. */
export type Stage =
  | 'draft'
  | 'arguing'
  | 'received'
  | 'supplementing'
  | 'reviewing'
  | 'checking'
  | 'signing'
  | 'issued'
  | 'replied'
  | 'decided'
  | 'published'
  | 'executing'
  | 'archived';

export interface SampleItem {
  readonly clause: string;
  readonly problem: string;
  readonly basis: string;
  readonly suggestion: string;
  readonly severity: Severity;
}

export interface SampleMatter {
  readonly title: string;
  readonly catalogNo: string | null;
  readonly category: Category | null;
  readonly exclusion?: readonly [Exclusion, string];
  readonly unit: UnitName;
  readonly handler: 'zhou' | 'gao';
  readonly startedOn: string;
  readonly stage: Stage;
  /** 不适用的程序和理由。 */
  readonly notApplicable?: Readonly<Partial<Record<'participation' | 'expert' | 'risk', string>>>;
  /** 尚在进行的程序；没有列出的，到了送审阶段都已完成。 */
  readonly inProgress?: readonly ('participation' | 'expert' | 'risk')[];
  readonly risk?: RiskConclusion;
  /** 先评为不可控，调整后可控。 */
  readonly wasUncontrollable?: boolean;
  readonly hearingOn?: string;
  readonly hasUnsignedExpert?: boolean;
  readonly hasDissent?: boolean;
  readonly touchesMarket?: boolean;
  readonly submittedOn?: string;
  readonly supplement?: readonly [on: string, due: string, received: string | null, lines: readonly string[]];
  readonly acceptedOn?: string;
  readonly replyDueOn?: string;
  readonly shortReason?: string;
  readonly counsel?: readonly [name: string, firm: string, on: string];
  readonly conclusion?: Conclusion;
  readonly items?: readonly SampleItem[];
  readonly issuedOn?: string;
  readonly repliedOn?: string;
  readonly meetingOn?: string;
  readonly publishedOn?: string;
  readonly lifecycle?: readonly ['suspended' | 'terminated', on: string, reason: string];
  readonly summary?: string;
}

const item = (
  clause: string,
  problem: string,
  basis: string,
  suggestion: string,
  severity: Severity = 'must',
): SampleItem => ({ clause, problem, basis, suggestion, severity });

const seed2020: readonly SampleMatter[] = [
  {
    title: '罗山县城乡供水一体化PPP项目',
    catalogNo: null,
    category: 4,
    unit: '县水利局',
    handler: 'zhou',
    startedOn: '2020-03-09',
    stage: 'archived',
    touchesMarket: true,
    submittedOn: '2020-05-11',
    acceptedOn: '2020-05-13',
    replyDueOn: '2020-05-25',
    counsel: ['林知远', '申城律师事务所', '2020-05-19'],
    conclusion: 'amend',
    items: [
      item(
        '合同第七条',
        '政府方承担最低水量保底付费，未与绩效考核挂钩',
        '财政部《政府和社会资本合作项目财政管理暂行办法》第二十八条',
        '改为按绩效考核结果付费，删去固定回报表述',
      ),
      item(
        '合同第二十一条',
        '提前终止补偿未区分违约方',
        '《中华人民共和国合同法》第九十七条',
        '按政府方违约、社会资本方违约、不可抗力分别约定补偿',
      ),
      item(
        '合同第三十三条',
        '争议解决约定由社会资本方所在地法院管辖',
        '《中华人民共和国民事诉讼法》第三十四条',
        '改为项目所在地人民法院管辖',
        'should',
      ),
    ],
    issuedOn: '2020-05-22',
    repliedOn: '2020-05-28',
    meetingOn: '2020-06-05',
    publishedOn: '2020-06-15',
    summary: '采用建设—运营—移交方式建设城乡供水一体化工程，合作期二十五年。',
  },
  {
    title: '华水大学江淮校区项目',
    catalogNo: null,
    category: 4,
    unit: '县教育体育局',
    handler: 'gao',
    startedOn: '2020-04-20',
    stage: 'executing',
    submittedOn: '2020-08-03',
    supplement: ['2020-08-04', '2020-08-11', '2020-08-10', ['社会稳定风险评估报告', '用地预审意见']],
    acceptedOn: '2020-08-10',
    replyDueOn: '2020-08-21',
    counsel: ['沈书遥', '大别山律师事务所', '2020-08-17'],
    conclusion: 'amend',
    items: [
      item(
        '协议第四条',
        '承诺“零地价”供地，无法律依据',
        '《中华人民共和国土地管理法》第五十四条',
        '属划拨范围的依法办理划拨，其余以招标拍卖挂牌方式出让',
      ),
      item(
        '协议第九条',
        '约定县财政为建设贷款提供担保',
        '《中华人民共和国担保法》第八条',
        '删去担保条款，改为依法列入预算的补助',
      ),
      item(
        '协议第十五条',
        '省属院校设置校区须经省级批准，协议未写明前提',
        '《普通高等学校设置暂行条例》第四条',
        '增加“经省人民政府批准后生效”',
        'should',
      ),
    ],
    issuedOn: '2020-08-20',
    repliedOn: '2020-08-27',
    meetingOn: '2020-09-04',
    publishedOn: '2020-09-14',
    summary: '与省属院校合作建设江淮校区，涉及用地、投融资和配套基础设施。',
  },
  {
    title: '灵山风景区股权回购',
    catalogNo: null,
    category: 5,
    unit: '县国资办',
    handler: 'zhou',
    startedOn: '2020-06-01',
    stage: 'decided',
    notApplicable: { participation: '涉及商业秘密，依照《中华人民共和国政府信息公开条例》第十五条不予公开' },
    submittedOn: '2020-09-14',
    acceptedOn: '2020-09-16',
    replyDueOn: '2020-09-28',
    counsel: ['林知远', '申城律师事务所', '2020-09-22'],
    conclusion: 'amend',
    items: [
      item(
        '方案第三条',
        '回购价格未经资产评估',
        '《中华人民共和国企业国有资产法》第四十七条',
        '委托评估机构评估，以评估值为作价依据',
      ),
      item(
        '方案第五条',
        '未安排职工安置方案审议',
        '《企业国有资产监督管理暂行条例》第二十三条',
        '补充职工代表大会审议程序',
        'should',
      ),
    ],
    issuedOn: '2020-09-25',
    repliedOn: '2020-09-30',
    meetingOn: '2020-10-16',
  },
  {
    title: '罗山县支持企业发展优惠措施',
    catalogNo: null,
    category: 1,
    unit: '县工业和信息化局',
    handler: 'gao',
    startedOn: '2020-05-06',
    stage: 'archived',
    touchesMarket: true,
    submittedOn: '2020-07-06',
    supplement: ['2020-07-07', '2020-07-14', '2020-07-13', ['公平竞争审查表', '听取企业意见情况']],
    acceptedOn: '2020-07-14',
    replyDueOn: '2020-07-24',
    counsel: ['沈书遥', '大别山律师事务所', '2020-07-20'],
    conclusion: 'amend',
    items: [
      item(
        '第六条',
        '仅对本地注册企业给予奖励，排斥外地经营者',
        '国发〔2016〕34号第三部分',
        '删去注册地限制，按同一标准执行',
      ),
      item('第十一条', '减免地方税收，超越县级权限', '《中华人民共和国税收征收管理法》第三条', '删去'),
    ],
    issuedOn: '2020-07-23',
    repliedOn: '2020-07-29',
    meetingOn: '2020-08-07',
    publishedOn: '2020-08-12',
  },
  {
    title: '新冠肺炎疫情重大防控措施',
    catalogNo: null,
    category: null,
    exclusion: [
      'emergency',
      '突发公共卫生事件应急处置，依照《突发事件应对法》《传染病防治法》办理，台账另计',
    ],
    unit: '县疫情防控办',
    handler: 'zhou',
    startedOn: '2020-01-27',
    stage: 'draft',
  },
  {
    title: '城区防洪排涝工程重大财政资金安排',
    catalogNo: null,
    category: 4,
    unit: '县财政局',
    handler: 'gao',
    startedOn: '2020-09-07',
    stage: 'replied',
    submittedOn: '2020-10-19',
    acceptedOn: '2020-10-20',
    replyDueOn: '2020-10-26',
    shortReason: '汛后施工窗口期短，县政府要求于十月底前提请讨论',
    counsel: ['林知远', '申城律师事务所', '2020-10-23'],
    conclusion: 'lawful',
    items: [],
    issuedOn: '2020-10-26',
    repliedOn: '2020-10-27',
    lifecycle: ['terminated', '2020-12-11', '资金渠道改由上级专项安排，不再由县政府决策'],
  },
];

const year2026: readonly SampleMatter[] = [
  {
    title: '罗山县国土空间专项规划编制',
    catalogNo: '2026-01',
    category: 2,
    unit: '县自然资源局',
    handler: 'gao',
    startedOn: '2026-02-24',
    stage: 'replied',
    submittedOn: '2026-09-10',
    acceptedOn: '2026-09-14',
    replyDueOn: '2026-09-28',
    counsel: ['林知远', '申城律师事务所', '2026-09-18'],
    conclusion: 'amend',
    items: [
      item(
        '第十二条',
        '占用永久基本农田未写明报批程序',
        '《中华人民共和国土地管理法》第三十五条',
        '增加“依法报国务院批准”',
      ),
    ],
    issuedOn: '2026-09-24',
    repliedOn: '2026-10-09',
    meetingOn: '2026-11-30',
  },
  {
    title: '罗山县城区供水价格调整',
    catalogNo: '2026-02',
    category: 1,
    unit: '县发展改革委',
    handler: 'gao',
    startedOn: '2026-08-03',
    stage: 'arguing',
    inProgress: ['participation'],
    touchesMarket: true,
    meetingOn: '2026-12-21',
  },
  {
    title: '灵山风景名胜区保护利用规划修编',
    catalogNo: '2026-03',
    category: 3,
    unit: '县文广旅局',
    handler: 'zhou',
    startedOn: '2026-09-07',
    stage: 'arguing',
    inProgress: ['participation', 'risk'],
  },
  {
    title: '罗山县人民医院新院区建设',
    catalogNo: '2026-04',
    category: 4,
    unit: '县卫生健康委',
    handler: 'gao',
    startedOn: '2026-01-19',
    hasDissent: true,
    hasUnsignedExpert: true,
    stage: 'decided',
    submittedOn: '2026-08-06',
    acceptedOn: '2026-08-10',
    replyDueOn: '2026-08-21',
    counsel: ['沈书遥', '大别山律师事务所', '2026-08-14'],
    conclusion: 'lawful',
    items: [item('第九条', '工期表述前后不一', '《政府投资条例》第二十二条', '统一为二十四个月', 'should')],
    issuedOn: '2026-08-19',
    repliedOn: '2026-08-26',
    meetingOn: '2026-11-09',
  },
  {
    title: '罗山县城区学校布局调整',
    catalogNo: '2026-05',
    category: 1,
    unit: '县教育体育局',
    handler: 'zhou',
    startedOn: '2026-06-15',
    stage: 'issued',
    submittedOn: '2026-10-22',
    acceptedOn: '2026-10-26',
    replyDueOn: '2026-11-06',
    counsel: ['林知远', '申城律师事务所', '2026-10-30'],
    conclusion: 'amend',
    items: [
      item(
        '第五条',
        '撤并学校未写明听取家长意见的程序',
        '国办发〔2012〕48号第三条',
        '增加听取学生家长意见和公示的规定',
      ),
      item('第八条', '校车经费承担主体不明', '《校车安全管理条例》第三条', '写明由县财政保障', 'should'),
    ],
    issuedOn: '2026-11-05',
    meetingOn: '2026-11-18',
  },
  {
    title: '罗山县农村生活污水治理三年方案',
    catalogNo: '2026-06',
    category: 1,
    unit: '生态环境分局',
    handler: 'zhou',
    startedOn: '2026-07-06',
    stage: 'supplementing',
    submittedOn: '2026-11-12',
    supplement: ['2026-11-16', '2026-11-23', null, ['风险评估报告缺处置预案', '公众意见采纳情况说明未盖章']],
    meetingOn: '2026-12-14',
  },
  {
    title: '罗山县城区停车收费管理办法',
    catalogNo: '2026-07',
    category: 1,
    unit: '县城市管理局',
    handler: 'zhou',
    startedOn: '2026-08-17',
    stage: 'reviewing',
    notApplicable: { expert: '沿用省定成本测算办法，专业性不强' },
    wasUncontrollable: true,
    hearingOn: '2026-10-20',
    touchesMarket: true,
    submittedOn: '2026-11-09',
    supplement: ['2026-11-10', '2026-11-16', '2026-11-13', ['风险评估报告', '公平竞争审查表']],
    acceptedOn: '2026-11-16',
    replyDueOn: '2026-11-26',
    counsel: ['林知远', '申城律师事务所', '2026-11-20'],
    conclusion: 'amend',
    items: [
      item(
        '第六条',
        '授权运营企业对欠费车辆“予以锁扣”，属行政强制措施，无法律依据',
        '《中华人民共和国行政强制法》第十条、第十七条',
        '改为催缴，必要时依法起诉',
      ),
      item(
        '第八条',
        '收费标准未区分政府定价与市场调节价',
        '《中华人民共和国价格法》第十八条、第二十条',
        '写明道路停车泊位实行政府定价',
      ),
      item(
        '第十四条',
        '仅允许使用指定支付平台，限制经营者选择',
        '《公平竞争审查条例》第八条',
        '改为支持现金及多种支付方式',
      ),
      item(
        '第十七条',
        '收入公示未写明周期与载体',
        '《中华人民共和国政府信息公开条例》第十九条',
        '增加“每年3月31日前在县政府网站公示”的规定',
        'should',
      ),
    ],
    meetingOn: '2026-11-30',
    summary: '规范城区道路停车泊位收费，明确定价权限、收费标准、减免范围和收入公示。',
  },
  {
    title: '石山口水库饮用水源地保护措施',
    catalogNo: '2026-08',
    category: 3,
    unit: '县水利局',
    handler: 'zhou',
    startedOn: '2026-03-02',
    stage: 'executing',
    submittedOn: '2026-06-04',
    acceptedOn: '2026-06-08',
    replyDueOn: '2026-06-22',
    counsel: ['沈书遥', '大别山律师事务所', '2026-06-12'],
    conclusion: 'amend',
    items: [
      item(
        '第四条',
        '二级保护区内一律禁止养殖，超出上位法',
        '《中华人民共和国水污染防治法》第六十六条',
        '改为禁止排放污染物的养殖',
      ),
    ],
    issuedOn: '2026-06-17',
    repliedOn: '2026-06-24',
    meetingOn: '2026-07-06',
    publishedOn: '2026-07-13',
  },
  {
    title: '罗山县老旧小区改造三年计划',
    catalogNo: '2026-09',
    category: 4,
    unit: '县住建局',
    handler: 'gao',
    startedOn: '2026-04-20',
    stage: 'replied',
    notApplicable: { expert: '沿用省定改造技术导则', risk: '已按规定作过社会稳定风险评估，不重复评估' },
    submittedOn: '2026-10-08',
    acceptedOn: '2026-10-12',
    replyDueOn: '2026-10-23',
    counsel: ['林知远', '申城律师事务所', '2026-10-16'],
    conclusion: 'lawful',
    items: [],
    issuedOn: '2026-10-21',
    repliedOn: '2026-10-26',
    meetingOn: '2026-12-14',
  },
  {
    title: '罗山县乡镇敬老院整合提升方案',
    catalogNo: '2026-10',
    category: 1,
    unit: '县民政局',
    handler: 'zhou',
    startedOn: '2026-07-20',
    stage: 'received',
    notApplicable: { expert: '沿用省定床位配置标准，专业性不强' },
    submittedOn: '2026-11-20',
    replyDueOn: '2026-12-02',
    meetingOn: '2026-12-14',
  },
  {
    title: '罗山县农产品冷链物流园区建设',
    catalogNo: '2026-11',
    category: 4,
    unit: '县农业农村局',
    handler: 'gao',
    startedOn: '2026-05-11',
    stage: 'replied',
    risk: 'uncontrollable',
    touchesMarket: true,
    submittedOn: '2026-10-15',
    acceptedOn: '2026-10-19',
    replyDueOn: '2026-10-30',
    counsel: ['沈书遥', '大别山律师事务所', '2026-10-23'],
    conclusion: 'amend',
    items: [
      item(
        '第七条',
        '征地补偿低于区片综合地价',
        '《中华人民共和国土地管理法》第四十八条',
        '按区片综合地价执行',
      ),
    ],
    issuedOn: '2026-10-28',
    repliedOn: '2026-11-04',
    meetingOn: '2026-11-30',
  },
  {
    title: '罗山县城区集中供热特许经营实施方案',
    catalogNo: '2026-12',
    category: 1,
    unit: '县城市管理局',
    handler: 'gao',
    startedOn: '2026-06-29',
    stage: 'checking',
    touchesMarket: true,
    submittedOn: '2026-11-18',
    acceptedOn: '2026-11-20',
    replyDueOn: '2026-12-09',
    counsel: ['林知远', '申城律师事务所', '2026-11-23'],
    conclusion: 'amend',
    items: [
      item(
        '第十条',
        '特许经营期四十年，超过法定上限',
        '《基础设施和公用事业特许经营管理办法》第十四条',
        '改为不超过三十年或者写明依据',
      ),
    ],
    meetingOn: '2026-12-14',
  },
  {
    title: '罗山县公交线网优化调整',
    catalogNo: '2026-13',
    category: 1,
    unit: '县交通运输局',
    handler: 'zhou',
    startedOn: '2026-10-12',
    stage: 'arguing',
    inProgress: ['participation', 'expert'],
    notApplicable: { risk: '已按规定作过交通影响评价，不重复评估' },
  },
  {
    title: '罗山县殡葬服务设施布局规划',
    catalogNo: '2026-14',
    category: 2,
    unit: '县民政局',
    handler: 'gao',
    startedOn: '2026-11-09',
    stage: 'draft',
  },
  {
    title: '罗山县县域医共体人事薪酬改革措施',
    catalogNo: null,
    category: 5,
    unit: '县卫生健康委',
    handler: 'gao',
    startedOn: '2026-05-25',
    stage: 'replied',
    submittedOn: '2026-10-22',
    acceptedOn: '2026-10-26',
    replyDueOn: '2026-11-06',
    counsel: ['林知远', '申城律师事务所', '2026-10-30'],
    conclusion: 'exploratory',
    items: [
      item(
        '第三条',
        '编制备案制与现行事业单位人事管理规定不尽一致',
        '《事业单位人事管理条例》第七条',
        '写明改革试点依据和退出机制',
        'should',
      ),
    ],
    issuedOn: '2026-11-04',
    repliedOn: '2026-11-11',
    meetingOn: '2026-12-14',
  },
  {
    title: '罗山县城区共享单车总量管控措施',
    catalogNo: null,
    category: 1,
    unit: '县城市管理局',
    handler: 'zhou',
    startedOn: '2026-09-01',
    stage: 'replied',
    touchesMarket: true,
    submittedOn: '2026-10-26',
    acceptedOn: '2026-10-28',
    replyDueOn: '2026-11-09',
    counsel: ['沈书遥', '大别山律师事务所', '2026-11-02'],
    conclusion: 'unlawful',
    items: [
      item(
        '第二条',
        '以内部通知设定经营许可，无法律、法规依据',
        '《中华人民共和国行政许可法》第十七条',
        '删去许可，改为事中事后监管',
      ),
    ],
    issuedOn: '2026-11-06',
    repliedOn: '2026-11-12',
  },
  {
    title: '罗山县产业集聚区污水处理厂扩建',
    catalogNo: '2025-04',
    category: 4,
    unit: '县住建局',
    handler: 'gao',
    startedOn: '2025-03-03',
    stage: 'executing',
    submittedOn: '2025-06-05',
    acceptedOn: '2025-06-09',
    replyDueOn: '2025-06-20',
    counsel: ['沈书遥', '大别山律师事务所', '2025-06-13'],
    conclusion: 'lawful',
    items: [],
    issuedOn: '2025-06-18',
    repliedOn: '2025-06-23',
    meetingOn: '2025-07-14',
    publishedOn: '2025-07-21',
    lifecycle: ['suspended', '2026-10-15', '用地权属发生争议，待人民法院判决'],
  },
  {
    title: '罗山县公共租赁住房租金标准调整',
    catalogNo: '2025-06',
    category: 1,
    unit: '县住建局',
    handler: 'gao',
    startedOn: '2025-04-07',
    stage: 'published',
    notApplicable: { risk: '租金下调，无不利影响' },
    submittedOn: '2025-07-10',
    acceptedOn: '2025-07-14',
    replyDueOn: '2025-07-25',
    counsel: ['林知远', '申城律师事务所', '2025-07-18'],
    conclusion: 'lawful',
    items: [],
    issuedOn: '2025-07-23',
    repliedOn: '2025-07-28',
    meetingOn: '2025-08-11',
    publishedOn: '2025-08-18',
  },
];

export const sampleMatters: readonly SampleMatter[] = [...seed2020, ...year2026];
