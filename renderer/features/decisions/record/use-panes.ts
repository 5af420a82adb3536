/** F6 在几个区之间走：按钮、页签、登记内容、右栏。 */
import { useHotkeys } from '#renderer/lib/hotkeys.ts';

const FOCUSABLE =
  'button:not([tabindex="-1"]):not([disabled]), a[href], input:not([type=hidden]):not([disabled]), textarea, [tabindex="0"]';

/** 区以 `data-pane` 标出。 */
export function usePanes(): void {
  useHotkeys({
    F6: () => {
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
      const current = panes.findIndex((pane) => pane.contains(document.activeElement));
      for (let step = 1; step <= panes.length; step += 1) {
        const target = panes[(current + step) % panes.length]?.querySelector<HTMLElement>(FOCUSABLE);
        if (target === undefined || target === null) continue;
        target.focus();
        return;
      }
    },
  });
}
