/** 文件大小怎么写，哪些文件不收。 */

/** 与主机的上限一致，先在这里拦下，免得传完才知道。 */
export const MAX_UPLOAD_BYTES = 512 * 1024 * 1024;

/** 能不能传；不能的原因。 */
export function refuseFile(file: { readonly name: string; readonly size: number }): string | null {
  if (file.size === 0) return `“${file.name}”是空文件（0 字节），没有上传；请检查原件是否损坏`;
  if (file.size > MAX_UPLOAD_BYTES)
    return `“${file.name}”有 ${formatSize(file.size)}，超过单件 ${formatSize(MAX_UPLOAD_BYTES)} 的上限，请压缩或者分卷`;
  return null;
}

/** `1.84 GB`、`320 KB`、`512 字节`。 */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const units = ['KB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 'KB';
  for (const next of units) {
    value /= 1024;
    unit = next;
    if (value < 1024) break;
  }
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))} ${unit}`;
}
