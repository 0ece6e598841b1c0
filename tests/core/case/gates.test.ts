/** A confirmation counts for what was shown, for the step, for the agent, and for a quarter of an hour. */
import { describe, expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import { confirmedFor, gatesOf, reasonsOf, type StepGate } from '#core/case/gates.ts';
import type { CaseState, CaseStep, Confirmation } from '#core/case/state.ts';
import type { Departure } from '#core/procedures/departure.ts';
import { type Given, notRead, told as toldBy } from '../build.ts';
import * as opened from '../opened.ts';
import {
  association,
  caseOf,
  fromLabs,
  fromNothing,
  holder,
  readyFrom,
  assessment,
  stepOf,
} from '../opened.ts';
import { now, seats } from '../records.ts';

const force = (from: Departure, role: CaseStep['role'] = 'planned') =>
  stepOf('force-associate', association, readyFrom(from), role);
const started = (given: Given, ...steps: readonly CaseStep[]): CaseState =>
  caseOf(given, { phase: opened.running, steps });
const gates = (state: CaseState, step = state.steps[0]): readonly StepGate[] =>
  step === undefined ? [] : gatesOf(state, assessment(state), step);
const ids = (state: CaseState, step?: CaseStep) => gates(state, step).map((one) => `${one.id} ${one.kind}`);
const open = (state: CaseState) =>
  gates(state)
    .filter((one) => !one.given)
    .map((one) => one.id);

const few: Given = { sub: { lines: [seats(10)] } };

describe('what is asked', () => {
  const clear = stepOf('clear-subscription', holder, readyFrom({ linked: 9001, path: 'acme-corp' }));
  const minutes = stepOf(
    'set-compute-minutes',
    { namespace: 9001, total: 9 },
    readyFrom({ total: 50, path: 'a' }),
    'minutes',
  );
  const told: Given = { reads: 'agent', facts: { orders: { 9001: toldBy([], 'agent') } } };

  test.each<[string, Given, readonly CaseStep[], readonly string[]]>([
    ['nothing stands in the way', {}, [force(fromNothing)], []],
    ['a finding stops', few, [force(fromNothing)], ['seats-match reason']],
    ['it leaves a group', {}, [force(fromLabs)], ['source-namespace box', 'path path']],
    [
      'a finding stops, and it leaves a group',
      few,
      [force(fromLabs)],
      ['source-namespace box', 'seats-match reason', 'path path'],
    ],
    [
      'a plan that nobody explains',
      { plan: { code: 'gold' } },
      [force({ ...fromNothing, plan: 'gold' })],
      ['namespace-free box', 'path path'],
    ],
    ['it only clears', {}, [clear], ['path path']],
    ['a total below the present one', {}, [minutes], ['compute-minutes box']],
    ['nobody reads CustomersDot: seen there as well', told, [force(fromNothing)], ['departure box']],
    ['minutes are read all the same', told, [minutes], ['compute-minutes box']],
    [
      'putting back carries no stops of the plan',
      few,
      [force(fromLabs, 'put-back')],
      ['source-namespace box', 'path path'],
    ],
    ['the state is not known', few, [stepOf('force-associate', association, { at: 'locked' })], []],
  ])('%s', (_, given, steps, are) => {
    expect(ids(started(given, ...steps))).toEqual(are);
  });

  test('the first step that changes the plan carries the stops, the later ones not before their turn', () => {
    const state = started(few, clear, stepOf('force-associate', association, { at: 'locked' }));
    expect(ids(state, state.steps[0])).toEqual(['seats-match reason', 'path path']);
    expect(ids(state, state.steps[1])).toEqual([]);
  });

  test('each of two that could go carries them', () => {
    const state = started(few, clear, force(fromNothing));
    expect(ids(state, state.steps[1])).toEqual(['seats-match reason']);
  });

  test('once that is settled, the next one carries them', () => {
    const state = started(few, { ...clear, step: opened.settled }, force(fromNothing));
    expect(ids(state, state.steps[1])).toEqual(['seats-match reason']);
  });

  test('an account is linked without any', () => {
    const link = stepOf(
      'link-account',
      { customer: 5501, uid: '4711' },
      readyFrom({ uid: null, elsewhere: null }),
    );
    expect(ids(started(few, link))).toEqual([]);
  });

  test('a question that could not be read wants a reason where the page of rules says so', () => {
    const unread: Given = { facts: { orders: { 9001: notRead } } };
    expect(ids(started(unread, force(fromNothing)))).toEqual(['namespace-free reason']);
  });
});

describe('what counts as given', () => {
  const state = started({}, force(fromLabs));
  const [stop, path] = gates(state);
  const given = (
    name: string | undefined,
    of: string | undefined,
    over: Partial<Confirmation>,
  ): CaseState => ({
    ...state,
    confirmations: { [name ?? '']: { of: of ?? null, by: '901', at: now, ...over } },
  });
  const ticked = (over: Partial<Confirmation> = {}) => given(stop?.name, stop?.of, { ticked: true, ...over });
  const typed = (text: string) => given(path?.name, path?.of, { text });

  test.each<[string, CaseState, boolean]>([
    ['ticked', ticked(), true],
    ['a quarter of an hour ago', ticked({ at: now - confirmedFor }), true],
    ['longer ago', ticked({ at: now - confirmedFor - 1 }), false],
    ['by another agent', ticked({ by: '902' }), false],
    ['in an earlier frame: it is only proposed', ticked({ of: null }), false],
    ['beside another state', ticked({ of: (stop?.of ?? '').replace('9002', '9003') }), false],
    ['unticked again', ticked({ ticked: false }), false],
    ['at another step', given('source-namespace other', stop?.of, { ticked: true }), false],
    ['at another gate', given(path?.name, stop?.of, { ticked: true }), false],
  ])('%s: %s', (_, confirmed, counts) => {
    expect(open(confirmed).includes('source-namespace')).toBe(!counts);
  });

  test.each<[string, boolean]>([
    ['acme-corp', true],
    ['  acme-corp ', true],
    ['Acme-corp', false],
    ['acme', false],
    ['', false],
  ])('the path %j: %s', (text, counts) => {
    expect(open(typed(text)).includes('path')).toBe(!counts);
  });

  test.each<[string, boolean]>([
    ['They agreed.', true],
    ['   ', false],
  ])('the reason %j: %s', (text, counts) => {
    const short = started(few, force(fromNothing));
    const [reason] = gates(short);
    const confirmations = { [reason?.name ?? '']: { text, of: reason?.of ?? null, by: '901', at: now } };
    expect(open({ ...short, confirmations })).toEqual(counts ? [] : ['seats-match']);
  });

  test('a path that counts no more is gone from its field, and a reason stays there', () => {
    const shown = (confirmed: CaseState) => gates(confirmed).find((one) => one.id === 'path')?.typed;
    expect(shown(typed('acme'))).toBe('acme');
    expect(shown(given(path?.name, path?.of, { text: 'acme-corp', at: now - confirmedFor - 1 }))).toBe('');
    expect(shown(given(path?.name, 'another state', { text: 'acme-corp' }))).toBe('');
    expect(shown(given(path?.name, path?.of, { text: 'acme-corp', by: '902' }))).toBe('');
    const short = started(few, force(fromNothing));
    const confirmations = {
      [gates(short)[0]?.name ?? '']: { text: 'They agreed.', of: null, by: '901', at: 0 },
    };
    expect(gates({ ...short, confirmations })).toMatchObject([{ given: false, typed: 'They agreed.' }]);
  });

  test('given here, it counts until another state, or other numbers, are seen', () => {
    const give = { type: 'give', gate: stop?.name ?? '', ticked: true, now } as const;
    const confirmed = reduceCase(state, give);
    expect(open(confirmed)).toEqual(['path']);
    const moved = force({ ...fromLabs, linked: 9003, 'linked-path': 'acme-new' });
    expect(open({ ...confirmed, steps: [moved] })).toEqual(['source-namespace', 'path']);
    expect(open({ ...confirmed, agent: { ...confirmed.agent, id: '902' } })).toContain('source-namespace');
  });

  test('the journal notes ticks, and what was typed', () => {
    const confirmed = typed(' acme-corp ');
    expect(reasonsOf(confirmed, gates(confirmed))).toEqual({
      'source-namespace': 'confirmed',
      path: 'acme-corp',
    });
  });

  test('a comment that was picked beside a box stands in the journal, and ticks nothing', () => {
    const picked = ticked({ ticked: false, text: 'https://acme.example/42#comment-3' });
    expect(gates(picked)[0]).toMatchObject({ given: false, typed: 'https://acme.example/42#comment-3' });
    const both = ticked({ text: 'https://acme.example/42#comment-3' });
    expect(gates(both)[0]?.given).toBe(true);
    expect(reasonsOf(both, gates(both))).toMatchObject({
      'source-namespace': 'https://acme.example/42#comment-3',
    });
  });
});
