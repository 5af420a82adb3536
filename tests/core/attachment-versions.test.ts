/** 附件的版本、作废，文件还在不在、变没变，下载地址。 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { makeDecision } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import {
  attach,
  attachmentsOf as list,
  refusedAttach,
  storedFiles as stored,
} from '#tests/support/upload.ts';

const fileOf = (ledger: TestLedger, sha256: string): string => ledger.core.store.pathOf(sha256);
/** Asks until the digest has been recomputed. */
async function check(ledger: TestLedger, id: number): Promise<string> {
  for (;;) {
    const envelope = ledger.send('attachments.check', { id }, ledger.sessionOf('sun'));
    if (envelope.ok) return (envelope.value as { health: string }).health; // the contract's output
    if (envelope.error.code !== 'busy') throw new Error(envelope.error.message);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

describe('版本', () => {
  test('同样的内容只存一份，登记两条', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    await attach(ledger, { subjectId, name: '一.txt', content: '相同' });
    await attach(ledger, { subjectId, name: '二.txt', content: '相同' });
    expect(stored(ledger)).toHaveLength(1);
    expect(list(ledger, subjectId).map((row) => row.name)).toEqual(['一.txt', '二.txt']);
  });

  test('替换是新的一版，旧版留着能打开；栏目跟着旧版', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    const first = await attach(ledger, { subjectId, slot: 'expert', content: '第一稿' });
    const second = await attach(ledger, { subjectId, replacesId: first, content: '第二稿' });
    expect(
      list(ledger, subjectId).map(({ id, versionNo, slot, isLatest, replacesId }) => [
        id,
        versionNo,
        slot,
        isLatest,
        replacesId,
      ]),
    ).toEqual([
      [first, 1, 'expert', false, null],
      [second, 2, 'expert', true, first],
    ]);
    expect(ledger.as('sun').attachments.open({ id: first }).url).toMatch(/^\/files\/[0-9a-f-]{36}$/);
  });

  test('一版只能替换一次；不能替换别的记录的', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    const other = makeDecision(ledger);
    const first = await attach(ledger, { subjectId });
    await attach(ledger, { subjectId, replacesId: first, content: '第二稿' });
    expect((await refusedAttach(ledger, { subjectId, replacesId: first })).message).toContain(
      '已有更新的版本',
    );
    expect((await refusedAttach(ledger, { subjectId: other, replacesId: first })).fields).toHaveProperty(
      'replacesId',
    );
    expect((await refusedAttach(ledger, { subjectId, replacesId: 999 })).code).toBe('not_found');
  });

  test('作废写理由、留痕、不再计数，文件还在；不能作废两次', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    const id = await attach(ledger, { subjectId, slot: 'risk' });
    ledger.as('zhou').attachments.void({ id, reason: '传错了' });
    expect(list(ledger, subjectId)[0]).toMatchObject({ isVoided: true, voidReason: '传错了' });
    expect(stored(ledger)).toHaveLength(1);
    expect(
      ledger
        .as('zhou')
        .decisions.get({ id: subjectId })
        .steps.find((step) => step.kind === 'risk')?.attachmentCount,
    ).toBe(0);
    expect(refusal(() => ledger.as('zhou').attachments.void({ id, reason: '再来' })).message).toBe(
      '这个附件已经作废',
    );
    expect(ledger.as('zhou').audit.ofRecord({ entity: 'decision', id: subjectId }).rows[0]?.summary).toBe(
      '作废附件“决策草案.pdf”：传错了',
    );
  });
});

describe('文件还在不在、变没变', () => {
  const one = async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    const id = await attach(ledger, { subjectId, content: '原来的内容' });
    const path = fileOf(ledger, list(ledger, subjectId)[0]?.sha256 ?? '');
    return { ledger, subjectId, id, path };
  };
  const healthOf = (ledger: TestLedger, subjectId: number) => list(ledger, subjectId)[0]?.health;

  test('完好', async () => {
    const { ledger, subjectId, id } = await one();
    expect(await check(ledger, id)).toBe('ok');
    expect(healthOf(ledger, subjectId)).toBe('ok');
  });
  test('不见了：打不开，说去备份里找', async () => {
    const { ledger, subjectId, id, path } = await one();
    rmSync(path);
    expect(refusal(() => ledger.as('sun').attachments.open({ id }))).toMatchObject({ code: 'not_found' });
    expect(await check(ledger, id)).toBe('missing');
    expect(healthOf(ledger, subjectId)).toBe('missing');
  });
  test('被改短了：打不开', async () => {
    const { ledger, id, path } = await one();
    writeFileSync(path, '短');
    expect(refusal(() => ledger.as('sun').attachments.open({ id })).message).toContain('被改动过');
    expect(await check(ledger, id)).toBe('changed');
  });
  test('大小没变、内容变了：校验得出', async () => {
    const { ledger, id, path } = await one();
    writeFileSync(path, '改过的内容');
    expect(await check(ledger, id)).toBe('changed');
  });
  test('重新传同样的原件，就补好了', async () => {
    const { ledger, subjectId, id, path } = await one();
    writeFileSync(path, '改过的内容');
    await attach(ledger, { subjectId, name: '补传.txt', content: '原来的内容' });
    expect(await check(ledger, id)).toBe('ok');
  });
});

test('下载地址十分钟有效，伪造的不认', async () => {
  const ledger = openTestLedger();
  const subjectId = makeDecision(ledger);
  const id = await attach(ledger, { subjectId, content: '内容' });
  const token = ledger.as('sun').attachments.open({ id }).url.slice('/files/'.length);
  const ticket = ledger.core.store.redeem(token);
  expect(ticket).toMatchObject({ name: '决策草案.pdf', size: Buffer.byteLength('内容') });
  expect(existsSync(ticket?.path ?? '')).toBe(true);
  expect(ledger.core.store.redeem('x')).toBeNull();
  ledger.clock.advanceMinutes(10.1);
  expect(ledger.core.store.redeem(token)).toBeNull();
});
