/** 目录号：预填当年的下一个空号；自己改过的不动。 */
import { useEffect, useRef } from 'react';
import { useLedgerQuery } from '#renderer/lib/query.ts';

interface CatalogProposalOptions {
  readonly enabled: boolean;
  readonly year: number | null;
  readonly catalogNo: string;
  readonly onPropose: (catalogNo: string) => void;
}

/** @returns 现在建议的号；还没有取到为 null。 */
export function useCatalogProposal(options: CatalogProposalOptions): string | null {
  const { enabled, year, catalogNo, onPropose } = options;
  const isOn = enabled && year !== null && year >= 1990 && year <= 2199;
  const proposal = useLedgerQuery('decisions', 'nextCatalogNo', { year: year ?? 1990 }, { enabled: isOn });
  const proposed = isOn ? (proposal.data?.catalogNo ?? null) : null;
  const last = useRef<string | null>(null);
  const latest = useRef({ catalogNo, onPropose });
  useEffect(() => {
    latest.current = { catalogNo, onPropose };
  });
  useEffect(() => {
    if (proposed === null) return;
    const now = latest.current.catalogNo;
    if (now === '' || now === last.current) latest.current.onPropose(proposed);
    last.current = proposed;
  }, [proposed]);
  return proposed;
}
