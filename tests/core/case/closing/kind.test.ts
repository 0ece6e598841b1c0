/** Which draft fits the case, what it is known by, and what is set with it. */
import { describe, expect, test } from 'vitest';
import type { CaseState } from '#core/case/state.ts';
import { closingOf } from '#core/case/closing.ts';
import { type Given, notRead, notThere, provisioned, told } from '../../build.ts';
import { caseOf, inDoubt, readyStep, refused, running, settled, assessment, stepOf } from '../../opened.ts';
import { consentsIn } from '#core/case/reply/asked-of-customer.ts';
import {
  byAgent,
  email,
  inDays,
  line,
  mia,
  onAcme,
  onLabs,
  order,
  premium,
  said,
  seats,
} from '../../records.ts';

const closing = (state: CaseState) => closingOf(state, assessment(state));
const kind = (given: Given, over: Partial<CaseState> = {}) => closing(caseOf(given, over))?.kind ?? null;

const linked = provisioned;
const unlinked: Given = { customer: { uid: null, tokenValid: null } };
const maintainer = { facts: { member: { '9001/4711': told(40) } } };
const few = { lines: [seats(10)] };

describe('before a step is begun', () => {
  test.each<[string, Given, string | null]>([
    ['the customer can do it', {}, 'self-serve'],
    ['nobody has the address', { facts: { 'customers-by-email': { [email]: told([]) } } }, 'hand-over'],
    ['the requester has no address', { emails: [] }, 'hand-over'],
    ['minutes only were bought', { sub: { lines: [line('compute_minutes', 2)] } }, 'expert-review'],
    ['it is on the group already', linked, 'confirmation'],
    ['on the group, and it is over', { ...linked, sub: { linked: onAcme, status: 'Expired' } }, 'cancelled'],
    ['on the group, and no account is linked', { ...linked, ...unlinked }, null],
    ['no Owner', maintainer, 'become-owner'],
    ['no Owner, to be forced', { ...maintainer, sub: few }, 'become-owner'],
    ['too few seats', { sub: few }, 'too-few-seats'],
    ['too few seats in a programme', { sub: { ...few, program: 'oss' } }, null],
    ['the token does not work', { customer: { tokenValid: false } }, 'sign-in-again'],
    [
      'the token does not work, and the person is blocked',
      { customer: { tokenValid: false }, user: { state: 'blocked' } },
      null,
    ],
    ['the customer can do it, and another group loses its plan', { sub: { linked: onLabs } }, 'self-serve'],
    ['far too many seats: perhaps another group is meant', { sub: { lines: [seats(100)] } }, 'right-group'],
    [
      'nobody has the address, and staff asks',
      { facts: { 'customers-by-email': { [email]: told([]) } }, comments: [said('Link it', 5, byAgent)] },
      'hand-over',
    ],
    [
      'Owner through an invited group only',
      { facts: { member: { '9001/4711': notThere }, 'inherited-member': { '9001/4711': told(50) } } },
      null,
    ],
    ['no account is linked', unlinked, null],
    ['the membership cannot be read', { facts: { member: { '9001/4711': notRead } } }, null],
  ])('%s', (_, given, is) => {
    expect(kind(given)).toBe(is);
  });
});

const chosen = { subscription: 'A-S00012345', namespace: '9001' };
const noGroups: Given = { facts: { memberships: { 4711: told({ owned: [] }) } } };
const gone: Given = { facts: { namespace: { gone: notThere } } };
const heldByActive: Given = {
  facts: {
    orders: { 9001: told([order('A-S00010001')]) },
    subscription: { 'A-S00010001': told(premium({ name: 'A-S00010001', linked: onAcme })) },
  },
};

describe('what only the customer can mend or decide', () => {
  const over = '2026-01-01';
  const other = { id: 77, email: 'other@acme.example' };
  const noAccount = { ...unlinked, facts: { 'users-by-email': { [email]: told([]) } } };

  test.each<[string, Given, string | null]>([
    ['it ended', { sub: { end: over } }, 'ended'],
    ['it is cancelled', { sub: { status: 'Cancelled' } }, 'cancelled'],
    ['it is for Self-Managed', { sub: { delivery: 'Self-Managed' } }, 'self-managed'],
    ['it is a trial', { sub: { trial: true } }, 'trial'],
    ['none is chosen', { choices: { subscription: 'A-S00000404', namespace: '9001' } }, 'which-subscription'],
    [
      'the ticket names another',
      { subject: 'A-S00000404 please', facts: { subscription: { 'A-S00000404': notThere } } },
      'which-subscription',
    ],
    ['no group is named', { choices: { subscription: 'A-S00012345' }, ...noGroups }, 'which-group'],
    [
      'the group is not there',
      { choices: { subscription: 'A-S00012345', namespace: 'gone' }, ...gone },
      'group-not-there',
    ],
    [
      'the group is to be deleted',
      { facts: { 'deletion-mark': { 9001: told({ on: '2027-01-01' }) } } },
      'group-ends',
    ],
    ['it is a subgroup', { group: { path: 'acme-corp/dev', parent: 9001 } }, 'root-group'],
    ['it is a personal namespace', { group: { kind: 'user' } }, 'personal-namespace'],
    ['there is no GitLab.com user', noAccount, 'gitlab-username'],
    [
      'the user is linked elsewhere',
      { ...unlinked, facts: { 'customers-by-uid': { 4711: told([mia(other)]) } } },
      'linked-elsewhere',
    ],
    ['another subscription holds the group', heldByActive, 'replace'],
    ['a plan that no order explains', { group: { plan: 'premium' }, plan: { code: 'premium' } }, 'replace'],
    ['a group would lose its plan', { ...unlinked, sub: { linked: onLabs } }, 'moves'],
    ['it starts later', { ...unlinked, sub: { start: '2027-05-01' } }, 'starts-later'],
    [
      'there was a higher peak',
      { ...unlinked, group: { maxSeats: 60 }, plan: { start: inDays(-10) } },
      'peak',
    ],
  ])('%s', (_, given, is) => {
    expect(kind(given)).toBe(is);
  });

  test('nothing of a purchase is told to whom it may not belong to', () => {
    const given: Given = {
      customer: { email: 'else@acme.example' },
      sub: { end: over },
      facts: { 'customers-by-email': { [email]: told([mia({ email: 'else@acme.example' })]) } },
    };
    expect(kind({ ...given, choices: { ...chosen, customer: '5501' } })).toBe('prove-ownership');
  });

  test('packs are asked about where the subscription moves, and only there', () => {
    const packs = [seats(24), line('compute_minutes', 2)];
    const moving = { ...unlinked, sub: { linked: onLabs, lines: packs } };
    const state = caseOf(moving);
    expect(consentsIn(assessment(state).findings)).toEqual(['moves', 'packs-linked']);
    const there = caseOf({ ...linked, ...unlinked, sub: { linked: onAcme, lines: packs } });
    expect(consentsIn(assessment(there).findings)).toEqual([]);
  });
});

