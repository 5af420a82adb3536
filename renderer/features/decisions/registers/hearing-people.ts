/** 听证参加人名单：表里改了哪些、粘贴来的名单怎么读。 */
import type { Entry, HearingParticipant } from '#shared/domain/registers/types.ts';
import { isLocalDate, type LocalDate } from '#shared/lib/local-date.ts';
import { readTypedDay } from '#renderer/ui/date-text.ts';

/** 正在改的一人；日期还是打的字。 */
export interface PersonDraft {
  readonly id: number | null;
  readonly name: string;
  readonly represents: string;
  readonly deliveredOn: string;
  readonly hasSigned: boolean;
}

export const blankPerson: PersonDraft = {
  id: null,
  name: '',
  represents: '',
  deliveredOn: '',
  hasSigned: false,
};

export interface PersonChange {
  readonly id: number | null;
  readonly data: HearingParticipant;
  /** 还不能存的原因；能存为 null。 */
  readonly problem: string | null;
}

export const toDrafts = (stored: readonly Entry<'hearingParticipant'>[]): readonly PersonDraft[] =>
  stored.map(({ id, name, represents, deliveredOn, hasSigned }) => ({
    id,
    name,
    represents,
    deliveredOn: deliveredOn ?? '',
    hasSigned,
  }));

/** 新的和改过的各人；一栏也没有填的新行不算。 */
export function changedPeople(
  stored: readonly Entry<'hearingParticipant'>[],
  drafts: readonly PersonDraft[],
  roundId: number,
  today: LocalDate,
): readonly PersonChange[] {
  return drafts.flatMap((draft) => {
    const before = stored.find((entry) => entry.id === draft.id);
    if (before === undefined && draft.name.trim() === '' && draft.represents.trim() === '') return [];
    const typed = draft.deliveredOn.trim();
    const read = isLocalDate(typed) ? ({ kind: 'day', day: typed } as const) : readTypedDay(typed, today);
    const data: HearingParticipant = {
      roundId,
      name: draft.name.trim(),
      represents: draft.represents.trim(),
      deliveredOn: read.kind === 'day' ? read.day : null,
      hasSigned: draft.hasSigned,
    };
    const problem =
      data.name === ''
        ? '请填写姓名'
        : data.represents === ''
          ? '请填写代表的方面'
          : read.kind === 'day' || read.kind === 'empty'
            ? null
            : `“${typed}”认不出是哪一天`;
    const isSame =
      before !== undefined &&
      problem === null &&
      before.name === data.name &&
      before.represents === data.represents &&
      before.deliveredOn === data.deliveredOn &&
      before.hasSigned === data.hasSigned;
    return isSame ? [] : [{ id: draft.id, data, problem }];
  });
}

/** 从表格粘贴的名单：姓名、代表的方面、送达日三列；前面有序号的跳过，表头不读。 */
export function readPastedPeople(text: string): readonly PersonDraft[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .map((cells) => (/^\d+[.、]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells))
    .filter(([name = '']) => name !== '' && !/^(序号|姓名|名字|参加人)$/.test(name))
    .map(([name = '', represents = '', deliveredOn = '']) => ({
      id: null,
      name,
      represents,
      deliveredOn,
      hasSigned: false,
    }));
}
