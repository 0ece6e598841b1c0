/** The agent's word brought up to what was reached since it was given. */
import { describe, expect, test } from 'vitest';
import { type FactStore, factIn } from '#core/facts/store.ts';
import { type ReachedSince, withReached } from '#core/facts/reached-since.ts';
import { bookOf, notRead, told } from '../build.ts';
import { written } from '../form.ts';
import { email, mia, now } from '../records.ts';
import { untoldSubscription } from '#core/domain/records/customersdot.ts';

const at = 1_800_000_000_000;

const subOf = (facts: FactStore) => {
  const part = factIn(facts, 'subscription', 'A-S00012345');
  return part.tag === 'known' ? part.value : null;
};

describe('what was reached since', () => {
  const reach = (
    procedure: ReachedSince['procedure'],
    wish: ReachedSince['wish'],
    path: string | null = null,
  ) => withReached(written(), [{ procedure, wish, path, at, from: null }]);
  const association = { subscription: 'A-S00012345', namespace: 9001 };

  test.each(['change-namespace', 'force-associate'] as const)('%s: it is on the group', (procedure) => {
    const facts = reach(procedure, association, 'acme-corp');
    expect(subOf(facts)?.linked).toEqual({ id: 9001, path: 'acme-corp' });
    expect(factIn(facts, 'subscriptions', '5501')).toMatchObject({
      value: { list: [{ linked: { id: 9001 } }] },
    });
  });

  test('clear-subscription: it is on none', () => {
    const onGroup = withReached(written({ 'linked-namespace': '9001' }), [
      { procedure: 'clear-subscription', wish: { subscription: 'A-S00012345' }, path: null, at, from: null },
    ]);
    expect(subOf(onGroup)?.linked).toBeNull();
  });

  test('clear-subscription of one that nobody has told of: it is on none, and nothing else is known of it', () => {
    const facts = reach('clear-subscription', { subscription: 'A-S00010001' });
    expect(factIn(facts, 'subscription', 'A-S00010001')).toEqual({
      tag: 'known',
      value: untoldSubscription('A-S00010001', null),
      at,
      by: 'agent',
    });
  });

  test('another subscription is left as it is', () => {
    expect(subOf(reach('force-associate', { ...association, subscription: 'A-S9' }))?.linked).toEqual(
      subOf(reach('set-compute-minutes', { namespace: 9001, total: 1 }))?.linked,
    );
  });

  test('link-account and unlink-account: the customer’s account, under every address', () => {
    const linked = reach('link-account', { customer: 5501, uid: '4712' });
    expect(factIn(linked, 'customers-by-email', 'second@acme.example')).toMatchObject({
      value: [{ uid: '4712' }],
    });
    const unlinked = reach('unlink-account', { customer: 5501 });
    expect(factIn(unlinked, 'customers-by-email', email)).toMatchObject({ value: [{ uid: null }] });
  });

  test('in their order: the last one counts', () => {
    const facts = withReached(written(), [
      { procedure: 'unlink-account', wish: { customer: 5501 }, path: null, at, from: null },
      { procedure: 'link-account', wish: { customer: 5501, uid: '4712' }, path: null, at, from: null },
    ]);
    expect(factIn(facts, 'customers-by-email', email)).toMatchObject({ value: [{ uid: '4712' }] });
  });

  test('what was read is left as it was read', () => {
    const read = bookOf({ 'customers-by-email': { [email]: told([mia()]), x: notRead } });
    const after = withReached(read, [
      { procedure: 'unlink-account', wish: { customer: 5501 }, path: null, at, from: null },
    ]);
    expect(after).toEqual(read);
  });
});

/** The form was taken before, or after; what it says of the group, and what the change departed from. */
describe('what was told after it', () => {
  const before = now - 60_000;
  const after = now + 60_000;
  const linkedIn = (at: number, told: string, from: ReachedSince['from']) => {
    const reached: ReachedSince = {
      procedure: 'change-namespace',
      wish: { subscription: 'A-S00012345', namespace: 9001 },
      path: 'acme-corp',
      at,
      from,
    };
    return subOf(withReached(written({ 'linked-namespace': told }), [reached]))?.linked?.id ?? null;
  };

  test.each([
    ['as it was before the change, told before: the change is so', after, 'none', { linked: null }, 9001],
    ['as it was before the change, told after: so too', before, 'none', { linked: null }, 9001],
    ['another group, told after: others have moved it since', before, '9002', { linked: null }, 9002],
    ['another group, told before', after, '9002', { linked: null }, 9001],
    ['the group that it left, told after', before, '9003', { linked: 9003 }, 9001],
    ['another group, where nobody noted what it departed from', before, '9002', null, 9001],
  ])('%s', (_, at, told, from, expected) => {
    expect(linkedIn(at, told, from)).toBe(expected);
  });

  const accountIn = (uid: string) =>
    withReached(written({ 'linked-uid': uid, 'token-works': 'yes', 'linked-account': 'customer' }), [
      {
        procedure: 'link-account',
        wish: { customer: 5501, uid: '4712' },
        path: null,
        at: before,
        from: { uid: '4711' },
      },
    ]);

  test.each([
    ['the account that was linked before', '4711', '4712', null, 'idle'],
    ['the account that is linked now, and its token', '4712', '4712', true, 'known'],
    ['a third account, and its token', '4713', '4713', true, 'known'],
  ])('%s', (_, told, uid, tokenValid, owner) => {
    const facts = accountIn(told);
    expect(factIn(facts, 'customers-by-email', email)).toMatchObject({ value: [{ uid, tokenValid }] });
    expect(factIn(facts, 'token-owner', '5501').tag).toBe(owner);
  });
});
