import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const INK: MantineColorsTuple = [
  '#EAF0F7',
  '#D3E0EF',
  '#B5CAE2',
  '#8FB0D3',
  '#6A95C3',
  '#4A7DB2',
  '#30669F',
  '#1B4F8A',
  '#143C69',
  '#0E2C4E',
];

/** Mantine in the desk's own measures: what it draws must not be told from what styles/ draws. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 7,
  colors: { ink: INK },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontSizes: {
    xs: 'var(--f-meta)',
    sm: 'var(--f-dense)',
    md: 'var(--f-body)',
    lg: 'var(--f-h2)',
    xl: 'var(--f-h1)',
  },
  lineHeights: { xs: '1.54', sm: '1.5', md: '1.6', lg: '1.5', xl: '1.4' },
  radius: { xs: '4px', sm: '6px', md: '10px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: defaultVariantColorsResolver,
  components: {
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default-border': 'var(--control)',
    '--input-height-sm': 'var(--tap)',
  },
  light: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default-border': 'var(--control)',
  },
  dark: {},
});
