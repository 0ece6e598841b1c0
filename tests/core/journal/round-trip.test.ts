/** Whatever an agent writes survives the journal, and nothing in its line is for Zendesk to fill in. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, stripped } from '../../../src/clients/zendesk/markup.ts';
import { type Entry, journalEvents, lineOf, readJournal } from '#core/journal.ts';
import { procedureIds } from '#core/wish.ts';
import { htmlOf, plainOf } from '#world/zendesk/text.ts';
import { privately, said } from '../records.ts';
import { entry, noteOf } from './entry.ts';

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
  agent: text,
  agentId: orNull(text),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  event: fc.constantFrom(...journalEvents),
  attempt: text,
  about: fc.record({ from: text, seats: fc.nat(), namespace: fc.record({ id: fc.nat(), path: text }) }),
  reasons: fc.dictionary(fc.constantFrom('seats-match', 'path', 'namespace-free'), text, {
    noNullPrototype: true,
  }),
  before: orNull(values),
  after: orNull(values),
  word: orNull(fc.dictionary(fc.constantFrom('customer-id', 'program'), text, { noNullPrototype: true })),
  request: orNull(fc.record({ url: text, iid: orNull(fc.nat()) })),
  refusal: orNull(fc.record({ id: text, raw: text })),
  n: orNull(fc.nat()),
});

const read = (note: string): readonly Entry[] => readJournal([said(note, 0, privately)]).entries;

describe('any entry', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(entries, (one) => {
        expect(readJournal([noteOf(one)])).toEqual({ entries: [one], malformed: 0 });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is one line that holds no placeholder', () => {
    fc.assert(
      fc.property(entries, (one) => {
        const line = lineOf(one);
        expect(line).toMatch(/^provisioning-journal v1 \{[^\n\r]*\}$/);
        expect(line).not.toMatch(/\{\{|\{%/);
      }),
      { numRuns: 1_000 },
    );
  });

  /** What Zendesk makes of a body, and three ways in which it may be told. */
  const ways: readonly (readonly [string, (body: string) => string])[] = [
    ['as plain text', (body) => plain(plainOf(htmlOf(body)))],
    ['as plain text whose entities were left', (body) => plain(plain(plainOf(htmlOf(body))))],
    ['as HTML', (body) => stripped(htmlOf(body))],
  ];

  test.each(ways)('survives Zendesk %s', (_, through) => {
    fc.assert(
      fc.property(entries, (one) => {
        expect(read(through(noteOf(one).text))).toEqual([one]);
      }),
      { numRuns: 500 },
    );
  });
});

test('what an agent gave stands in the line for people to read', () => {
  expect(lineOf(entry({ reasons: { 'seats-match': 'Agreed in mail of May 3' } }))).toContain(
    '"reasons":{"seats-match":"Agreed in mail of May 3"}',
  );
});

test('what is not there is not written', () => {
  expect(
    Object.keys(JSON.parse(lineOf(entry({ agentId: null })).slice('provisioning-journal v1 '.length))),
  ).toEqual(['procedure', 'wish', 'agent', 'event', 'attempt', 'about', 'reasons', 'at']);
});
