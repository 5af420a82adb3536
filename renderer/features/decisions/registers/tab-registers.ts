/** 各页签有哪几簿、印哪张表；正在登记的一份怎么写进地址。 */
import { type RegisterKind, registerKinds } from '#shared/domain/registers/types.ts';
import type { FormKind } from '#shared/domain/slip/forms.ts';
import type { TabKind } from '../record/sheet.ts';

/** 听证参加人在轮次下面，不另列。 */
export const kindsOfTab: Readonly<Partial<Record<TabKind, readonly RegisterKind[]>>> = {
  initiation: ['proposal', 'legalBasis', 'consultation', 'dispute'],
  participation: ['participationRound', 'comment'],
  expert: ['expertOpinion'],
  risk: ['riskAssessment'],
  fairCompetition: ['fairCompetition'],
  collective: ['meeting'],
  partyReport: ['partyReport'],
  publication: ['publication'],
  archive: ['archiveItem'],
  execution: ['executionReport', 'evaluation'],
};

export const paperOfTab: Readonly<Partial<Record<TabKind, FormKind>>> = {
  initiation: 'F-01',
  participation: 'S-02',
  expert: 'S-03',
  risk: 'S-04',
  collective: 'F-06',
  archive: 'F-07',
};

/** 这一步先登哪一簿；合法性审查没有。 */
export const firstRegister = (tab: TabKind): RegisterKind | null => kindsOfTab[tab]?.[0] ?? null;

export interface EntryTarget {
  readonly kind: RegisterKind;
  /** 新登记为 null。 */
  readonly entryId: number | null;
}

export const writeEntryTarget = ({ kind, entryId }: EntryTarget): string =>
  entryId === null ? kind : `${kind}.${entryId}`;

/** 认不出的当作没有。 */
export function readEntryTarget(text: string | null): EntryTarget | null {
  const [name, id] = (text ?? '').split('.', 2);
  const kind = registerKinds.find((each) => each === name);
  if (kind === undefined) return null;
  if (id === undefined) return { kind, entryId: null };
  return /^[1-9]\d*$/.test(id) ? { kind, entryId: Number(id) } : null;
}
