/** 从通知正文或者交换格式里认出来源，省得再打一遍；认不出为空，由人填写。 */

/** `国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕7号）`。 */
export function sourceIn(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return jsonSource(trimmed);
  const plain = trimmed.normalize('NFC').replaceAll(/[ \t\u3000]/g, '');
  const title = /国务院办公厅关于\d{4}年[^\n。，；]{0,20}安排的通知/.exec(plain)?.[0] ?? '';
  const number = /国办[\u4e00-\u9fff]{1,4}[〔[(（]\d{4}[〕\])）]\d{1,3}号/.exec(plain)?.[0] ?? '';
  if (title === '') return number;
  return number === '' ? title : `${title}（${number}）`;
}

function jsonSource(text: string): string {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    // 格式不完整的由核心在“读通知”时说明。
    console.warn('交换格式还不完整', error);
    return '';
  }
  if (typeof file !== 'object' || file === null || !('source' in file)) return '';
  return typeof file.source === 'string' ? file.source : '';
}
