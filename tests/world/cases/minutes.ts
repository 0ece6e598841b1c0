import { computePacks, group, OTHER_AGENT, plan, seats, subscription } from '../build/index.ts';
import { minutesAgo } from '../dates.ts';
import type { AuditEvent } from '../state/customersdot.ts';
import { broken, linked, namesGroup, story } from './story.ts';

const touched = (minutes: number, ticket: number): AuditEvent => ({
  id: 80_990 + (OTHER_AGENT % 10),
  action: 'force_reassociate',
  namespace_id: 9001,
  subscription_name: 'A-S00010001',
  customer_id: null,
  request_link: `https://acme-support.zendesk.com/agent/tickets/${ticket}`,
  requester: 'ben@support.example',
  succeeded: true,
  created_at: minutesAgo(minutes),
});

export const minutesCases = [
  story({
    id: 'extra-minutes',
    ticket: 4280,
    title: 'The group has minutes of its own',
    sentence:
      'Three thousand extra minutes: the portal refuses to link, and forcing has to leave them alone.',
    shows: ['compute-minutes:warn', 'refusal:E3'],
    parts: () => ({ customers: [linked()], groups: [group({ extra_shared_runners_minutes_limit: 3000 })] }),
  }),
  story({
    id: 'extra-storage',
    ticket: 4281,
    title: 'The group has storage of its own',
    sentence: 'Bought storage makes the portal refuse, with a text that says so.',
    shows: ['refusal:E3'],
    parts: () => ({ customers: [linked()], groups: [group({ additional_purchased_storage_size: 10_240 })] }),
  }),
  story({
    id: 'minutes-lost',
    ticket: 4282,
    title: 'Linking loses the minutes',
    sentence: 'The plan arrives and the extra minutes are gone: they have to be set back to the old total.',
    shows: ['compute-minutes:warn', 'plan:link-account,change-namespace,set-compute-minutes'],
    parts: () => ({
      groups: [group({ extra_shared_runners_minutes_limit: 3000, losesMinutes: true, allowsExtras: true })],
    }),
  }),
  story({
    id: 'packs-included',
    ticket: 4283,
    title: 'Seats and minutes in one',
    sentence: 'The subscription brings two packs of minutes along; nothing is in their way.',
    shows: ['compute-minutes:info'],
    parts: () => ({ subscriptions: [subscription({ line_items: [seats(24), computePacks(2)] })] }),
  }),
  story({
    id: 'packs-linked',
    ticket: 4284,
    title: 'Minutes that are on another group',
    sentence: 'Its minutes are on acme-legacy already, and customers cannot move minutes.',
    shows: ['compute-minutes:stop', 'source-namespace:stop', 'refusal:transfer'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [
        subscription({
          line_items: [seats(24), computePacks(2)],
          linked_namespace: { id: 9002, full_path: 'acme-legacy' },
        }),
      ],
      groups: [
        group(),
        group({
          id: 9002,
          full_path: 'acme-legacy',
          billable: 3,
          plan: plan('premium', 24, { seats_in_use: 3 }),
          extra_shared_runners_minutes_limit: 2000,
        }),
      ],
      says: namesGroup,
    }),
  }),
  story({
    id: 'quota-race',
    ticket: 4285,
    title: 'The quota stays at 400',
    sentence:
      'The paid plan arrives, the monthly minutes stay those of Free: a known race, to be looked at again.',
    shows: ['quota-after-linking:warn'],
    parts: () => ({ groups: [group({ quotaRace: true })] }),
  }),
  story({
    id: 'minutes-after-force',
    ticket: 4433,
    title: 'The minutes are used up before the force',
    sentence:
      'A programme’s subscription is forced; the used minutes stay used, so more are added to the old total.',
    shows: ['program:info', 'compute-minutes:warn'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [subscription({ program: 'oss' })],
      groups: [group({ extra_shared_runners_minutes_limit: 500, minutes_used: [870, 385] })],
    }),
  }),
  story({
    id: 'minutes-used-unread',
    ticket: 4490,
    title: 'The used minutes are not told',
    sentence: 'GitLab.com has noted nothing for this month, or does not tell it: that is not zero.',
    shows: ['program:info', 'compute-minutes:warn'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [subscription({ program: 'oss' })],
      groups: [group({ extra_shared_runners_minutes_limit: 500, minutes_used: [] })],
    }),
  }),
  story({
    id: 'recent-change',
    ticket: 4286,
    title: 'A colleague was here six minutes ago',
    sentence: 'Somebody forced another subscription onto this group from another ticket just now.',
    shows: ['recent-change:warn'],
    parts: () => ({ audit: [touched(6, 4999)] }),
  }),
  story({
    id: 'recent-change-own',
    ticket: 4287,
    title: 'The last change was this ticket’s own',
    sentence: 'The event of ten minutes ago belongs to this ticket, and the other one is long past.',
    shows: ['recent-change:ok'],
    parts: () => ({ audit: [touched(10, 4287), { ...touched(40, 4999), id: 80_001 }] }),
  }),
  story({
    id: 'recent-change-unreadable',
    ticket: 4288,
    title: 'The audit cannot be read',
    sentence: 'Whether somebody changed the group just now cannot be told.',
    shows: ['recent-change:unread'],
    parts: () => ({ knobs: { faults: [broken({ service: 'customersdot', path: '/audit_events' })] } }),
  }),
];
