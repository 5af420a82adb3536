/** Passwords as scrypt records `scrypt$N$r$p$salt$hash`, so that the cost may rise without a migration. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const COST = { N: 32_768, r: 8, p: 1 } as const;
const KEY_LENGTH = 32;
const derive = (password: string, salt: Buffer, N: number, r: number, p: number): Buffer =>
  scryptSync(password.normalize('NFC'), salt, KEY_LENGTH, { N, r, p, maxmem: 256 * N * r });

export function hashPassword(password: string, cost: number = COST.N): string {
  const salt = randomBytes(16);
  const hash = derive(password, salt, cost, COST.r, COST.p);
  return ['scrypt', cost, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Constant-time comparison. @throws when the stored record is malformed. */
export function verifyPassword(password: string, record: string): boolean {
  const [scheme, n, r, p, salt, hash] = record.split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) throw new Error('口令记录格式不对');
  const expected = Buffer.from(hash, 'base64');
  const actual = derive(password, Buffer.from(salt, 'base64'), Number(n), Number(r), Number(p));
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
