/** What linking does to minutes, what somebody else is just doing, and the quota afterwards. */
import { expect, test } from 'vitest';
import type { AuditEvent } from '#core/domain/records/customersdot.ts';
import { finding, type Given, notRead, notThere, onItsWay, told } from '../build.ts';
import { line, minutesAgo, now, onAcme, onLabs, seats, ticketLink, used } from '../records.ts';
import { asks } from './asks.ts';

const packs = [seats(24), line('compute_minutes', 3)];
const extra = { extraMinutes: 3000 };

asks('compute-minutes', [
  ['no minutes anywhere', {}, 'left out'],
  ['the group has none', { group: { extraMinutes: 0 } }, 'left out'],
  ['the group has minutes of its own', { group: extra }, 'warn', 'extra'],
  ['the subscription has packs', { sub: { lines: packs } }, 'info', 'packs'],
  ['both', { group: extra, sub: { lines: packs } }, 'warn', 'extra'],
  [
    'packs, and it is linked already',
    { sub: { lines: packs, linked: onLabs } },
    'stop',
    'packs-linked',
    'box',
  ],
  [
    'packs linked already, and minutes',
    { group: extra, sub: { lines: packs, linked: onLabs } },
    'stop',
    'packs-linked',
    'box',
  ],
  [
    'packs linked already, and minutes not told',
    { group: { extraMinutes: undefined }, sub: { lines: packs, linked: onLabs } },
    'stop',
    'packs-linked',
    'box',
  ],
  ['the minutes are not told', { group: { extraMinutes: undefined } }, 'unread', 'unread'],
  [
    'not told, and there are packs',
    { group: { extraMinutes: undefined }, sub: { lines: packs } },
    'unread',
    'unread',
  ],
  [
    'not told, and nothing is left to be done',
    { group: { extraMinutes: undefined }, sub: { linked: onAcme } },
    'left out',
  ],
]);

test('the number of minutes is told', () => {
  expect(finding('compute-minutes', { group: extra })?.params).toMatchObject({ minutes: 3000 });
});

const events = (...list: readonly AuditEvent[]): Given => ({
  facts: { 'recent-changes': { 9001: told(list) } },
});
const justOver = new Date(now - 15 * 60_000 - 1).toISOString();

asks('recent-change', [
  ['nobody used a tool', {}, 'ok', 'ok'],
  ['six minutes ago', events(used()), 'warn', 'other'],
  ['fifteen minutes ago to the second', events(used({ at: minutesAgo(15) })), 'warn', 'other'],
  ['longer ago', events(used({ at: justOver })), 'ok', 'ok'],
  ['a minute from now, by another clock', events(used({ at: minutesAgo(-1) })), 'warn', 'other'],
  ['for this very ticket', events(used({ link: ticketLink })), 'ok', 'ok'],
  [
    'for this ticket, with the fragment of a change',
    events(used({ link: `${ticketLink}#link-account-0123456789ab` })),
    'ok',
    'ok',
  ],
  ['for a ticket whose number begins alike', events(used({ link: `${ticketLink}1` })), 'warn', 'other'],
  ['for no ticket', events(used({ link: null })), 'warn', 'other'],
  [
    'for this ticket, and for another before',
    events(used({ link: ticketLink }), used({ at: minutesAgo(9) })),
    'warn',
    'other',
  ],
  ['a change that failed', events(used({ succeeded: false })), 'warn', 'other'],
  ['when it was cannot be told', events(used({ at: 'some time ago' })), 'warn', 'other'],
  ['events cannot be read', { facts: { 'recent-changes': { 9001: notRead } } }, 'unread', 'unread'],
  ['events are on their way', { facts: { 'recent-changes': { 9001: onItsWay } } }, 'left out'],
  ['CustomersDot is not read here', { reads: 'agent' }, 'unread', 'untold'],
  ['there is no group', { facts: { namespace: { 9001: notThere } } }, 'left out'],
]);

test('who, what and how long ago is told in words that people use', () => {
  expect(finding('recent-change', events(used()))?.params).toEqual({
    path: 'acme-corp',
    who: 'ben@ops.example',
    what: 'Force associate',
    count: 6,
    link: 'https://acme.zendesk.com/agent/tickets/77',
  });
});

test.each([
  ['clear_subscription', minutesAgo(1), 'Clear subscription', 1],
  ['reset_max_seats', minutesAgo(0), 'reset max seats', 0],
  ['force_reassociate', minutesAgo(-1), 'Force associate', 0],
  ['force_reassociate', 'some time ago', 'Force associate', '?'],
])('%s at %s: %s, %j minutes ago', (action, at, what, count) => {
  expect(finding('recent-change', events(used({ action, at })))?.params).toMatchObject({ what, count });
});

const linkedWith = (quota: number | null | undefined, plan: string | null = 'premium'): Given => ({
  sub: { linked: onAcme },
  group: { plan, quota },
});

asks('quota-after-linking', [
  ['not linked yet', { group: { plan: 'premium', quota: 400 } }, 'left out'],
  ['linked elsewhere', { sub: { linked: onLabs }, group: { plan: 'premium', quota: 400 } }, 'left out'],
  ['linked, with the quota of Free', linkedWith(400), 'warn', 'race'],
  ['linked, with the quota of its plan', linkedWith(10_000), 'ok', 'ok'],
  ['linked, with no quota of its own', linkedWith(null), 'ok', 'default'],
  ['linked, and the quota is not told', linkedWith(undefined), 'unread', 'unread'],
  ['linked, and GitLab.com still shows Free', linkedWith(400, 'free'), 'left out'],
  ['linked, and the plan is not told', linkedWith(400, null), 'left out'],
]);

test('the race offers to look again', () => {
  expect(finding('quota-after-linking', linkedWith(400))?.ask).toEqual([{ of: 'namespace', arg: '9001' }]);
});
