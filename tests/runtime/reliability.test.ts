/**
 * docs/reliability.md shows what `every-fault.test.ts` and `every-move.test.ts` play: its tables are made of the same
 * cells. After a change of them, `npx vitest run tests/runtime/reliability.test.ts --update` writes them anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import * as faulty from './faults/expected.ts';
import { faults } from './faults/faults.ts';
import { moments as momentsOfFaults } from './faults/moments.ts';
import { subjects as faultySubjects } from './faults/subjects.ts';
import * as moved from './moved/expected.ts';
import { moments as momentsOfMoves } from './moved/moments.ts';
import { byOtherHands, modes, subjects as movedSubjects } from './moved/subjects.ts';
import { turnsOf } from './moved/turns.ts';

const path = join(import.meta.dirname, '../../docs/reliability.md');

type Cell = string | null;

const line = (cells: readonly Cell[]): string => `| ${cells.map((one) => one ?? '–').join(' | ')} |`;

const tableOf = (title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [`### ${title}`, '', line(head), line(head.map(() => '-')), ...rows.map(line)].join('\n');

function faultsOf(procedure: string): string {
  const rows = faults.map(({ id, title }) => {
    const cells = momentsOfFaults.map((moment) => faulty.expected(procedure, id, moment.id));
    return [title, ...cells.map((cell) => (cell === null ? null : faulty.outcomes[cell]))];
  });
  return tableOf(procedure, ['fault', ...momentsOfFaults.map((one) => one.title)], rows);
}

function movesOf(procedure: string): string {
  const hands = byOtherHands.some((one) => one.procedure === procedure) ? modes : [];
  const rows = turnsOf(procedure).map(({ id, title }) => {
    const cells = [
      ...momentsOfMoves.map((moment) => moved.expected(procedure, id, moment.id)),
      ...hands.map(({ mode }) => moved.expectedByHand(procedure, id, mode)),
    ];
    return [title, ...cells.map((cell) => (cell === null ? null : moved.outcomes[cell]))];
  });
  const heads = [...momentsOfMoves, ...hands].map((one) => one.title);
  return tableOf(`${procedure}: what moved`, ['what moved', ...heads], rows);
}

const parts: readonly { readonly mark: string; readonly tables: readonly string[] }[] = [
  {
    mark: '<!-- the cells of every-fault.test.ts -->',
    tables: faultySubjects.map((one) => faultsOf(one.procedure)),
  },
  {
    mark: '<!-- the cells of every-move.test.ts -->',
    tables: movedSubjects.map((one) => movesOf(one.procedure)),
  },
];

/** The tables stand between their mark and the next heading of the document's own level. */
function withTables(text: string, { mark, tables }: (typeof parts)[number]): string {
  const start = text.indexOf(mark);
  if (start < 0) throw new Error(`The document has no place for ${mark}.`);
  const next = text.indexOf('\n## ', start);
  const rest = next < 0 ? '' : text.slice(next);
  return `${text.slice(0, start)}${mark}\n\n${tables.join('\n\n')}\n${rest}`;
}

test('the tables of what goes wrong, and of what moves, are those that are played', async () => {
  const written = parts.reduce(withTables, readFileSync(path, 'utf8'));
  const options = { ...(await resolveConfig(path)), filepath: path };
  await expect(await format(written, options)).toMatchFileSnapshot(path);
});
