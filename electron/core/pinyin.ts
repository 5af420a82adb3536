/** Pinyin initials for typing a name or title by its first letters. */
import { pinyin } from 'pinyin-pro';

/** `罗山县供水` → `lsxgs`; letters and figures stay, anything else is dropped. */
export const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 200);
