/**
 * docs/reliability.md shows what `every-fault.test.ts` plays: its tables are made of the same cells. After a change of
 * them, `npx vitest run tests/shell/faults/document.test.ts --update` writes them anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { expected, outcomes } from './expected.ts';
import { faults } from './faults.ts';
import { moments } from './moments.ts';
import { subjects } from './subjects.ts';

const path = join(import.meta.dirname, '../../../docs/reliability.md');
const mark = '<!-- the cells of every-fault.test.ts -->';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(procedure: string): string {
  const rows = faults.map(({ id, title }) => {
    const cells = moments.map((moment) => expected(procedure, id, moment.id));
    return line([title, ...cells.map((cell) => (cell === null ? '–' : outcomes[cell]))]);
  });
  const head = [line(['fault', ...moments.map((one) => one.title)]), line(['-', ...moments.map(() => '-')])];
  return [`### ${procedure}`, '', ...head, ...rows].join('\n');
}

test('the table of faults, moments and procedures is the one that is played', async () => {
  const written = readFileSync(path, 'utf8');
  const prose = written.slice(0, written.indexOf(mark) + mark.length);
  const tables = subjects.map(({ procedure }) => tableOf(procedure)).join('\n\n');
  const options = { ...(await resolveConfig(path)), filepath: path };
  await expect(await format(`${prose}\n\n${tables}\n`, options)).toMatchFileSnapshot(path);
});
