import { group, plan, seats, subscription } from '../build/index.ts';
import { day } from '../dates.ts';
import { linked, namesGroup, story } from './story.ts';

const onGroup = { id: 9001, full_path: 'acme-corp' };
const since = { start: day(-10), end: day(355) };
const provisioned = () => ({
  customers: [linked()],
  subscriptions: [subscription({ line_items: [seats(24)], linked_namespace: onGroup })],
  says: namesGroup,
});

export const resyncCases = [
  story({
    id: 'linked-other-seats',
    ticket: 4430,
    title: 'Linked, and GitLab.com shows other seats',
    sentence: 'Ten seats stayed on GitLab.com although twenty-four are linked: it has to be told once more.',
    shows: ['namespace-free:ok', 're-sync'],
    parts: () => ({ ...provisioned(), groups: [group({ plan: plan('premium', 10, since) })] }),
  }),
  story({
    id: 'linked-still-free',
    ticket: 4431,
    title: 'Linked, and the group is still on Free',
    sentence: 'CustomersDot has the subscription on the group, and GitLab.com has heard nothing of it.',
    shows: ['namespace-free:ok', 're-sync'],
    parts: () => ({ ...provisioned(), groups: [group()] }),
  }),
  story({
    id: 'linked-free-quota',
    ticket: 4432,
    title: 'Linked, with the minutes of Free',
    sentence: 'Plan and seats arrived, the monthly minutes stayed at those of Free.',
    shows: ['quota-after-linking:warn', 're-sync'],
    parts: () => ({
      ...provisioned(),
      groups: [group({ plan: plan('premium', 24, since), shared_runners_minutes_limit: 400 })],
    }),
  }),
];