describe('once it has started', () => {
  const wish = { subscription: 'A-S00012345', namespace: 9001 };
  const change = (step: typeof settled) => stepOf('change-namespace', wish, step);
  const force = (step: typeof settled) => stepOf('force-associate', wish, step, 'offered');
  const clear = stepOf('clear-subscription', { subscription: 'A-S00000001' }, settled);
  const putBack = stepOf(
    'force-associate',
    { subscription: 'A-S00000001', namespace: 9001 },
    settled,
    'put-back',
  );
  const minutes = stepOf('set-compute-minutes', { namespace: 9001, total: 3000 }, readyStep, 'minutes');

  const done = [change(settled)];

  test.each<[string, CaseState['steps'], string | null]>([
    ['every step is settled', done, 'confirmation'],
    ['a step is still to go', [change(readyStep)], null],
    ['a step is in doubt', [change(inDoubt)], null],
    ['refused, with nothing in its place', [change(refused)], null],
    ['refused, and forced instead', [change(refused), force(settled)], 'confirmation'],
    ['refused, and the force is still to go', [change(refused), force(readyStep)], null],
    ['minutes to be set back hold nothing up', [change(settled), minutes], 'confirmation'],
    ['the cleared one was put back', [clear, change(refused), putBack], 'put-back'],
  ])('%s', (_, steps, is) => {
    expect(kind(linked, { phase: running, steps })).toBe(is);
  });

  test.each<[string, Given, Partial<CaseState>, string | null]>([
    ['what was settled and has been undone since is not told', {}, {}, null],
    [
      'as long as that is being read again, the proof stands',
      {},
      { stale: new Set(['subscriptions:5501']) },
      'confirmation',
    ],
    [
      'and where it cannot be read',
      { facts: { 'customers-by-email': { [email]: notRead } } },
      {},
      'confirmation',
    ],
  ])('%s', (_, given, over, is) => {
    expect(kind(given, { phase: running, steps: done, ...over })).toBe(is);
  });

  test('an escalated step is told as passed on, until it is settled', () => {
    const escalation = { state: 'filed', url: 'https://gitlab.com/x/-/issues/1', text: '' } as const;
    const step = change(refused);
    const escalations = { [step.id]: escalation };
    expect(kind({}, { phase: running, steps: [step], escalations })).toBe('escalated');
    expect(kind(linked, { phase: running, steps: done, escalations })).toBe('confirmation');
  });
});

describe('what the draft is about, and what is set with it', () => {
  const billing = 'https://gitlab.com/groups/acme-corp/-/billings';
  const unknown = { facts: { 'customers-by-email': { [email]: told([]) } } };
  const all = { pending: true, issueType: true };
  const none = { pending: false, issueType: false };

  test.each<[string, Given, string | null, object]>([
    ['confirmation', linked, billing, all],
    ['self-serve', {}, 'acme-corp', all],
    ['become-owner', maintainer, 'acme-corp', all],
    ['too-few-seats', { sub: few }, 'A-S00012345', all],
    ['sign-in-again', { customer: { tokenValid: false } }, null, all],
    ['hand-over', unknown, null, { pending: true, issueType: false }],
    ['expert-review', { sub: { lines: [line('storage', 1)] } }, null, none],
  ])('%s', (is, given, mark, sets) => {
    expect(closing(caseOf(given))).toEqual({ kind: is, mark, ...sets });
  });

  test('addresses are those of the settings', () => {
    const state = caseOf(linked);
    const settings = { ...state.settings, gitlabUrl: 'https://staging.gitlab.com' };
    expect(closing({ ...state, settings })?.mark).toBe(
      'https://staging.gitlab.com/groups/acme-corp/-/billings',
    );
  });
});
