import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '#core/errors.ts';
import { RemoteError } from '#shared/contract/client.ts';
import type { CallError } from '#shared/contract/errors.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { makeDecision, reviewAt } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { attach, type AttachGiven, receive } from '#tests/support/upload.ts';

/** Files below the attachment store, however deep. */
const stored = (ledger: TestLedger): string[] =>
  readdirSync(join(ledger.dataDir, 'attachments'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const waiting = (ledger: TestLedger): string[] => readdirSync(join(ledger.dataDir, 'uploads'));
const list = (ledger: TestLedger, subjectId: number, subject: AttachGiven['subject'] = 'decision') =>
  ledger.as('sun').attachments.list({ subject, subjectId });
async function refusedAttach(ledger: TestLedger, given: AttachGiven): Promise<CallError> {
  try {
    await attach(ledger, given);
  } catch (error) {
    if (error instanceof RemoteError) return error.detail;
    throw error;
  }
  throw new Error('应当被拒绝，却收下了');
}
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

describe('收文件', () => {
  test('登记到记录名下：大小、校验值、谁传的都在，内容一字不差', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    const content = Buffer.from('决策草案正文'.repeat(500));
    const id = await attach(ledger, { subjectId, slot: 'participation', content, name: '草案.PDF' });
    const [row] = list(ledger, subjectId);
    expect(row).toMatchObject({
      id,
      slot: 'participation',
      name: '草案.PDF',
      mime: 'application/pdf',
      size: content.byteLength,
      versionNo: 1,
      isLatest: true,
      isVoided: false,
      uploadedBy: '周文静',
      health: null,
    });
    expect(readFileSync(fileOf(ledger, row?.sha256 ?? '')).equals(content)).toBe(true);
    expect(waiting(ledger)).toEqual([]);
    expect(
      ledger
        .as('zhou')
        .decisions.get({ id: subjectId })
        .steps.find((step) => step.kind === 'participation')?.attachmentCount,
    ).toBe(1);
  });

  test('挂到送审材料、法律意见上', async () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    const opinionId = ledger.as('zhou').reviews.get({ id }).counselOpinions[0]?.id ?? 0;
    await attach(ledger, { subject: 'review', subjectId: id, slot: 'basis' });
    await attach(ledger, { subject: 'counselOpinion', subjectId: opinionId });
    const record = ledger.as('zhou').reviews.get({ id });
    expect(record.materials.find((material) => material.kind === 'basis')?.attachmentCount).toBe(1);
    expect(record.counselOpinions[0]?.attachmentCount).toBe(1);
  });

  test('空文件不收，暂存处不留', async () => {
    const ledger = openTestLedger();
    await expect(receive(ledger, '')).rejects.toThrow('文件是空的（0 字节），没有收下');
    await expect(receive(ledger, '')).rejects.toBeInstanceOf(AppError);
    expect(waiting(ledger)).toEqual([]);
  });

  test('超过上限不收，收到一半的删掉；正好上限的收', async () => {
    const ledger = openTestLedger({ maxUploadBytes: 2_000_000 });
    await expect(receive(ledger, Buffer.alloc(2_000_001, 1))).rejects.toThrow('文件超过 1 MB，没有收下');
    expect(waiting(ledger)).toEqual([]);
    await receive(ledger, Buffer.alloc(2_000_000, 1));
    expect(waiting(ledger)).toHaveLength(1);
  });

  test('传到一半断了，暂存处不留', async () => {
    const ledger = openTestLedger();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('半截');
      throw new Error('连接断了');
    }
    await expect(ledger.core.store.receive(broken())).rejects.toThrow('连接断了');
    expect(waiting(ledger)).toEqual([]);
  });

  test('没有登记的暂存，重开程序就清掉；一次上传只能登记一次', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    const uploadId = await receive(ledger, '内容');
    const input = {
      uploadId,
      subject: 'decision' as const,
      subjectId,
      slot: '',
      name: 'a.txt',
      isWorkSecret: false,
      replacesId: null,
    };
    ledger.as('zhou').attachments.attach(input);
    expect(refusal(() => ledger.as('zhou').attachments.attach(input)).fields?.['uploadId']).toContain(
      '没有收到这个文件',
    );
    const lost = await receive(ledger, '另一个');
    ledger.restart();
    expect(waiting(ledger)).toEqual([]);
    expect(refusal(() => ledger.as('zhou').attachments.attach({ ...input, uploadId: lost })).code).toBe(
      'validation',
    );
  });

  test('没有的记录挂不上', async () => {
    const ledger = openTestLedger();
    for (const subject of ['decision', 'review', 'counselOpinion'] as const)
      expect((await refusedAttach(ledger, { subject, subjectId: 999 })).code).toBe('not_found');
  });
});

describe('文件名', () => {
  test.each([
    '机密★草案.pdf',
    '★秘密.docx',
    '（秘密）方案.pdf',
    '【绝密】.pdf',
    '[机密]a.pdf',
    '( 秘密 ).pdf',
    '绝密☆1年.pdf',
  ])('带密级标志的 %s 一律不收', async (name) => {
    const ledger = openTestLedger();
    const error = await refusedAttach(ledger, { subjectId: makeDecision(ledger), name });
    expect(error).toMatchObject({ code: 'rule', fields: { name: '带有密级标志，不能录入' } });
    expect(stored(ledger)).toEqual([]);
  });
  test.each([
    '关于保守国家秘密的规定.pdf',
    '机密管理办法（草案）.docx',
    '草案 第2稿.pdf',
    '😀.png',
    '没有后缀',
  ])('%s 照收', async (name) => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    await attach(ledger, { subjectId, name });
    expect(list(ledger, subjectId)[0]?.name).toBe(name);
  });
  test.each([
    '../../etc/passwd',
    'a\\b.pdf',
    'a:b.pdf',
    'a*.pdf',
    'a?.pdf',
    'a"b.pdf',
    '<a>.pdf',
    'a|b.pdf',
    'a\nb.pdf',
    ' ',
    'a\u0000b.pdf',
    '长'.repeat(201),
  ])('不能做文件名的 %j 不收', async (name) => {
    const ledger = openTestLedger();
    const error = await refusedAttach(ledger, { subjectId: makeDecision(ledger), name });
    expect(error.code).toBe('validation');
    expect(error.fields).toHaveProperty('name');
  });
  test('浏览器能直接看的才给类型，网页文件一律当下载', async () => {
    const ledger = openTestLedger();
    const subjectId = makeDecision(ledger);
    for (const name of ['a.html', 'a.svg', 'a.png', 'a.txt', 'a.docx'])
      await attach(ledger, { subjectId, name });
    expect(list(ledger, subjectId).map((row) => row.mime)).toEqual([
      'application/octet-stream',
      'application/octet-stream',
      'image/png',
      'text/plain; charset=utf-8',
      'application/octet-stream',
    ]);
  });
});

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
