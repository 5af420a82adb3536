import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '#core/errors.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { makeDecision, reviewAt } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import {
  attach,
  attachmentsOf as list,
  receive,
  refusedAttach,
  storedFiles as stored,
} from '#tests/support/upload.ts';

const waiting = (ledger: TestLedger): string[] => readdirSync(join(ledger.dataDir, 'uploads'));
const fileOf = (ledger: TestLedger, sha256: string): string => ledger.core.store.pathOf(sha256);
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
