/** Fills a set-up ledger with many decisions by plain inserts in one transaction: 100,000 commands would take hours. */
import Database from 'better-sqlite3';
import { appendAudit } from '#core/audit/chain.ts';
import { createDb } from '#core/db/sql.ts';
import { initialsOf } from '#core/pinyin.ts';
import { type DecisionStatus, stepKinds } from '#shared/domain/decision/vocabulary.ts';
import { materialKindKeys } from '#shared/domain/review/vocabulary.ts';
import { addDays, type LocalDate, localDate } from '#shared/lib/local-date.ts';

export interface Filled {
  readonly decisions: number;
  readonly open: number;
  readonly reviews: number;
  readonly items: number;
  readonly auditRows: number;
}

const SUMMARY_LENGTH = 600;
/** Every fifth decision has a review; every tenth is still open. */
const REVIEW_EVERY = 5;
const OPEN_EVERY = 10;
const ITEMS_PER_REVIEW = 4;
const PLACES = ['城区', '东城', '西城', '南城', '北城', '灵山', '竹竿', '石山口', '定远', '龙山'];
const MATTERS = ['供水价格调整', '停车收费管理办法', '学校布局调整', '公墓建设规划', '污水处理三年方案'];
const SENTENCE =
  '为规范本县相关管理工作，维护公众合法权益，结合本县实际，拟定本方案，明确各方职责、程序和保障措施。';

const summaryOf = (n: number): string =>
  `第${n}件。${SENTENCE.repeat(Math.ceil(SUMMARY_LENGTH / SENTENCE.length))}`.slice(0, SUMMARY_LENGTH);
const titleOf = (n: number): string =>
  `罗山县${PLACES[n % PLACES.length] ?? ''}${MATTERS[n % MATTERS.length] ?? ''}（${n}）`;

/** Inserts a row whose columns are the keys; prepared once per table. */
function createInserter(
  db: Database.Database,
): (table: string, row: Readonly<Record<string, unknown>>) => void {
  const prepared = new Map<string, Database.Statement>();
  return (table, row) => {
    let statement = prepared.get(table);
    if (statement === undefined) {
      const columns = Object.keys(row);
      statement = db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
      );
      prepared.set(table, statement);
    }
    statement.run(row);
  };
}

/** @param file a closed ledger with an office, accounts 1–7 and units 1–2. */
export function fillLedger(file: string, count: number, today: LocalDate): Filled {
  const db = new Database(file);
  db.pragma('cache_size = -262144');
  const insert = createInserter(db);
  const audit = createDb(db);
  const filled = { decisions: 0, open: 0, reviews: 0, items: 0, auditRows: 0 };
  db.transaction(() => {
    for (let n = 1; n <= count; n += 1) {
      const isOpen = n % OPEN_EVERY === 0;
      const startedOn = addDays(today, -(n % 2400));
      const at = `${startedOn}T02:00:00.000Z`;
      const status: DecisionStatus = isOpen ? 'arguing' : 'archived';
      insert('decision', {
        id: n,
        catalog_no: null,
        title: titleOf(n),
        initials:
          initialsOf(`${PLACES[n % PLACES.length] ?? ''}${MATTERS[n % MATTERS.length] ?? ''}`) + String(n),
        category: (n % 5) + 1,
        exclusion: null,
        exclusion_reason: '',
        proposal_source: 'department',
        lead_unit_id: (n % 2) + 1,
        co_units: '',
        started_on: startedOn,
        planned_meeting_on: null,
        handler_id: (n % 2) + 2,
        touches_market: 0,
        is_work_secret: 0,
        is_back_entry: 0,
        lifecycle: 'active',
        lifecycle_reason: '',
        meeting_waiver: '',
        risk_conclusion: 'controllable',
        void_reason: null,
        created_at: at,
        updated_at: at,
        version: 1,
        status,
        marks: 'done,done,done,done,done',
        next_step: isOpen ? '送请合法性审查' : '—',
        due_on: isOpen && n % 20 === 0 ? addDays(today, (n % 60) - 10) : null,
        accepted_on: null,
        counsel_names: '林知远',
        is_open: isOpen ? 1 : 0,
      });
      insert('decision_text', { decision_id: n, summary: summaryOf(n) });
      for (const kind of stepKinds)
        insert('decision_step', {
          decision_id: n,
          kind,
          state: isOpen ? 'notStarted' : 'done',
          is_applicable: 1,
          ground: '',
          started_on: startedOn,
          finished_on: isOpen ? null : startedOn,
          responsible: '周文静',
          note: '',
          version: 1,
        });
      appendAudit(audit, {
        at,
        actorId: 2,
        actor: '周文静',
        action: 'decisions.create',
        title: '登记决策事项',
        entity: 'decision',
        entityId: n,
        summary: `登记“${titleOf(n)}”`,
        before: null,
        after: JSON.stringify({ id: n, title: titleOf(n), summary: summaryOf(n) }),
      });
      filled.decisions += 1;
      filled.open += isOpen ? 1 : 0;
      if (n % REVIEW_EVERY === 0) filled.items += insertReview(insert, n, startedOn, isOpen);
    }
  })();
  filled.reviews = Math.floor(count / REVIEW_EVERY);
  filled.auditRows = Number(db.prepare('SELECT max(seq) FROM audit_log').pluck().get());
  db.close();
  return filled;
}

