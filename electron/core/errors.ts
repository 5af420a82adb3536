/** Expected failures inside the core. The router turns them into envelopes; anything else is a bug. */
import type { ErrorCode } from '#shared/contract/errors.ts';

export class AppError extends Error {
  readonly code: ErrorCode;
  /** Field path → message, shown beside the field. */
  readonly fields: Readonly<Record<string, string>> | undefined;
  constructor(code: ErrorCode, message: string, fields?: Readonly<Record<string, string>>) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.fields = fields;
  }
}

/** The ledger cannot be opened; `message` says what happened and what to do, in Chinese. */
export class LedgerOpenError extends Error {
  readonly reason: 'busy' | 'newer' | 'foreign' | 'damaged' | 'unsafe-place' | 'unwritable';
  constructor(reason: LedgerOpenError['reason'], message: string) {
    super(message);
    this.name = 'LedgerOpenError';
    this.reason = reason;
  }
}

export const notFound = (what: string): AppError =>
  new AppError('not_found', `没有找到这${what}，可能已被移走；请返回名单刷新`);
export const ruleError = (message: string, fields?: Readonly<Record<string, string>>): AppError =>
  new AppError('rule', message, fields);
/** One field is wrong. */
export const fieldError = (field: string, message: string): AppError =>
  new AppError('validation', message, { [field]: message });

/** @throws AppError `conflict` when the record changed after the caller read it. */
export function requireVersion(stored: number, expected: number): void {
  if (stored !== expected)
    throw new AppError('conflict', '这条记录刚被别人改过。您填的内容还在屏幕上，请刷新后核对再存');
}
