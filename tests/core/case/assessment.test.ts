/** What can be said of a case at one moment, and what it still waits for. */
import { describe, expect, test } from 'vitest';
import { assess, commentsOf, isWhole, readsOf } from '#core/case/assessment.ts';
import { planned, type Phase } from '#core/case/phase.ts';
import type { CaseState } from '#core/case/state.ts';
import { type Facts, type Given, notRead, onItsWay, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { assessment, caseOf, holder } from '../opened.ts';
import { email, now, onAcme, order, premium, said } from '../records.ts';

const withFacts = (facts: Facts, given: Given = {}) => caseOf({ ...given, facts });
const noApi = {
  tag: 'unread',
  trouble: { kind: 'no-api', service: 'customersdot', detail: '' },
  at: now,
} as const;

describe('who reads CustomersDot', () => {
  test.each<[string, CaseState, 'api' | 'agent']>([
    ['the app, with an admin’s address', caseOf(), 'api'],
    ['the agent, without one', caseOf({ reads: 'agent' }), 'agent'],
    [
      'the agent, where it answers as if it had no API',
      withFacts({ 'customers-by-email': { [email]: noApi } }),
      'agent',
    ],
    [
      'the app, while it is only out of order',
      withFacts({ 'customers-by-email': { [email]: notRead } }),
      'api',
    ],
    ['the agent, once the form was taken', caseOf({}, { formTaken: true }), 'agent'],
  ])('%s', (_, state, reads) => {
    expect(readsOf(state)).toBe(reads);
  });
});

describe('what is waited for', () => {
  const held = order(holder.subscription);

  test.each<[string, CaseState, object]>([
    ['nothing: all was read', caseOf(), { undecided: false, loading: false }],
    [
      'an answer on its way holds the verdict',
      withFacts({ plan: { 9001: onItsWay } }),
      { undecided: true, loading: true },
    ],
    [
      'one that could not be read does not: that is said',
      withFacts({ plan: { 9001: notRead } }),
      { undecided: false, loading: false },
    ],
    [
      'the subscription of an order holds the start alone: the order is a stop by itself',
      withFacts({ orders: { 9001: told([held]) } }),
      { undecided: false, loading: true },
    ],
    [
      'what is not needed holds nothing',
      withFacts({ plan: { 7: onItsWay } }),
      { undecided: false, loading: false },
    ],
  ])('%s', (_, state, is) => {
    expect(assessment(state)).toMatchObject(is);
  });

  test.each<[string, string, boolean]>([
    ['an answer that is needed is asked again', 'plan:9001', true],
    ['one that is not needed is', 'plan:7', false],
  ])('%s', (_, key, stale) => {
    expect(assessment(caseOf({}, { stale: new Set([key]) })).stale).toBe(stale);
  });
});

describe('the conversation', () => {
  const page = (text: string, older: string | null) => told({ comments: [said(text, 9)], older });
  const conversation = { 42: page('newest', 'p2') };
  const texts = (state: CaseState) => commentsOf(state).map(({ text }) => text);

  test.each<[string, Facts, readonly string[]]>([
    ['could not be read', { conversation: { 42: notRead } }, []],
    ['has one page', { conversation: { 42: page('newest', null) } }, ['newest']],
    [
      'has older pages, in their order',
      { conversation, 'older-conversation': { p2: page('older', 'p3'), p3: page('oldest', null) } },
      ['newest', 'older', 'oldest'],
    ],
    [
      'ends where a page was not read',
      { conversation, 'older-conversation': { p2: notRead, p3: page('oldest', null) } },
      ['newest'],
    ],
  ])('%s', (_, facts, are) => {
    expect(texts(withFacts(facts))).toEqual(are);
  });

  const starting: Phase = { is: 'planned', starting: true, about: {} };

  test.each<[string, Phase, string | null]>([
    ['an older page that is needed, and could not be read, leaves the journal unknown', starting, 'down'],
    ['one that nobody needs does not', planned, null],
  ])('%s', (_, phase, trouble) => {
    const state = caseOf({ facts: { conversation, 'older-conversation': { p2: notRead } } }, { phase });
    expect(assessment(state).journalUnread?.kind ?? null).toBe(trouble);
  });
});

describe('the plan can be told', () => {
  const unlinked: Given = { customer: { uid: null } };
  const nobody = { customer: { uid: null }, facts: { 'users-by-email': { [email]: notRead } } };

  test.each<[string, Given, boolean]>([
    ['customer, subscription and group are known', {}, true],
    ['no customer', { facts: { 'customers-by-email': { [email]: told([]) } } }, false],
    ['no subscription', { choices: { subscription: 'A-S9', namespace: '9001' } }, false],
    ['the group could not be read', { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } }, false],
    ['an account is to be linked, and it is known whose', unlinked, true],
    ['an account is to be linked, and it is not', nobody, false],
  ])('%s', (_, given, is) => {
    expect(isWhole(assessment(caseOf(given)))).toBe(is);
  });
});

