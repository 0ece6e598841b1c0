/** What a journal tells of the case's subject: it goes on with the same subscription and group, in any browser. */
import { describe, expect, test } from 'vitest';
import { assess } from '#core/case/assessment.ts';
import type { Phase } from '#core/case/phase.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { begunAbout, linkedHere, overageOf, allReached, rememberedOf } from '#core/case/subject.ts';
import type { About } from '#core/domain/wish.ts';
import type { Entry } from '#core/journal/entry.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { association, caseOf, holder, running } from '../opened.ts';
import { now, onAcme, onLabs } from '../records.ts';
import { change, clear, force, link, locked, putBack, refusedAs, settledAs, unlink } from './steps.ts';

const minute = 60_000;
type Line = readonly [
  procedure: Entry['procedure'],
  wish: Entry['wish'],
  about: About,
  event?: Entry['event'],
];

/** Each begins an attempt of its own, or ends the one before it where it says how. */
function remembered(lines: readonly Line[]): About {
  const comments = lines.map(([procedure, wish, about, event = 'begun'], index) => {
    const ago = lines.length - index;
    const attempt = event === 'begun' ? `${index}` : `${index - 1}`;
    return noteOf(entry({ procedure, wish, about, event, attempt, at: now - ago * minute }), ago);
  });
  return rememberedOf(assess(caseOf({ comments }), now).snapshot.journal);
}

const bought = association.subscription;
const clearing: Line = [
  'clear-subscription',
  holder,
  { namespace: onAcme, subscription: holder.subscription },
];
const replacing: Line = [clearing[0], holder, { ...clearing[2], replacedBy: bought }];
const linking: Line = ['change-namespace', association, { namespace: onAcme, subscription: bought }];
const puttingBack: Line = [
  'force-associate',
  { subscription: holder.subscription, namespace: onAcme.id },
  { namespace: onAcme, subscription: holder.subscription, putBack: true },
];
const minutes: Line = ['set-compute-minutes', { namespace: onAcme.id, total: 9 }, { namespace: onAcme }];

test.each<[string, readonly Line[], About]>([
  ['nothing was begun', [], {}],
  ['a link names both', [linking], { namespace: onAcme, subscription: bought }],
  ['a clearing is not about the subscription that loses the group', [clearing], { namespace: onAcme }],
  [
    'it is about the one that takes its place, whatever is named on the ticket since',
    [replacing],
    { namespace: onAcme, subscription: bought },
  ],
  ['nor is putting it back', [replacing, puttingBack], { namespace: onAcme, subscription: bought }],
  ['minutes name none; the link before them does', [linking, minutes], { subscription: bought }],
  [
    'what did not happen tells nothing',
    [linking, [linking[0], linking[1], linking[2], 'did-not-happen']],
    {},
  ],
])('%s', (_, lines, about) => {
  if (Object.keys(about).length === 0) expect(remembered(lines)).toEqual({});
  else expect(remembered(lines)).toMatchObject(about);
  expect(remembered(lines).subscription).toBe(about.subscription);
});

describe('what a begun case holds on to, by ids', () => {
  const about = (one: CaseStep, over: About): CaseStep => ({ ...one, plan: { ...one.plan, about: over } });
  const named = { namespace: onAcme, subscription: bought };
  const begun = (...steps: readonly CaseStep[]) => caseOf({}, { phase: running, steps });
  const starting: Phase = { is: 'planned', starting: true, about: { customer: 5501 } };

  test.each<[string, CaseState, About]>([
    ['nothing was begun', caseOf(), {}],
    ['start was said: to what was shown', caseOf({}, { phase: starting }), { customer: 5501 }],
    ['a link: to subscription and group', begun(about(change(locked), named)), named],
    [
      'the last of two ways',
      begun(about(change(locked), named), about(force(locked), { namespace: onLabs })),
      { namespace: onLabs },
    ],
    [
      'an account: to the customer alone',
      begun(about(link(locked), { ...named, customer: 5501 })),
      { customer: 5501 },
    ],
    [
      'a clearing alone: to what takes the place',
      begun(about(clear(locked), { replacedBy: bought })),
      { subscription: bought },
    ],
    [
      'putting back: to nothing, since it is about another purchase',
      begun(about(putBack(locked), named)),
      {},
    ],
  ])('%s', (_, state, is) => {
    expect(begunAbout(state)).toEqual(is);
  });
});

describe('the user whom this frame linked', () => {
  const reached = (...steps: readonly CaseStep[]) =>
    steps.map(({ plan, role }) => ({ plan, role, attempt: null, at: now }));

  test.each<[string, Partial<CaseState>, string | null]>([
    ['nobody', {}, null],
    ['the one who was proven to be linked', { reached: reached(link(locked)) }, '4711'],
    ['nobody by linking a group', { reached: reached(change(locked)) }, null],
    [
      'nobody for sure, where a wrong link is repaired',
      { reached: reached(link(locked)), steps: [unlink(locked)] },
      null,
    ],
    ['nor where one was', { reached: reached(unlink(locked), link(locked)) }, null],
    ['nobody by a link that is still to go', { steps: [link(locked)] }, null],
  ])('%s', (_, over, uid) => {
    expect(linkedHere(caseOf({}, over))).toBe(uid);
  });
});

describe('a refusal told that there are too few seats', () => {
  const short = (users?: number) =>
    refusedAs({ refusal: { id: 'overage', raw: '', params: users === undefined ? {} : { users } } });
  const told = entry({ event: 'refused', refusal: { id: 'overage', raw: '' } });
  const overage = (
    steps: readonly CaseStep[],
    entries: readonly Entry[] = [],
    namespace: About['namespace'] = onAcme,
  ) => {
    const comments = entries.map((one, index) => noteOf(one, 9 - index));
    const state = caseOf({ comments }, { phase: running, steps });
    return overageOf(state, assess(state, now).snapshot.journal, { subscription: bought, namespace });
  };

  test.each<[string, ReturnType<typeof overage>, object | null]>([
    ['no step was refused', overage([change(settledAs())]), null],
    ['with its number', overage([change(short(30))]), { users: 30 }],
    ['without one', overage([change(short())]), { users: null }],
    ['refused for something else', overage([change(refusedAs())]), null],
    ['of another group', overage([change(short(30))], [], onLabs), null],
    ['the journal tells it too, without numbers', overage([], [entry(), told]), { users: null }],
    ['what was seen here counts first', overage([change(short(30))], [entry(), told]), { users: 30 }],
  ])('%s', (_, is, expected) => {
    expect(is).toEqual(expected);
  });
});

test('what was reached: by the journal first, then by this frame', () => {
  const comments = [
    noteOf(entry({ about: { namespace: onAcme } }), 9),
    noteOf(entry({ event: 'settled' }), 8),
  ];
  const here = link(settledAs());
  const state = caseOf(
    { comments },
    { reached: [{ plan: here.plan, role: 'planned', attempt: 'two', at: now }] },
  );
  expect(allReached(state, assess(state, now).snapshot.journal)).toEqual([
    {
      procedure: 'change-namespace',
      wish: association,
      path: 'acme-corp',
      at: expect.any(Number),
      from: null,
    },
    { procedure: 'link-account', wish: here.plan.wish, path: 'acme-corp', at: now, from: null },
  ]);
});

test('what was begun, or refused, was not reached', () => {
  const comments = [noteOf(entry(), 9), noteOf(entry({ event: 'refused' }), 8)];
  const state = caseOf({ comments });
  expect(allReached(state, assess(state, now).snapshot.journal)).toEqual([]);
});
