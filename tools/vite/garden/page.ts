import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ServerStyleSheet } from 'styled-components';
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { type Block, blocksIn } from './rules.ts';

/** An element that a component of Garden's drew. */
export interface DrawnElement {
  /** The names by which rules of other components find it. */
  readonly components: readonly string[];
  /** The names of its own rules. */
  readonly classes: readonly string[];
  readonly id: string;
  readonly version: string;
}

/** A drawing in one colour scheme. */
export interface Page {
  readonly elements: readonly DrawnElement[];
  readonly blocks: readonly Block[];
}

const isComponent = (name: string): boolean => name.includes('-sc-');

const valueOf = (tag: string, attribute: string): string =>
  new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';

function elementOf(tag: string): DrawnElement {
  const names = valueOf(tag, 'class').split(' ');
  return {
    components: names.filter(isComponent),
    classes: names.filter((name) => !isComponent(name)),
    id: valueOf(tag, 'data-garden-id'),
    version: valueOf(tag, 'data-garden-version'),
  };
}

/** Lets Garden draw, as it would in the browser. */
export function pageOf(element: ReactElement, base: 'light' | 'dark'): Page {
  const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } };
  const sheet = new ServerStyleSheet();
  try {
    const html = renderToStaticMarkup(sheet.collectStyles(createElement(ThemeProvider, { theme }, element)));
    const tags = html.matchAll(/<\w[^>]*\sdata-garden-id=[^>]*>/g);
    return {
      elements: Array.from(tags, ([tag]) => elementOf(tag)),
      blocks: blocksIn(sheet.getStyleTags()),
    };
  } finally {
    sheet.seal();
  }
}
