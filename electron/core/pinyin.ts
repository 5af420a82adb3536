/** Pinyin initials for typing a name or title by its first letters. */
import { customPinyin, pinyin } from 'pinyin-pro';

// The dictionary reads 价格调整 as 格调; the word is in half of the titles of this ledger.
customPinyin({ 调整: 'tiáo zhěng' });

/** `罗山县供水` → `lsxgs`; letters and figures stay, anything else is dropped. */
export const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 200);
