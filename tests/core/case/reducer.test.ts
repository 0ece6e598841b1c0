/** The case after each thing that can happen to it, beside what the tests of its own rooms tell. */
import { describe, expect, test } from 'vitest';
import { factReceived } from '#core/case/events.ts';
import { type Phase, planned, reading } from '#core/case/phase.ts';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState, Confirmation } from '#core/case/state.ts';
import { factIn } from '#core/facts/store.ts';
import { notRead, onItsWay, provisioned, told } from '../build.ts';
import { form } from '../form.ts';
import { entry } from '../journal/entry.ts';
import { caseOf, composer, forOthers, readyTo, running } from '../opened.ts';
import { now, shownPlan } from '../records.ts';
import { change, clear, doubtfulAs, settledAs, states } from './steps.ts';

type Event = Parameters<typeof reduceCase>[1];
type Happening = Event extends infer One ? (One extends Event ? Omit<One, 'now'> : never) : never;
const minute = 60_000;
const given: Confirmation = { ticked: true, of: 'x', by: '901', at: now };
const begun = (over: Partial<CaseState> = {}) =>
  caseOf({}, { phase: running, steps: [change(states.ready)], ...over });

describe('a choice', () => {
  const choose = (state: CaseState, value: string, field: 'namespace' | 'gitlab-user' = 'namespace') =>
    reduceCase(state, { type: 'choose', field, value, now });

  test.each<[string, string, object]>([
    [
      'stands as it was typed, without blanks around it',
      ' acme-labs ',
      { namespace: 'acme-labs', subscription: 'A-S00012345' },
    ],
    ['emptied, is taken back', '  ', { subscription: 'A-S00012345' }],
  ])('%s', (_, value, choices) => {
    expect(choose(caseOf(), value).choices).toEqual(choices);
  });

  test('of a user has its own name', () => {
    expect(choose(caseOf(), 'mia', 'gitlab-user').choices).toMatchObject({ gitlabUser: 'mia' });
  });

  test('makes a new plan: what was confirmed and drafted for the old one is gone', () => {
    const drafting = { state: 'failed', problems: ['not-seen'] } as const;
    const next = choose(begun({ confirmations: { gate: given }, drafting }), '9002');
    expect(next).toMatchObject({ steps: [], confirmations: {}, drafting: { state: 'idle', problems: [] } });
  });

  test('is not taken while a change may be on its way', () => {
    const state = begun({ steps: [change(doubtfulAs())] });
    expect(choose(state, '9002').choices).toEqual(state.choices);
  });
});

describe('an answer', () => {
  const gold = told(shownPlan({ code: 'gold' }));
  const answer = (state: CaseState, part: typeof gold) =>
    reduceCase(state, { ...factReceived('plan', '9001', part), now });
  const planIn = ({ facts }: CaseState) => factIn(facts, 'plan', 9001);
  const stale = { stale: new Set(['plan:9001', 'orders:9001']) };

  test('is doubtful no more, and others stay so', () => {
    expect([...answer(caseOf({}, stale), gold).stale]).toEqual(['orders:9001']);
  });

  test('that is asked for again keeps what was known until it is there', () => {
    expect(planIn(answer(caseOf({}, stale), onItsWay))).toMatchObject({
      tag: 'known',
      value: { code: 'free' },
    });
  });

  test('that is asked for the first time is on its way', () => {
    expect(planIn(answer(caseOf({ facts: { plan: { 9001: { tag: 'idle' } } } }), onItsWay)).tag).toBe(
      'asked',
    );
  });
});

describe('the form', () => {
  test('keeps what is typed', () => {
    expect(reduceCase(caseOf(), { type: 'fill-in', field: 'seats', value: '9', now }).form).toEqual({
      seats: '9',
    });
  });

  const taken = (over: Parameters<typeof form>[0]) => {
    const state = caseOf({ reads: 'agent' }, { form: { ...form(over) } });
    return reduceCase(state, { type: 'take-facts', now });
  };

  test('once taken, is the agent’s word', () => {
    const next = taken({});
    expect(next.formTaken).toBe(true);
    expect(factIn(next.facts, 'subscriptions', 5501)).toMatchObject({ by: 'agent' });
  });

  test('with something wrong in it changes nothing', () => {
    expect(taken({ seats: 'many' }).formTaken).toBe(false);
  });
});

describe('start', () => {
  const start = (state: CaseState, at = now) => reduceCase(state, { type: 'start', now: at });

  test('begins with what was read just now', () => {
    expect(start(caseOf())).toMatchObject({ phase: { is: 'running' }, steps: [{ step: { at: 'looking' } }] });
  });

  test('reads again what is older than a minute, and holds on to what was shown meanwhile', () => {
    const next = start(caseOf(), now + minute + 1);
    expect(next.phase).toMatchObject({ starting: true, about: { customer: 5501, namespace: { id: 9001 } } });
    expect(next.stale).toContain('plan:9001');
  });

  test.each<[string, CaseState]>([
    ['something blocks', caseOf({ sub: { status: 'Expired' } })],
    ['the agent may change nothing', forOthers(caseOf())],
    ['the verdict is not there yet', caseOf({ facts: { plan: { 9001: onItsWay } } })],
  ])('is not taken: %s', (_, state) => {
    expect(start(state).phase).toEqual(planned);
  });
});

