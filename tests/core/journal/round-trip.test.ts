/** Whatever an agent writes survives the journal, stays below 4 KB, and is nothing for Zendesk to fill in. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, journalEvents } from '#core/journal/entry.ts';
import { readJournal } from '#core/journal/reading.ts';
import { textOf } from '#core/journal/entry-text.ts';
import { procedureIds } from '#core/procedures/catalog.ts';
import { now } from '../records.ts';
import { entry, noteOf, ticket } from './entry.ts';

const tricky = fc.constantFrom(
  '{{ticket.requester.email}}',
  '{{{',
  '{%',
  '{{%',
  '{',
  '}}',
  '%}',
  '\n',
  '\r\n',
  '\\',
  '\\"',
  '"',
  '\u{1f680}',
  '&quot;',
  '&amp;#39;',
  '<br>',
  '</p>',
  '  ',
  '\t',
  '\u00a0',
  '\u2028',
  '\ud800',
  'provisioning-journal v1 ',
  '{}',
  'ä',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(tricky, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join('')),
);
const values = fc.dictionary(
  fc.constantFrom('plan', 'quota', 'end'),
  fc.oneof(text, fc.integer(), fc.constant(null)),
  {
    noNullPrototype: true,
  },
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const entries: fc.Arbitrary<Entry> = fc.record({
  procedure: fc.constantFrom(...procedureIds),
  wish: fc.dictionary(fc.constantFrom('subscription', 'namespace', 'uid'), fc.oneof(text, fc.integer()), {
    noNullPrototype: true,
  }),
  ticket: fc.constant(ticket),
  agent: text,
  agentId: fc.constant('901'),
  at: fc.integer({ min: 0, max: now }),
  event: fc.constantFrom(...journalEvents),
  attempt: text.filter((one) => one !== ''),
  about: fc.record({ from: text, seats: fc.nat(), namespace: fc.record({ id: fc.nat(), path: text }) }),
  reasons: fc.dictionary(fc.constantFrom('seats-match', 'path', 'namespace-free'), text, {
    noNullPrototype: true,
  }),
  from: orNull(values),
  before: orNull(values),
  after: orNull(values),
  word: orNull(fc.dictionary(fc.constantFrom('customer-id', 'program'), text, { noNullPrototype: true })),
  request: orNull(fc.record({ url: text, iid: orNull(fc.nat()) })),
  refusal: orNull(fc.record({ id: text, raw: text })),
  n: orNull(fc.nat()),
});

const bytesOf = (one: string): number => new TextEncoder().encode(one).length;

describe('any entry', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(entries, (one) => {
        expect(readJournal([noteOf(one)], ticket)).toMatchObject({ entries: [one], disregarded: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is text that holds no placeholder', () => {
    fc.assert(
      fc.property(entries, (one) => {
        expect(textOf(one)).not.toMatch(/\{\{|\{%/);
      }),
      { numRuns: 1_000 },
    );
  });

  const long = fc
    .tuple(text, fc.integer({ min: 1, max: 12_000 }))
    .map(([unit, times]) => unit.repeat(1 + Math.floor(times / Math.max(1, unit.length))));
  const wordy = fc.record({
    reasons: fc.dictionary(fc.constantFrom('seats-match', 'path', 'namespace-free'), long, {
      noNullPrototype: true,
    }),
    refusal: orNull(fc.record({ id: fc.constant('unknown'), raw: long })),
    word: orNull(fc.dictionary(fc.constantFrom('customer-id', 'program'), long, { noNullPrototype: true })),
    agent: long,
    from: orNull(fc.dictionary(fc.constantFrom('path', 'linked'), long, { noNullPrototype: true })),
  });

  test('stays below 4 KB and keeps what tells it from others, however much people have written', () => {
    fc.assert(
      fc.property(wordy, (over) => {
        const one = entry(over);
        const written = textOf(one);
        expect(bytesOf(written ?? '')).toBeLessThan(4096);
        const { procedure, wish, agentId, attempt, at, event } = one;
        expect(readJournal([noteOf(one)], ticket).entries).toMatchObject([
          { procedure, wish, ticket, agentId, attempt, at, event },
        ]);
        expect(textOf(one)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is too long', () => {
  const only = (over: Partial<Entry>): Entry | undefined =>
    readJournal([noteOf(entry(over))], ticket).entries[0];

  test('a long refusal goes before a reason', () => {
    const reasons = { 'seats-match': 'Agreed in the mail of May 3.' };
    const one = only({ refusal: { id: 'unknown', raw: 'x'.repeat(10_000) }, reasons });
    expect(one?.reasons).toEqual(reasons);
    expect(one?.refusal).toEqual({ id: 'unknown', raw: `${'x'.repeat(299)}…` });
  });

  test('no character is cut in two', () => {
    const raw = only({ refusal: { id: 'unknown', raw: '\u{1f680}'.repeat(3_000) } })?.refusal?.raw;
    expect(raw).toBe(`${'\u{1f680}'.repeat(299)}…`);
  });

  test('what fits is left as it is, to the last byte', () => {
    const room = 4095 - bytesOf(textOf(entry({ reasons: { path: '' } })) ?? '');
    const full = entry({ reasons: { path: 'x'.repeat(room) } });
    expect(bytesOf(textOf(full) ?? '')).toBe(4095);
    expect(readJournal([noteOf(full)], ticket).entries).toEqual([full]);
    const over = textOf(entry({ reasons: { path: 'x'.repeat(room + 1) } }));
    expect(bytesOf(over ?? '')).toBeLessThan(1_000);
  });

  test('an entry that cannot say what it is about is not written at all', () => {
    expect(textOf(entry({ wish: { subscription: 'x'.repeat(5_000) } }))).toBeNull();
  });
});

test('what an agent gave stands in the entry as it was given', () => {
  expect(textOf(entry({ reasons: { 'seats-match': 'Agreed in mail of May 3' } }))).toContain(
    '"reasons":{"seats-match":"Agreed in mail of May 3"}',
  );
});

test('what is not there is not written', () => {
  expect(Object.keys(JSON.parse(textOf(entry()) ?? '{}') as object).toSorted()).toEqual([
    'about',
    'agent',
    'agentId',
    'at',
    'attempt',
    'event',
    'procedure',
    'reasons',
    'ticket',
    'wish',
  ]);
});