describe('the intent', () => {
  const procedures = (phase: Phase) => assess(caseOf({}, { phase }), now).plan.map((one) => one.procedure);

  test.each<[string, Phase, string]>([
    ['is that of what was read, before a plan is begun', planned, 'change-namespace'],
    [
      'of a begun plan is kept, whatever is read since',
      { is: 'running', intent: 'force', partial: false },
      'force-associate',
    ],
    [
      'of a begun plan that had nothing to do is asked for anew',
      { is: 'running', intent: 'none', partial: false },
      'change-namespace',
    ],
  ])('%s', (_, phase, procedure) => {
    expect(procedures(phase)).toEqual([procedure]);
  });
});

describe('findings are judged by the intent', () => {
  const begun = (intent: 'force' | 'none'): Phase => ({ is: 'running', intent, partial: false });
  const maintainer: Given = { facts: { member: { '9001/4711': told(40) } } };
  const hidden: Given = { group: { extraMinutes: undefined } };

  test.each<[string, Given, Phase, string, string]>([
    ['a change wants an Owner', maintainer, planned, 'owner-of-namespace', 'block'],
    ['a begun force does without one', maintainer, begun('force'), 'owner-of-namespace', 'stop'],
    ['what a change could lose was not told', hidden, planned, 'compute-minutes', 'unread'],
    [
      'a begun plan that had nothing to do is judged by now',
      hidden,
      begun('none'),
      'compute-minutes',
      'unread',
    ],
  ])('%s', (_, given, phase, id, level) => {
    const { findings } = assessment(caseOf(given, { phase }));
    expect(findings.find((one) => one.id === id)?.level).toBe(level);
  });
});

describe('it is provisioned, and does not show', () => {
  test.each<[string, Given, boolean]>([
    ['GitLab.com shows Free', { sub: { linked: onAcme } }, true],
    ['something is left to do, so nothing lags', { sub: { linked: onAcme }, customer: { uid: null } }, false],
    ['it is on no group', {}, false],
  ])('%s', (_, given, lags) => {
    expect(assessment(caseOf(given)).lags).toBe(lags);
  });
});

test('a choice of before goes on by the journal, and each question stands once', () => {
  const comments = [noteOf(entry({ about: { namespace: onAcme } }), 5)];
  const { snapshot, queries } = assessment(caseOf({ choices: {}, comments, sub: premium() }));
  expect(snapshot.subscription?.name).toBe('A-S00012345');
  const keys = queries.map(({ of, arg }) => `${of} ${arg}`);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('it is worked out once for a state', () => {
  test.each<[string, number, boolean]>([
    ['and stands for some seconds', now + 4_999, true],
    ['then it is worked out again: what says "today" may be otherwise', now + 5_000, false],
  ])('%s', (_, later, same) => {
    const state = caseOf();
    const first = assess(state, now);
    expect(assess(state, later) === first).toBe(same);
  });

  test('and not for the next state, however alike', () => {
    const state = caseOf();
    expect(assess({ ...state }, now)).not.toBe(assess(state, now));
  });
});
