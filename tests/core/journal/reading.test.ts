/** Which entries count, why others do not, and what is made of those that are not as the contract says. */
import { describe, expect, test } from 'vitest';
import { isJournal, liesFurtherBack, readJournal } from '#core/journal/reading.ts';
import type { Why } from '#core/journal/counting.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { minutesAgo, privately, said } from '../records.ts';
import { bare, carrying, entry, journal, noteOf, ticket } from './entry.ts';

const read = (...comments: readonly Comment[]) => readJournal(comments, ticket);

describe('an entry counts', () => {
  test.each<[string, Partial<Comment>]>([
    ['of an agent', {}],
    ['of an agent with a role of its own', { roleType: 0 }],
    ['of an admin', { role: 'admin', roleType: 4 }],
    ['written in the window', { channel: 'web' }],
    ['written by the API', { channel: 'api' }],
    ['whatever its note says', { text: '' }],
  ])('%s', (_, over) => {
    const comment = carrying(bare(), 1, over);
    expect(read(comment)).toMatchObject({ entries: [{ agent: 'Ben Okafor' }], disregarded: [] });
    expect(isJournal(comment, ticket)).toBe(true);
  });
});

describe('an entry does not count', () => {
  test.each<[Why, string, Partial<Comment>]>([
    ['public', 'of a public comment', { public: true }],
    ['unknown-author', 'whose author did not come along', { role: null }],
    ['unknown-author', 'whose author Zendesk does not name', { authorId: null }],
    ['not-staff', 'of an end user', { role: 'end-user' }],
    ['not-staff', 'of a role that nobody knows', { role: 'bot' }],
    ['light-agent', 'of a light agent', { roleType: 1 }],
    ['not-its-author', 'that names another agent', { authorId: '902' }],
    ['not-written-here', 'that came by mail', { channel: 'email' }],
    ['not-written-here', 'whose way is not told', { channel: null }],
    ['malformed', 'that is dated by nobody', { at: 'soon' }],
    ['other-ticket', 'of another ticket', { entry: bare({ ticket: '43' }) }],
    ['not-its-author', 'that says who in a name alone', { entry: bare({ agentId: 'Ann Reyes' }) }],
  ])('%s: %s', (why, _, over) => {
    const comment = carrying(bare(), 1, { id: '7', ...over });
    const found = read(comment);
    expect(found.entries).toEqual([]);
    expect(found.disregarded).toMatchObject([{ why, comment: '7', author: 'Ann Reyes' }]);
    expect(isJournal(comment, ticket)).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'soon'],
    ['half a JSON', bare().slice(0, -3)],
    ['no object', '[]'],
    ['a number', '5'],
    ['another procedure', bare({ procedure: 'drop-database' })],
    ['another event', bare({ event: 'thought-of' })],
    ['no wish', bare({ wish: undefined })],
    ['a wish of lists', bare({ wish: { subscription: ['A-S1'] } })],
    ['no ticket', bare({ ticket: undefined })],
    ['no agent', bare({ agent: undefined })],
    ["no agent's id", bare({ agentId: undefined })],
    ['no attempt', bare({ attempt: undefined })],
    ['an attempt without a name', bare({ attempt: '' })],
    ['no time', bare({ at: undefined })],
    ['a time that is none', bare({ at: 'yesterday' })],
    ['the line of a text', `provisioning-journal v1 ${bare()}`],
  ])('malformed: %s', (_, text) => {
    expect(read(carrying(text, 1))).toMatchObject({ entries: [], disregarded: [{ why: 'malformed' }] });
  });

  test('no text of any comment is an entry, whoever wrote it and whatever it says', () => {
    const line = `provisioning-journal v1 ${bare()}`;
    const all = [said(line, 3), said(line, 2, privately), said(`> ${line}\nquoted`, 1, privately)];
    expect(read(...all)).toEqual({ entries: [], times: [], disregarded: [] });
    expect(all.some((one) => isJournal(one, ticket))).toBe(false);
  });
});

describe('the entry', () => {
  const only = (over: Readonly<Record<string, unknown>> = {}) => read(carrying(bare(over), 1)).entries[0];

  test('the least that the contract asks for is enough', () => {
    expect(only()).toEqual({
      procedure: 'link-account',
      wish: { customer: 5501, uid: '4711' },
      ticket,
      agent: 'Ben Okafor',
      agentId: '901',
      at: Date.parse(minutesAgo(9)),
      event: 'begun',
      attempt: 'bens-first',
      about: {},
      reasons: {},
      from: null,
      before: null,
      after: null,
      word: null,
      request: null,
      refusal: null,
      n: null,
    });
  });

  test('another hand may know more, and number its agents and tickets', () => {
    expect(only({ agent: 901, agentId: 901, ticket: 42, mood: 'good' })).toMatchObject({
      agent: '901',
      agentId: '901',
      ticket: '42',
    });
  });

  test('extras that are not as they should be are left out, and the entry counts', () => {
    const odd = { reasons: ['x'], from: 5, before: 'much', n: 'two', about: { seats: 'many' }, refusal: 5 };
    expect(only(odd)).toMatchObject({
      reasons: {},
      from: null,
      before: null,
      n: null,
      about: {},
      refusal: null,
    });
  });

  test('the state that it departs from is kept', () => {
    const from = { linked: 9002, path: 'acme-b', holder: null };
    expect(only({ from })?.from).toEqual(from);
    expect(only({ from: null })?.from).toBeNull();
  });

  test('a time after its note is that of the note', () => {
    const note = carrying(bare({ at: '2999-01-01T00:00:00Z' }), 6);
    expect(read(note).entries[0]?.at).toBe(Date.parse(minutesAgo(6)));
  });
});

test('entries stand in the order of their notes, oldest first, each with the time of its note', () => {
  const notes = [
    noteOf(entry({ agent: 'C' }), 1),
    noteOf(entry({ agent: 'A' }), 9),
    noteOf(entry({ agent: 'B' }), 5),
  ];
  const { entries, times } = read(...notes);
  expect(entries.map((one) => one.agent)).toEqual(['A', 'B', 'C']);
  expect(times).toEqual([9, 5, 1].map((ago) => Date.parse(minutesAgo(ago))));
});

test('notes of one second stand in the order of their ids', () => {
  const notes = [
    noteOf(entry({ agent: 'B' }), 1, { id: '1000' }),
    noteOf(entry({ agent: 'A' }), 1, { id: '999' }),
  ];
  expect(read(...notes).entries.map((one) => one.agent)).toEqual(['A', 'B']);
});

test('the same comments are another journal on another ticket', () => {
  const comments = [carrying(bare(), 1)];
  expect(readJournal(comments, ticket).entries).toHaveLength(1);
  expect(readJournal(comments, '43').disregarded).toMatchObject([{ why: 'other-ticket' }]);
  expect(readJournal(comments, ticket)).toBe(readJournal(comments, ticket));
});

test.each([
  ['no entries', [], false],
  ['the first of all', [1, 2], false],
  ['the third is the oldest seen', [3, 4], true],
  ['an entry that does not count', [null], false],
])('whether older entries lie further back: %s', (_, numbers, further) => {
  expect(liesFurtherBack(journal(...numbers.map((n) => entry({ n }))))).toBe(further);
});
