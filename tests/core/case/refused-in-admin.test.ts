/** The same no, by the API and by an admin page that the agent quotes: the same step, the same offers, the same facts in doubt. */
import { describe, expect, test } from 'vitest';
import { withOffers } from '#core/case/offers.ts';
import { planView } from '#core/case/plan-view.ts';
import { reduceCase } from '#core/case/reducer.ts';
import { caseReport } from '#core/case/report.ts';
import { quotedOf } from '#core/case/quoted.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { type Refusal, refusalOf } from '#core/domain/refusal.ts';
import type { Acted, Step } from '#core/step/state.ts';
import type { StepEvent } from '#core/step/events.ts';
import { looking } from '#core/step/looks.ts';
import { type Given, told } from '../build.ts';
import { acted, assessment, caseOf, holder, running } from '../opened.ts';
import { now, onAcme, order, premium } from '../records.ts';
import { change, clear, force, link } from './steps.ts';

const sent: Acted = { ...acted, answered: false };
const acting: Step = { at: 'acting', proof: { settled: 'no', sides: [] }, acted: sent };
const waiting = (over: Partial<Acted> = {}): Step => ({
  at: 'waiting',
  acted: { ...sent, delegatedTo: 'agent', ...over },
  looks: 0,
  from: now,
  due: now,
  last: null,
});

const idOf = ({ steps }: CaseState): string => steps[0]?.id ?? '';
const happen = (state: CaseState, ...events: readonly StepEvent[]): CaseState =>
  events.reduce((soFar, event) => reduceCase(soFar, { type: 'step', id: idOf(state), event, now }), state);
const notSo: StepEvent = {
  type: 'looked',
  proof: { settled: 'no', sides: [] },
  departing: null,
  auditCheck: null,
  now,
};
const noted: StepEvent = { type: 'ended', now };
const opened = (given: Given, step: CaseStep): CaseState => caseOf(given, { phase: running, steps: [step] });

const byApi = (given: Given, of: (step: Step) => CaseStep, refusal: Refusal): CaseState =>
  happen(
    opened(given, of(acting)),
    { type: 'answered', answer: { tag: 'refused', refusal }, now },
    ...(refusal.id === 'moved' ? [] : [noted]),
  );
const byPage = (given: Given, of: (step: Step) => CaseStep, refusal: Refusal): CaseState =>
  happen(
    opened(given, of(waiting())),
    { type: 'refused-in-admin', answer: { tag: 'refused', refusal }, now },
    notSo,
    ...(refusal.id === 'moved' ? [] : [noted]),
  );

/** A step without whose hands it was in. */
const comparable = ({ steps, stale }: CaseState) => ({
  stale: [...stale].sort(),
  steps: steps.map(({ step, offered, role, plan }) => ({
    key: plan.key,
    role,
    offered,
    step: 'acted' in step ? { ...step, acted: { ...step.acted, delegatedTo: null } } : step,
  })),
});
/** What is offered once all was read since, and says the same as before. */
const offered = (state: CaseState, given: Given): readonly string[] => {
  const { facts } = caseOf(given);
  const read = { ...state, facts, stale: new Set<string>() };
  return withOffers(read, assessment(read)).map(({ plan, role }) => `${plan.procedure} ${role}`);
};

const held: Given = {
  facts: {
    orders: { 9001: told([order(holder.subscription)]) },
    subscription: { [holder.subscription]: told(premium({ name: holder.subscription, linked: onAcme })) },
  },
};
const taken =
  'unable to associate the subscription as the destination namespace is already associated with a subscription';
const c = 'change-namespace planned';
const f = 'force-associate offered';

describe('the same refusal by the API and by the page', () => {
  test.each<[string, Given, (step: Step) => CaseStep, Refusal, readonly string[]]>([
    ['overage', {}, change, refusalOf(422, 'resulting in the overage of 14 seat(s)'), [c, f]],
    ['overage by its status', {}, change, refusalOf(402, 'Too many people'), [c, f]],
    ['additional minutes', {}, change, refusalOf(422, "can't have additional CI minutes"), [c, f]],
    ['additional storage', {}, change, refusalOf(422, "can't have additional storage"), [c, f]],
    ['no reason at all', {}, change, refusalOf(422, 'An unexpected error occurred.'), [c, f]],
    [
      'the group is taken, and it is known by what',
      held,
      change,
      refusalOf(422, taken),
      [c, 'clear-subscription offered', f],
    ],
    ['the group is taken, and nobody knows by what', {}, change, refusalOf(422, taken), [c]],
    [
      'a force onto a group that is taken',
      held,
      force,
      refusalOf(422, taken),
      ['clear-subscription offered', 'force-associate planned'],
    ],
    ['refused for now', {}, change, refusalOf(429, 'Retry later', {}, now + 60_000), [c]],
    ['nobody knows the words', {}, change, refusalOf(422, 'Flux capacitor missing'), [c]],
    ['another state than was confirmed', {}, change, refusalOf(409, 'moved'), [c]],
    [
      'an account on another customer',
      {},
      link,
      refusalOf(409, 'already been linked to another Customers Portal account'),
      ['link-account planned'],
    ],
  ])('%s', (_, given, of, refusal, offers) => {
    const [api, page] = [byApi(given, of, refusal), byPage(given, of, refusal)];
    expect(comparable(page)).toEqual(comparable(api));
    expect(offered(page, given)).toEqual(offers);
    expect(offered(api, given)).toEqual(offers);
  });

  test('one for now can go again after a look', () => {
    const refused = byPage({}, change, refusalOf(409, 'Another change is in progress'));
    expect(refused.steps[0]?.step).toMatchObject({ at: 'refused', refusal: { forNow: true } });
    const again = happen(refused, { type: 'look-again', now });
    expect(again.steps[0]?.step).toMatchObject({ at: 'looking', acted: null });
  });
});

