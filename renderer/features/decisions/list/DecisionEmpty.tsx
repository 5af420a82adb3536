/** 名单空着的两种样子：台账里一件也没有；筛选以后没有。 */
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

interface EmptyLedgerProps {
  /** 不能登记的原因；null 为可以。 */
  readonly refusal: string | null;
  readonly onCreate: () => void;
}

/** 本年目录里在列而还没有转入台账的件数；取不到或者没有为 0，不摆走不通的路。 */
function useUnopened(): { readonly year: number; readonly count: number } {
  const today = useToday();
  const year = today === null ? 0 : Number(today.slice(0, 4));
  const catalog = useLedgerQuery('catalog', 'get', { year }, { enabled: year > 0 });
  const items = catalog.data?.items ?? [];
  return {
    year,
    count: items.filter((item) => item.state === 'listed' && item.decisionId === null).length,
  };
}

export function EmptyLedger({ refusal, onCreate }: EmptyLedgerProps) {
  const navigate = useNavigate();
  const unopened = useUnopened();
  return (
    <EmptyState
      title="还没有登记决策事项"
      note={
        refusal === null
          ? '从这里开始。以前年度的事项也可以补录。'
          : '经办人登记以后，这里按到期先后列出每一件事项走到哪一步。'
      }
      choices={
        refusal === null
          ? [
              ...(unopened.count === 0
                ? []
                : [
                    {
                      title: '从年度目录转入',
                      note: `${unopened.year}年目录在列 ${unopened.count} 项还没有台账，一次建成`,
                      icon: <IconListNumbers size={18} stroke={1.7} />,
                      onClick: () => void navigate(`/catalog?year=${unopened.year}`),
                    },
                  ]),
              {
                title: '手工登记一项',
                note: '名称、类别、承办单位三项即可开始',
                icon: <IconPlus size={18} stroke={1.7} />,
                shortcut: 'Alt+N',
                onClick: onCreate,
              },
            ]
          : []
      }
      foot={
        <>
          哪些事项属于重大行政决策？
          <LegalRef ruleId="D-02" />
        </>
      }
    />
  );
}

interface EmptyResultProps {
  readonly scopeName: string;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

export function EmptyResult({ scopeName, isFiltered, onClear }: EmptyResultProps) {
  return (
    <EmptyState
      title={isFiltered ? '没有相符的事项' : `“${scopeName}”里没有事项`}
      note={
        isFiltered
          ? `在“${scopeName}”里按现在的筛选没有找到。名称可以只打几个字，也可以打拼音首字母。`
          : '换一个范围看看，或者登记新的事项。'
      }
      foot={isFiltered ? <ActionButton onClick={onClear}>清除筛选</ActionButton> : undefined}
    />
  );
}
