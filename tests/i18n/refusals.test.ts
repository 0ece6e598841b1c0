/** Every refusal has its meaning and a next step, and none is worded that nobody can meet. */
import { describe, expect, test } from 'vitest';
import { refusalIds, refusalOf } from '#core/domain/refusal.ts';
import { texts } from '#world/customersdot/texts.ts';
import { english, idsUnder, keysUnder, languages, sayIn } from './texts.ts';

const refusals = [...refusalIds].sort();

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
  expect(blanks).toEqual(['not-free.plan', 'overage.numbers', 'unknown']);
});
