/** Whether the GitLab user who will be linked owns the group: asked of the plan's user, and mild only towards force. */
import { expect, test } from 'vitest';
import type { Loadable } from '#core/domain/loadable.ts';
import { finding, type Given, notRead, notThere, onItsWay, told } from '../build.ts';
import { account, onAcme, order, premium, seats } from '../records.ts';
import { asks } from './asks.ts';

const level = (part: Loadable<number>): Given => ({ facts: { member: { '9001/4711': part } } });
const unlinked = { uid: null, tokenValid: null };
const short = { lines: [seats(10)] };
const swap = {
  orders: { 9001: told([order('A-S00010001')]) },
  subscription: { 'A-S00010001': told(premium({ name: 'A-S00010001', linked: onAcme })) },
};

/** What GitLab.com says of the user in the group, by themselves and through other groups. */
const through = (direct: Loadable<number>, any: Loadable<number>): Given => ({
  facts: { member: { '9001/4711': direct }, 'inherited-member': { '9001/4711': any } },
});

asks('owner-of-namespace', [
  ['access level 50', {}, 'ok', 'ok'],
  ['access level 40', level(told(40)), 'block', 'no-owner'],
  ['access level 49', level(told(49)), 'block', 'no-owner'],
  ['access level 60, an admin’s', level(told(60)), 'ok', 'ok'],
  ['access level 0', level(told(0)), 'block', 'no-owner'],
  ['no member at all', level(notThere), 'block', 'no-member'],
  ['it cannot be read', level(notRead), 'unread', 'unread', 'reason'],
  ['it is on its way', level(onItsWay), 'left out'],
  ['Owner through an invited group only', through(notThere, told(50)), 'warn', 'invited'],
  ['Maintainer, and Owner through an invited group', through(told(40), told(50)), 'warn', 'invited'],
  ['the same, and the plan is to force', { ...through(notThere, told(50)), sub: short }, 'warn', 'invited'],
  [
    'Owner of the group above, in one that lies within it',
    { ...through(notThere, told(50)), group: { path: 'acme-corp/platform', parent: 9000 } },
    'ok',
    'ok',
  ],
  ['Maintainer through an invited group', through(notThere, told(40)), 'block', 'no-owner'],
  [
    'no member by themselves, the rest cannot be read',
    through(notThere, notRead),
    'unread',
    'unread',
    'reason',
  ],
  ['no member by themselves, the rest is on its way', through(notThere, onItsWay), 'block', 'no-member'],
  [
    'no Owner, and the plan is to force: too few seats',
    { ...level(told(40)), sub: short },
    'stop',
    'no-owner',
    'reason',
  ],
  [
    'no Owner, and the plan is to force: a programme',
    { ...level(told(40)), sub: { program: 'edu' } },
    'stop',
    'no-owner',
    'reason',
  ],
  [
    'no member, and the plan is to clear and force',
    { facts: { member: { '9001/4711': notThere }, ...swap } },
    'stop',
    'no-member',
    'reason',
  ],
  [
    'no Owner, and nothing is left to be done to the group',
    { ...level(told(40)), sub: { linked: onAcme } },
    'block',
    'no-owner',
  ],
  ['the user to link owns it', { customer: unlinked }, 'ok', 'ok'],
  ['the user to link is a Maintainer', { customer: unlinked, ...level(told(40)) }, 'block', 'no-owner'],
  [
    'the group is not known',
    { choices: { namespace: '9009' }, facts: { namespace: { 9009: notThere } } },
    'left out',
  ],
  [
    'the linked user cannot be read, but the membership can',
    { facts: { user: { 4711: notRead } } },
    'ok',
    'ok',
  ],
  [
    'neither can be read',
    { facts: { user: { 4711: notRead }, member: { '9001/4711': notRead } } },
    'unread',
    'unread',
    'reason',
  ],
]);

test('a wrongly linked admin is not asked for: the one to be linked is', () => {
  const found = finding('owner-of-namespace', {
    customer: { uid: '77' },
    facts: {
      user: { 77: told(account({ id: '77', username: 'sam', admin: true })) },
      'token-owner': { 5501: told({ state: 'valid', owner: '77' }) },
      member: { '9001/77': told(50), '9001/4711': told(40) },
    },
  });
  expect(found).toMatchObject({
    level: 'block',
    messageKey: 'finding.owner-of-namespace.no-owner',
    params: { username: 'mia-torres', role: 'Maintainer' },
  });
});

test.each([
  [40, 'Maintainer'],
  [30, 'Developer'],
  [49, '49'],
])('access level %i is told by the name of its role: %s', (number, role) => {
  expect(finding('owner-of-namespace', level(told(number)))?.params).toMatchObject({ role });
});
