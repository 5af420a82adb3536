/** 版式登记：种类加版本定一个版式。旧件永远用签发时的版本，所以只增不改不删。 */
import type { SlipKind } from '#shared/domain/slip/models.ts';
import type { ModelOf, Template } from './template.ts';
import { intakeV1 } from './templates/f02-intake.v1.tsx';
import { noticeV1 } from './templates/f03-notice.v1.tsx';
import { opinionV1 } from './templates/f04-opinion.v1.tsx';
import { formV1 } from './templates/form.v1.tsx';

const templates: { readonly [K in SlipKind]: Readonly<Record<number, Template<ModelOf<K>>>> } = {
  'F-01': { 1: formV1 },
  'F-02': { 1: intakeV1 },
  'F-03': { 1: noticeV1 },
  'F-04': { 1: opinionV1 },
  'F-06': { 1: formV1 },
  'F-07': { 1: formV1 },
  'F-18': { 1: formV1 },
  'S-01': { 1: formV1 },
  'S-02': { 1: formV1 },
  'S-03': { 1: formV1 },
  'S-04': { 1: formV1 },
};

/** 没有这个版本时为 null。 */
export function findTemplate<K extends SlipKind>(kind: K, version: number): Template<ModelOf<K>> | null {
  const versions: Readonly<Record<number, Template<ModelOf<K>>>> = templates[kind];
  return versions[version] ?? null;
}

/** 每种文书现有的版本，由小到大。 */
export const templateVersions = (kind: SlipKind): readonly number[] =>
  Object.keys(templates[kind])
    .map(Number)
    .sort((a, b) => a - b);
