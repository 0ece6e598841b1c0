/** Which finding is said with the verdict: what the reply that is offered beside it is about. */
import { expect, test } from 'vitest';
import { leadIn } from '#core/case/lead.ts';
import { viewOf } from '#core/case/view.ts';
import type { CaseStatus } from '#core/case/status.ts';
import { type Given, told } from '../build.ts';
import { assessment, caseOf } from '../opened.ts';
import { acme, now, onLabs, premium } from '../records.ts';

const lead = (given: Given, status: CaseStatus) => leadIn(assessment(caseOf(given)), status)?.id ?? null;

const maintainer = { '9001/4711': told(40) };
const personal: Given = { facts: { member: maintainer, namespace: { 9001: told(acme({ kind: 'user' })) } } };
/** The one that the ticket names is on a group, and another one could be linked. */
const undecided: Given = {
  subject: 'About A-S1',
  choices: { namespace: '9001' },
  facts: {
    subscriptions: {
      5501: told({
        list: [premium({ name: 'A-S1', linked: onLabs }), premium({ name: 'A-S2' })],
        next: null,
      }),
    },
  },
};

test('why none is proposed stands beside the choice itself', () => {
  expect(viewOf(caseOf(undecided), now)).toMatchObject({
    lifted: 'subscription',
    lead: { id: 'subscription-named' },
  });
});

test.each<[string, Given, CaseStatus, string | null]>([
  ['nothing stands in the way', {}, 'ready', null],
  ['no Owner', { facts: { member: maintainer } }, 'blocked', 'owner-of-namespace'],
  ['a group that takes no plan comes before who owns it', personal, 'blocked', 'namespace-is-root-group'],
  [
    'a purchase that is over comes before who owns the group',
    { sub: { status: 'Expired' }, facts: { member: maintainer } },
    'blocked',
    'subscription-active',
  ],
  ['why none is proposed is said where one is to be chosen', undecided, 'choosing', 'subscription-named'],
  ['once the work is on, the steps say it', { facts: { member: maintainer } }, 'running', null],
])('%s', (_, given, status, id) => {
  expect(lead(given, status)).toBe(id);
});
