/** fast-check arbitraries read off a zod schema: mostly fitting it, sometimes rubbish, at any depth. */
import fc from 'fast-check';
import { z } from 'zod';
import { registerSchemas } from '#shared/contract/registers.ts';
import { registerKinds } from '#shared/domain/registers/types.ts';

/** Texts that have broken programs before. */
export const wildTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202e反向',
  '\u200b零宽',
  'e\u0301',
  '👨‍👩‍👧‍👦',
  '𠮷野家',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  "'; DROP TABLE decision; --",
  '" OR ""="',
  '%',
  '_',
  '\\',
  '{n}{yyyy}{prefix}',
  '{"a":1}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '第一行\r\n第二行\r第三行\n',
  '\t\u000b\f',
  '长'.repeat(5000),
  '9'.repeat(400),
];
const wildNumbers: readonly number[] = [
  0,
  -0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
  2 ** 32 + 1,
  1e308,
  5e-324,
];

/** Objects as only `JSON.parse` makes them: `__proto__` as a key of its own. */
const poisoned = (): unknown[] => [
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  JSON.parse('{"constructor":{"prototype":{}}}'),
  JSON.parse('[[[[[[[[[[[[]]]]]]]]]]]]'),
];
/** Whatever a caller might send instead of what is asked. */
export const rubbish: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, ...wildNumbers, ...wildTexts),
  fc.constantFrom(...poisoned()),
  fc.jsonValue({ maxDepth: 2 }),
);

const days = [
  '2026-11-02',
  '2026-11-10',
  '2026-11-18',
  '2026-11-20',
  '2026-11-23',
  '2026-12-01',
  '2020-06-01',
];
/** What a field of that name is likely to be given; the first pattern that fits its key counts. */
const byKey: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/(On|^from|^to)$/, fc.constantFrom(...days)],
  [/^year$/, fc.integer({ min: 2019, max: 2027 })],
  [/^page$/, fc.integer({ min: 1, max: 3 })],
  [/^(pageSize|limit)$/, fc.integer({ min: 1, max: 50 })],
  [/^category$/, fc.integer({ min: 1, max: 5 })],
  [/^(leadUnitId|submitUnitId)$/, fc.integer({ min: 1, max: 16 })],
  [/^handlerId$/, fc.constantFrom(2, 3, 5)],
  [/^(copies|seq)$/, fc.integer({ min: 0, max: 20 })],
  [/^loginName$/, fc.constantFrom('zhouwenjing', 'gaoyu', 'xinlai', 'x.y', 'nobody')],
  [/^(password|current|next)$/, fc.constantFrom('fashen2026', 'another-2026', 'wrong-one-1')],
  [/^contactPhone$/, fc.constantFrom('0376-2100000', '13800000000')],
  [/^catalogNo$/, fc.constantFrom('', '2026-07', '2027-1', '2026-90')],
  [/^pattern$/, fc.constantFrom('{prefix}〔{yyyy}〕{n}号', '{yyyy}-{n:3}', '{yyyy}{n}', '{prefix}{n}')],
  [/^key$/, fc.constantFrom('review.opinion', 'review.intake', 'review.notice', 'decision:new')],
  [/^(replacesId|counselItemId)$/, fc.integer({ min: 1, max: 6 })],
];
/** Texts of every length; the empty one leaves optional reasons out. */
const plainText = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '按有关规定办理',
      '城区供水价格调整',
      '周文静',
      '草案.pdf',
      '县政府办公室',
      'k',
    ),
  },
  { weight: 1, arbitrary: fc.constant('') },
);

const record = (shape: Record<string, unknown>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, fitting(inner, name)])));

/** `registers.save` parses `data` by its `kind`: the two are drawn together. */
const registerEntry = (shape: Record<string, unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    ...registerKinds.map((kind) => record({ ...shape, kind: z.enum([kind]), data: registerSchemas[kind] })),
  );

/** Fits the shape of the schema and mostly its refinements. @throws on a kind of schema it does not know. */
function fitting(schema: unknown, key = ''): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    if (shape['data'] instanceof z.ZodUnknown) return registerEntry(shape);
    return record(shape);
  }
  if (schema instanceof z.ZodNullable)
    return fc.option(fitting(schema.unwrap(), key), { nil: null, freq: 2 });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return fc.option(fitting(schema.unwrap(), key), { nil: undefined, freq: 1 });
  if (schema instanceof z.ZodArray)
    return fc.array(fitting(schema.element, key), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => fitting(option, key)));
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.constantFrom(...days), plainText, { maxKeys: 4 });
  if (schema instanceof z.ZodUnknown) return rubbish;
  if (schema instanceof z.ZodPipe) return fitting(schema.in, key);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  const likely = byKey.find(([pattern]) => pattern.test(key))?.[1];
  if (schema instanceof z.ZodString) return likely ?? plainText;
  // Ids and versions of a small ledger.
  if (schema instanceof z.ZodNumber) return likely ?? fc.integer({ min: 1, max: 30 });
  throw new Error(
    `不认识的 schema：${(schema as { constructor?: { name?: string } }).constructor?.name ?? typeof schema}`,
  );
}

/** Every place inside a value, itself included. */
const countPlaces = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce<number>((sum, inner) => sum + countPlaces(inner), 0)
    : 1;
/** The value with its `place`-th place replaced. */
function replaceAt(value: unknown, place: number, replacement: unknown): unknown {
  if (place === 0 || typeof value !== 'object' || value === null) return replacement;
  let left = place - 1;
  const entries = Object.entries(value).map(([name, inner]) => {
    const size = countPlaces(inner);
    const isHere = left >= 0 && left < size;
    const next: unknown = isHere ? replaceAt(inner, left, replacement) : inner;
    left -= size;
    return [name, next] as const;
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
const spoiled = (given: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .record({ value: given, where: fc.nat(10_000), replacement: rubbish })
    .map(({ value, where, replacement }) => replaceAt(value, where % countPlaces(value), replacement));

/** Fitting input, fitting input with one thing wrong in it, or rubbish altogether. */
export function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  const good = fitting(schema);
  return fc.oneof(
    { weight: 11, arbitrary: good },
    { weight: 8, arbitrary: spoiled(good) },
    { weight: 1, arbitrary: rubbish },
  );
}
