/** The colours that stand in the style sheet are Garden's own, in light and in dark. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFAULT_THEME, getColor } from '@zendeskgarden/react-theming';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(resolve(import.meta.dirname, '../../src/sidebar/elements/colors.css'), 'utf8');

const variablesIn = (block: string): readonly (readonly [string, string])[] =>
  Array.from(block.matchAll(/--([\w-]+): ([^;]+);/g), ([, name = '', value = '']) => [name, value] as const);

/** `background-danger-emphasis` -> `background.dangerEmphasis` */
const inGarden = (name: string): string =>
  name.replace('-', '.').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const bare = (color: string): string => color.replaceAll(' ', '');

const [, light = '', dark = ''] = /:root \{([^}]*)\}\s*:root\[[^\]]*\] \{([^}]*)\}/.exec(sheet) ?? [];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (base, block) => {
  const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } };
  test.each(variablesIn(block))('%s', (name, value) => {
    expect(bare(value)).toBe(bare(getColor({ theme, variable: inGarden(name) })));
  });
});

test('every colour has both schemes', () => {
  const names = (block: string) => variablesIn(block).map(([name]) => name);
  expect(names(light).length).toBeGreaterThan(10);
  expect(names(dark)).toEqual(names(light));
});
