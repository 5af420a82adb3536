/** 十六种登记簿的说明，键与领域类型一一对应。 */
import type { RegisterSpecs } from './spec.ts';
import { archiveSpec, evaluationSpec, executionSpec } from './specs-after.tsx';
import { expertSpec, fairSpec, riskSpec } from './specs-argument.tsx';
import { basisSpec, consultationSpec, disputeSpec, proposalSpec } from './specs-initiation.tsx';
import { meetingSpec, partySpec, publicationSpec } from './specs-meeting.tsx';
import { commentSpec, participantSpec, roundSpec } from './specs-participation.tsx';

export const registerSpecs: RegisterSpecs = {
  proposal: proposalSpec,
  legalBasis: basisSpec,
  consultation: consultationSpec,
  dispute: disputeSpec,
  participationRound: roundSpec,
  hearingParticipant: participantSpec,
  comment: commentSpec,
  expertOpinion: expertSpec,
  riskAssessment: riskSpec,
  fairCompetition: fairSpec,
  meeting: meetingSpec,
  partyReport: partySpec,
  publication: publicationSpec,
  archiveItem: archiveSpec,
  executionReport: executionSpec,
  evaluation: evaluationSpec,
};
