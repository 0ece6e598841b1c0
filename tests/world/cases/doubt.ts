import {
  AGENT,
  comment,
  entryOn,
  group,
  journalNote,
  lineOf,
  mergedNote,
  OTHER_AGENT,
  plan,
  seats,
  subscription,
  type WrittenEntry,
} from '../build/index.ts';
import { day, minutesAgo } from '../dates.ts';
import type { Fault, FaultKind } from '../types.ts';
import { linked, namesGroup, story } from './story.ts';

const onFirstChange = (does: FaultKind, more: Partial<Fault> = {}): Fault => ({
  match: { service: 'customersdot', change: true },
  does,
  ...more,
});

/** As the app would have noted it, so many minutes ago. */
const begun = (ticket: number, agent: string, agentId: number, minutes: number): WrittenEntry =>
  entryOn(ticket, { agent, agentId: String(agentId), at: minutesAgo(minutes) });

export const doubtCases = [
  story({
    id: 'reply-lost',
    ticket: 4330,
    title: 'Done, but nobody said so',
    sentence: 'The first change happens and its reply is lost; sending it again would be the mistake.',
    shows: ['fault:lose-reply'],
    parts: () => ({ knobs: { faults: [onFirstChange('lose-reply')] } }),
  }),
  story({
    id: 'request-lost',
    ticket: 4331,
    title: 'Never arrived, and nobody said so',
    sentence: 'The first change never reaches CustomersDot: after looking, the agent may go again.',
    shows: ['fault:lose-request', 'step:in-doubt'],
    parts: () => ({ knobs: { faults: [onFirstChange('lose-request')] } }),
  }),
  story({
    id: 'applied-late',
    ticket: 4332,
    title: 'Done half a minute later',
    sentence: 'No reply, nothing to be seen, and then it happens after all.',
    shows: ['fault:apply-late'],
    parts: () => ({ knobs: { faults: [onFirstChange('apply-late', { delayMs: 30_000 })] } }),
  }),
  story({
    id: 'gateway-gave-up',
    ticket: 4333,
    title: '502 after the fact',
    sentence: 'The edge answers 502 although CustomersDot has done what it was asked.',
    shows: ['fault:applied-then-502'],
    parts: () => ({ knobs: { faults: [onFirstChange('applied-then-502')] } }),
  }),
  story({
    id: 'put-off',
    ticket: 4334,
    title: 'Too many requests right now',
    sentence: 'The first change is put off with 429: nothing happened, and it can go again after a look.',
    shows: ['fault:rate-limit-json', 'step:refused'],
    parts: () => ({ knobs: { faults: [onFirstChange('rate-limit-json', { retryAfter: 5 })] } }),
  }),
  story({
    id: 'change-in-progress',
    ticket: 4335,
    title: 'Somebody else’s change is still running',
    sentence: 'The first change is refused with 409 because another one is under way.',
    shows: ['fault:status', 'step:refused'],
    parts: () => ({
      knobs: {
        faults: [
          onFirstChange('status', {
            status: 409,
            body: '{"success":false,"error":"Another change is in progress"}',
          }),
        ],
      },
    }),
  }),
  story({
    id: 'gitlab-slow',
    ticket: 4336,
    title: 'GitLab.com takes its time',
    sentence: 'CustomersDot is done at once; GitLab.com shows the plan 25 seconds later.',
    shows: ['step:looking', 'propagation:slow'],
    parts: () => ({ knobs: { propagation: 'slow', propagationMs: 25_000 } }),
  }),
  story({
    id: 'gitlab-never',
    ticket: 4337,
    title: 'GitLab.com never hears of it',
    sentence: 'CustomersDot says done, and GitLab.com stays on Free: in doubt after two minutes.',
    shows: ['step:in-doubt', 'propagation:never'],
    parts: () => ({ knobs: { propagation: 'never' } }),
  }),
  story({
    id: 'clear-leaves-plan',
    ticket: 4338,
    title: 'Cleared, yet still on a paid plan',
    sentence: 'Clearing says success and the plan is not Free: that counts as failed.',
    shows: ['plan:clear-subscription,force-associate', 'step:in-doubt'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [
        subscription(),
        subscription({
          name: 'A-S00010001',
          start_date: day(-200),
          line_items: [seats(20)],
          linked_namespace: { id: 9001, full_path: 'acme-corp' },
        }),
      ],
      groups: [group({ plan: plan('premium', 20), clearLeavesPlan: true })],
      says: namesGroup,
    }),
  }),
  story({
    id: 'begun-by-colleague',
    ticket: 4339,
    title: 'A colleague began it',
    sentence: 'The journal says that Ben began to link the account 40 minutes ago, and nothing came of it.',
    shows: ['journal:begun', 'step:in-doubt'],
    parts: () => ({
      comments: [
        journalNote(1, 4339, begun(4339, 'Ben Okafor', OTHER_AGENT, 40), { created_at: minutesAgo(40) }),
      ],
      ticket: { updated_at: minutesAgo(40) },
    }),
  }),
  story({
    id: 'begun-and-done',
    ticket: 4340,
    title: 'Begun, done, never closed',
    sentence: 'The sidebar was reloaded after the change: looking shows that the account is linked.',
    shows: ['journal:begun', 'step:settled'],
    parts: () => ({
      customers: [linked()],
      comments: [journalNote(1, 4340, begun(4340, 'Ann Reyes', AGENT, 12), { created_at: minutesAgo(12) })],
      ticket: { updated_at: minutesAgo(12) },
    }),
  }),
  story({
    id: 'journal-forged',
    ticket: 4341,
    title: 'A journal line that is none',
    sentence:
      'Quoted, merged, or carried over from another ticket: nothing follows from what does not count.',
    shows: ['journal:ignored'],
    parts: () => ({
      comments: [
        comment(1, 4341, lineOf(begun(4341, 'Ann Reyes', AGENT, 20)).replaceAll('"', '&quot;'), {
          created_at: minutesAgo(20),
        }),
        mergedNote(2, 4341, lineOf(begun(4341, 'Ann Reyes', AGENT, 20)), { created_at: minutesAgo(19) }),
        journalNote(3, 4341, begun(4999, 'Ben Okafor', OTHER_AGENT, 20), { created_at: minutesAgo(19) }),
      ],
      ticket: { updated_at: minutesAgo(19) },
    }),
  }),
];
