/** What a group had before a case's first change: a number that was noted stands, whatever is seen later. */
import { expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import { beforeOf, notedMinutes, groupNow } from '#core/case/before-after.ts';
import type { Entry, NotedGroup } from '#core/journal/entry.ts';
import type { Wish } from '#core/domain/wish.ts';
import { notRead } from '../build.ts';
import { entry, journal } from '../journal/entry.ts';
import { association, caseOf, holder, readyStep, running, stepOf } from '../opened.ts';
import { now, onAcme, onLabs } from '../records.ts';

const had = (minutes: number | string | null, plan = 'premium'): NotedGroup => ({
  plan,
  'extra-minutes': minutes,
});
const state = (before: Readonly<Record<string, NotedGroup>> = {}) => caseOf({}, { before });

let attempts = 0;
const begun = (before: NotedGroup | null, over: Partial<Entry> = {}): Entry =>
  entry({
    procedure: 'clear-subscription',
    wish: holder,
    about: { namespace: onAcme },
    attempt: `a${(attempts += 1)}`,
    before,
    ...over,
  });
const settledOf = (one: Entry): readonly Entry[] => [one, { ...one, event: 'settled', before: null }];
const linked = (before: NotedGroup | null): readonly Entry[] =>
  settledOf(begun(before, { procedure: 'force-associate', wish: association }));
const restoring: Wish = { namespace: 9001, total: 9 };

test.each<[string, Readonly<Record<string, NotedGroup>>, readonly Entry[], number | null]>([
  ['nobody noted any', {}, [], null],
  ['by this frame', { 9001: had(5_000) }, [], 5_000],
  ['of another group', { 9002: had(5_000) }, [], null],
  ['by the journal', {}, [begun(had(5_000))], 5_000],
  ['by the journal, of another group', {}, [begun(had(5_000), { about: { namespace: onLabs } })], null],
  ['later and smaller: the first stands', {}, [begun(had(5_000)), begun(had(0))], 5_000],
  ['later and smaller, in this frame', { 9001: had(0) }, [begun(had(5_000))], 5_000],
  ['first not read, later read', {}, [begun(had(null)), begun(had(100))], 100],
  ['first read, later not', { 9001: had(5_000) }, [begun(had(null))], 5_000],
  ['never read', {}, [begun(had(null))], null],
  ['a dash is no number', {}, [begun(had('-'))], null],
  ['an attempt that noted none', {}, [begun(null), begun(had(7))], 7],
  [
    'before a plan that has ended: what follows is another plan’s',
    {},
    [...linked(had(5_000)), begun(had(40))],
    40,
  ],
  ['the link alone was done', {}, linked(had(5_000)), 5_000],
  [
    'the link, and minutes set back',
    {},
    [...linked(had(5_000)), begun(had(0), { procedure: 'set-compute-minutes', wish: restoring })],
    5_000,
  ],
])('%s', (_, before, entries, minutes) => {
  expect(notedMinutes(state(before), journal(...entries), 9001)).toBe(minutes);
});

test('what was noted first stands in all its parts', () => {
  const before = beforeOf(state(), journal(begun(had(null, 'gold')), begun(had(7, 'free'))), 9001);
  expect(before).toEqual({ plan: 'gold', 'extra-minutes': 7 });
});

test('a group without a number has no minutes noted', () => {
  expect(notedMinutes(state({ 9001: had(7) }), journal(), 'acme-corp')).toBeNull();
  expect(notedMinutes(state({ 9001: had(7) }), journal(), undefined)).toBeNull();
});

test('the first note of a frame stands, each group by itself', () => {
  const acme = stepOf('force-associate', association, readyStep);
  const labs = { ...acme, id: 'labs', plan: { ...acme.plan, about: { namespace: onLabs } } };
  const notes = [
    [acme.id, had(5_000)],
    [acme.id, had(0)],
    ['labs', had(9)],
    ['nobody', had(1)],
  ] as const;
  const event = { type: 'held', because: ['gates'], now } as const;
  const end = notes.reduce(
    (soFar, [id, before]) => reduceCase(soFar, { type: 'step', id, event, before, now }),
    caseOf({}, { phase: running, steps: [acme, labs] }),
  );
  expect(end.before).toEqual({ 9001: had(5_000), 9002: had(9) });
});

test('what could not be read is null, what is not set a dash, and no minutes are none', () => {
  const known = groupNow(caseOf({ group: { extraMinutes: null, maxSeats: null, quota: null } }), now);
  expect(known).toMatchObject({
    'extra-minutes': 0,
    'max-seats-used': '-',
    quota: '-',
    storage: 0,
    plan: 'free',
  });
  const hidden = groupNow(caseOf({ group: { extraMinutes: undefined, maxSeats: undefined } }), now);
  expect(hidden).toMatchObject({ 'extra-minutes': null, 'max-seats-used': null });
  const unread = groupNow(
    caseOf({ facts: { namespace: { 9001: notRead, 'acme-corp': notRead }, plan: { 9001: notRead } } }),
    now,
  );
  expect(new Set(Object.values(unread))).toEqual(new Set([null]));
});
