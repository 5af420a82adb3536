/** 一组单选。组件库把 `aria-label` 放在没有角色的外层上，读屏念不到；名字由不显示的标签给。 */
import { Radio } from '@mantine/core';
import type { FocusEventHandler, ReactNode } from 'react';

export interface ChoiceGroupProps {
  /** 只给读屏听：屏上的名字已经写在旁边。 */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
  readonly name?: string;
  readonly onBlur?: FocusEventHandler<HTMLElement> | undefined;
  readonly onFocus?: FocusEventHandler<HTMLElement> | undefined;
}

export function ChoiceGroup(props: ChoiceGroupProps) {
  return <Radio.Group labelProps={{ display: 'none' }} {...props} />;
}
