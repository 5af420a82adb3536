/** 一件决策的各簿登记，和核对时要参照的东西：今天、日历、规则、其他各行。 */
import { useMemo } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { RegistersDto } from '#shared/contract/registers.ts';
import type { CheckSurroundings } from '#shared/domain/registers/findings.ts';
import type { RegisterKind, Registers } from '#shared/domain/registers/types.ts';
import { createRuleBook, type RuleBook } from '#shared/domain/rules/rule-book.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import { useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { entriesInForce, withoutOwn } from './entry-state.ts';

export interface DecisionRegisters {
  readonly dto: RegistersDto;
  readonly inForce: Registers;
  /** 核一行时看的周围；`ownId` 为这一行自己，新的为 null。 */
  readonly around: (kind: RegisterKind, ownId: number | null) => CheckSurroundings;
}

export interface RegistersState {
  readonly registers: DecisionRegisters | null;
  readonly error: Error | null;
  readonly reload: () => void;
}

/** 规则本：出厂的规则加上管理员改过的参数，与核心用的相同。 */
export function useRuleBook(): RuleBook | null {
  const table = useLedgerQuery('ruleTable', 'list', {}, { staleTime: 60_000 });
  return useMemo(
    () =>
      table.data === undefined
        ? null
        : createRuleBook(
            table.data.flatMap((rule) =>
              rule.changes.map((change) => ({
                ruleId: rule.id,
                param: change.param,
                value: change.value,
                effectiveFrom: change.effectiveFrom as LocalDate, // 合同里的日子都是 YYYY-MM-DD
              })),
            ),
          ),
    [table.data],
  );
}

export function useRegisters(decision: DecisionDto): RegistersState {
  const query = useLedgerQuery('registers', 'ofDecision', { decisionId: decision.id });
  const today = useToday();
  const calendar = useCalendar();
  const rules = useRuleBook();
  const { startedOn, touchesMarket, proposalSource } = decision;
  const registers = useMemo(() => {
    if (query.data === undefined || today === null || rules === null) return null;
    const inForce = entriesInForce(query.data);
    const around = (kind: RegisterKind, ownId: number | null): CheckSurroundings => ({
      today,
      calendar,
      rules,
      startedOn: startedOn as LocalDate | null, // 合同里的日子都是 YYYY-MM-DD
      touchesMarket,
      proposalSource,
      others: withoutOwn(inForce, kind, ownId),
      ownId,
    });
    return { dto: query.data, inForce, around };
  }, [query.data, today, calendar, rules, startedOn, touchesMarket, proposalSource]);
  return { registers, error: query.error, reload: () => void query.refetch() };
}
