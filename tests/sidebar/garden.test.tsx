/** What the sidebar draws of Garden's components is what Garden draws: the same elements, in Garden's colours. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Anchor, Button as GardenButton, IconButton as GardenIconButton } from '@zendeskgarden/react-buttons';
import { Table as GardenTable } from '@zendeskgarden/react-tables';
import { DEFAULT_THEME, getColor, ThemeProvider } from '@zendeskgarden/react-theming';
import { drawn as first } from '#garden';
import { drawnTable } from '#garden/table';
import { describe, expect, test } from 'vitest';
import { css as firstCss, tableCss } from '../../tools/vite/garden/drawn.ts';
import { Badge } from '../../src/sidebar/elements/Badge.tsx';
import { Button } from '../../src/sidebar/elements/Button.tsx';
import { ExternalLink } from '../../src/sidebar/elements/ExternalLink.tsx';
import { IconButton } from '../../src/sidebar/elements/IconButton.tsx';
import { Notice } from '../../src/sidebar/elements/Notice.tsx';
import { Table } from '../../src/sidebar/elements/Table.tsx';
import { valuesOf } from './drawn.tsx';

const drawn = { ...first, ...drawnTable };
const css = firstCss + tableCss;

const outermost = (element: ReactElement): string => {
  const html = renderToStaticMarkup(<ThemeProvider>{element}</ThemeProvider>);
  return /<\w[^>]*\sdata-garden-id=[^>]*>/.exec(html)?.[0] ?? html;
};

/** An element's name, and the attributes that Garden gives it, apart from names of rules. */
const bodyOf = (tag: string): unknown => ({
  tag: /^<(\w+)/.exec(tag)?.[1],
  ...Object.fromEntries(
    ['type', 'target', 'data-garden-id', 'data-garden-version'].map((name) => [name, valuesOf(tag, name)]),
  ),
});

describe('the same element with the same attributes', () => {
  test.each([
    ['a button', () => <Button>Go</Button>, () => <GardenButton size="small">Go</GardenButton>],
    ['a primary button', () => <Button kind="primary">Go</Button>, () => <GardenButton isPrimary />],
    ['a button within a text', () => <Button kind="link">Go</Button>, () => <GardenButton isLink />],
    [
      'a button with an icon',
      () => <IconButton icon="copy" label="Copy" />,
      () => (
        <GardenIconButton aria-label="Copy">
          <svg />
        </GardenIconButton>
      ),
    ],
    ['a link', () => <ExternalLink href="/">Go</ExternalLink>, () => <Anchor href="/" target="_blank" />],
    ['a table', () => <Table caption="Changed" />, () => <GardenTable />],
  ])('%s', (_what, own, gardens) => {
    expect(bodyOf(outermost(own()))).toEqual(bodyOf(outermost(gardens())));
  });
});

describe('attributes that are relied on stand on that very element', () => {
  test.each([
    ['a button', () => <Button data-action="go" disabled />],
    ['a button with an icon', () => <IconButton icon="refresh" label="Again" data-action="go" disabled />],
  ])('%s', (_what, own) => {
    expect(outermost(own())).toMatch(/^<button(?=[^>]* data-action="go")(?=[^>]* disabled="")/);
  });
});

test('a notice is not announced by itself', () => {
  const html = renderToStaticMarkup(<Notice tone="danger">Stop</Notice>);
  expect(html).toContain('data-garden-id="notifications.alert"');
  expect(html).not.toContain('role=');
});

test('a badge may stand in a heading', () => {
  expect(renderToStaticMarkup(<Badge tone="careful">word</Badge>)).not.toMatch(/<(?!\/?span)/);
});

/** What a class says of a property while nothing is done to it. */
function saidOf(names: string, property: string, base: 'light' | 'dark'): string | undefined {
  const prefix = base === 'dark' ? ":where(:root[data-color-scheme='dark']) " : '';
  const values = names.split(' ').flatMap((name) =>
    css
      .split('\n')
      .filter((line) => line.startsWith(`${prefix}.${name}{`))
      .flatMap((line) => new RegExp(`[{;]${property}:([^;}]+)`).exec(line)?.[1] ?? []),
  );
  return values.at(-1);
}

describe.each(['light', 'dark'] as const)('%s colours are those of the theme', (base) => {
  const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } };
  test.each([
    ['primary', 'background-color', 'background.primaryEmphasis'],
    ['primaryDanger', 'background-color', 'background.dangerEmphasis'],
    ['plain', 'border-color', 'border.primaryEmphasis'],
    ['plain', 'color', 'foreground.primary'],
    ['plainDanger', 'color', 'foreground.danger'],
    ['anchor', 'color', 'foreground.primary'],
    ['iconButton', 'color', 'foreground.subtle'],
    ['alertInfo', 'border-color', 'border.default'],
    ['alertSuccess', 'background-color', 'background.success'],
    ['alertWarning', 'background-color', 'background.warning'],
    ['alertError', 'border-color', 'border.danger'],
    ['well', 'border-color', 'border.default'],
    ['foldLabel', 'color', 'foreground.default'],
    ['table', 'color', 'foreground.default'],
  ] as const)('%s: %s is %s', (name, property, variable) => {
    expect(saidOf(drawn[name].className, property, base)).toBe(getColor({ theme, variable }));
  });
});

test('nothing that Garden draws asks for a picture or for another page', () => {
  expect(css).not.toMatch(/url\(|@import|data:/);
});
