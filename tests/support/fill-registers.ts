/** At least one row in every table of the registers, the catalogue and the reference data, by real commands. */
import { type RegisterKind, registerKinds } from '#shared/domain/registers/types.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { catalogOf, publishedCatalog } from './catalog.ts';
import { hearingOf } from './entries.ts';
import { decisionReadyForMeeting } from './matters.ts';
import type { Office } from './office.ts';
import { enter, registersOfDecision } from './registers.ts';

/** Fills one decision's registers of every kind; answers its id. */
export function fillRegisters(ledger: Office): number {
  const { id } = decisionReadyForMeeting(ledger, { isBackEntry: true });
  const roundId = enter(ledger, id, 'participationRound', hearingOf());
  // 六日前送达：补录的记违规。
  enter(
    ledger,
    id,
    'hearingParticipant',
    { roundId, deliveredOn: localDate('2026-10-09') },
    '另行征求其书面意见',
  );
  const filled = registersOfDecision(ledger, id);
  const missing = registerKinds.filter((kind) => filled[kind].length === 0);
  for (const kind of missing) fillOne(ledger, id, kind);
  fillReference(ledger);
  return id;
}

const fillOne = (ledger: Office, id: number, kind: RegisterKind): number =>
  enter(ledger, id, kind, {}, kind === 'meeting' ? '说明情况，今后按期送达' : '');

function fillReference(ledger: Office): void {
  publishedCatalog(ledger, ['目录事项甲', '目录事项乙']);
  const liang = ledger.as('liang');
  const { version, items } = catalogOf(ledger);
  liang.catalog.adjust({
    year: 2026,
    expectedVersion: version,
    kind: 'remove',
    itemId: items[0]?.id ?? null,
    item: null,
    reason: '上级统一部署',
    approvedOn: '2026-06-01',
    approvedBy: '县长',
  });
  ledger.as('hemin').ruleTable.setParam({
    ruleId: 'L-01',
    param: 'minExperts',
    value: 3,
    effectiveFrom: '2026-12-01',
    ground: '县政府文件',
  });
  ledger.as('hemin').calendar.confirm({
    year: 2027,
    source: '测试通知',
    ground: '',
    off: { '2027-01-01': '元旦' },
    work: {},
  });
  ledger.as('zhou').experts.create({
    name: '专家甲',
    isOrganization: false,
    specialty: '价格成本',
    unit: '某高校',
    title: '副教授',
    pool: 'city',
    integrity: '',
    joinedOn: '2025-01-01',
    leftOn: null,
    leaveReason: '',
  });
}
