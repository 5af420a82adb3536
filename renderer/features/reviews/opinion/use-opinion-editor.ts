/** 意见编辑页的内容和保存：停手 2 秒存草稿，存盘写台账，别人改过时两边都不丢。 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RemoteError } from '#shared/contract/client.ts';
import type { OpinionDraft, ReviewDto } from '#shared/contract/reviews.ts';
import { client } from '#renderer/lib/client.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { type DraftHandle, useDraft } from '#renderer/lib/use-draft.ts';
import {
  draftOf,
  formOf,
  isSame,
  type OpinionForm,
  readStored,
  type Standing,
  standingOf,
  type StoredOpinion,
  toDraft,
} from './opinion-state.ts';

export interface OpinionEditor {
  readonly form: OpinionForm;
  readonly change: (update: (form: OpinionForm) => OpinionForm) => void;
  readonly standing: Standing;
  readonly draft: DraftHandle;
  readonly isSaving: boolean;
  readonly error: unknown;
  /** 写进台账。@returns 此刻的版本号；没有存上为 null，原因在 `error`。 */
  readonly save: () => Promise<number | null>;
  /** 提交复核：先存盘。@returns 成了没有。 */
  readonly submit: () => Promise<boolean>;
  /** 两边都改过时：以屏上的为准，或者换成台账里的。 */
  readonly keepMine: () => void;
  readonly takeServer: () => void;
}

export function useOpinionEditor(review: ReviewDto, canEdit: boolean): OpinionEditor {
  const server = draftOf(review.opinion);
  const cache = useQueryClient();
  const [base, setBase] = useState<OpinionDraft>(server);
  const [form, setForm] = useState<OpinionForm>(() => formOf(server));
  const [sent, setSent] = useState<OpinionDraft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const saveOpinion = useLedgerCommand('reviews', 'saveOpinion');
  const submitForCheck = useLedgerCommand('reviews', 'submitForCheck');
  const mine = toDraft(form);
  const standing = standingOf(base, mine, server, sent);

  const load = (draft: OpinionDraft): void => {
    setBase(draft);
    setForm(formOf(draft));
  };
  const draft = useDraft<StoredOpinion>({
    key: `review.${review.id}.opinion`,
    value: { base, mine },
    enabled: canEdit,
    onRestore: (stored) => {
      const read = readStored(stored);
      // 草稿与台账一样，说明存盘以后没有再改。
      if (read === null || isSame(read.mine, server)) return;
      setBase(read.base);
      setForm(formOf(read.mine));
    },
  });

  // 台账新了而屏上没有改动，就跟着台账走；存成以后台账与屏上一样，下一次改动从它算起。
  if (standing === 'serverAhead') load(server);
  else if (standing === 'clean' && !isSame(base, server)) setBase(server);

  const write = async (version: number): Promise<number | null> => {
    setSent(mine);
    try {
      const done = await saveOpinion.mutateAsync({ ...mine, id: review.id, expectedVersion: version });
      setBase(mine);
      setError(null);
      return done.version;
    } catch (caught) {
      if (!(caught instanceof RemoteError) || caught.detail.code !== 'conflict') {
        setError(caught);
        return null;
      }
      // 版本变了不等于意见变了：登记法律意见、补件也会动版本。意见没有变就按新版本再存一次。
      const fresh = await client.reviews.get({ id: review.id });
      await cache.invalidateQueries({ queryKey: ['reviews'] });
      if (version === fresh.version || !isSame(base, draftOf(fresh.opinion))) {
        setError(null);
        return null;
      }
      return write(fresh.version);
    } finally {
      setSent(null);
    }
  };
  const save = async (): Promise<number | null> => {
    if (!canEdit || standing === 'conflict' || saveOpinion.isPending) return null;
    if (standing === 'clean') return review.version;
    try {
      return await write(review.version);
    } catch (caught) {
      setError(caught);
      return null;
    }
  };
  const submit = async (): Promise<boolean> => {
    const version = await save();
    if (version === null) return false;
    try {
      await submitForCheck.mutateAsync({ id: review.id, expectedVersion: version });
    } catch (caught) {
      setError(caught);
      return false;
    }
    await draft.discard().catch((caught: unknown) => {
      // 已经提交；旧草稿与台账一字不差，留着也不会被取回。
      console.warn('草稿没有删掉', caught);
    });
    return true;
  };

  return {
    form,
    change: setForm,
    standing,
    draft,
    isSaving: saveOpinion.isPending || submitForCheck.isPending,
    error,
    save,
    submit,
    keepMine: () => setBase(server),
    takeServer: () => load(server),
  };
}
