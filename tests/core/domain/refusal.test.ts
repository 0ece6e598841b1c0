/** Every error of provisioning.md 6.3 that can refuse a change is known by its text, as it is quoted there. */
import { describe, expect, test } from 'vitest';
import { refusalAgain, refusalOf } from '#core/domain/refusal.ts';

type Offer = 'force' | 'clear';

const rows: readonly (readonly [row: string, text: string, id: string, offers?: Offer])[] = [
  [
    'E2',
    'unable to associate the subscription as the destination namespace is already associated with a subscription',
    'already-associated',
    'clear',
  ],
  [
    'E3',
    "Namespace change to 9001 is not allowed: Target namespace can't have additional CI minutes",
    'extra-minutes',
    'force',
  ],
  [
    'E3',
    "Namespace change to 9001 is not allowed: Target namespace can't have additional storage",
    'extra-storage',
    'force',
  ],
  ['E4', 'Order_Imp_OneTime_Charge_Not_Allow_To_Change', 'one-time-charge', 'force'],
  ['E4', 'An unexpected error occurred. If the problem persists, contact support.', 'unexpected', 'force'],
  ['E5', "undefined method 'map' for nil:NilClass", 'not-linked'],
  [
    'E7',
    'This GitLab.com account has already been linked to another Customers Portal account',
    'linked-to-another',
  ],
  ['E8', 'Customer has not linked their GitLab.com account.', 'not-linked'],
  ['E9', '{"email"=>["has already been taken"]}', 'email-taken'],
  ['E10', '400 Bad request - Must be root namespace', 'not-root'],
  ['E11', '{"message":{"shared_runners_minutes_limit":["is not supported for this namespace"]}}', 'not-root'],
  [
    'E12',
    'The Contract effective date should not be later than the term end date of the basic subscription',
    'expired-contract',
  ],
  ['E13', 'Subscription not allowed to add...', 'not-allowed-to-add'],
  [
    'E14',
    'The GitLab subscription service (customers.gitlab.com) is currently experiencing an outage...',
    'portal-outage',
  ],
  [
    'E15',
    'Your subscription includes 10 seats, but the acme-corp group has 24 billable users, resulting in the overage of 14 seat(s)...',
    'overage',
    'force',
  ],
  ['E16', 'Transaction declined...', 'payment'],
  ['E16', 'Attempt_Exceed_Limitation', 'payment'],
  ['E16', '"last_name":["can\'t be blank"]', 'payment'],
  ['E16', 'Your card has insufficient funds', 'payment'],
  ['E17', 'GitLab namespace is required', 'namespace-required'],
  ['E17', 'must be authenticated to make a purchase', 'namespace-required'],
];

describe.each(rows.map((row) => ({ name: `${row[0]} ${row[1]}`, row })))(
  '$name',
  ({ row: [, text, id, offers] }) => {
    test.each([
      ['as it is quoted', text],
      ['in capitals', text.toUpperCase()],
      ['within more words', `Error: ${text} (see the log)`],
    ])('%s', (__, raw) => {
      const refusal = refusalOf(422, raw);
      expect(refusal).toMatchObject({ id, raw });
      expect(refusal.offers).toBe(offers);
      expect(refusal.forNow).toBeUndefined();
    });

    test.each([200, 400, 402, 403, 404, 422])('whatever the status, such as %i', (status) => {
      expect(refusalOf(status, text).id).toBe(id);
    });
  },
);

test('E1 and E6 refuse nothing: a 502 leaves the outcome open, silence has no text', () => {
  expect(rows.map(([row]) => row)).not.toContain('E1');
  expect(refusalOf(422, 'HTTP 502').id).toBe('unknown');
});

describe('a text that nobody knows', () => {
  test('is shown raw, and nothing is offered', () => {
    const refusal = refusalOf(422, 'Flux capacitor missing', { seats: 1 });
    expect(refusal).toEqual({ id: 'unknown', raw: 'Flux capacitor missing', params: { seats: 1 } });
  });

  test.each<[number, string, Offer | undefined]>([
    [401, 'signed-out', undefined],
    [402, 'overage', 'force'],
    [403, 'forbidden', undefined],
    [404, 'not-found', undefined],
    [409, 'conflict', undefined],
    [418, 'unknown', undefined],
    [422, 'unknown', undefined],
    [429, 'wait', undefined],
    [0, 'unknown', undefined],
  ])('is told by its status: %i', (status, id, offers) => {
    const refusal = refusalOf(status, 'Not now');
    expect(refusal).toMatchObject({ id, raw: 'Not now' });
    expect(refusal.offers).toBe(offers);
  });
});

describe('refused for now: it can go again after a look', () => {
  const taken = 'This GitLab.com account has already been linked to another Customers Portal account';

  test.each<[number, string, true | undefined]>([
    [429, 'Retry later', true],
    [409, 'Another change is in progress', true],
    [409, taken, undefined],
    [422, 'Retry later', undefined],
  ])('%i %s', (status, text, forNow) => {
    expect(refusalOf(status, text).forNow).toBe(forNow);
  });

  test('when it may be tried again rides along', () => {
    expect(refusalOf(429, 'Retry later', {}, 1_000)).toMatchObject({ forNow: true, retryAt: 1_000 });
    expect(refusalOf(429, 'Retry later').retryAt).toBeUndefined();
  });
});

describe('another state than was confirmed', () => {
  test.each([409, 422, 200])('is known by its text, whatever the status, such as %i', (status) => {
    expect(refusalOf(status, 'moved')).toEqual({ id: 'moved', raw: 'moved', params: {} });
  });

  test('only where that is all it says', () => {
    expect(refusalOf(409, 'The page was moved').id).toBe('conflict');
  });
});

describe('noted in the journal, a refusal offers the same after a reload', () => {
  test.each<[number, string]>([
    [402, 'There are too many people'],
    [429, 'Retry later'],
    [409, 'Another change is in progress'],
    [409, 'moved'],
    [403, 'Not you'],
    [
      422,
      'unable to associate the subscription as the destination namespace is already associated with a subscription',
    ],
    [422, 'Flux capacitor missing'],
  ])('%i %s', (status, text) => {
    const refusal = refusalOf(status, text);
    expect(refusalAgain({ id: refusal.id, raw: text })).toEqual(refusal);
    if (refusal.id !== 'unknown')
      expect(refusalAgain({ id: refusal.id, raw: '' })).toEqual({ ...refusal, raw: '' });
  });

  test.each([
    ['audit-failed', ''],
    ['not-free', "The group's plan is still Premium"],
  ])('an id of our own stays: %s', (id, raw) => {
    expect(refusalAgain({ id, raw })).toEqual({ id, raw, params: {} });
  });

  test('an id that nobody knows, with a text that nobody knows, is an unknown refusal', () => {
    expect(refusalAgain({ id: 'of-a-later-version', raw: 'Not today' })).toEqual({
      id: 'unknown',
      raw: 'Not today',
      params: {},
    });
  });

  test('an entry of another hand is read by its text', () => {
    expect(refusalAgain({ id: 'E4', raw: 'Order_Imp_OneTime_Charge_Not_Allow_To_Change' })).toMatchObject({
      id: 'one-time-charge',
      offers: 'force',
    });
  });
});
