/** Attachments: registered from the waiting room, read by ticket, voided with a reason, never changed. */
import { extname } from 'node:path';
import type { AppContract } from '#shared/contract/index.ts';
import type { AttachmentDto, AttachmentSubject } from '#shared/contract/papers.ts';
import { type RegisterKind, registerKinds } from '#shared/domain/registers/types.ts';
import { type Handlers, requireActor } from '../../context.ts';
import type { ReadDb } from '../../db/sql.ts';
import { AppError, fieldError, notFound, ruleError } from '../../errors.ts';
import { registerSlot } from '../registers/registers.ts';
import { registerSql } from '../registers/tables.ts';
import { type AttachmentRow, attachmentSql } from './sql.ts';

/** Types that the browser may show inline; everything else is offered as a plain download. */
const MIME: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
};
const mimeOf = (name: string): string => MIME[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** 密级标志写在文件名里的，一律不收：涉密载体不得进入非涉密计算机（保守国家秘密法第三十一条）。 */
const SECRET_MARK = /(绝密|机密|秘密)[★☆*]|[★☆](绝密|机密|秘密)|[（(【[]\s*(绝密|机密|秘密)\s*[）)】\]]/;

const toDto = (row: AttachmentRow): AttachmentDto => ({
  id: row.id,
  subject: row.subject as AttachmentSubject, // kept by a CHECK constraint
  subjectId: row.subject_id,
  slot: row.slot,
  name: row.name,
  mime: row.mime,
  size: row.size,
  sha256: row.sha256,
  isWorkSecret: row.is_work_secret === 1,
  versionNo: row.version_no,
  replacesId: row.replaces_id,
  isLatest: row.newer_id === null,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
  isVoided: row.void_reason !== '',
  voidReason: row.void_reason,
  health: row.health as AttachmentDto['health'], // kept by a CHECK constraint
});

/** The record whose history tells of an attachment: a register entry belongs to its decision. */
function ownerOfSubject(
  db: ReadDb,
  subject: AttachmentSubject,
  subjectId: number,
): { readonly entity: string; readonly id: number; readonly decisionId: number | null } {
  if (isRegisterKind(subject)) {
    const row = db.get(registerSql[subject].one, { id: subjectId });
    if (row === undefined) throw notFound('行登记');
    const decisionId = Number(row['decision_id']);
    return { entity: 'decision', id: decisionId, decisionId };
  }
  if (db.get(attachmentSql.subjectExists[subject], { id: subjectId }) === undefined) throw notFound('条记录');
  return { entity: subject, id: subjectId, decisionId: null };
}
const isRegisterKind = (subject: AttachmentSubject): subject is RegisterKind =>
  (registerKinds as readonly string[]).includes(subject);

function requireAttachment(db: ReadDb, id: number): AttachmentRow {
  const row = db.get(attachmentSql.one, { id });
  if (row === undefined) throw notFound('个附件');
  return row;
}

/** Audit rows of an attachment belong to the record that it hangs on. */
function ownerOf(db: ReadDb, row: AttachmentRow) {
  const { entity, id } = ownerOfSubject(db, row.subject as AttachmentSubject, row.subject_id); // let in by the contract
  return { entity, id };
}

export const attachments: Handlers<AppContract>['attachments'] = {
  list: ({ db }, input) =>
    db.all(attachmentSql.ofSubject, { subject: input.subject, subjectId: input.subjectId }).map(toDto),
  attach(context, input) {
    const { db } = context;
    const subject = ownerOfSubject(db, input.subject, input.subjectId);
    if (/[\\/:*?"<>|\n]/.test(input.name)) throw fieldError('name', '文件名里不能有 \\ / : * ? " < > |');
    if (SECRET_MARK.test(input.name))
      throw new AppError('rule', '文件名带有密级标志。本机不是涉密计算机，不得录入国家秘密', {
        name: '带有密级标志，不能录入',
      });
    const upload = context.store.waiting(input.uploadId);
    if (upload === null) throw fieldError('uploadId', '没有收到这个文件，可能程序重开过，请重新上传');
    const replaced = input.replacesId === null ? null : requireAttachment(db, input.replacesId);
    if (replaced !== null) {
      if (replaced.subject !== input.subject || replaced.subject_id !== input.subjectId)
        throw fieldError('replacesId', '只能替换同一条记录的附件');
      if (replaced.newer_id !== null) throw ruleError('这个附件已有更新的版本，请刷新后替换最新一版');
    }
    context.store.keep(upload);
    const { id } = db.run(attachmentSql.insert, {
      subject: input.subject,
      subjectId: input.subjectId,
      slot: replaced?.slot ?? (subject.decisionId === null ? input.slot : registerSlot(subject.decisionId)),
      name: input.name,
      mime: mimeOf(input.name),
      size: upload.size,
      sha256: upload.sha256,
      isWorkSecret: input.isWorkSecret ? 1 : 0,
      versionNo: (replaced?.version_no ?? 0) + 1,
      replacesId: replaced?.id ?? null,
      uploadedBy: requireActor(context).name,
      uploadedAt: context.now,
    });
    const after = toDto(requireAttachment(db, id));
    context.audit({
      entity: subject.entity,
      id: subject.id,
      summary: `附件“${input.name}”${after.versionNo > 1 ? `第${after.versionNo}版` : ''}`,
      after,
    });
    return { id, version: after.versionNo };
  },
  void(context, input) {
    const row = requireAttachment(context.db, input.id);
    if (row.void_reason !== '') throw ruleError('这个附件已经作废');
    context.db.run(attachmentSql.void, { id: row.id, reason: input.reason });
    context.audit({
      ...ownerOf(context.db, row),
      summary: `作废附件“${row.name}”：${input.reason}`,
      before: toDto(row),
    });
    return { id: row.id, version: row.version_no };
  },
  open({ db, store }, input) {
    const row = requireAttachment(db, input.id);
    const health = store.look(row.sha256, row.size);
    if (health === 'missing')
      throw new AppError(
        'not_found',
        `附件“${row.name}”的文件不见了，请从备份恢复（校验值 ${row.sha256.slice(0, 12)}）`,
      );
    if (health === 'changed')
      throw ruleError(`附件“${row.name}”的文件被改动过，大小与登记不符，请从备份恢复`);
    const ticket = store.issueTicket({
      path: store.pathOf(row.sha256),
      name: row.name,
      mime: row.mime,
      size: row.size,
    });
    return { url: `/files/${ticket}`, name: row.name, mime: row.mime, size: row.size };
  },
  check(context, input) {
    const row = requireAttachment(context.db, input.id);
    const health = context.store.pollVerification(row.sha256);
    if (health === 'pending') throw new AppError('busy', `正在校验“${row.name}”，请稍候`);
    context.db.run(attachmentSql.setHealth, { id: row.id, health });
    const words = { ok: '完好', missing: '文件不见', changed: '内容被改' };
    context.audit({ ...ownerOf(context.db, row), summary: `校验附件“${row.name}”：${words[health]}` });
    return { health };
  },
};
