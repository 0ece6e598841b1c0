/** A message says the same as its letter in fewer sentences: what is asked, warned of, charged or done stays. */
import { describe, expect, test } from 'vitest';
import type { ReplyFacts } from '#core/case/reply/facts.ts';
import { consents, isConsent, replyKinds, type ReplyKind } from '#core/case/reply/kinds.ts';
import { letterOf } from '#core/case/reply/letter.ts';
import { saidIn, sampleFacts } from './sample.ts';

const resold = { partner: 'Resale Inc.', charged: 'partner' } as const;

const keysIn = (kind: ReplyKind, over: Partial<ReplyFacts> = {}): readonly string[] => {
  const facts = sampleFacts(isConsent(kind) ? { consents: [kind], ...over } : over);
  return letterOf(kind, facts, 'message').blocks.flatMap(({ of }) => of.flat().map((one) => one.key));
};

describe('in place of a list stands one sentence', () => {
  test.each<[ReplyKind, Partial<ReplyFacts>, readonly string[]]>([
    ['self-serve', {}, ['self-serve.open', 'self-serve.in-short', 'self-serve.fails']],
    [
      'self-serve',
      { from: 'acme-labs' },
      ['self-serve.open', 'self-serve.in-short-change', 'self-serve.moves', 'self-serve.fails'],
    ],
    [
      'too-few-seats',
      { seats: 10 },
      ['too-few-seats.open', 'too-few-seats.in-short', 'charged.quarterly', 'too-few-seats.choose'],
    ],
    [
      'too-few-seats',
      { seats: 10, ...resold },
      ['too-few-seats.open', 'too-few-seats.in-short-partner', 'charged.partner', 'too-few-seats.choose'],
    ],
    ['prove-ownership', {}, ['prove-ownership.open', 'prove-ownership.in-short', 'prove-ownership.soon']],
    ['hand-over', {}, ['hand-over.open', 'hand-over.which', 'hand-over.soon']],
    [
      'hand-over',
      { staff: true },
      ['hand-over.open', 'hand-over.which-staff', 'hand-over.word-staff', 'hand-over.soon'],
    ],
  ])('%s %j', (kind, over, keys) => {
    expect(keysIn(kind, over)).toEqual(keys);
  });
});

describe('nothing is lost that has consequences', () => {
  const over: Partial<ReplyFacts> = {
    consents,
    from: 'acme-labs',
    holder: { name: 'A-S00010001', plan: 'Premium', end: '2026-09-30' },
    seats: 10,
    highest: 40,
    owed: 30,
    replaced: ['A-S00010001'],
    left: 'acme-labs',
    minutesKept: 3_000,
    onFree: 'acme-corp',
    doubt: true,
    putBack: 'A-S00010001',
  };
  const weighty =
    /^(?:charged|escalated|put-back|moves|replace|peak|packs-linked|starts-later|right-group)\.|\.(?:open|which|ask|owed|replaced|left|minutes|moves|check)$/;

  test.each(replyKinds.filter((kind) => kind !== 'prove-ownership'))('%s', (kind) => {
    const told = saidIn(kind, over).filter((key) => weighty.test(key));
    expect(told.length).toBeGreaterThan(0);
    expect(keysIn(kind, over)).toEqual(expect.arrayContaining([...told]));
  });
});

test.each(replyKinds)('%s has no list and no empty line', (kind) => {
  for (const { as, of } of letterOf(kind, sampleFacts(), 'message').blocks) {
    expect(as).toBe('paragraph');
    for (const passage of of) expect(passage.length).toBeGreaterThan(0);
  }
});
