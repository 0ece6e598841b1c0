/** Which draft fits the case, what it is known by, and what is set with it. */
import { describe, expect, test } from 'vitest';
import type { CaseState } from '#core/case/state.ts';
import { closingOf } from '#core/case/closing.ts';
import { type Given, notRead, notThere, provisioned, told } from '../../build.ts';
import { caseOf, inDoubt, readyStep, refused, running, settled, assessment, stepOf } from '../../opened.ts';
import { byAgent, email, line, onAcme, onLabs, said, seats } from '../../records.ts';

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
    ['on the group, and something blocks', { ...linked, sub: { linked: onAcme, status: 'Expired' } }, null],
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
    [
      'the customer can do it, and another group loses its plan',
      { sub: { linked: onLabs } },
      'self-serve-moving',
    ],
    ['far too many seats: perhaps another group is meant', { sub: { lines: [seats(100)] } }, null],
    [
      'nobody has the address, and staff asks',
      { facts: { 'customers-by-email': { [email]: told([]) } }, comments: [said('Link it', 5, byAgent)] },
      null,
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

  test('an escalated step hands the ticket to an expert, until it is settled', () => {
    const escalation = { state: 'filed', url: 'https://gitlab.com/x/-/issues/1', text: '' } as const;
    const step = change(refused);
    const escalations = { [step.id]: escalation };
    expect(kind({}, { phase: running, steps: [step], escalations })).toBe('expert-review');
    expect(kind(linked, { phase: running, steps: done, escalations })).toBe('confirmation');
  });
});

describe('what the draft is known by, and what is set with it', () => {
  const billing = 'https://gitlab.com/groups/acme-corp/-/billings';
  const portal = 'https://customers.gitlab.com';

  test.each<[string, Given, string, boolean]>([
    ['confirmation', linked, billing, true],
    ['self-serve', {}, portal, true],
    ['become-owner', maintainer, portal, true],
    ['too-few-seats', { sub: few }, portal, true],
    ['sign-in-again', { customer: { tokenValid: false } }, portal, true],
    ['hand-over', { facts: { 'customers-by-email': { [email]: told([]) } } }, portal, false],
    ['expert-review', { sub: { lines: [line('storage', 1)] } }, portal, false],
  ])('%s', (is, given, mark, sets) => {
    expect(closing(caseOf(given))).toMatchObject({ kind: is, mark, sets });
  });

  test('the group that drops to Free is named', () => {
    expect(closing(caseOf({ sub: { linked: onLabs } }))?.shown).toMatchObject({ from: 'acme-labs' });
  });

  test('addresses are those of the settings', () => {
    const state = caseOf(linked);
    const settings = { ...state.settings, gitlabUrl: 'https://staging.gitlab.com' };
    expect(closing({ ...state, settings })?.mark).toBe(
      'https://staging.gitlab.com/groups/acme-corp/-/billings',
    );
  });

  test('the numbers are those that were read', () => {
    expect(closing(caseOf({ sub: few }))?.shown).toMatchObject({
      name: 'Mia Torres',
      agent: 'Ann Reyes',
      path: 'acme-corp',
      subscription: 'A-S00012345',
      username: 'mia-torres',
      seats: 10,
      users: 24,
      billing,
    });
  });
});
