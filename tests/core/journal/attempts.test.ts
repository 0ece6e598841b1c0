/** Which ending belongs to which attempt, and when the ticket takes no more notes. */
import { describe, expect, test } from 'vitest';
import { attemptsOf } from '#core/journal/attempts.ts';
import type { Entry } from '#core/journal/entry.ts';
import { notesFullUntil } from '#core/journal/limit.ts';
import { now } from '../records.ts';
import { entry, journal } from './entry.ts';

/** `begun a`, `settled a`: an event and its attempt, of one wish unless another is given. */
const told = (line: string, over: Partial<Entry> = {}): Entry => {
  const [event = '', attempt = ''] = line.split(' ');
  return entry({ event: event as Entry['event'], attempt, ...over });
};
const outcomes = (...entries: readonly Entry[]) =>
  attemptsOf(journal(...entries)).map((one) => `${one.begun.attempt} ${one.ended?.event ?? 'open'}`);

const other = { wish: { subscription: 'A-S00000009', namespace: 9001 } };

describe('endings', () => {
  test.each<[string, readonly Entry[], readonly string[]]>([
    ['begun and not ended', [told('begun a')], ['a open']],
    ['settled', [told('begun a'), told('settled a')], ['a settled']],
    ['refused', [told('begun a'), told('refused a')], ['a refused']],
    ['did not happen', [told('begun a'), told('did-not-happen a')], ['a did-not-happen']],
    [
      'refused, and gone again',
      [told('begun a'), told('refused a'), told('begun b')],
      ['a refused', 'b open'],
    ],
    [
      'each ending to its attempt',
      [told('begun a'), told('begun b'), told('refused a')],
      ['a refused', 'b open'],
    ],
    [
      'an ending without its attempt goes to the last open one',
      [told('begun a'), told('refused x')],
      ['a refused'],
    ],
    [
      'the proof of a wish ends every attempt at it',
      [told('begun a'), told('begun b'), told('settled b')],
      ['a settled', 'b settled'],
    ],
    [
      'a refusal ends only its own',
      [told('begun a'), told('begun b'), told('refused b')],
      ['a open', 'b refused'],
    ],
    ['an ending with nothing begun', [told('settled a')], []],
    [
      'a second ending changes nothing',
      [told('begun a'), told('refused a'), told('did-not-happen a')],
      ['a refused'],
    ],
    [
      'a second ending of one takes no other with it',
      [told('begun a'), told('refused a'), told('begun b'), told('refused a')],
      ['a refused', 'b open'],
    ],
    ['another wish is another step', [told('begun a', other), told('settled a')], ['a open']],
    [
      'another way to the same end, which is proven: the first one is over',
      [told('begun a', { procedure: 'force-associate' }), told('settled a')],
      ['a settled'],
    ],
    [
      'a word is taken back',
      [told('begun a'), told('settled a'), told('did-not-happen a')],
      ['a did-not-happen'],
    ],
    [
      'a word that is taken back proves nothing of another attempt either',
      [told('begun a'), told('begun b'), told('settled b'), told('did-not-happen b')],
      ['a open', 'b did-not-happen'],
    ],
    [
      'a word about one attempt takes back no proof of another',
      [told('begun a'), told('refused a'), told('begun b'), told('settled b'), told('did-not-happen a')],
      ['a refused', 'b settled'],
    ],
    [
      'settled again after all',
      [told('begun a'), told('settled a'), told('did-not-happen a'), told('begun b'), told('settled b')],
      ['a did-not-happen', 'b settled'],
    ],
    ['noted again while it is open', [told('begun a'), told('begun a')], ['a open']],
    [
      'noted again after it has ended: nothing is begun anew',
      [told('begun a'), told('settled a'), told('begun a')],
      ['a settled'],
    ],
    [
      'the order of the wish’s keys does not matter',
      [told('begun a', { wish: { namespace: 9001, subscription: 'A-S00012345' } }), told('settled a')],
      ['a settled'],
    ],
  ])('%s', (_, entries, are) => {
    expect(outcomes(...entries)).toEqual(are);
  });
});

test('a begun entry that comes again brings what was not known at first, and replaces nothing', () => {
  const request = { url: 'https://gitlab.example/issues/7', iid: 7 };
  const first = told('begun a', { reasons: { path: 'acme' }, before: { plan: 'free' }, at: now - 5 });
  const again = told('begun a', { request, before: { plan: 'premium' }, from: { linked: null }, at: now });
  const [attempt, ...more] = attemptsOf(journal(first, again, first));
  expect(attempt?.begun).toEqual({ ...first, request });
  expect(more).toEqual([]);
});

describe('Zendesk takes 30 updates of a ticket in ten minutes', () => {
  const minute = 60_000;
  const notes = (count: number, ago: number) => Array.from({ length: count }, () => entry({ at: now - ago }));
  const fullUntil = (...entries: readonly Entry[]) => notesFullUntil(journal(...entries), now);

  test('some are left for people', () => {
    expect(fullUntil()).toBeNull();
    expect(fullUntil(...notes(20, minute))).toBeNull();
    expect(fullUntil(...notes(29, minute))).not.toBeNull();
  });

  test('a note may be written again once there is room for it', () => {
    const entries = [...notes(10, 9 * minute), ...notes(16, 2 * minute)];
    const until = fullUntil(...entries);
    expect(until).toBe(now + minute);
    expect(notesFullUntil(journal(...entries), (until ?? 0) - 1)).not.toBeNull();
    expect(notesFullUntil(journal(...entries), until ?? 0)).toBeNull();
  });

  test('what is dated in the future was noted just now, and is over ten minutes later', () => {
    const ahead = notes(100, -24 * 60 * minute);
    expect(fullUntil(...ahead)).toBe(now + 10 * minute);
    const said = journal(...notes(100, -24 * 60 * minute));
    expect(notesFullUntil({ ...said, times: said.times.map(() => now) }, now + 10 * minute)).toBeNull();
  });

  test('what is older than ten minutes does not count', () => {
    expect(fullUntil(...notes(100, 10 * minute))).toBeNull();
    expect(fullUntil(...notes(100, 10 * minute), ...notes(5, minute))).toBeNull();
  });

  test('as many as there may be are never more than Zendesk takes', () => {
    const entries: Entry[] = [];
    for (let at = now; entries.length < 200; at += 1_000) {
      if (notesFullUntil(journal(...entries), at) === null) entries.push(entry({ at }));
      const window = entries.filter((one) => one.at > at - 10 * minute);
      expect(window.length).toBeLessThan(30);
    }
  });
});
