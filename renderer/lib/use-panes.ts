/** F6 在页面的几个区之间走；区以 `data-pane` 标出，次序就是页面上的次序。 */
import { useHotkeys } from './hotkeys.ts';

const STOP =
  'button:not([tabindex="-1"], [disabled]), a[href], input:not([type=hidden], [disabled]), textarea, [tabindex="0"]';

export function usePanes(): void {
  useHotkeys({ F6: focusNextPane });
}

/** 移到下一区里第一个停得住焦点的；一区里一个也没有的跳过。 */
function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const inOrder = [...panes.slice(current + 1), ...panes.slice(0, current + 1)];
  for (const pane of inOrder) {
    const stop = pane.querySelector<HTMLElement>(STOP);
    if (stop === null) continue;
    stop.focus();
    return;
  }
}
