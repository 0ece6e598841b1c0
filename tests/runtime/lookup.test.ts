/** The agent finds a customer by any key: asked on Enter alone, chosen by id, and proof is asked for. */
import { describe, expect, test } from 'vitest';
import { lookupView } from '../../src/core/case/lookup.ts';
import { openCase, type Stage } from './stage.ts';

const type = (stage: Stage, value: string) => stage.send({ type: 'choose', field: 'customer', value });

const customerOf = (stage: Stage) => stage.assessment().snapshot.customer?.id;

const levelOf = (stage: Stage, id: string) => stage.assessment().findings.find((one) => one.id === id)?.level;

async function lookedUp(stage: Stage, value: string) {
  await type(stage, value);
  await stage.calm();
  return lookupView(stage.state());
}

const askedOf = (stage: Stage, part: string): number =>
  stage.world.log.filter((one) => one.url.includes(part)).length;

describe('one is found', () => {
  test.each([
    ['5520', 'id'],
    ['4720', 'uid'],
    ['9020', 'group'],
    ['berg-labs', 'group'],
    ['https://gitlab.com/groups/berg-labs/-/billings', 'group'],
    ['@otto-berg', 'username'],
    ['otto-berg', 'username'],
    ['OTTO@berg.example', 'email'],
    ['a-s00009020', 'subscription'],
    ['Otto Berg', 'name'],
  ])('%s', async (value, by) => {
    const stage = await openCase('any-key');
    expect(customerOf(stage)).toBeUndefined();
    expect(await lookedUp(stage, value)).toEqual({ is: 'chosen', text: value, id: 5520, by });
    expect(customerOf(stage)).toBe(5520);
    expect(levelOf(stage, 'customer-known')).toBe('ok');
    expect(levelOf(stage, 'requester-is-customer')).toBe('stop');
    expect(stage.assessment().snapshot.subscriptions).toMatchObject({ value: [{ name: 'A-S00009020' }] });
  });
});

test('the customer’s own address is what the GitLab.com user is found by', async () => {
  const stage = await openCase('any-key', {}, (seed) => {
    for (const one of seed.customersdot.customers) one.uid = null;
  });
  await lookedUp(stage, '5501');
  expect(stage.assessment().snapshot.user).toMatchObject({ value: { username: 'mia-torres' } });
});

test('of several none is chosen before the agent says which, and the key is kept', async () => {
  const stage = await openCase('any-key');
  expect(await lookedUp(stage, 'Berg Labs')).toMatchObject({
    is: 'open',
    found: { outcome: 'several', by: 'name', hits: [{ id: 5520 }, { id: 5521 }] },
    bought: [{ value: { list: [{ name: 'A-S00009020' }] } }, { value: { list: [] } }],
  });
  expect(customerOf(stage)).toBeUndefined();
  expect(await lookedUp(stage, '5521')).toEqual({ is: 'chosen', text: 'Berg Labs', id: 5521, by: 'name' });
  expect(customerOf(stage)).toBe(5521);
});

test('nobody found leaves the customer as it was', async () => {
  const stage = await openCase('any-key');
  await lookedUp(stage, '5520');
  expect(await lookedUp(stage, 'Nobody Anywhere')).toMatchObject({ found: { outcome: 'none' } });
  expect(customerOf(stage)).toBe(5520);
});

test('nothing is searched for up to the verdict, and a lookup holds nothing up', async () => {
  const stage = await openCase('any-key');
  expect([askedOf(stage, 'search='), askedOf(stage, '/customers/')]).toEqual([1, 0]);
  await type(stage, 'Berg Labs');
  expect(stage.assessment().loading).toBe(false);
});

test('the same text is asked anew', async () => {
  const stage = await openCase('any-key');
  await lookedUp(stage, 'Berg Labs');
  stage.world.state.customersdot.customers = stage.world.state.customersdot.customers.filter(
    (one) => one.id !== 5521,
  );
  expect(await lookedUp(stage, 'Berg Labs')).toMatchObject({ is: 'chosen', id: 5520 });
});

test('a server without the search: it is said, and who was chosen stays', async () => {
  const stage = await openCase('no-search');
  await lookedUp(stage, '5520');
  expect(await lookedUp(stage, 'Berg Labs')).toMatchObject({
    found: { outcome: 'unread', trouble: { kind: 'bad-request', service: 'customersdot' } },
  });
  expect(customerOf(stage)).toBe(5520);
});

test('after a reload the chosen customer is still the one', async () => {
  const stage = await openCase('any-key');
  await lookedUp(stage, 'Otto Berg');
  const again = await stage.reload();
  expect(customerOf(again)).toBe(5520);
  expect(levelOf(again, 'requester-is-customer')).toBe('stop');
});

test('without the API nobody is asked: the admin pages are named', async () => {
  const stage = await openCase('any-key', { settings: { customersdot_admin_email: '' } });
  const before = askedOf(stage, 'customers.gitlab.com');
  expect(await lookedUp(stage, 'Otto Berg')).toEqual({ is: 'admin-pages', text: 'Otto Berg' });
  expect(askedOf(stage, 'customers.gitlab.com')).toBe(before);
});
