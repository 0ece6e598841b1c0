/** What the sidebar has of Garden's components that only draw: each as it is asked for, with names for its elements. */
import { createElement as draw, type ReactElement } from 'react';
import { Accordion } from '@zendeskgarden/react-accordions';
import { Anchor, Button, IconButton } from '@zendeskgarden/react-buttons';
import { FauxInput } from '@zendeskgarden/react-forms';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { Alert, Well } from '@zendeskgarden/react-notifications';
import { Body, Caption, Cell, Head, HeaderCell, HeaderRow, Row, Table } from '@zendeskgarden/react-tables';
import { Tag } from '@zendeskgarden/react-tags';

interface Drawing<Name extends string> {
  readonly element: ReactElement;
  /** Of the elements that it draws, in the order of the page, the outermost first; null: not asked for. */
  readonly names: readonly (Name | null)[];
}

const one = <Name extends string>(name: Name, element: ReactElement): Drawing<Name> => ({
  element,
  names: [name],
});
const withIcon = <Name extends string>(name: Name, icon: Name, element: ReactElement): Drawing<Name> => ({
  element,
  names: [name, icon],
});

const small = { size: 'small' } as const;
const section = draw(
  Accordion.Section,
  null,
  draw(Accordion.Header, null, draw(Accordion.Label)),
  draw(Accordion.Panel),
);

/** What no verdict has: its names and rules come later than those of the rest. */
export const tables = [
  {
    element: draw(
      Table,
      small,
      draw(Caption),
      draw(Head, null, draw(HeaderRow, null, draw(HeaderCell))),
      draw(Body, null, draw(Row, null, draw(Cell)), draw(Row, { isSelected: true })),
    ),
    names: [
      'table',
      'caption',
      'head',
      'headerRow',
      'headerCell',
      'body',
      'row',
      'cell',
      'selectedRow',
    ] as const,
  },
] as const;

/** Everything that is drawn while the app is built. */
export const drawings = [
  one('plain', draw(Button, small)),
  one('plainDanger', draw(Button, { ...small, isDanger: true })),
  one('primary', draw(Button, { ...small, isPrimary: true })),
  one('primaryDanger', draw(Button, { ...small, isPrimary: true, isDanger: true })),
  one('quiet', draw(Button, { ...small, isBasic: true })),
  one('quietDanger', draw(Button, { ...small, isBasic: true, isDanger: true })),
  one('link', draw(Button, { ...small, isLink: true })),
  one('iconButton', draw(IconButton, { ...small, 'aria-label': 'a name' }, draw('svg'))),
  one('anchor', draw(Anchor)),
  one('input', draw(FauxInput, { isCompact: true })),
  one('tagPlain', draw(Tag)),
  one('tagGood', draw(Tag, { hue: 'green' })),
  one('tagCareful', draw(Tag, { hue: 'yellow' })),
  one('tagDanger', draw(Tag, { hue: 'red' })),
  withIcon('alertInfo', 'alertInfoIcon', draw(Alert, { type: 'info' })),
  withIcon('alertSuccess', 'alertSuccessIcon', draw(Alert, { type: 'success' })),
  withIcon('alertWarning', 'alertWarningIcon', draw(Alert, { type: 'warning' })),
  withIcon('alertError', 'alertErrorIcon', draw(Alert, { type: 'error' })),
  one('well', draw(Well)),
  one('recessedWell', draw(Well, { isRecessed: true })),
  one('skeleton', draw(Skeleton)),
  {
    element: draw(Accordion, {
      level: 3,
      isBare: true,
      isCompact: true,
      defaultExpandedSections: [],
      children: section,
    }),
    names: [null, null, 'foldHeader', 'foldLabel', 'foldIcon'] as const,
  },
  ...tables,
] as const;

/** Whose rules come into the package by that, though none of their code does. */
export const drawnWith = [
  'accordions',
  'buttons',
  'loaders',
  'notifications',
  'tables',
  'tags',
  'theming',
].map((name) => `@zendeskgarden/react-${name}`);

/** The names of what is drawn, of tables and of all. */
export type TableName = NonNullable<(typeof tables)[number]['names'][number]>;
export type DrawnName = NonNullable<(typeof drawings)[number]['names'][number]>;
