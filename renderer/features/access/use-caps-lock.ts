/** 大写锁定开着没有；只有按键事件说得出来。 */
import { type KeyboardEvent, useState } from 'react';

export function useCapsLock(): {
  readonly isOn: boolean;
  readonly watch: (event: KeyboardEvent<HTMLInputElement>) => void;
} {
  const [isOn, setOn] = useState(false);
  return { isOn, watch: (event) => setOn(event.getModifierState('CapsLock')) };
}
