/** Field schemas that every group shares, with Chinese messages that say what to do. */
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { isLocalDate } from '../lib/local-date.ts';

z.config(zhCN());

/** Control characters other than tab and line breaks would be invisible in the ledger and on paper. */
// oxlint-disable-next-line no-control-regex -- finding control characters is this pattern's purpose
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const clean = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(max, { error: `${label}不能超过 ${max} 个字` })
        .refine((value) => !CONTROL.test(value), { error: `${label}含有不可见的控制字符，请删去后再存` })
        .refine((value) => value.isWellFormed(), { error: `${label}含有损坏的字符，请重新输入` }),
    );

/** A text that must not be empty. */
export const requiredText = (label: string, max = 200) =>
  clean(label, max).pipe(z.string().min(1, { error: `请填写${label}` }));
/** A text that may be empty; the empty text means "not filled in". */
export const optionalText = (label: string, max = 200) => clean(label, max);

/** `YYYY-MM-DD`, an existing day. */
export const day = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .refine(isLocalDate, { error: `${label}不是有效日期，请写成 2026-03-05` });
export const optionalDay = (label: string) => day(label).nullable();

export const id = z.int({ error: '编号不正确' }).positive({ error: '编号不正确' });
/** The version read by the caller; a different stored one answers `conflict`. */
export const expectedVersion = z.int({ error: '版本不正确' }).nonnegative({ error: '版本不正确' });
/** ISO instant in UTC. */
export const instant = z.string();

export const page = z.int().min(1).max(1_000_000).default(1);
export const pageSize = z.int().min(1).max(500).default(50);
export const empty = z.strictObject({});
/** Answer of a command on one record: its id and new version. */
export const recordRef = z.strictObject({ id, version: z.int() });
