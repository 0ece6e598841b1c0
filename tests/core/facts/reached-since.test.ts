/** The agent's word brought up to what was reached since it was given. */
import { describe, expect, test } from 'vitest';
import { type FactStore, factIn } from '#core/facts/store.ts';
import { type ReachedSince, withReached } from '#core/facts/reached-since.ts';
import { bookOf, notRead, told } from '../build.ts';
import { written } from '../form.ts';
import { email, mia } from '../records.ts';
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
  ) => withReached(written(), [{ procedure, wish, path, at }]);
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
      { procedure: 'clear-subscription', wish: { subscription: 'A-S00012345' }, path: null, at },
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
      { procedure: 'unlink-account', wish: { customer: 5501 }, path: null, at },
      { procedure: 'link-account', wish: { customer: 5501, uid: '4712' }, path: null, at },
    ]);
    expect(factIn(facts, 'customers-by-email', email)).toMatchObject({ value: [{ uid: '4712' }] });
  });

  test('what was read is left as it was read', () => {
    const read = bookOf({ 'customers-by-email': { [email]: told([mia()]), x: notRead } });
    const after = withReached(read, [
      { procedure: 'unlink-account', wish: { customer: 5501 }, path: null, at },
    ]);
    expect(after).toEqual(read);
  });
});
