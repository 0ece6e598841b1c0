/** Where a case stands, in one word: what comes first stands first. */
import { describe, expect, test } from 'vitest';
import { type Phase, planned, reading, resuming } from '#core/case/phase.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { patternsOf } from '#core/case/reply/sentence-patterns.ts';
import { caseStatus } from '#core/case/status.ts';
import { type Facts, type Given, notRead, onItsWay, provisioned, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { assessment, caseOf, composer, forOthers, running } from '../opened.ts';
import { account, email, mia, onAcme } from '../records.ts';
import {
  change,
  clear,
  force,
  link,
  locked,
  putBack,
  refusedAs,
  settledAs,
  type StateName,
  states,
} from './steps.ts';

const statusOf = (state: CaseState) => caseStatus(state, assessment(state));
const begun = (given: Given, steps: readonly CaseStep[], over: Partial<CaseState> = {}) =>
  caseOf(given, { phase: running, steps, ...over });

const unread = { 9001: notRead, 'acme-corp': notRead };
const customers = (of: Facts['customers-by-email']): Given =>
  of === undefined ? {} : { facts: { 'customers-by-email': of } };
const nobody = customers({ [email]: told([]) });
const two = customers({ [email]: told([mia(), mia({ id: 5502 })]) });
const expired: Given = { sub: { status: 'Expired' } };
const stale = { stale: new Set(['plan:9001']) };
const written = { comments: [noteOf(entry(), 5)] };
/** An admin's account is linked, and the customer's own can be. */
const wrongAccount: Given = {
  customer: { uid: '31' },
  facts: { user: { 31: told(account({ id: '31', admin: true })) } },
};
/** The confirmation stands in the composer, and the fields are set. */
const drafted = {
  replyWords: { confirmation: patternsOf(['The group {path} is now linked to {subscription}.']) },
  composer: composer({
    text: 'The group acme-corp is now linked to A-S00012345. https://gitlab.com/groups/acme-corp/-/billings',
    status: 'pending',
    issueType: 'associate_namespace',
  }),
};

/** CustomersDot answers nothing, and neither does GitLab.com. */
const outage: Given = {
  facts: {
    'customers-by-email': { [email]: notRead },
    'users-by-email': { [email]: notRead },
    namespace: unread,
    plan: { 9001: notRead },
    orders: { 9001: notRead },
    'recent-changes': { 9001: notRead },
  },
};

describe('before a step is begun', () => {
  test.each<[string, CaseState, string]>([
    ['all is there', caseOf(), 'ready'],
    ['the verdict waits for something', caseOf({ facts: { plan: { 9001: onItsWay } } }), 'loading'],
    [
      'the journal tells of something, and was not gone through',
      caseOf(written, { phase: reading }),
      'loading',
    ],
    [
      'there may be news, and they were not gone through',
      caseOf({}, { phase: resuming, ...stale }),
      'loading',
    ],
    ['an empty journal holds nothing up', caseOf({}, { phase: reading }), 'ready'],
    ['the agent may change nothing', forOthers(caseOf()), 'forbidden'],
    ['nothing at all could be read', caseOf(outage), 'error'],
    ['two customers have the address: one is to be chosen', caseOf(two), 'choosing'],
    [
      'no subscription is meant',
      caseOf({ choices: { namespace: '9001' }, sub: { trial: true } }),
      'choosing',
    ],
    [
      'the agent has told nothing yet, where nobody reads CustomersDot',
      caseOf({ reads: 'agent', facts: { 'customers-by-email': { [email]: onItsWay } } }),
      'choosing',
    ],
    ['nobody has the address: there is nothing to choose from', caseOf(nobody), 'blocked'],
    ['the requester has no address', caseOf({ emails: [] }), 'blocked'],
    ['a finding blocks', caseOf(expired), 'blocked'],
    ['a finding blocks, and the plan mends it', caseOf(wrongAccount), 'ready'],
    ['what the plan is about could not be read', caseOf({ facts: { namespace: unread } }), 'blocked'],
    ['what was begun is not known', caseOf({ facts: { conversation: { 42: notRead } } }), 'blocked'],
    ['it is provisioned, and does not show yet', caseOf({ sub: { linked: onAcme } }), 'blocked'],
    ['nothing is left but the reply', caseOf(provisioned), 'closing'],
    ['and that is drafted', caseOf(provisioned, drafted), 'closed'],
  ])('%s', (_, state, is) => {
    expect(statusOf(state)).toBe(is);
  });
});

describe('once a step is begun', () => {
  const waiting = [change(locked)];
  const refused = change(refusedAs());
  const handedOver = { escalations: { [refused.id]: { state: 'filed', url: null, text: '' } } } as const;
  const portal = composer({ text: 'https://customers.gitlab.com' });

  test.each<[StateName, string]>([
    ['looked at before the change', 'running'],
    ['ready', 'running'],
    ['being carried out', 'running'],
    ['refused', 'running'],
    ['in doubt', 'running'],
  ])('its step is %s: %s', (name, is) => {
    expect(statusOf(begun({}, [change(states[name])]))).toBe(is);
  });

  test.each<[string, CaseState, string]>([
    [
      'what is read meanwhile makes it no younger',
      begun({ facts: { plan: { 9001: onItsWay } } }, [change(states.ready)]),
      'running',
    ],
    ['the agent may change nothing by now', forOthers(begun({}, [change(states.ready)])), 'forbidden'],
    ['the next step may not begin: a finding blocks', begun(expired, waiting), 'blocked'],
    ['a finding blocks, and something is read again', begun(expired, waiting, stale), 'running'],
    ['a finding blocks, and a step is open', begun(expired, [clear(states.ready), force(locked)]), 'running'],
    ['refused: another way may be offered', begun(expired, [clear(refusedAs()), force(locked)]), 'running'],
    ['every step is settled, and it shows', begun(provisioned, [change(settledAs())]), 'closing'],
    ['every step is settled, and it was undone since', begun({}, [change(settledAs())]), 'blocked'],
    [
      'only the account was settled, and the group is read again',
      begun({ sub: { linked: onAcme } }, [link(settledAs())], stale),
      'running',
    ],
    ['put back', begun({}, [clear(settledAs()), putBack(settledAs())]), 'closing'],
    ['the reply is drafted', begun(provisioned, [change(settledAs())], drafted), 'closed'],
    [
      'handed over, and its step is still open',
      begun({}, [refused], { ...handedOver, composer: portal }),
      'running',
    ],
    ['drafted, and a step goes again', begun(provisioned, [change(states['in doubt'])], drafted), 'running'],
  ])('%s', (_, state, is) => {
    expect(statusOf(state)).toBe(is);
  });

  const partial: Phase = { is: 'running', intent: null, partial: true };

  test('the journal’s steps are done, and what the plan wants besides cannot be told: that is said', () => {
    expect(
      statusOf(caseOf({ facts: { namespace: unread } }, { phase: partial, steps: [link(settledAs())] })),
    ).toBe('blocked');
  });

  test('nothing is begun by a plan alone', () => {
    expect(statusOf(caseOf({}, { phase: planned }))).toBe('ready');
  });
});
