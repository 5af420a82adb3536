/** The sample's yearly catalogues: 2026 published and adjusted since, 2027 still collecting proposals. */
import type { Category } from '#shared/domain/decision/vocabulary.ts';
import { present } from '#shared/lib/assert.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { catalog } from '../features/catalog/catalog.ts';
import { catalogSql } from '../features/catalog/sql.ts';
import { sampleMatters, type SampleMatter, type UnitName } from './matters.ts';
import { run, type Sample } from './planner.ts';

interface Proposal {
  readonly title: string;
  readonly category: Category;
  readonly unit: UnitName;
  readonly planFinish: string;
  readonly source: string;
}

const FULL_PROCEDURES = '公众参与、专家论证、风险评估、合法性审查、集体讨论';

/** Numbers from here on came by adjustment after the catalogue had been published. */
const FIRST_ADDED = 13;
const additions: readonly {
  readonly number: number;
  readonly on: string;
  readonly by: string;
  readonly reason: string;
}[] = [
  { number: 13, on: '2026-09-28', by: '县长', reason: '县人大代表建议办理中确定年内优化公交线网' },
  { number: 14, on: '2026-10-26', by: '县长', reason: '省里要求年底前编制殡葬服务设施布局规划' },
];

const declined: Proposal = {
  title: '罗山县机关食堂管理办法修订',
  category: 5,
  unit: '县财政局',
  planFinish: '2026-06',
  source: '部门建议',
};
const unopened: Proposal = {
  title: '罗山县支持企业创新发展若干措施',
  category: 1,
  unit: '县工业和信息化局',
  planFinish: '2026-12',
  source: '县政府交办',
};
const nextYear: readonly Proposal[] = [
  {
    title: '罗山县城区再生水利用规划',
    category: 2,
    unit: '县住建局',
    planFinish: '2027-09',
    source: '部门建议',
  },
  {
    title: '罗山县农村客运公交化改造方案',
    category: 1,
    unit: '县交通运输局',
    planFinish: '2027-06',
    source: '人大代表建议',
  },
  {
    title: '罗山县义务教育阶段课后服务收费调整',
    category: 1,
    unit: '县教育体育局',
    planFinish: '2027-08',
    source: '政协提案',
  },
];

const ofYear = (year: string): readonly SampleMatter[] =>
  sampleMatters
    .filter((matter) => matter.catalogNo?.startsWith(`${year}-`) === true)
    .toSorted((a, b) => ((a.catalogNo ?? '') < (b.catalogNo ?? '') ? -1 : 1));

const numberOf = (matter: SampleMatter): number => Number(matter.catalogNo?.slice(5));

/** Half a year after the start, within the catalogue's own year. */
function planFinishOf(matter: SampleMatter): string {
  const month = Math.min(12, Number(matter.startedOn.slice(5, 7)) + 6);
  return `2026-${String(month).padStart(2, '0')}`;
}

const proposalOf = (matter: SampleMatter, index: number): Proposal => ({
  title: matter.title,
  category: present(matter.category, '目录里的样例有类别'),
  unit: matter.unit,
  planFinish: planFinishOf(matter),
  source: index % 4 === 3 ? '人大代表建议' : '部门建议',
});

const inputOf = (sample: Sample, entry: Proposal) => ({
  title: entry.title,
  category: entry.category,
  source: entry.source,
  leadUnitId: present(sample.units.get(entry.unit), '样例单位'),
  coUnits: '',
  planFinish: entry.planFinish,
  basis: '',
  procedures: FULL_PROCEDURES,
  remark: '',
});

/** Plans both catalogues; the decisions named in them take their numbers from the same order. */
export function planCatalogs(sample: Sample): void {
  const listed = ofYear('2026').filter((matter) => numberOf(matter) < FIRST_ADDED);
  listed.forEach((matter, index) => propose(sample, 2026, '2025-12-08', proposalOf(matter, index)));
  propose(sample, 2026, '2025-12-10', declined);
  for (const { title } of [...listed, declined]) study(sample, title);
  const version = (): number =>
    present(sample.context.db.get(catalogSql.one, { year: 2026 }), '目录').version;
  run(sample, 'zhou', '2026-01-09', 'catalog.recordConsent', (context) =>
    catalog.recordConsent(context, {
      year: 2026,
      expectedVersion: version(),
      partyConsentOn: localDate('2026-01-08'),
      partyConsentNo: '罗文〔2026〕3号',
    }),
  );
  run(sample, 'liang', '2026-01-15', 'catalog.publish', (context) =>
    catalog.publish(context, {
      year: 2026,
      expectedVersion: version(),
      publishedOn: localDate('2026-01-15'),
      docNo: '罗政办〔2026〕2号',
    }),
  );
  planAdjustments(sample, version);
  for (const entry of nextYear) propose(sample, 2027, '2026-11-17', entry);
}

function propose(sample: Sample, year: number, day: string, entry: Proposal): void {
  run(sample, 'zhou', day, 'catalog.propose', (context) =>
    catalog.propose(context, { year, ...inputOf(sample, entry) }),
  );
}

function study(sample: Sample, title: string): void {
  run(sample, 'zhou', '2025-12-26', 'catalog.study', (context) => {
    const item = present(
      context.db.all(catalogSql.items, { year: 2026 }).find((row) => row.title === title),
      '样例目录建议',
    );
    const isListed = title !== declined.title;
    return catalog.study(context, {
      id: item.id,
      expectedVersion: item.version,
      isListed,
      studyResult: isListed ? '符合目录标准，建议列入' : '属内部管理事项，不属于重大行政决策',
    });
  });
}

function planAdjustments(sample: Sample, version: () => number): void {
  run(sample, 'liang', '2026-08-12', 'catalog.adjust', (context) => {
    const item = present(
      context.db.all(catalogSql.items, { year: 2026 }).find((row) => row.number === 9),
      '样例目录第9项',
    );
    const matter = present(ofYear('2026')[8], '样例第9项');
    return catalog.adjust(context, {
      year: 2026,
      expectedVersion: version(),
      kind: 'change',
      itemId: item.id,
      item: { ...inputOf(sample, proposalOf(matter, 8)), planFinish: '2026-12' },
      reason: '改造范围扩大，承办单位申请顺延完成时限',
      approvedOn: localDate('2026-08-12'),
      approvedBy: '县长',
    });
  });
  for (const { number, on, by, reason } of additions) {
    const matter = present(
      ofYear('2026').find((entry) => numberOf(entry) === number),
      `样例第${number}项`,
    );
    add(sample, version, on, by, reason, proposalOf(matter, number));
  }
  add(sample, version, '2026-11-16', '县长', '县政府常务会议交办', unopened);
}

function add(
  sample: Sample,
  version: () => number,
  on: string,
  by: string,
  reason: string,
  entry: Proposal,
): void {
  run(sample, 'liang', on, 'catalog.adjust', (context) =>
    catalog.adjust(context, {
      year: 2026,
      expectedVersion: version(),
      kind: 'add',
      itemId: null,
      item: inputOf(sample, entry),
      reason,
      approvedOn: localDate(on),
      approvedBy: by,
    }),
  );
}
