/** 一个年度的目录：办理进度、名单、右栏；主按钮是依程序的下一步。 */
import { IconPencilPlus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { contract } from '#shared/contract/index.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { ScopeTabs } from '#renderer/ui/PageHead.tsx';
import { PrintPreview } from '#renderer/ui/PrintPreview.tsx';
import { EmptyState, NoticeBar } from '#renderer/ui/states.tsx';
import { StatusBar } from '#renderer/ui/StatusBar.tsx';
import { CatalogDialogs, type CatalogDialog } from './CatalogDialogs.tsx';
import { EmptyCatalog, TickActions } from './CatalogParts.tsx';
import { CatalogRail } from './CatalogRail.tsx';
import { CatalogSteps } from './CatalogSteps.tsx';
import {
  canCarry,
  canOpen,
  type Catalog,
  type CatalogStep,
  countItems,
  currentStep,
  isInScope,
  type ItemScope,
  itemScopes,
  stepRefusals,
} from './catalog-state.ts';
import { itemColumns } from './columns.tsx';
import type { CatalogView } from './use-catalog-view.ts';

interface CatalogBodyProps {
  readonly catalog: Catalog;
  readonly hasPreviousYear: boolean;
  readonly view: CatalogView;
  readonly switcher: ReactNode;
}

const scopeNames: Readonly<Record<ItemScope, string>> = {
  all: '全部',
  proposed: '待研究',
  listed: '在列',
  declined: '不列入',
  left: '调出、结转',
};

const stepNames: Readonly<Record<CatalogStep, string>> = {
  propose: '登记建议',
  study: '研究结论',
  consent: '登记党委同意',
  publish: '公布',
  open: '转入台账',
};

export function CatalogBody({ catalog, hasPreviousYear, view, switcher }: CatalogBodyProps) {
  const me = useMe();
  const navigate = useNavigate();
  usePanes();
  const [dialog, setDialog] = useState<CatalogDialog | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);
  const { year, items } = catalog;
  const isPublished = catalog.publishedOn !== null;
  const counts = countItems(items);
  const current = currentStep(catalog, counts);
  const lawful = stepRefusals(catalog, counts);
  const { catalog: commands } = contract;
  const refusals = {
    propose: refusalOf(me, commands.propose) ?? lawful.propose,
    study: refusalOf(me, commands.study) ?? lawful.study,
    consent: refusalOf(me, commands.recordConsent) ?? lawful.consent,
    publish: refusalOf(me, commands.publish) ?? lawful.publish,
    open: refusalOf(me, commands.openDecisions) ?? lawful.open,
    adjust: refusalOf(me, commands.adjust) ?? lawful.adjust,
    carry: refusalOf(me, commands.carryOver),
  };
  const rows = items.filter(
    (item) =>
      isInScope(item, view.scope) && (item.title.includes(view.text) || item.leadUnit.includes(view.text)),
  );
  const found = rows.findIndex((item) => item.id === view.selectedId);
  const selected = rows[Math.max(0, found)] ?? null;
  const ticked = items.filter((item) => view.ticked.has(item.id));
  const toCarry = ticked.filter(canCarry);
  const toOpen = ticked.some(canOpen) ? ticked.filter(canOpen) : items.filter(canOpen);

  const open = (next: CatalogDialog): void => {
    setDone(null);
    setDialog(next);
  };
  const steps = {
    propose: () => open({ kind: 'item', item: null }),
    study: () => {
      const first =
        selected?.state === 'proposed' ? selected : items.find((item) => item.state === 'proposed');
      if (first !== undefined) open({ kind: 'study', item: first });
    },
    consent: () => open({ kind: 'consent' }),
    publish: () => open({ kind: 'publish' }),
    open: () => open({ kind: 'open', items: toOpen }),
  };
  const editRefusal = isPublished
    ? (refusals.adjust ?? (selected?.state === 'listed' ? null : '只能调整在列的事项'))
    : refusalOf(me, commands.updateItem);
  const edit = (): void => {
    if (selected !== null && editRefusal === null)
      open(isPublished ? { kind: 'adjust', item: selected } : { kind: 'item', item: selected });
  };
  const add = isPublished ? () => open({ kind: 'adjust', item: null }) : steps.propose;
  const addRefusal = isPublished ? refusals.adjust : refusals.propose;
  useHotkeys({
    'Ctrl+P': items.length === 0 ? undefined : () => setPreviewing(true),
    'Alt+N': addRefusal === null ? add : undefined,
    F2: selected !== null && editRefusal === null ? edit : undefined,
    'Ctrl+Enter': current !== null && refusals[current] === null ? steps[current] : undefined,
  });
  const enter = (item: CatalogItemDto): void => {
    if (item.decisionId !== null) void navigate(`/decisions/${item.decisionId}`);
    else if (item.state === 'proposed' && refusals.study === null) open({ kind: 'study', item });
    else edit();
  };
  return (
    <div className="fs-page">
      <header className="fs-page-head">
        <h1>决策目录</h1>
        {switcher}
        <div className="fs-page-actions">
          <ActionButton
            shortcut="Ctrl+P"
            icon={<IconPrinter size={15} stroke={1.6} aria-hidden />}
            refusal={items.length === 0 ? '还没有目录建议，没有可印的内容' : null}
            onClick={() => setPreviewing(true)}
          >
            打印目录
          </ActionButton>
          <ActionButton
            shortcut="Alt+N"
            variant={current === 'propose' ? 'primary' : 'secondary'}
            icon={
              isPublished ? (
                <IconPencilPlus size={15} stroke={1.7} aria-hidden />
              ) : (
                <IconPlus size={15} stroke={1.8} aria-hidden />
              )
            }
            refusal={addRefusal}
            onClick={add}
          >
            {isPublished ? '调整目录' : '登记建议'}
          </ActionButton>
        </div>
      </header>
      <div className="fs-page-body">
        <CatalogSteps
          catalog={catalog}
          counts={counts}
          current={current}
          refusals={refusals}
          actions={steps}
        />
        {done === null ? null : <NoticeBar tone="green">{done}</NoticeBar>}
        <div className="fs-filters">
          <ScopeTabs
            label="范围"
            scopes={itemScopes.map((key) => ({ key, label: scopeNames[key], count: counts[key] }))}
            scope={view.scope}
            onScope={view.setScope}
          />
          <FilterText label="名称、单位" value={view.text} onChange={view.setText} width={150} />
          <div className="fs-filters-end">
            <TickActions
              year={year}
              counts={counts}
              ticked={ticked.length}
              carryRefusal={
                refusals.carry ?? (toCarry.length === 0 ? '请先用空格勾选没有决策的在列事项' : null)
              }
              onTickUnfinished={() => view.tick(items.filter(canCarry))}
              onClear={view.clearTicks}
              onCarry={() => open({ kind: 'carry', items: toCarry })}
            />
          </div>
        </div>
        <div className="fs-columns">
          <div data-pane>
            <LedgerTable
              label={`${year}年度重大行政决策事项目录`}
              columns={itemColumns({ ticked: view.ticked, onTick: (item) => view.tick([item]) })}
              rows={rows}
              rowKey={(item) => item.id}
              selectedKey={selected?.id ?? null}
              onSelect={(item) => view.select(item.id)}
              onOpen={enter}
              onSpace={(item) => {
                if (item.state === 'listed') view.tick([item]);
              }}
              isVoided={(item) => item.state === 'removed'}
              empty={
                items.length === 0 ? (
                  <EmptyCatalog
                    year={year}
                    refusal={refusals.propose}
                    onPropose={steps.propose}
                    onPrevious={hasPreviousYear ? () => view.setYear(year - 1) : null}
                  />
                ) : (
                  <EmptyState title="没有相符的事项" note="换一个范围，或者清空查找。" />
                )
              }
            />
          </div>
          <CatalogRail catalog={catalog} item={selected} editRefusal={editRefusal} onEdit={edit} />
        </div>
      </div>
      <StatusBar
        position={selected === null ? '共 0 项' : `第 ${rows.indexOf(selected) + 1} / ${rows.length} 项`}
        totals={`已决策 ${counts.decided} / 在列 ${counts.listed} · 进行中 ${counts.inProgress} · 未启动 ${counts.notStarted}`}
        keys={[
          { keys: ['↑', '↓'], label: '选择' },
          { keys: ['Space'], label: '勾选' },
          { keys: ['Enter'], label: '打开' },
          { keys: ['F2'], label: isPublished ? '调整' : '修改' },
          ...(current === null ? [] : [{ keys: ['Ctrl+Enter'], label: stepNames[current] }]),
        ]}
      />
      {isPreviewing ? (
        <PrintPreview
          target={{ preview: { kind: 'F-18', decisionId: null, year } }}
          title={`${year}年度目录`}
          onClose={() => setPreviewing(false)}
        />
      ) : null}
      {dialog === null ? null : (
        <CatalogDialogs
          dialog={dialog}
          catalog={catalog}
          counts={counts}
          onNext={setDialog}
          onClose={() => setDialog(null)}
          onSelect={view.select}
          onDone={(text) => {
            setDialog(null);
            setDone(text);
            view.clearTicks();
          }}
        />
      )}
    </div>
  );
}
