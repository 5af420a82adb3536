/** How each register is stored: its table and the column type of every field. Statements are built from this. */
import type { RegisterKind } from '#shared/domain/registers/types.ts';
import { read, type ReadStatement, type RowShape, write, type WriteStatement } from '../../db/sql.ts';

/** `json` holds a small list that is never searched; `day`/`text?`/`int?` may be NULL. */
export type FieldType = 'text' | 'text?' | 'day' | 'day?' | 'int' | 'int?' | 'bool' | 'json';
export interface RegisterTable {
  readonly table: string;
  readonly columns: Readonly<Record<string, FieldType>>;
}

export const registerTables: Readonly<Record<RegisterKind, RegisterTable>> = {
  proposal: {
    table: 'reg_proposal',
    columns: {
      proposer: 'text',
      proposedOn: 'day?',
      problem: 'text',
      grounds: 'text',
      outline: 'text',
      feasibility: 'text',
      incompleteReason: 'text',
      studyResult: 'text',
      startDecision: 'text?',
      decidedOn: 'day?',
      decidedBy: 'text',
    },
  },
  legalBasis: {
    table: 'reg_legal_basis',
    columns: { name: 'text', article: 'text', level: 'text', docNo: 'text', note: 'text' },
  },
  consultation: {
    table: 'reg_consultation',
    columns: {
      unit: 'text',
      sentOn: 'day?',
      repliedOn: 'day?',
      opinion: 'text',
      stance: 'text',
      settlement: 'text',
    },
  },
  dispute: {
    table: 'reg_dispute',
    columns: { hasDispute: 'bool', issue: 'text', unitsView: 'text', ownView: 'text' },
  },
  participationRound: {
    table: 'reg_participation_round',
    columns: {
      method: 'text',
      startedOn: 'day',
      endedOn: 'day?',
      channels: 'json',
      place: 'text',
      url: 'text',
      replyWays: 'text',
      hasDraftAndNote: 'bool',
      shortenedReason: 'text',
      isReasonInNotice: 'bool',
      involvesGroup: 'bool',
      groupNote: 'text',
      noGroupReason: 'text',
      hearingBasis: 'text',
      selectionPublishedOn: 'day?',
      listPublishedOn: 'day?',
      unsignedReason: 'text',
      attendance: 'int?',
      summary: 'text',
    },
  },
  hearingParticipant: {
    table: 'reg_hearing_participant',
    columns: { roundId: 'int', name: 'text', represents: 'text', deliveredOn: 'day?', hasSigned: 'bool' },
  },
  comment: {
    table: 'reg_comment',
    columns: {
      roundId: 'int?',
      way: 'text',
      from: 'text',
      content: 'text',
      adoption: 'text?',
      reason: 'text',
    },
  },
  expertOpinion: {
    table: 'reg_expert_opinion',
    columns: {
      expertId: 'int?',
      name: 'text',
      isOrganization: 'bool',
      specialty: 'text',
      unit: 'text',
      pool: 'text',
      method: 'text',
      opinionOn: 'day',
      hasNoConflict: 'bool',
      disqualifiedReason: 'text',
      stance: 'text',
      content: 'text',
      isSigned: 'bool',
      isSealed: 'bool',
      adoption: 'text?',
      adoptionReason: 'text',
    },
  },
  riskAssessment: {
    table: 'reg_risk_assessment',
    columns: {
      assessedOn: 'day',
      methods: 'json',
      deptOpinions: 'text',
      riskPoints: 'text',
      measures: 'text',
      contingencyPlan: 'text',
      thirdParty: 'text',
      reusedAssessment: 'text',
      grade: 'text?',
      conclusion: 'text?',
      adjustment: 'text',
    },
  },
  fairCompetition: {
    table: 'reg_fair_competition',
    columns: {
      body: 'text',
      jointUnit: 'text',
      reviewedOn: 'day',
      result: 'text',
      exceptionGround: 'text',
      exceptionUntil: 'day?',
      note: 'text',
    },
  },
  meeting: {
    table: 'reg_meeting',
    columns: {
      type: 'text',
      meetingNo: 'text',
      heldOn: 'day',
      place: 'text',
      chair: 'text',
      expected: 'int',
      present: 'int',
      observers: 'text',
      topicReport: 'text',
      isOpinionRead: 'bool',
      speeches: 'json',
      result: 'text',
      chiefReason: 'text',
      changes: 'text',
      isSubstantive: 'bool',
      noReReviewReason: 'text',
      recorder: 'text',
      minutesNo: 'text',
    },
  },
  partyReport: {
    table: 'reg_party_report',
    columns: { reportedOn: 'day', docNo: 'text', repliedOn: 'day?', result: 'text' },
  },
  publication: {
    table: 'reg_publication',
    columns: {
      publishedOn: 'day',
      channels: 'json',
      url: 'text',
      isWidelyConcerned: 'bool',
      interpretedOn: 'day?',
      interpretation: 'text',
      noInterpretationReason: 'text',
    },
  },
  archiveItem: {
    table: 'reg_archive_item',
    columns: {
      stage: 'text',
      material: 'text',
      formedOn: 'day?',
      responsible: 'text',
      pages: 'int?',
      isOriginal: 'bool',
      state: 'text',
      note: 'text',
    },
  },
  executionReport: {
    table: 'reg_execution_report',
    columns: { unit: 'text', reportedOn: 'day', content: 'text', problem: 'text', handling: 'text' },
  },
  evaluation: {
    table: 'reg_evaluation',
    columns: {
      trigger: 'text',
      evaluator: 'text',
      isThirdParty: 'bool',
      startedOn: 'day',
      finishedOn: 'day?',
      conclusion: 'text',
      suggestion: 'text',
    },
  },
};

const toSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** `from` and `trigger` are SQL words; every column is quoted. */
const quoted = (name: string): string => `"${toSnake(name)}"`;

const cellOf: Readonly<Record<FieldType, RowShape[string]>> = {
  text: 'text',
  'text?': 'text?',
  day: 'text',
  'day?': 'text?',
  int: 'int',
  'int?': 'int?',
  bool: 'int',
  json: 'text',
};

type AnyRow = Readonly<Record<string, string | number | null>>;
export interface RegisterStatements {
  readonly ofDecision: ReadStatement<AnyRow>;
  readonly one: ReadStatement<AnyRow>;
  readonly insert: WriteStatement;
  readonly update: WriteStatement;
  readonly void: WriteStatement;
}

function build({ table, columns }: RegisterTable): RegisterStatements {
  const names = Object.keys(columns);
  const shape: RowShape = {
    id: 'int',
    decision_id: 'int',
    version: 'int',
    void_reason: 'text',
    ...Object.fromEntries(names.map((name) => [toSnake(name), cellOf[columns[name] ?? 'text']])),
  };
  const list = ['id', 'decision_id', 'version', 'void_reason', ...names.map(quoted)].join(', ');
  return {
    ofDecision: read(shape, `SELECT ${list} FROM ${table} WHERE decision_id = @decisionId ORDER BY id`),
    one: read(shape, `SELECT ${list} FROM ${table} WHERE id = @id`),
    insert: write(
      `INSERT INTO ${table} (decision_id, version, void_reason, ${names.map(quoted).join(', ')})
      VALUES (@decisionId, 1, '', ${names.map((name) => `@${name}`).join(', ')})`,
    ),
    update: write(
      `UPDATE ${table} SET version = version + 1, ${names.map((name) => `${quoted(name)} = @${name}`).join(', ')}
      WHERE id = @id`,
    ),
    void: write(`UPDATE ${table} SET void_reason = @reason, version = version + 1 WHERE id = @id`),
  };
}

export const registerSql: Readonly<Record<RegisterKind, RegisterStatements>> = {
  proposal: build(registerTables.proposal),
  legalBasis: build(registerTables.legalBasis),
  consultation: build(registerTables.consultation),
  dispute: build(registerTables.dispute),
  participationRound: build(registerTables.participationRound),
  hearingParticipant: build(registerTables.hearingParticipant),
  comment: build(registerTables.comment),
  expertOpinion: build(registerTables.expertOpinion),
  riskAssessment: build(registerTables.riskAssessment),
  fairCompetition: build(registerTables.fairCompetition),
  meeting: build(registerTables.meeting),
  partyReport: build(registerTables.partyReport),
  publication: build(registerTables.publication),
  archiveItem: build(registerTables.archiveItem),
  executionReport: build(registerTables.executionReport),
  evaluation: build(registerTables.evaluation),
};

/** Stored cells → the fields of the register. */
export function fromRow(kind: RegisterKind, row: AnyRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(registerTables[kind].columns).map(([name, type]) => {
      const cell = row[toSnake(name)] ?? null;
      if (type === 'bool') return [name, cell === 1];
      if (type === 'json') return [name, JSON.parse(String(cell))];
      return [name, cell];
    }),
  );
}

/** Fields of the register → parameters of its statements. */
export function toParams(
  kind: RegisterKind,
  data: Readonly<Record<string, unknown>>,
): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(registerTables[kind].columns).map(([name, type]) => {
      const value = data[name];
      if (type === 'bool') return [name, value === true ? 1 : 0];
      if (type === 'json') return [name, JSON.stringify(value)];
      return [name, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