describe('where nothing reads what holds the group', () => {
  const byHand = (given: Given, more: readonly CaseStep[] = []): CaseState => {
    const state = byPage({ reads: 'agent', ...given }, change, refusalOf(422, taken));
    const steps = state.steps.map((one) => ({ ...one, offered: true }));
    return { ...state, steps: [...steps, ...more] };
  };
  const lacks = (state: CaseState) => planView(state, assessment(state), 'running').started[0]?.lacksHolder;

  test.each<[string, CaseState, boolean]>([
    ['nobody has told it: it is asked for', byHand({}), true],
    ['a clearing is offered', byHand({}, [clear({ at: 'locked' })]), false],
    ['the API reads it', byPage({}, change, refusalOf(422, taken)), false],
    ['another refusal', byPage({ reads: 'agent' }, change, refusalOf(422, 'Flux')), false],
  ])('%s', (_, state, does) => {
    expect(lacks(state)).toBe(does);
  });

  test('what the agent has told of it is offered to be cleared', () => {
    const orders = { 9001: told([order(holder.subscription)], 'agent') };
    const given: Given = { reads: 'agent', facts: { ...held.facts, orders } };
    expect(offered(byPage(given, change, refusalOf(422, taken)), given)).toEqual([
      c,
      'clear-subscription offered',
      f,
    ]);
  });
});

describe('the words of the page', () => {
  const quote = (state: CaseState, words: string): CaseState =>
    reduceCase(state, { type: 'quote', step: idOf(state), words, now });
  const at = (state: CaseState): string | undefined => {
    const [step] = state.steps;
    return step === undefined ? undefined : quotedOf(state, step);
  };
  const open = opened({}, change(waiting()));

  test('stand beside the attempt that they are about, and change nothing else', () => {
    const quoted = quote(open, 'Nope');
    expect(at(quoted)).toBe('Nope');
    expect({ ...quoted, quoted: {} }).toEqual(open);
    const second = { ...quoted, steps: [change(waiting({ attempt: 'two' }))] };
    expect(at(second)).toBe('');
  });

  test.each<[string, Step]>([
    ['an automation’s', waiting({ delegatedTo: { url: '', iid: null } })],
    ['looked at', looking(sent, now)],
    ['refused', { at: 'refused', acted: sent, refusal: refusalOf(422, 'x'), looked: now, owes: null }],
  ])('are not taken of a step that is %s', (_, step) => {
    const state = opened({}, change(step));
    expect(quote(state, 'Nope').quoted).toEqual({});
  });

  test.each<[string, string, string]>([
    ['no longer than a page of an error is', 'x'.repeat(9_000), 'x'.repeat(4_000)],
    ['whole characters', '😀'.repeat(5_000), '😀'.repeat(4_000)],
    ['nothing that nobody sees', 'a\u0000b\u0007c\ud800d', 'a b c d'],
    ['lines, as they were pasted', 'One\nTwo\tThree', 'One\nTwo\tThree'],
    ['markup, which is text', '<script>{{ticket.id}}</script>', '<script>{{ticket.id}}</script>'],
  ])('are kept as %s', (_, words, kept) => {
    expect(at(quote(open, words))).toBe(kept);
  });

  test('are nobody’s where an attempt bears a name that every object has', () => {
    expect(at(opened({}, change(waiting({ attempt: 'constructor' }))))).toBe('');
  });

  const tried = (state: CaseState): string =>
    caseReport(state, (key) => key, now)
      .split('\n')
      .find((line) => line.includes('change-namespace')) ?? '';

  test('go with an escalation while it waits, and once it is refused: in one line, as code', () => {
    const words = 'Flux\n/close @all `now` ![x](https://evil.example)';
    const shown = "(`Flux /close @all 'now' ![x](https://evil.example)`)";
    expect(tried(quote(open, words)).endsWith(`: waiting ${shown}`)).toBe(true);
    const refused = happen(
      quote(open, words),
      { type: 'refused-in-admin', answer: { tag: 'refused', refusal: refusalOf(422, 'Flux') }, now },
      notSo,
    );
    expect(tried(refused).endsWith(`: refused ${shown.replace('(', '(unknown: ')}`)).toBe(true);
  });

  test('are not told of a step that was proven all the same', () => {
    const proven: StepEvent = { ...notSo, proof: { settled: 'yes', sides: [] } };
    const settled = happen(
      quote(open, 'Nope'),
      { type: 'refused-in-admin', answer: { tag: 'refused', refusal: refusalOf(422, 'Nope') }, now },
      proven,
    );
    expect(tried(settled)).toMatch(/: settled$/);
  });
});
