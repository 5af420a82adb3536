/**
 * `npm run bench`: what the router and the contract cost beside the bare SQL, on a ledger of 100,000 decisions.
 * Both sides run the same statements on two copies of one file, turn by turn in one process, so that a busy
 * machine slows both; the ratio of medians is the result. `--count N` fills fewer.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bootCore, type Core } from '#core/boot.ts';
import { auditViewSql } from '#core/features/access/system.ts';
import { decisionSql } from '#core/features/decisions/sql.ts';
import { reviewSql } from '#core/features/reviews/sql.ts';
import { searchSql } from '#core/features/search/search.ts';
import { decisionInput } from '#tests/support/matters.ts';
import { createClock, enterOffice, PASSWORD_COST, setUpOffice } from '#tests/support/office.ts';
import { type Bare, openBare } from './bare.ts';
import { BENCH_DAY, fillLedger } from './fill.ts';

const READ_AIM = 1.5;
const WRITE_AIM = 2;
const ROOT = resolve(import.meta.dirname, '../..');
const clock = createClock(BENCH_DAY);
const boot = (dataDir: string): Core =>
  bootCore({ dataDir, now: clock.now, passwordCost: PASSWORD_COST, idleMinutes: 1_000_000 });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;

interface Line {
  readonly name: string;
  readonly aim: number;
  readonly ours: (turn: number) => void;
  readonly bare: (turn: number) => void;
  readonly turns?: number;
}

/** @returns whether the aim was met. */
function compare(line: Line): boolean {
  const turns = line.turns ?? 60;
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let turn = -5; turn < turns; turn += 1) {
    // Who goes first alternates, so that neither always finds the processor's cache warm.
    const order = turn % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const side of order) {
      const taken = timed(() => line[side](turn));
      if (turn >= 0) times[side].push(taken);
    }
  }
  const ratio = median(times.ours) / median(times.bare);
  const isMet = ratio <= line.aim;
  console.log(
    `${line.name.padEnd(12, '　')} ${ratio.toFixed(2).padStart(6)}×  目标 ≤${line.aim}×  ${isMet ? '达到' : '未达'}` +
      `   经路由 ${ms(median(times.ours))}，裸 SQL ${ms(median(times.bare))}，${turns} 次取中位`,
  );
  return isMet;
}

function lines(core: Core, bare: Bare, count: number): Line[] {
  const office = enterOffice(() => core);
  const zhou = office.as('zhou');
  const input = decisionInput(office, { summary: '为规范本县相关管理工作。'.repeat(50) });
  const noFilter = { from: null, to: null, actor: '', text: '' };
  const someDecision = (turn: number): number => (((turn + 7) * 7919) % count) + 1;
  const someReview = (turn: number): number => (((turn + 7) * 7919) % Math.floor(count / 5)) + 1;
  const reads: Omit<Line, 'aim'>[] = [
    {
      name: '决策名单',
      ours: () => zhou.decisions.list({}),
      bare: () => bare.listDecisions({}, {}),
    },
    {
      name: '名单筛类别年份',
      ours: () => zhou.decisions.list({ scope: 'all', category: 2, year: 2025 }),
      bare: () =>
        bare.listDecisions({ scope: 'all', hasCategory: true, hasYear: true }, { category: 2, year: '2025' }),
      turns: 15,
    },
    {
      name: '名单查文字',
      ours: () => zhou.decisions.list({ scope: 'all', text: '灵山' }),
      bare: () => bare.listDecisions({ scope: 'all', hasText: true }, { text: '灵山', initials: '\u0000' }),
      turns: 15,
    },
    {
      name: '页签件数',
      ours: () => zhou.decisions.counts({}),
      bare: () =>
        bare.read(
          [decisionSql.counts, {}],
          [decisionSql.countCatalog, { from: '2026-', to: '2026.' }],
          [decisionSql.countOverdue, { today: BENCH_DAY }],
          [decisionSql.countBarred, {}],
        ),
    },
    {
      name: '决策记录',
      ours: (turn) => zhou.decisions.get({ id: someDecision(turn) }),
      bare: (turn) => bare.getDecision(someDecision(turn)),
      turns: 300,
    },
    { name: '送审名单', ours: () => zhou.reviews.list({}), bare: () => bare.listReviews({}, {}) },
    {
      name: '送审件数',
      ours: () => zhou.reviews.counts({}),
      bare: () => bare.read([reviewSql.counts, { me: 2, today: BENCH_DAY }]),
    },
    {
      name: '送审记录',
      ours: (turn) => zhou.reviews.get({ id: someReview(turn) }),
      bare: (turn) => bare.getReview(someReview(turn)),
      turns: 300,
    },
    {
      name: '审计名单',
      ours: () => office.as('liang').audit.list({}),
      bare: () =>
        bare.read([auditViewSql.countAll, {}], [auditViewSql.page, { ...noFilter, limit: 50, offset: 0 }]),
      turns: 10,
    },
    {
      name: '全局查找',
      ours: () => zhou.search.find({ text: '石山口' }),
      bare: () =>
        bare.read(
          [searchSql.decisions, { text: '石山口', initials: '\u0000', limit: 20 }],
          [searchSql.reviews, { text: '石山口', initials: '\u0000', limit: 20 }],
          [searchSql.slips, { text: '石山口', limit: 20 }],
          [searchSql.items, { text: '石山口', limit: 20 }],
        ),
      turns: 10,
    },
  ];
  return [
    ...reads.map((line) => ({ ...line, aim: READ_AIM })),
    {
      name: '登记决策',
      aim: WRITE_AIM,
      ours: (turn) => zhou.decisions.create({ ...input, title: `新登记的事项${turn}` }),
      bare: (turn) => bare.createDecision(`新登记的事项${turn}`, input.summary ?? ''),
      turns: 200,
    },
  ];
}

