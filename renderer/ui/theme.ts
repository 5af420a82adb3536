/** 唯一的 Mantine 主题，取值见 tokens.css；没有深色。 */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** 墨蓝由浅到深；第 7 级就是主色。 */
const inkBlue: MantineColorsTuple = [
  '#e9f0f8',
  '#d5e2f0',
  '#b0c8e0',
  '#86a9cd',
  '#5f8cbb',
  '#42739f',
  '#2c5f92',
  '#1f4f82',
  '#1a446f',
  '#16385c',
];

const NO_MOTION = { duration: 0 } as const;

export const theme = createTheme({
  colors: { inkBlue },
  primaryColor: 'inkBlue',
  primaryShade: 7,
  black: '#1b2430',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-ui)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '18px', sm: '20px', md: '20px', lg: '22px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '5px', lg: '5px', xl: '5px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Popover: { defaultProps: { transitionProps: NO_MOTION, radius: 'sm' } },
    Tooltip: {
      defaultProps: { transitionProps: NO_MOTION, events: { hover: true, focus: true, touch: true } },
    },
    Modal: { defaultProps: { transitionProps: { duration: 100, transition: 'fade' } } },
    Menu: { defaultProps: { transitionProps: NO_MOTION } },
    Combobox: { defaultProps: { transitionProps: NO_MOTION } },
    Select: {
      defaultProps: {
        comboboxProps: { transitionProps: NO_MOTION },
        size: 'sm',
        // 选项单自己滚动：外面再套一层滚动区，读屏和键盘都到不了那一层。
        withScrollArea: false,
        styles: { options: { maxHeight: 280, overflowY: 'auto' } },
      },
    },
  },
});

/** Mantine 自己的颜色变量也指到我们的取值，组件之间不出现第二种灰。 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': '#fff',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--blue)',
    '--mantine-color-default-border': 'var(--input-border)',
  },
});
