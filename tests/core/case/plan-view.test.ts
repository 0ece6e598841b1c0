/** What the stepper shows of the case: the plan until it is begun, its steps afterwards, and what of it may be pressed. */
import { describe, expect, test } from 'vitest';
import { planView } from '#core/case/plan-view.ts';
import type { CaseState, CaseStep, PendingNote } from '#core/case/state.ts';
import { type CaseStatus, caseStatus } from '#core/case/status.ts';
import { printOf } from '#core/procedures/departure.ts';
import { type Given, told } from '../build.ts';
import { entry } from '../journal/entry.ts';
import {
  assessment,
  caseOf,
  forOthers,
  fromLabs,
  fromNothing,
  holder,
  readyFrom,
  running,
} from '../opened.ts';
import { now, seats, used } from '../records.ts';
import { change, clear, doubtfulAs, force, link, locked, putBack, settledAs, states } from './steps.ts';

const viewOf = (state: CaseState, status?: CaseStatus) =>
  planView(state, assessment(state), status ?? caseStatus(state, assessment(state)));
const begun = (steps: readonly CaseStep[], given: Given = {}, over: Partial<CaseState> = {}) =>
  caseOf(given, { phase: running, steps, ...over });
const only = (state: CaseState) => viewOf(state).started[0];

describe('what is shown as planned', () => {
  const procedures = (state: CaseState, status?: CaseStatus) =>
    viewOf(state, status).planned.map(({ procedure }) => procedure);

  test('the plan, as long as nothing was begun', () => {
    expect(procedures(caseOf())).toEqual(['change-namespace']);
  });

  test('no plan that may change yet, while the case is being read', () => {
    expect(procedures(caseOf(), 'loading')).toEqual([]);
  });

  test('no plan beside the steps of a begun one', () => {
    expect(procedures(begun([change(locked)]))).toEqual([]);
  });
});

describe('what may be pressed', () => {
  test.each<[string, CaseState, boolean, boolean]>([
    ['a ready case can start', caseOf(), true, true],
    ['by an agent who may change nothing it cannot', forOthers(caseOf()), false, false],
    ['a blocked case cannot', caseOf({ sub: { status: 'Expired' } }), false, true],
    ['what has started cannot start again', begun([change(states.ready)]), false, true],
  ])('%s', (_, state, mayStart, may) => {
    expect(viewOf(state)).toMatchObject({ mayStart, may });
  });

  test('start was said, and what the plan rests on is being read', () => {
    const starting = { is: 'planned', starting: true, about: {} } as const;
    expect(viewOf(caseOf({}, { phase: starting })).starting).toBe(true);
    expect(viewOf(caseOf()).starting).toBe(false);
  });
});

describe('a ready step', () => {
  test('shows why it may not go just now', () => {
    expect(only(begun([change(states.ready)]))?.because).toEqual([]);
    expect(only(forOthers(begun([change(states.ready)])))?.because).toEqual(['forbidden']);
  });

  test('shows its gates', () => {
    const short: Given = { sub: { lines: [seats(10)] } };
    expect(only(begun([force(states.ready)], short))?.gates.map(({ id }) => id)).toEqual(['seats-match']);
  });

  test('shows the state that it departs from, and the print by which a go holds', () => {
    const view = only(begun([force(readyFrom(fromLabs))]));
    expect(view).toMatchObject({ from: fromLabs, print: printOf(fromLabs) });
  });

  test.each<[string, CaseStep, object | null]>([
    ['a Support tool was used on the group minutes ago', change(states.ready), { what: 'Force associate' }],
    ['that is nothing to an account', link(readyFrom({ uid: null, elsewhere: null })), null],
    ['nor to a step whose turn has not come', change(locked), null],
  ])('%s', (_, step, warns) => {
    const recent: Given = { facts: { 'recent-changes': { 9001: told([used()]) } } };
    const view = only(begun([step], recent));
    if (warns === null) expect(view?.warns).toBeNull();
    else expect(view?.warns).toMatchObject(warns);
  });
});

describe('a step that is not ready', () => {
  test.each<[string, CaseStep]>([
    ['it is not its turn', change(locked)],
    ['it is in doubt', change(doubtfulAs())],
    ['it is settled', change(settledAs())],
  ])('%s: nothing is asked, and no reason is given', (_, step) => {
    expect(only(forOthers(begun([step])))).toMatchObject({ gates: [], because: [], print: null });
  });
});

describe('whose plan falls', () => {
  test.each<[string, CaseStep, boolean]>([
    ['the group that it leaves', force(readyFrom(fromLabs)), true],
    ['nobody’s', force(readyFrom(fromNothing)), false],
    ['that of the cleared group', clear(readyFrom({ linked: 9001, path: 'acme-corp' })), true],
  ])('%s', (_, step, falls) => {
    expect((only(begun([step]))?.harms ?? null) !== null).toBe(falls);
  });
});

describe('what does not stand on the ticket yet', () => {
  const step = change(settledAs());
  const pending = (event: 'settled' | 'did-not-happen', of = step.id): PendingNote => ({
    step: of,
    entry: entry({ event }),
    sentence: '',
    tries: 1,
    due: now,
  });

  test.each<[string, readonly PendingNote[], 'ending' | 'word' | null]>([
    ['all of it does', [], null],
    ['how it ended', [pending('settled')], 'ending'],
    ['the agent’s word', [pending('did-not-happen')], 'word'],
    ['what is waited with last counts', [pending('did-not-happen'), pending('settled')], 'ending'],
    ['another step’s', [pending('settled', 'other')], null],
  ])('%s', (_, pendingNotes, unnoted) => {
    expect(only(begun([step], {}, { pendingNotes }))?.unnoted).toBe(unnoted);
  });
});

test('a step is shown with what came of escalating it', () => {
  const step = change(states.refused);
  const escalation = { state: 'filing', url: null, text: '' } as const;
  expect(only(begun([step], {}, { escalations: { [step.id]: escalation } }))?.escalation).toBe(escalation);
  expect(only(begun([step], {}, { escalations: { other: escalation } }))?.escalation).toBeNull();
});

describe('a group that a clearing left on Free', () => {
  const cleared = clear(settledAs());
  const since = now + 60_000;
  const left = (steps: readonly CaseStep[]) =>
    begun(steps, {}, { reached: [{ plan: cleared.plan, role: 'planned', attempt: 'one', at: since }] });

  test.each<[string, CaseState, boolean]>([
    ['it can be put back', left([cleared]), true],
    ['not by an agent who may change nothing', forOthers(left([cleared])), false],
    ['not while a change may be on its way', left([cleared, force(doubtfulAs())]), false],
    ['not while it is being put back', left([cleared, putBack(states.ready)]), false],
  ])('%s', (_, state, back) => {
    expect(viewOf(state).stranded).toEqual([
      { group: 9001, path: 'acme-corp', subscription: holder.subscription, since, back },
    ]);
  });
});