/** @returns the number of opinion items. */
function insertReview(
  insert: ReturnType<typeof createInserter>,
  decisionId: number,
  submittedOn: LocalDate,
  isOpen: boolean,
): number {
  const id = decisionId / REVIEW_EVERY;
  const at = `${submittedOn}T02:00:00.000Z`;
  insert('review', {
    id,
    intake_no: `${submittedOn.slice(0, 4)}-${id}`,
    decision_id: decisionId,
    draft_title: `${titleOf(decisionId)}（草案）`,
    initials: String(id),
    state: isOpen ? 'reviewing' : 'replied',
    submit_unit_id: 1,
    contact_name: '李明',
    contact_phone: '0376-2100000',
    submitted_on: submittedOn,
    submitter: '',
    accepted_on: submittedOn,
    reply_due_on: addDays(submittedOn, 20),
    short_reason: '',
    handler_id: 2,
    checker_id: isOpen ? null : 4,
    signer_id: isOpen ? null : 5,
    round: 1,
    conclusion: 'amend',
    issued_on: isOpen ? null : addDays(submittedOn, 10),
    doc_no: isOpen ? null : `罗司法审〔${submittedOn.slice(0, 4)}〕${id}号`,
    correction_reason: '',
    general_reply: '',
    void_reason: '',
    created_at: at,
    updated_at: at,
    version: 1,
  });
  insert('review_text', {
    review_id: id,
    authority_finding: 'conforms',
    authority_note: SENTENCE,
    procedure_finding: 'conforms',
    procedure_note: SENTENCE,
    content_finding: 'partly',
    content_note: SENTENCE,
    conclusion_note: '',
    legal_risk: '',
    no_rule_ground: '',
    copy_to: '',
  });
  for (const kind of materialKindKeys)
    insert('review_material', { review_id: id, kind, state: 'present', copies: 1, note: '' });
  insert('counsel_opinion', {
    id,
    review_id: id,
    counsel_name: '林知远',
    counsel_kind: 'lawyer',
    firm: '申城律师事务所',
    received_on: submittedOn,
    conclusion: 'feasible',
    summary: SENTENCE,
    void_reason: '',
    version: 1,
  });
  for (let seq = 1; seq <= ITEMS_PER_REVIEW; seq += 1)
    insert('review_item', {
      review_id: id,
      seq,
      clause: `第${seq}条`,
      problem: SENTENCE,
      basis: '价格法第二十一条',
      suggestion: SENTENCE,
      severity: 'must',
      reply_reason: '',
    });
  return ITEMS_PER_REVIEW;
}

export const BENCH_DAY = localDate('2026-11-23');
