/** Whether the subscription can be linked at all. */
import { notRead, onItsWay } from '../build.ts';
import { inDays, line, seats } from '../records.ts';
import { asks } from './asks.ts';

const unreadable = { facts: { subscriptions: { 5501: notRead } } };

asks('subscription-active', [
  ['active for a year', {}, 'ok', 'ok'],
  ['its last day is today', { sub: { end: inDays(0) } }, 'ok', 'ok'],
  ['it ended yesterday', { sub: { end: inDays(-1) } }, 'block', 'over'],
  ['it has no end', { sub: { end: null } }, 'ok', 'endless'],
  ['cancelled', { sub: { status: 'Cancelled' } }, 'block', 'status'],
  ['expired, with an end in the future', { sub: { status: 'Expired' } }, 'block', 'status'],
  ['a status without words', { sub: { status: '' } }, 'block', 'status'],
  ['subscriptions cannot be read', unreadable, 'unread', 'unread', 'reason'],
  ['subscriptions are on their way', { facts: { subscriptions: { 5501: onItsWay } } }, 'left out'],
]);

asks('subscription-is-saas', [
  ['for GitLab.com', {}, 'ok', 'ok'],
  ['no delivery is told', { sub: { delivery: null } }, 'ok', 'ok'],
  ['self-managed', { sub: { delivery: 'Self-Managed' } }, 'block', 'other'],
  ['subscriptions cannot be read', unreadable, 'left out'],
]);

asks('subscription-not-trial', [
  ['paid', {}, 'ok', 'ok'],
  ['a trial', { sub: { trial: true } }, 'block', 'trial'],
  ['subscriptions cannot be read', unreadable, 'left out'],
]);

asks('subscription-started', [
  ['it started ten days ago', {}, 'ok', 'ok'],
  ['it starts today', { sub: { start: inDays(0) } }, 'ok', 'ok'],
  ['it starts tomorrow', { sub: { start: inDays(1) } }, 'stop', 'future', 'box'],
  ['no start is told', { sub: { start: null } }, 'ok', 'ok'],
  ['subscriptions cannot be read', unreadable, 'left out'],
]);

asks('subscription-has-seats', [
  ['seats', {}, 'ok', 'ok'],
  ['seats and compute minutes', { sub: { lines: [line('compute_minutes', 3), seats(24)] } }, 'ok', 'ok'],
  ['compute minutes only', { sub: { lines: [line('compute_minutes', 3)] } }, 'stop', 'none', 'reason'],
  ['storage only', { sub: { lines: [line('storage', 1)] } }, 'stop', 'none', 'reason'],
  ['Duo only', { sub: { lines: [line('duo', 24)] } }, 'stop', 'none', 'reason'],
  ['a plan with seats, and no seat in it', { sub: { lines: [seats(0)] } }, 'stop', 'none', 'reason'],
  ['nothing at all', { sub: { lines: [] } }, 'stop', 'none', 'reason'],
  ['subscriptions cannot be read', unreadable, 'left out'],
]);
