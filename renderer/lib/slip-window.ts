/** 打开一件文书的预览打印页（另一个窗口，会话随窗口带过去）。 */
export function openSlip(slipId: number): void {
  window.open(`./print.html#/slips/${slipId}`, '_blank', 'popup,width=1000,height=900');
}
