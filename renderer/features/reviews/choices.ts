/** 下拉单里的单位和人。 */
import { useMemo } from 'react';
import type { Role } from '#shared/domain/role.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';

interface IdChoice {
  readonly value: string;
  readonly label: string;
}
const HALF_HOUR = 1_800_000;

/** 在用的单位；`keep` 是已经选着的，停用了也留着。 */
export function useUnitChoices(keep: number | null = null): readonly IdChoice[] {
  const { data } = useLedgerQuery('units', 'list', {}, { staleTime: HALF_HOUR });
  return useMemo(
    () =>
      (data ?? [])
        .filter((unit) => unit.isActive || unit.id === keep)
        .map((unit) => ({
          value: String(unit.id),
          label: unit.shortName === '' ? unit.name : unit.shortName,
        })),
    [data, keep],
  );
}

/** 单位的简称，右栏和副题里用；名录还没有取到时用全称。 */
export function useUnitShortName(id: number | null, fullName: string): string {
  const { data } = useLedgerQuery('units', 'list', {}, { staleTime: HALF_HOUR });
  const short = data?.find((unit) => unit.id === id)?.shortName ?? '';
  return short === '' ? fullName : short;
}

export function usePeople(roles: readonly Role[]): readonly IdChoice[] {
  const { data } = useLedgerQuery('accounts', 'choices', {}, { staleTime: HALF_HOUR });
  return (data ?? [])
    .filter((person) => person.roles.some((role) => roles.includes(role)))
    .map((person) => ({ value: String(person.id), label: person.name }));
}
