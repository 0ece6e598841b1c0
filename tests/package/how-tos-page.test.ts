/** docs/how-tos.md is what the how-tos say. */
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { howTosPage } from '../../tools/how-tos/page.ts';
import { root } from './package.ts';

test('the page is as npm run how-tos writes it', () => {
  expect(readFileSync(join(root, 'docs/how-tos.md'), 'utf8')).toBe(howTosPage());
});
