/** 一条登记是哪天的事：校验取那天有效的规则，不拿今天的规则判旧件（DOMAIN.md 0.3）。 */
import type { LocalDate } from '../../lib/local-date.ts';
import type { CheckSurroundings } from './findings.ts';
import type { RegisterData, RegisterKind } from './types.ts';

type Around = Pick<CheckSurroundings, 'today' | 'startedOn' | 'others'>;

const roundDay = (roundId: number | null, { others }: Around): LocalDate | null =>
  others.participationRound.find((round) => round.id === roundId)?.startedOn ?? null;

const days: {
  readonly [K in RegisterKind]: (data: RegisterData[K], around: Around) => LocalDate | null;
} = {
  proposal: (data) => data.decidedOn ?? data.proposedOn,
  legalBasis: () => null,
  consultation: (data) => data.sentOn,
  dispute: () => null,
  participationRound: (data) => data.startedOn,
  hearingParticipant: (data, around) => roundDay(data.roundId, around),
  comment: (data, around) => roundDay(data.roundId, around),
  expertOpinion: (data) => data.opinionOn,
  riskAssessment: (data) => data.assessedOn,
  fairCompetition: (data) => data.reviewedOn,
  meeting: (data) => data.heldOn,
  partyReport: (data) => data.reportedOn,
  publication: (data) => data.publishedOn,
  archiveItem: (data) => data.formedOn,
  executionReport: (data) => data.reportedOn,
  evaluation: (data) => data.startedOn,
};

/** 没有自己日期的随决策启动日；都没有的按今天。 */
export const entryDay = <K extends RegisterKind>(kind: K, data: RegisterData[K], around: Around): LocalDate =>
  days[kind](data, around) ?? around.startedOn ?? around.today;
