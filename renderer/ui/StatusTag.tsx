/** 状态词：一个词，底色只起辅助作用。 */
import type { ReactNode } from 'react';
import type { Tone } from '#shared/domain/decision/vocabulary.ts';

export interface StatusTagProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** `outlined` 用于类别一类的标签（目录内、已核以外的说明）。 */
  readonly variant?: 'filled' | 'outlined';
}

export function StatusTag({ tone, children, variant = 'filled' }: StatusTagProps) {
  return <span className={`fs-tag fs-tag-${variant === 'outlined' ? 'outlined' : tone}`}>{children}</span>;
}