/** Time from nothing to the first answer of the login page. */
function bootTime(dataDir: string): number {
  const start = performance.now();
  const core = boot(dataDir);
  core.dispatch('session.people', {}, null);
  const taken = performance.now() - start;
  core.close();
  return taken;
}

function folderSize(folder: string): { bytes: number; zipped: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|mjs|cjs|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    zipped: files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).byteLength, 0),
    files: files.length,
  };
}

function printSizes(): void {
  for (const folder of ['dist/renderer', 'dist/electron']) {
    const path = join(ROOT, folder);
    if (!existsSync(path)) console.log(`${folder} 还没有构建`);
    else {
      const { bytes, zipped, files } = folderSize(path);
      console.log(
        `${folder} 程序代码 ${(bytes / 1e6).toFixed(2)} MB，压缩后 ${(zipped / 1e6).toFixed(2)} MB，${files} 个文件（不含字库）`,
      );
    }
  }
}

function run(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'fashen-bench-'));
  try {
    const [ours, twin, small] = ['ours', 'twin', 'small'].map((name) => join(folder, name));
    if (ours === undefined || twin === undefined || small === undefined) return;
    for (const dataDir of [ours, twin, small]) {
      const core = boot(dataDir);
      if (dataDir !== twin) setUpOffice(core);
      core.close();
    }
    const file = join(ours, 'ledger.db');
    const fillTime = performance.now();
    const filled = fillLedger(file, count, BENCH_DAY);
    copyFileSync(file, join(twin, 'ledger.db'));
    console.log(
      `台账：决策 ${filled.decisions} 件（在办 ${filled.open}），送审 ${filled.reviews} 件，修改意见 ${filled.items} 条，` +
        `审计 ${filled.auditRows} 行，${(statSync(file).size / 1e6).toFixed(0)} MB，装入 ${((performance.now() - fillTime) / 1000).toFixed(1)} s`,
    );
    console.log(`启动到第一次答复：空台账 ${ms(bootTime(small))}，本台账 ${ms(bootTime(ours))}`);
    const core = boot(ours);
    const bare = openBare(join(twin, 'ledger.db'));
    const met = lines(core, bare, count).map(compare);
    bare.database.close();
    core.close();
    printSizes();
    console.log(met.every(Boolean) ? '全部达到目标' : `${met.filter((isMet) => !isMet).length} 项未达目标`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' } } });
run(Number(values.count));