describe('a draft', () => {
  const draft = (state: CaseState, at = now) => reduceCase(state, { type: 'draft', now: at });
  const done = caseOf(provisioned, { phase: running, steps: [change(settledAs())] });

  test('reads again what it tells, where that is older than a minute', () => {
    const next = draft(done, now + minute + 1);
    expect(next.drafting).toMatchObject({ state: 'reading', confirms: true });
    expect(next.stale).toContain('plan:9001');
  });

  test('of another reply confirms nothing', () => {
    expect(draft(caseOf()).drafting).toMatchObject({ state: 'reading', confirms: false });
  });

  test.each<[string, CaseState]>([
    ['there is nothing to tell', begun()],
    ['the agent may change nothing', forOthers(done)],
  ])('is not made: %s', (_, state) => {
    expect(draft(state).drafting.state).toBe('idle');
  });

  test('is not begun twice', () => {
    const drafting = { state: 'drafting', problems: [] } as const;
    expect(draft({ ...done, drafting }).drafting).toBe(drafting);
  });
});

describe('a refresh', () => {
  const refresh = (state: CaseState) => reduceCase(state, { type: 'refresh', now });

  test('asks everything again', () => {
    expect([...refresh(caseOf()).stale]).toEqual(expect.arrayContaining(['conversation:42', 'plan:9001']));
  });

  test.each<[string, CaseState, string]>([
    [
      'a step whose state could not be read is looked at again',
      begun({ steps: [change(readyTo({ is: 'unread', what: 'path', trouble: null }))] }),
      'looking',
    ],
    ['one whose state was seen is left as it is', begun(), 'ready'],
  ])('%s', (_, state, at) => {
    expect(refresh(state).steps[0]?.step.at).toBe(at);
  });
});

describe('putting back', () => {
  const { plan, role } = clear(settledAs());
  const left = (over: Partial<CaseState> = {}) =>
    caseOf({}, { reached: [{ plan, role, attempt: 'one', at: now + minute }], ...over });
  const putBack = (state: CaseState, group?: number) =>
    reduceCase(state, { type: 'put-back', now, ...(group === undefined ? {} : { group }) }).steps.filter(
      (one) => one.role === 'put-back',
    );

  test('forces the cleared subscription onto its group, and looks first', () => {
    expect(putBack(left())).toMatchObject([
      { plan: { wish: { subscription: 'A-S00000001', namespace: 9001 } }, step: { at: 'looking' } },
    ]);
  });

  test.each<[string, CaseState, number | undefined]>([
    ['no group was left on Free', caseOf(), undefined],
    ['another group is meant', left(), 9002],
    ['the agent may change nothing', forOthers(left()), undefined],
    ['a change may be on its way', left({ phase: running, steps: [change(doubtfulAs())] }), undefined],
  ])('does not begin: %s', (_, state, group) => {
    expect(putBack(state, group)).toEqual([]);
  });
});

test('a colleague began first: their name is said, and all is read again', () => {
  const next = reduceCase(begun(), { type: 'rejoin', by: 'Ben Okafor', now });
  expect(next).toMatchObject({ overtakenBy: 'Ben Okafor', phase: { is: 'resuming' }, steps: [] });
  expect(next.stale).toContain('conversation:42');
});

describe('what a group had before the first change', () => {
  const unlocked = (state: CaseState) =>
    reduceCase(state, {
      type: 'step',
      id: state.steps[0]?.id ?? '',
      event: { type: 'held', because: [], now },
      before: { plan: 'gold' },
      now,
    }).before;

  test('is noted once', () => {
    expect(unlocked(begun())).toEqual({ 9001: { plan: 'gold' } });
  });

  test('is not noted over', () => {
    expect(unlocked(begun({ before: { 9001: { plan: 'free' } } }))).toEqual({ 9001: { plan: 'free' } });
  });
});

describe('what only takes the place of what was there', () => {
  const viewers = ['Ben Okafor'];
  const agent = { id: '902', name: 'Ben Okafor', locale: null, groups: [] };
  const filed = { state: 'filed', url: null, text: '' } as const;

  test.each<[string, Happening, Partial<CaseState>]>([
    ['who is signed in', { type: 'agent', agent }, { agent }],
    ['who else has the ticket open', { type: 'viewers', viewers }, { viewers }],
    ['whether the ticket is shown', { type: 'shown', shown: false }, { visible: false }],
    [
      'what the composer shows',
      { type: 'composer', composer: composer({ text: 'Hi' }) },
      { composer: composer({ text: 'Hi' }) },
    ],
    ['how the changes are made', { type: 'go-guided' }, { mode: 'guided' }],
    [
      'what came of escalating',
      { type: 'escalation', id: 's', escalation: filed },
      { escalations: { s: filed } },
    ],
    ['what is asked again', { type: 'look-at', keys: ['plan:7'] }, { stale: new Set(['plan:7']) }],
  ])('%s', (_, happening, is) => {
    expect(reduceCase(caseOf(), { ...happening, now })).toMatchObject(is);
  });

  test('an ending that was noted is known to be noted here', () => {
    const noted = {
      type: 'ending-noted',
      step: 's',
      entry: entry({ event: 'settled' }),
      sentence: '',
      now,
    } as const;
    expect(reduceCase(caseOf(), noted)).toMatchObject({ ended: ['one'], pendingNotes: [] });
    expect(reduceCase(caseOf(), { ...noted, type: 'ending-not-noted' })).toMatchObject({
      ended: [],
      pendingNotes: [{ tries: 1 }],
    });
  });
});

test('what happens while the first facts are coming changes no phase', () => {
  const waiting: Phase = reading;
  const state = caseOf({ facts: { conversation: { 42: notRead } } }, { phase: waiting, steps: [] });
  expect(reduceCase(state, { type: 'woken', now }).phase).toBe(waiting);
});
