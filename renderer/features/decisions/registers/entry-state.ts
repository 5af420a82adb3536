/** 一份登记填到哪里了：空的什么样、交出去什么样、有哪些红赭灰的话。与屏幕无关，便于测试。 */
import { type RegistersDto, registerSchemas } from '#shared/contract/registers.ts';
import { checkEntry } from '#shared/domain/registers/checks.ts';
import { type CheckSurroundings, emptyRegisters, type Finding } from '#shared/domain/registers/findings.ts';
import {
  type Entry,
  type RegisterKind,
  registerKinds,
  type Registers,
} from '#shared/domain/registers/types.ts';
import type { FieldSpec, RegisterSpec, Widget } from './spec.ts';
import { registerSpecs } from './specs.ts';

/** 正在填的一份：必填的也可能还空着，所以各栏只知道名字。 */
export type EntryData = Readonly<Record<string, unknown>>;

/** 说明按种类各有各的类型；表单和名单是通用的，在这里放宽。 */
export const specOf = (kind: RegisterKind): RegisterSpec<EntryData> =>
  registerSpecs[kind] as unknown as RegisterSpec<EntryData>;

const blanks: Readonly<Record<Widget, unknown>> = {
  text: '',
  long: '',
  day: null,
  count: null,
  choice: null,
  select: null,
  flag: false,
  checks: [],
  round: null,
  expert: null,
  speeches: [],
};

/** @param given 从哪里点进来的，如听证参加人属于哪一场。 */
export function blankEntry(kind: RegisterKind, around: CheckSurroundings, given: EntryData = {}): EntryData {
  const spec = specOf(kind);
  return {
    ...Object.fromEntries(spec.fields.map((field) => [field.name, blanks[field.widget]])),
    ...spec.initial?.(around),
    ...given,
  };
}

export const isShown = (field: FieldSpec<EntryData>, data: EntryData, around: CheckSurroundings): boolean =>
  field.isShown?.(data, around) ?? true;

export const isRequired = (field: FieldSpec<EntryData>, data: EntryData): boolean =>
  typeof field.isRequired === 'function' ? field.isRequired(data) : (field.isRequired ?? false);

/** 交给核心的样子：没有出现的栏目清空。 */
export const entryInput = (kind: RegisterKind, data: EntryData, around: CheckSurroundings): EntryData =>
  Object.fromEntries(
    specOf(kind).fields.map((field) => [
      field.name,
      isShown(field, data, around) ? data[field.name] : blanks[field.widget],
    ]),
  );

/** 与核心同一组规则：先是合同的格式，再是法定核对。没有填日期的还核不了，只说格式。 */
export function checkData(
  kind: RegisterKind,
  data: EntryData,
  around: CheckSurroundings,
): readonly Finding[] {
  const input = entryInput(kind, data, around);
  const parsed = registerSchemas[kind].safeParse(input);
  const format: readonly Finding[] = (parsed.error?.issues ?? []).map((issue) => ({
    field: issue.path.map(String).join('.'),
    level: 'block',
    ruleId: null,
    message: issue.message,
  }));
  const { fields } = specOf(kind);
  const blankDays = fields.filter(
    (field) =>
      field.widget === 'day' &&
      field.isRequired === true &&
      isShown(field, data, around) &&
      input[field.name] === null,
  );
  // 必填的日期还空着的，先当作今天去核别的栏目；与日期有关的话等填了再说。
  const checked = parsed.success
    ? parsed.data
    : { ...input, ...Object.fromEntries(blankDays.map((field) => [field.name, around.today])) };
  const bad = new Set(format.map((finding) => finding.field));
  const days = new Set<string>(fields.filter((field) => field.widget === 'day').map((field) => field.name));
  // 格式还不对的也核：缺的文字、数字，核对函数都认得。
  const law = checkEntry(kind, checked as never, around).filter(
    (finding) =>
      !bad.has(finding.field) &&
      (blankDays.length === 0 ||
        (finding.level !== 'info' && (!days.has(finding.field) || input[finding.field] === null))),
  );
  return [...format, ...law];
}

export interface FieldMessages {
  readonly error: string | null;
  readonly warning: string | null;
  readonly info: string | null;
}

/** 一栏的话：红一句、赭一句、灰一句。 */
export function messagesOf(findings: readonly Finding[], name: string): FieldMessages {
  const first = (level: Finding['level']): string | null =>
    findings.find((finding) => finding.field === name && finding.level === level)?.message ?? null;
  return { error: first('block'), warning: first('reason'), info: first('info') };
}

/** 还拦着不能存的：补录的、引得出条文的，写了补救措施可以照登。 */
export function standingBlocks(
  findings: readonly Finding[],
  isBackEntry: boolean,
): { readonly hard: readonly Finding[]; readonly violations: readonly Finding[] } {
  const blocks = findings.filter((finding) => finding.level === 'block');
  const isRecordable = isBackEntry && blocks.every((finding) => finding.ruleId !== null);
  return isRecordable ? { hard: [], violations: blocks } : { hard: blocks, violations: [] };
}

/** 有效的各行，供核对时互相参照。 */
export function entriesInForce(dto: RegistersDto): Registers {
  const registers: Record<string, unknown> = { ...emptyRegisters() };
  for (const kind of registerKinds)
    registers[kind] = dto[kind].filter((row) => !row.isVoided).map((row) => ({ ...row.data, id: row.id }));
  // 答复经合同逐行校验过，键与种类一一对应。
  return registers as unknown as Registers;
}

export function withoutOwn(registers: Registers, kind: RegisterKind, ownId: number | null): Registers {
  if (ownId === null) return registers;
  const own: readonly Entry<RegisterKind>[] = registers[kind];
  return { ...registers, [kind]: own.filter((entry) => entry.id !== ownId) };
}
