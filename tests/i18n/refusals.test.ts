/** Every refusal has its meaning and a next step, and none is worded that nobody can meet. */
import { describe, expect, test } from 'vitest';
import { refusalOf } from '#core/domain/refusal.ts';
import { unsentRefusals } from '#core/step/looks.ts';
import { texts } from '#world/customersdot/texts.ts';
import { english, idsUnder, keysUnder, languages, sayIn, source } from './texts.ts';

/** The ids of the table, and those that other places give a refusal by themselves. */
const ids: readonly string[] = [
  ...Object.values(unsentRefusals),
  ...[...source('core/domain/refusal.ts').matchAll(/\bid: '([\w-]+)'/g)].map((match) => match[1] ?? ''),
  ...['core/step/looks.ts', 'clients/answer.ts', 'clients/write.ts', 'clients/client.ts'].flatMap((file) =>
    [...source(file).matchAll(/\bid: '([\w-]+)', raw\b|refusedHere\('([\w-]+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  ),
];
const refusals = [...new Set(ids)].sort();

test('the ids were found', () => {
  expect(refusals).toEqual(
    expect.arrayContaining(['unknown', 'audit-failed', 'proxy', 'no-api', 'overage', 'wait']),
  );
});

test('nothing is worded that nobody is refused for', () => {
  expect(idsUnder('refusal')).toEqual(refusals);
});

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test.each(refusals)('%s', (id) => {
    t(`refusal.${id}`, id === 'unknown' ? { raw: 'Out of seats' } : {});
    t(`refusal.${id}.do`);
  });

  test('numbers are told apart from the sentence, since a reply may come without them', () => {
    expect(t('refusal.overage.numbers', { seats: 24, users: 25 })).toMatch(/24.*25/);
  });

  test('what CustomersDot says is told in the agent’s words', () => {
    for (const text of Object.values(texts)) {
      const raw = typeof text === 'string' ? text : text(24, 'acme-corp', 25);
      t(`refusal.${refusalOf(422, raw).id}`, { raw });
    }
  });
});

test('only these are filled in', () => {
  const blanks = keysUnder('refusal').filter((key) => /\{/.test(english.get(`refusal.${key}`) ?? ''));
  expect(blanks).toEqual(['overage.numbers', 'unknown']);
});
