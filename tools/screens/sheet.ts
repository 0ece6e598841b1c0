/** The contact sheet: one page with every picture and what it shows. */

export interface Entry {
  readonly id: string;
  /** What is to be seen. */
  readonly what: string;
  /** More about it. */
  readonly about?: string;
  /** File names, in the order of the looks. */
  readonly pictures: readonly string[];
}

export interface Group {
  readonly title: string;
  readonly about: string;
  readonly entries: readonly Entry[];
}

const across = 4;

const inRows = <Each>(all: readonly Each[]): Each[][] =>
  Array.from({ length: Math.ceil(all.length / across) }, (_, row) =>
    all.slice(row * across, (row + 1) * across),
  );

const cell = (content: string): string => `<td valign="top">${content}</td>`;
const row = (cells: readonly string[]): string => `<tr>${cells.map(cell).join('')}</tr>`;
const picture = (file: string, what: string): string => `<img src="${file}" alt="${what}">`;
const caption = ({ id, what, about }: Entry): string =>
  `<code>${id}</code><br>${about === undefined ? what : `<b>${what}</b><br>${about}`}`;

/** Of some entries side by side: the captions, and below them one row of pictures for each look. */
const strip = (entries: readonly Entry[]): string[] => [
  row(entries.map(caption)),
  ...(entries[0]?.pictures ?? []).map((_, look) =>
    row(entries.map(({ pictures, what }) => picture(pictures[look] ?? '', what))),
  ),
];

const sectionOf = ({ title, about, entries }: Group): string =>
  [`## ${title}`, about, `<table>\n${inRows(entries).flatMap(strip).join('\n')}\n</table>`].join('\n\n');

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '-');

export const sheetOf = (groups: readonly Group[], intro: string): string =>
  [
    '# Every state of the screen',
    intro,
    groups.map(({ title, entries }) => `- [${title}](#${anchorOf(title)}), ${entries.length}`).join('\n'),
    ...groups.map(sectionOf),
    '',
  ].join('\n\n');
