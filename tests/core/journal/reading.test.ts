/** Which comments are the journal, and what is made of lines that are not as the contract says. */
import { describe, expect, test } from 'vitest';
import { isJournal, liesFurtherBack, readJournal } from '#core/journal.ts';
import { byAgent, minutesAgo, privately, said } from '../records.ts';
import { bare, entry, journal, noteOf } from './entry.ts';

describe('only private notes of agents count', () => {
  const line = bare();

  test.each([
    ['a private note of an agent', privately, 1],
    ['of an admin', { ...privately, role: 'admin' }, 1],
    ['of somebody whose role Zendesk did not say', { ...privately, role: null }, 1],
    ['a public reply of an agent', byAgent, 0],
    ['a mail of the customer', {}, 0],
    ['a private note of an end user', { public: false }, 0],
    ['a public comment without a role', { role: null }, 0],
  ])('%s', (_, over, count) => {
    expect(readJournal([said(line, 1, over)])).toEqual(
      expect.objectContaining({ malformed: 0, entries: expect.objectContaining({ length: count }) }),
    );
  });
});

describe('the line', () => {
  const entries = (text: string) => readJournal([said(text, 1, privately)]).entries;

  test('the least that the contract asks for is enough', () => {
    const [one] = entries(bare());
    expect(one).toMatchObject({
      procedure: 'link-account',
      wish: { customer: 5501, uid: '4711' },
      agent: 'Ben Okafor',
      at: Date.parse(minutesAgo(5)),
      event: 'begun',
      agentId: null,
      reasons: {},
      before: null,
      n: null,
    });
  });

  test('another hand may know more, and number its agents', () => {
    const [one] = entries(bare({ agent: 901, mood: 'good', wish: { customer: 5501, uid: '4711' } }));
    expect(one?.agent).toBe('901');
  });

  test.each([
    ['before other lines', `${bare()}\nSent from my phone`],
    ['after the sentence for people', `Linking.\r\n\r\n${bare()}\r\n`],
    ['in the same line as the sentence', `Linking. ${bare()}`],
    ['twice: the last counts', `${bare({ agent: 'Nobody' })}\n${bare()}`],
  ])('%s', (_, text) => {
    expect(entries(text).map((one) => one.agent)).toEqual(['Ben Okafor']);
  });

  test('extras that are not as they should be are left out, and the entry counts', () => {
    const [one] = entries(
      bare({ reasons: ['x'], before: 'much', n: 'two', about: { seats: 'many' }, refusal: 5 }),
    );
    expect(one).toMatchObject({ reasons: {}, before: null, n: null, about: {}, refusal: null });
  });

  test.each([
    ['no JSON', 'provisioning-journal v1 soon'],
    ['half a JSON', bare().slice(0, -3)],
    ['nothing after the marker', 'provisioning-journal v1 '],
    ['no object', 'provisioning-journal v1 []'],
    ['another procedure', bare({ procedure: 'drop-database' })],
    ['another event', bare({ event: 'thought-of' })],
    ['no wish', bare({ wish: undefined })],
    ['a wish of lists', bare({ wish: { subscription: ['A-S1'] } })],
    ['no agent', bare({ agent: undefined })],
    ['no time', bare({ at: undefined })],
    ['a time that is none', bare({ at: 'yesterday' })],
  ])('%s is malformed: counted, and otherwise ignored', (_, text) => {
    expect(readJournal([said(text, 1, privately)])).toEqual({ entries: [], malformed: 1 });
  });

  test.each(['provisioning-journal v2 {}', 'provisioning journal v1 {}', ''])(
    '%j is no line at all',
    (text) => {
      expect(readJournal([said(text, 1, privately)])).toEqual({ entries: [], malformed: 0 });
    },
  );
});

test('entries stand in the order of their notes, oldest first', () => {
  const notes = [
    noteOf(entry({ agent: 'C' }), 1),
    noteOf(entry({ agent: 'A' }), 9),
    noteOf(entry({ agent: 'B' }), 5),
  ];
  expect(readJournal(notes).entries.map((one) => one.agent)).toEqual(['A', 'B', 'C']);
});

test('notes of one second stand in the order of their ids', () => {
  const notes = [
    noteOf(entry({ agent: 'B' }), 1, { id: '1000' }),
    noteOf(entry({ agent: 'A' }), 1, { id: '999' }),
  ];
  expect(readJournal(notes).entries.map((one) => one.agent)).toEqual(['A', 'B']);
});

test('a comment with a line is known, whoever wrote it', () => {
  expect(isJournal(said(bare(), 1))).toBe(true);
  expect(isJournal(said('provisioning', 1))).toBe(false);
});

test.each([
  ['no entries', [], false],
  ['the first of all', [1, 2], false],
  ['the third is the oldest seen', [3, 4], true],
  ['an entry that does not count', [null], false],
])('whether older entries lie further back: %s', (_, numbers, further) => {
  expect(liesFurtherBack(journal(...numbers.map((n) => entry({ n }))))).toBe(further);
});
