/** What the column draws beside status, plan and closing. Nothing of it is decided on the screen. */
import { describe, expect, test } from 'vitest';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { viewOf } from '#core/case/view.ts';
import type { Entry } from '#core/journal/entry.ts';
import type { Facts, Given } from '../build.ts';
import { notRead, notThere, onItsWay, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { acted, caseOf, forOthers, running } from '../opened.ts';
import { change, doubtfulAs } from './steps.ts';
import { acme, email, now, premium } from '../records.ts';

const view = (state: CaseState) => viewOf(state, now);
const journalOf = (entries: readonly Entry[]): Given => ({
  comments: entries.map((one, index) => noteOf(one, 9 - index, { authorId: one.agentId })),
});

describe('facts are asked of the agent', () => {
  test.each<[string, CaseState, boolean]>([
    ['where nobody reads CustomersDot', caseOf({ reads: 'agent' }), true],
    ['not where it is read', caseOf(), false],
    ['not of one who may change nothing', forOthers(caseOf({ reads: 'agent' })), false],
    [
      'not for a requester without an address: there is nobody to look for',
      caseOf({ reads: 'agent', emails: [] }),
      false,
    ],
  ])('%s', (_, state, asks) => {
    expect(view(state).asked !== null).toBe(asks);
  });
});

describe('the form stands beside the verdict', () => {
  const reading: Given = { reads: 'agent', facts: { plan: { 9001: onItsWay } } };

  test.each<[string, CaseState, string | null]>([
    ['where something is asked', caseOf({ reads: 'agent' }), 'form'],
    [
      'and stays while what was told is read',
      { ...caseOf(reading), taken: { 'customer-id': '5501' } },
      'form',
    ],
    ['not while the first verdict is read', caseOf(reading), null],
  ])('%s', (_, state, lifted) => {
    expect(view(state).lifted).toBe(lifted);
  });
});

describe('the settings promise an API, and there is none', () => {
  const noApi: Given = {
    facts: {
      'customers-by-email': {
        [email]: { tag: 'unread', at: now, trouble: { kind: 'no-api', service: 'customersdot', detail: '' } },
      },
    },
  };

  test.each<[string, CaseState, boolean]>([
    ['changes were to be sent to it', caseOf(noApi, { mode: 'api' }), true],
    ['it was to be read', caseOf(noApi, { mode: 'internal_request' }), true],
    ['the agent has gone on by hand', caseOf(noApi, { mode: 'guided' }), false],
    [
      'no admin was named: nothing was promised',
      caseOf({ reads: 'agent' }, { mode: 'internal_request' }),
      false,
    ],
    [
      'it is only out of order',
      caseOf({ facts: { 'customers-by-email': { [email]: notRead } } }, { mode: 'api' }),
      false,
    ],
  ])('%s', (_, state, lacks) => {
    expect(view(state).lacksApi).toBe(lacks);
  });
});

describe('what colleagues have begun', () => {
  const bens = entry({ agent: 'Ben Okafor', agentId: '902', attempt: 'bens' });

  test.each<[string, readonly Entry[], readonly string[]]>([
    ['and not ended', [bens], ['bens']],
    ['and ended', [bens, { ...bens, event: 'refused' }], []],
    ['is not what the agent has begun', [entry()], []],
  ])('%s', (_, entries, are) => {
    expect(view(caseOf(journalOf(entries))).begunByOthers.map(({ attempt }) => attempt)).toEqual(are);
  });
});

test('what a step tells of is not told beside it', () => {
  const bens = entry({ agent: 'Ben Okafor', agentId: '902', attempt: 'bens' });
  const goingOn = (begunBy: CaseStep['begunBy'], attempt: string) => ({
    ...change(doubtfulAs({ acted: { ...acted, attempt } })),
    begunBy,
  });
  const others = (step: CaseStep) =>
    view(caseOf(journalOf([bens]), { phase: running, steps: [step] })).begunByOthers.length;
  const by = { agent: 'Ben Okafor', at: now };
  expect(others(goingOn(by, 'bens'))).toBe(0);
  expect(others(goingOn(by, 'another'))).toBe(1);
  expect(others(goingOn(null, 'bens'))).toBe(1);
});

describe('groups to choose from', () => {
  const labs = told(acme({ id: 9002, path: 'acme-labs' }));
  const owned = { memberships: { 4711: told({ owned: ['9001', '9002'] }) } };

  test.each<[string, Facts, readonly string[]]>([
    [
      'the owned ones that were read, each once',
      { ...owned, namespace: { 9002: labs } },
      ['acme-corp', 'acme-labs'],
    ],
    ['one that was not read is not among them', { ...owned, namespace: { 9002: notRead } }, ['acme-corp']],
    ['one that is read and not owned is not either', { namespace: { 9002: labs } }, ['acme-corp']],
    ['none, where nobody knows what is owned', { memberships: { 4711: notThere } }, []],
  ])('%s', (_, facts, paths) => {
    expect(view(caseOf({ facts })).ownedGroups.map(({ path }) => path)).toEqual(paths);
  });

  test('the account’s id is enough, where its name could not be read', () => {
    expect(view(caseOf({ facts: { user: { 4711: notRead } } })).ownedGroups).toHaveLength(1);
  });
});

describe('older subscriptions', () => {
  const first = { subscriptions: { 5501: told({ list: [premium()], next: 'page-2' }) } };

  test.each<[string, Facts, string]>([
    ['there are none', {}, 'none'],
    ['there are more, and nobody asked', first, 'unread'],
    ['they are on their way', { ...first, 'subscriptions-page': { 'page-2': onItsWay } }, 'asked'],
    [
      'they were read, and are the last',
      { ...first, 'subscriptions-page': { 'page-2': told({ list: [], next: null }) } },
      'none',
    ],
    ['they could not be read', { ...first, 'subscriptions-page': { 'page-2': notRead } }, 'unread'],
  ])('%s', (_, facts, are) => {
    expect(view(caseOf({ facts })).olderSubscriptions).toBe(are);
  });
});

describe('the insurance against a wrong group', () => {
  const read: Facts = {
    'owner-domains': { 9001: told(['acme.example']) },
    'similar-groups': { 'acme-corp': told([]) },
  };

  test.each<[string, Facts, boolean]>([
    ['is awaited until it was read', {}, true],
    ['was read', read, false],
    ['could not be read: it is not awaited for ever', { ...read, 'owner-domains': { 9001: notRead } }, false],
  ])('%s', (_, facts, awaited) => {
    expect(view(caseOf({ facts })).insuranceAwaited).toBe(awaited);
  });
});
