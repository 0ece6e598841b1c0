/** Garden's theme around what is drawn with Garden's components; all of it comes after the verdict. */
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { type ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { useStored } from '../stored.ts';

const themes = {
  light: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'light' as const } },
  dark: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'dark' as const } },
};

export function Themed({ children }: { readonly children: ReactNode }) {
  const { colorScheme } = useApp();
  const scheme = useStored(colorScheme.subscribe, colorScheme.now);
  return <ThemeProvider theme={themes[scheme]}>{children}</ThemeProvider>;
}
