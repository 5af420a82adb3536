/** 送审材料清单的取值：九项各一行，次序固定。 */
import type { MaterialInput, ReviewDto } from '#shared/contract/reviews.ts';
import {
  type MaterialKind,
  materialKindKeys,
  materialKinds,
  type MaterialState,
} from '#shared/domain/review/vocabulary.ts';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';

export const blankMaterials = (): MaterialInput[] =>
  materialKindKeys.map((kind) => ({ kind, state: 'unchecked', copies: null, note: '' }));

export const materialsOf = (review: Pick<ReviewDto, 'materials'>): MaterialInput[] =>
  review.materials.map(({ kind, state, copies, note }) => ({ kind, state, copies, note }));

/** 草稿里存的清单可能出自旧版程序：按现在的九项排好，认不出的丢开。 */
export function completeMaterials(stored: readonly MaterialInput[]): MaterialInput[] {
  return blankMaterials().map((blank) => stored.find((material) => material.kind === blank.kind) ?? blank);
}

/** 选了有，份数先写 1；选了无、不适用，份数没有意义。 */
export const withState = (material: MaterialInput, state: MaterialState): MaterialInput => ({
  ...material,
  state,
  copies: state === 'present' ? (material.copies ?? 1) : null,
});

/** 一行的标记和一句话。 */
export function materialMark(material: { kind: MaterialKind; state: MaterialState; note: string }): {
  readonly mark: Mark;
  readonly word: string;
} {
  switch (material.state) {
    case 'present':
      return { mark: 'done', word: '有' };
    case 'notApplicable':
      return material.note.trim() === ''
        ? { mark: 'attention', word: '不适用，缺理由' }
        : { mark: 'notApplicable', word: '不适用' };
    case 'missing':
      return materialKinds[material.kind].isStatutory
        ? { mark: 'barred', word: '缺' }
        : { mark: 'attention', word: '未附' };
    case 'unchecked':
      return { mark: 'notStarted', word: '未核' };
  }
}

export interface MaterialCount {
  readonly checked: number;
  readonly missingStatutory: number;
}
export const countMaterials = (materials: readonly MaterialInput[]): MaterialCount => ({
  checked: materials.filter((material) => material.state !== 'unchecked').length,
  missingStatutory: materials.filter(
    (material) => materialKinds[material.kind].isStatutory && material.state !== 'present',
  ).length,
});
