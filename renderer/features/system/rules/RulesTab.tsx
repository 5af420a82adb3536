/** 规则库：程序所依据的每一条，来源、等级、核实程度、参数；没有核到原文的参数由管理员改，写明依据。 */
import { useState } from 'react';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { FilterSelect } from '#renderer/ui/FilterSelect.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { type LedgerColumn, LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { StatusBar } from '#renderer/ui/StatusBar.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { LevelMark } from './LevelMark.tsx';
import {
  filterRules,
  levelKeys,
  levels,
  paramName,
  paramValue,
  type RuleLevel,
  type RuleRow,
} from './rule-text.ts';
import { RuleDetail, VerificationChip } from './RuleDetail.tsx';
import { ParamDialog } from './ParamDialog.tsx';
import './rules.css';

const NONE = '—';

const columns: readonly LedgerColumn<RuleRow>[] = [
  { key: 'id', title: '编号', width: 60, render: (row) => row.id },
  {
    key: 'source',
    title: '来源条号',
    width: 176,
    render: (row) => `${row.source}${row.article}`,
    hover: (row) => `${row.source}${row.article}`,
  },
  { key: 'text', title: '内容', render: (row) => row.text, hover: (row) => row.text },
  { key: 'level', title: '等级', width: 66, render: (row) => <LevelMark level={row.level} /> },
  { key: 'place', title: '地域', width: 46, isSecondary: true, render: (row) => row.place },
  {
    key: 'since',
    title: '生效起止',
    width: 96,
    isSecondary: true,
    render: (row) => (row.effectiveTo === null ? row.effectiveFrom : `至 ${row.effectiveTo}`),
    hover: (row) => `${row.effectiveFrom} 至 ${row.effectiveTo ?? '今'}`,
  },
  {
    key: 'verification',
    title: '核实',
    width: 52,
    render: (row) => <VerificationChip verification={row.verification} />,
  },
  {
    key: 'params',
    title: '参数',
    width: 88,
    isSecondary: true,
    render: (row) => paramsText(row, false),
    hover: (row) => paramsText(row, true),
  },
];

function paramsText(row: RuleRow, isFull: boolean): string {
  if (row.params.length === 0) return NONE;
  return row.params
    .map(({ name, value }) => (isFull ? `${paramName(name)} ` : '') + paramValue(name, value))
    .join('、');
}

export function RulesTab() {
  usePanes();
  const rules = useLedgerQuery('ruleTable', 'list', {});
  const [text, setText] = useState('');
  const [level, setLevel] = useState<RuleLevel | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [param, setParam] = useState<string | null>(null);
  const rows = filterRules(rules.data ?? [], text, level);
  const selected = rows.find((row) => row.id === selectedId) ?? rows[0] ?? null;
  const unverified = rows.filter((row) => row.verification !== '已核').length;
  return (
    <>
      <div className="fs-filters" role="search" aria-label="筛选">
        <FilterText label="编号、条号、内容" value={text} onChange={setText} width={220} />
        <FilterSelect
          label="等级"
          width={120}
          options={levelKeys.map((key) => ({ value: key, label: levels[key].name }))}
          value={level}
          onChange={setLevel}
        />
        <span className="rule-legend">
          {levelKeys.map((key) => (
            <span key={key}>
              <LevelMark level={key} />
              {levels[key].words}
            </span>
          ))}
        </span>
      </div>
      <div className="fs-columns">
        <div data-pane>
          <LedgerTable
            label="规则库"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            state={rules.isPending ? 'loading' : rules.isError ? 'error' : 'ready'}
            error={rules.error}
            onRetry={() => void rules.refetch()}
            empty={<EmptyState title="没有相符的规则" note="换个词，或者清空筛选。" />}
            selectedKey={selected?.id ?? null}
            onSelect={(row) => setSelectedId(row.id)}
          />
        </div>
        <aside data-pane aria-label="规则的详情">
          {selected === null ? null : <RuleDetail rule={selected} onChangeParam={setParam} />}
        </aside>
      </div>
      <StatusBar
        position={selected === null ? '共 0 条' : `第 ${rows.indexOf(selected) + 1} / ${rows.length} 条`}
        totals={unverified === 0 ? '全部已核对原文' : `没有核到原文 ${unverified} 条`}
        keys={[
          { keys: ['↑', '↓'], label: '选择' },
          { keys: ['Ctrl+F'], label: '筛选' },
        ]}
      />
      {selected === null || param === null ? null : (
        <ParamDialog rule={selected} param={param} onClose={() => setParam(null)} />
      )}
    </>
  );
}
