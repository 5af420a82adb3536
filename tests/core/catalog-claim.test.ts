/** 目录项与决策：转入的、手工按目录号登记的都认；作废了就放开。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { decisionInput, decisionTarget } from '#tests/support/matters.ts';

function listOne(ledger: TestLedger): number {
  const given = decisionInput(ledger, {});
  const { id } = ledger.as('zhou').catalog.propose({
    year: 2026,
    title: given.title,
    category: 1,
    source: '部门建议',
    leadUnitId: given.leadUnitId ?? 0,
    coUnits: '',
    planFinish: '2026-12',
    basis: '',
    procedures: '',
    remark: '',
  });
  ledger.as('zhou').catalog.study({ id, expectedVersion: 1, isListed: true, studyResult: '符合目录标准' });
  return id;
}
const itemOf = (ledger: TestLedger, id: number) =>
  ledger
    .as('sun')
    .catalog.get({ year: 2026 })
    .items.find((item) => item.id === id);

describe('目录项名下的决策', () => {
  test('手工登记时写了这一项的目录号，就算这一项的，不再重复转入', () => {
    const ledger = openTestLedger();
    const id = listOne(ledger);
    expect(itemOf(ledger, id)).toMatchObject({
      catalogNo: '2026-01',
      decisionId: null,
      completion: 'notStarted',
    });
    const decision = ledger.as('zhou').decisions.create(decisionInput(ledger, { catalogNo: '2026-01' }));
    expect(itemOf(ledger, id)).toMatchObject({ decisionId: decision.id, completion: 'inProgress' });
    const handlerId = decisionInput(ledger, {}).handlerId;
    expect(ledger.as('zhou').catalog.openDecisions({ ids: [id], handlerId })).toEqual({
      opened: 0,
      decisionIds: [],
    });
  });

  test('转入的作废以后，这一项回到未启动，可以再转入', () => {
    const ledger = openTestLedger();
    const id = listOne(ledger);
    const handlerId = decisionInput(ledger, {}).handlerId;
    const [first] = ledger.as('zhou').catalog.openDecisions({ ids: [id], handlerId }).decisionIds;
    expect(itemOf(ledger, id)).toMatchObject({ decisionId: first });
    ledger.as('liang').decisions.void({ ...decisionTarget(ledger, first ?? 0), reason: '登记重了' });
    expect(itemOf(ledger, id)).toMatchObject({ decisionId: null, completion: 'notStarted' });
    const again = ledger.as('zhou').catalog.openDecisions({ ids: [id], handlerId });
    expect(again.opened).toBe(1);
    expect(itemOf(ledger, id)).toMatchObject({ decisionId: again.decisionIds[0] });
  });
});
