/** Linking departs from no linked user and a user on no other customer; unlinking from the very user who was shown. */
import { describe, expect, test } from 'vitest';
import type { Departure } from '#core/procedures/departure.ts';
import { linkAccount, type Seen } from '#core/procedures/link-account.ts';
import { unlinkAccount } from '#core/procedures/unlink-account.ts';
import { mia } from '../records.ts';
import { blind, departs, gone, saw, untold } from './looks.ts';

const unlinked = mia({ uid: null });
const other = (id: number) => mia({ id });

describe('link-account', () => {
  const wish = { customer: 5501, uid: '4711' };
  const all: Seen = {
    customer: saw(unlinked),
    token: saw({ state: 'none' }),
    others: saw([]),
    told: undefined,
  };
  const told: Partial<Seen> = { customer: untold, others: untold };

  test.each<[string, Partial<Seen>, string, Departure | null]>([
    ['nobody is linked', {}, 'seen', { uid: null, elsewhere: null }],
    ['the user is this customer’s alone', { others: saw([other(5501)]) }, 'seen', { elsewhere: null }],
    ['somebody is linked', { customer: saw(mia({ uid: '77' })) }, 'not-as-planned', { uid: '77' }],
    [
      'the user is on others',
      { others: saw([other(5503), other(5501), other(502)]) },
      'not-as-planned',
      { elsewhere: '502, 5503' },
    ],
    ['the customer was not read', { customer: blind() }, 'unread uid down', null],
    ['the customer is gone', { customer: gone }, 'unread uid -', null],
    ['other customers were not read', { others: blind('silence') }, 'unread elsewhere silence', null],
    ['other customers were not looked for', { others: null }, 'unread elsewhere -', null],
    ['the token was not read', { token: blind() }, 'seen', { uid: null }],
    ['not to be read here, and not told', told, 'unread uid no-api', null],
    ['told', { ...told, told: unlinked }, 'seen', { uid: null, elsewhere: '?' }],
    ['told, and somebody is linked', { ...told, told: mia({ uid: '77' }) }, 'not-as-planned', { uid: '77' }],
    ['told, while it could be read', { customer: blind(), told: unlinked }, 'unread uid down', null],
  ])('%s', (_, over, is, from) => {
    const got = linkAccount.departing({ ...all, ...over }, wish, {});
    expect(departs(got)).toBe(is);
    if (from !== null) expect(got).toMatchObject({ from });
  });
});

describe('unlink-account', () => {
  const wish = { customer: 5501 };
  test.each<[string, Parameters<typeof unlinkAccount.departing>[0], string, Departure | null]>([
    ['somebody is linked', { customer: saw(mia({ uid: '77' })), told: undefined }, 'seen', { uid: '77' }],
    ['nobody is linked', { customer: saw(unlinked), told: undefined }, 'seen', { uid: null }],
    ['not read', { customer: blind(), told: mia() }, 'unread uid down', null],
    ['gone', { customer: gone, told: undefined }, 'unread uid -', null],
    ['not to be read here, and not told', { customer: untold, told: undefined }, 'unread uid no-api', null],
    ['told', { customer: untold, told: mia({ uid: '77' }) }, 'seen', { uid: '77' }],
  ])('%s', (_, seen, is, from) => {
    const got = unlinkAccount.departing(seen, wish, {});
    expect(departs(got)).toBe(is);
    if (from !== null) expect(got).toMatchObject({ from });
  });

  test.each<[string, number | null, string | null, Departure | null, boolean]>([
    ['nothing was looked at yet', 5501, '77', null, true],
    ['the user who is shown is the one whom it departs from', 5501, '77', { uid: '77' }, true],
    ['another user is linked than is shown', 5501, '77', { uid: '4711' }, false],
    ['nobody is shown as linked', 5501, null, { uid: '4711' }, false],
    ['another customer is shown', 5502, '77', { uid: '77' }, false],
    ['no customer is shown', null, null, { uid: '77' }, false],
  ])('rests on what is shown: %s', (_, customer, uid, from, is) => {
    const grounds = {
      customer,
      uid,
      user: '4711',
      subscription: null,
      namespace: null,
      holders: null,
      linked: null,
      path: null,
      ordered: null,
    };
    expect(unlinkAccount.restsOn(wish, grounds, from)).toBe(is);
  });
});
