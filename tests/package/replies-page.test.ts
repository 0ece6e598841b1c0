/** docs/replies.md is what the replies say, and its examples say every sentence that there is. */
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterOf } from '#core/case/reply/letter.ts';
import { replyKinds } from '#core/case/reply/kinds.ts';
import { replyFile } from '../i18n/reply-words.ts';
import { repliesPage } from '../../tools/replies/page.ts';
import { samples } from '../../tools/replies/samples.ts';
import type { Dictionary } from '../../src/i18n/translate.ts';
import { root } from './package.ts';

const keysIn = (tree: Dictionary, path = ''): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysIn(value, `${path}${key}.`),
  );

test('the page is as npm run replies writes it', () => {
  expect(readFileSync(join(root, 'docs/replies.md'), 'utf8')).toBe(repliesPage());
});

test('every reply has an example', () => {
  expect([...new Set(samples.map((one) => one.kind))].sort()).toEqual([...replyKinds].sort());
});

test('the examples say every sentence', () => {
  const said = samples.flatMap(({ kind, facts, form }) =>
    letterOf(kind, facts, form).blocks.flatMap(({ of }) => of.flat().map((one) => one.key as string)),
  );
  const forms = /\.(one|other)$/;
  const all = keysIn(replyFile('en'))
    .filter((key) => !key.startsWith('frame.'))
    .map((key) => key.replace(forms, ''));
  expect([...new Set(said)].sort()).toEqual([...new Set(all)].sort());
});
