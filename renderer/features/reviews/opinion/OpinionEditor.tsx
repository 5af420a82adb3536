/** 意见页的主体：一份内容，一处保存，键盘全程可用。 */
import { IconFileText, IconLock, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { MaterialKind } from '#shared/domain/review/vocabulary.ts';
import { reviewStates } from '#shared/domain/review/vocabulary.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DueText } from '#renderer/ui/DueText.tsx';
import { RecordHead } from '#renderer/ui/RecordHead.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { useUnitShortName } from '../choices.ts';
import type { GridHandle } from '../grid/EditGrid.tsx';
import { draftingBars } from '../record/lock-bars.ts';
import { type OpenDialog, RecordDialogs } from '../record/RecordDialogs.tsx';
import { monthDay } from '../wording.ts';
import { ConclusionRows } from './ConclusionRows.tsx';
import { CounselPanel, type SettleKind } from './CounselPanel.tsx';
import { EditorNotices } from './EditorNotices.tsx';
import { HeadingsPanel } from './HeadingsPanel.tsx';
import { ItemsPanel } from './ItemsPanel.tsx';
import { MaterialsPanel } from './MaterialsPanel.tsx';
import { opinionProblems } from './opinion-problems.ts';
import { introduce } from './opinion-state.ts';
import { SettleDialog, type SettleDialogProps } from './SettleDialog.tsx';
import { SignActions } from './SignActions.tsx';
import { SignStrip } from './SignStrip.tsx';
import { useOpinionEditor } from './use-opinion-editor.ts';
import { useProblemWalk } from './use-problem-walk.ts';

export interface OpinionEditorProps {
  readonly review: ReviewDto;
  /** 为什么只能看；可以起草为 null。 */
  readonly refusal: string | null;
}

type CounselItem = SettleDialogProps['item'];

export function OpinionEditor({ review, refusal }: OpinionEditorProps) {
  const me = useMe();
  const navigate = useNavigate();
  const canEdit = refusal === null;
  const editor = useOpinionEditor(review, canEdit);
  const { form, change } = editor;
  const grid = useRef<GridHandle>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [settling, setSettling] = useState<Pick<SettleDialogProps, 'item' | 'adoption'> | null>(null);
  const settle = useLedgerCommand('reviews', 'settleCounselItem');
  const counselCount = review.counselOpinions.filter((opinion) => !opinion.isVoided).length;
  const problems = canEdit ? opinionProblems(form, counselCount) : [];
  const walk = useProblemWalk(problems);
  const counselItems = review.counselOpinions.flatMap((opinion) => (opinion.isVoided ? [] : opinion.items));
  const introduced = new Set(form.grid.rows.flatMap((row) => row.value.counselItemId ?? []));
  const fileRefusal = roleReason(me, ['handler', 'checker', 'head']);

  const bringIn = (item: CounselItem): void => {
    const key = form.grid.blankKey;
    change((before) => ({ ...before, grid: introduce(before.grid, item) }));
    // 新的一条下一帧才在页面上；焦点留在左边，好接着引入下一条。
    requestAnimationFrame(() => grid.current?.reveal(key));
  };
  const show = (item: CounselItem): void => {
    const row = form.grid.rows.find((entry) => entry.value.counselItemId === item.id);
    if (row !== undefined) grid.current?.focus(row.key);
  };
  const onSettle = (item: CounselItem, kind: SettleKind): void => {
    if (kind === 'open')
      settle.mutate({
        id: review.id,
        expectedVersion: review.version,
        counselItemId: item.id,
        adoption: null,
        reason: '',
      });
    else setSettling({ item, adoption: kind });
  };
  const add = (): void => grid.current?.focus(form.grid.blankKey);
  const preview = async (): Promise<void> => {
    if (review.slipId !== null && (review.state === 'issued' || review.state === 'replied'))
      return setDialog({ kind: 'paper', target: { slipId: review.slipId } });
    // 预览排的是台账里的意见，屏上没有存的先存上。
    if (canEdit && (await editor.save()) === null) return;
    setDialog({ kind: 'paper', target: { preview: { kind: 'F-04', reviewId: review.id } } });
  };
  const submit = async (): Promise<void> => {
    if (problems.length > 0) return walk.start();
    if (await editor.submit()) void navigate(`/reviews/${review.id}`);
  };
  const leave = (): void => {
    const active = document.activeElement;
    // 正在打字时 Esc 先离开这一格，再按一次才回到记录。
    if (active instanceof HTMLTextAreaElement) active.blur();
    else void navigate(`/reviews/${review.id}`);
  };
  usePanes();
  useHotkeys({
    'Ctrl+S': canEdit ? () => void editor.save() : undefined,
    'Ctrl+Enter': canEdit ? () => void submit() : undefined,
    'Ctrl+P': () => void preview(),
    'Alt+=': canEdit ? add : undefined,
    'Alt+I': canEdit
      ? () => {
          const next = counselItems.find((item) => !introduced.has(item.id) && item.adoption === null);
          if (next !== undefined) bringIn(next);
        }
      : undefined,
    F8: problems.length > 0 ? walk.next : undefined,
    Esc: leave,
  });

  return (
    <div className="fs-page">
      <Head
        review={review}
        onDraft={() => setDialog({ kind: 'files', material: 'draft' })}
        onPreview={() => void preview()}
      />
      <div className="fs-page-body">
        <div className="rv-editor">
          <div data-pane>
            <MaterialsPanel
              review={review}
              onFiles={(material: MaterialKind) => setDialog({ kind: 'files', material })}
            />
            <CounselPanel
              opinions={review.counselOpinions}
              introduced={introduced}
              canEdit={canEdit}
              onIntroduce={bringIn}
              onShow={show}
              onSettle={onSettle}
              onAdd={canEdit ? () => setDialog({ kind: 'addCounsel' }) : null}
            />
          </div>
          <div>
            {refusal === null ? null : (
              <NoticeBar tone="blue" title="只读：" icon={<IconLock size={15} stroke={1.6} aria-hidden />}>
                {refusal}
              </NoticeBar>
            )}
            {draftingBars(review).map((bar) =>
              canEdit ? (
                <NoticeBar key={bar.title} tone="amber" title={bar.title}>
                  {bar.text}
                </NoticeBar>
              ) : null,
            )}
            <EditorNotices
              editor={editor}
              canEdit={canEdit}
              problems={walk.isOn ? problems : []}
              onNext={walk.next}
            />
            {settle.isError ? <NoticeBar tone="red">{errorLine(settle.error)}</NoticeBar> : null}
            <HeadingsPanel
              value={form.headings}
              canEdit={canEdit}
              isWrong={walk.isWrong}
              onLeave={() => grid.current?.focus(form.grid.rows[0]?.key ?? form.grid.blankKey)}
              onChange={(heading, value) =>
                change((before) => ({ ...before, headings: { ...before.headings, [heading]: value } }))
              }
            />
            <ItemsPanel
              grid={form.grid}
              canEdit={canEdit}
              isWrong={walk.isWrong}
              handle={grid}
              onAdd={add}
              onChange={(update) => change((before) => ({ ...before, grid: update(before.grid) }))}
              foot={
                <ConclusionRows
                  form={form}
                  canEdit={canEdit}
                  isWrong={walk.isWrong}
                  contradiction={
                    form.conclusion === null
                      ? null
                      : (problems.find((problem) => problem.cell === 'conclusion')?.message ?? null)
                  }
                  onConclusion={(conclusion) => change((before) => ({ ...before, conclusion }))}
                  onText={(field, value) => change((before) => ({ ...before, [field]: value }))}
                />
              }
            />
          </div>
        </div>
      </div>
      <SignStrip review={review}>
        <SignActions
          review={review}
          editor={editor}
          canEdit={canEdit}
          problems={problems}
          onSubmit={() => void submit()}
          onDialog={setDialog}
          onShowProblems={walk.start}
        />
      </SignStrip>
      {dialog === null ? null : (
        <RecordDialogs review={review} dialog={dialog} fileRefusal={fileRefusal} onOpen={setDialog} />
      )}
      {settling === null ? null : (
        <SettleDialog review={review} {...settling} onClose={() => setSettling(null)} />
      )}
    </div>
  );
}

interface HeadProps {
  readonly review: ReviewDto;
  readonly onDraft: () => void;
  readonly onPreview: () => void;
}

function Head({ review, onDraft, onPreview }: HeadProps) {
  const unit = useUnitShortName(review.submitUnitId, review.submitUnit);
  const { name, tone } = reviewStates[review.state];
  return (
    <RecordHead
      crumbs={[
        { label: '合法性审查', to: '/reviews' },
        { label: name },
        { label: `送审 ${review.intakeNo}`, to: `/reviews/${review.id}` },
      ]}
      title={`审查意见：${review.decisionTitle}`}
      tags={
        <>
          <StatusTag tone={tone}>{name}</StatusTag>
          {review.round > 1 && review.issuedOn === null ? (
            <StatusTag tone="grey" variant="outlined">{`第 ${review.round} 轮`}</StatusTag>
          ) : null}
        </>
      }
      sub={[
        `送审 ${unit}`,
        review.acceptedOn === null ? null : `${monthDay(review.acceptedOn)} 受理`,
        review.replyDueOn === null ? null : (
          <span key="due">
            {`要求答复 ${monthDay(review.replyDueOn)} `}
            {review.workdaysLeft === null ? null : <DueText days={review.workdaysLeft} unit="个工作日" />}
          </span>
        ),
      ]}
      actions={
        <>
          <ActionButton icon={<IconFileText size={15} stroke={1.6} aria-hidden />} onClick={onDraft}>
            送审稿
          </ActionButton>
          <ActionButton
            icon={<IconPrinter size={15} stroke={1.6} aria-hidden />}
            shortcut="Ctrl+P"
            onClick={onPreview}
          >
            {review.state === 'issued' || review.state === 'replied' ? '看意见书' : '预览意见书'}
          </ActionButton>
        </>
      }
    />
  );
}
