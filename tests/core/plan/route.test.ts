/** The route: the first that applies, in the order of the page. */
import { describe, expect, test } from 'vitest';
import { routeOf } from '#core/plan/route.ts';
import { findings, type Given, notRead, notThere, snapshot, told } from '../build.ts';
import { account, email, line, mia, onAcme, onLabs, order, premium, seats } from '../records.ts';

const route = (given: Given) => routeOf(snapshot(given), findings(given));
const nobody = { 'customers-by-email': { [email]: told([]) } };
const admin: Given = {
  customer: { uid: '77' },
  facts: { user: { 77: told(account({ id: '77', admin: true })) } },
};
const packs = { lines: [line('compute_minutes', 3)] };
const unlinked = { uid: null, tokenValid: null };
const heldBy = (holder: ReturnType<typeof premium>): Given['facts'] & object => ({
  orders: { 9001: told([order(holder.name)]) },
  subscription: { [holder.name]: told(holder) },
});

describe('the first that applies', () => {
  test.each<[string, Given, string]>([
    ['all is in place', {}, 'self-serve'],
    ['a wrong account is linked', admin, 'repair-link'],
    ['a wrong account is linked, and minutes only were bought', { ...admin, sub: packs }, 'repair-link'],
    ['nobody has the address', { facts: nobody }, 'hand-over'],
    ['the requester has no address', { emails: [] }, 'hand-over'],
    ['minutes only were bought', { sub: packs }, 'expert-review'],
    [
      'only minutes hold the group',
      { facts: heldBy(premium({ name: 'A-S9', linked: onAcme, ...packs })) },
      'expert-review',
    ],
    ['seats hold the group', { facts: heldBy(premium({ name: 'A-S9', linked: onAcme })) }, 'provision'],
    ['no account is linked', { customer: unlinked }, 'provision'],
  ])('%s: %s', (_, given, is) => {
    expect(route(given)).toBe(is);
  });
});

describe('the customer can do it', () => {
  test.each<[string, Given]>([
    ['as many seats as members', {}],
    ['seats to spare', { sub: { lines: [seats(30)] } }],
    ['bought through a reseller', { sub: { invoiceOwner: 'Nordwind' } }],
    ['no minutes and no storage of its own', { group: { extraMinutes: 0, storage: null } }],
    ['it is linked elsewhere', { sub: { linked: onLabs } }],
    ['a past order', { facts: heldBy(premium({ name: 'A-S9', linked: null })) }],
  ])('%s', (_, given) => {
    expect(route(given)).toBe('self-serve');
  });

  test.each<[string, Given]>([
    ['login is not activated', { customer: { loginActivated: false } }],
    ['no account is linked', { customer: unlinked }],
    ['the token does not work', { customer: { tokenValid: false } }],
    ['whether the token works is not told', { customer: { tokenValid: null } }],
    ['no Owner', { facts: { member: { '9001/4711': told(40) } } }],
    ['whether an Owner cannot be read', { facts: { member: { '9001/4711': notRead } } }],
    ['the group is not free', { facts: heldBy(premium({ name: 'A-S9', linked: onAcme })) }],
    ['whether it is free cannot be read', { facts: { orders: { 9001: notRead } } }],
    ['seats are missing', { sub: { lines: [seats(10)] } }],
    ['members cannot be counted', { group: { billable: null }, facts: { billable: { 9001: notRead } } }],
    ['a programme', { sub: { program: 'oss' } }],
    ['a programme with too few seats', { sub: { program: 'oss', lines: [seats(10)] } }],
    ['it is linked already', { sub: { linked: onAcme } }],
    ['far too many seats', { sub: { lines: [seats(100)] } }],
    ['the group has minutes of its own', { group: { extraMinutes: 500 } }],
    ['the group has storage of its own', { group: { storage: 10_240 } }],
    ['its minutes are hidden', { group: { extraMinutes: undefined } }],
    ['its storage is hidden', { group: { storage: undefined } }],
    ['the user is blocked', { user: { state: 'blocked' } }],
    ['whether the user is blocked is not told', { user: { state: null } }],
    [
      'an Owner through another group',
      { facts: { member: { '9001/4711': notThere }, 'inherited-member': { '9001/4711': told(50) } } },
    ],
    ['the group is to be deleted', { group: { path: 'acme-corp-deletion_scheduled-9001' } }],
    [
      'it is linked elsewhere, with minutes that cannot be moved',
      { sub: { linked: onLabs, lines: [seats(24), line('compute_minutes', 2)] } },
    ],
    ['it is over', { sub: { status: 'Expired' } }],
    ['it is a subgroup', { group: { parent: 1 } }],
    ['no subscription is chosen', { choices: { namespace: '9001', subscription: 'A-S9' } }],
    ['several customers', { facts: { 'customers-by-email': { [email]: told([mia(), mia({ id: 5502 })]) } } }],
  ])('not when %s', (_, given) => {
    expect(route(given)).toBe('provision');
  });
});
