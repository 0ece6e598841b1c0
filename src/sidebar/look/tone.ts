/** Colours by what they mean, out of Garden's theme, so that light and dark need no rule of their own. */
import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';

/** `doubt` is neither red nor green: nobody knows yet. */
export type Tone = 'plain' | 'good' | 'careful' | 'danger' | 'doubt';

interface Themed {
  readonly theme: DefaultTheme;
}

/** A colour variable of Garden, for use inside a styled component. */
export const color =
  (variable: string) =>
  ({ theme }: Themed): string =>
    getColor({ theme, variable });

const names = {
  plain: { ground: 'background.subtle', line: 'border.default', word: 'foreground.subtle' },
  good: { ground: 'background.success', line: 'border.success', word: 'foreground.success' },
  careful: { ground: 'background.warning', line: 'border.warning', word: 'foreground.warning' },
  danger: { ground: 'background.danger', line: 'border.danger', word: 'foreground.danger' },
  doubt: { ground: 'background.subtle', line: 'border.emphasis', word: 'foreground.default' },
} as const;

interface Toned extends Themed {
  readonly $tone: Tone;
}

export const ground = ({ theme, $tone }: Toned): string => getColor({ theme, variable: names[$tone].ground });
export const line = ({ theme, $tone }: Toned): string => getColor({ theme, variable: names[$tone].line });
export const word = ({ theme, $tone }: Toned): string => getColor({ theme, variable: names[$tone].word });
