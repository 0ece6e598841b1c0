/** Every decision says when it was taken and whether it still holds, and the list of them leaves none out. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './package.ts';

const folder = join(root, 'docs/decisions');
const files = readdirSync(folder).filter((file) => file !== 'README.md');
const list = readFileSync(join(folder, 'README.md'), 'utf8');

describe.each(files)('%s', (file) => {
  const [title = '', , date = '', status = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
  const number = Number(file.slice(0, 4));

  test('has its number in its name and in its title', () => {
    expect(file).toMatch(/^\d{4}(-[a-z0-9]+)+\.md$/);
    expect(title).toMatch(new RegExp(`^# ${number}\\. \\S`));
  });

  test('says when it was taken, and whether it holds', () => {
    expect(date).toMatch(/^- Date: 20\d\d-\d\d-\d\d$/);
    expect(status).toMatch(/^- Status: (proposed|accepted|replaced by|withdrawn)\b/);
  });

  test('stands in the list with its title and its date', () => {
    const line = list.split('\n').find((one) => one.includes(`](${file})`));
    expect(line).toContain(title.replace(/^# \d+\. /, ''));
    expect(line).toContain(date.replace('- Date: ', ''));
  });
});

test('no two decisions have the same number', () => {
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length);
});
