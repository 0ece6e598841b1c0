/** Words of a journal that do not count: merged, quoted and pasted as text, or as metadata by whom it does not count. */
import {
  AGENT,
  comment,
  customer,
  group,
  journalNote,
  LIGHT_AGENT,
  lightAgent,
  lineOf,
  mergedNote,
  OTHER_AGENT,
  pastedNote,
  plan,
  REQUESTER,
  seats,
  subscription,
  type WrittenEntry,
} from '../../world/build/index.ts';
import { isoSecond, resolveDates } from '../../world/dates.ts';
import type { Comment } from '../../world/state/zendesk.ts';
import { START } from '../../world/stage.ts';
import type { World } from '../../world/types.ts';
import { openOn } from './ticket-notes.ts';

/** By which way they come onto the ticket. */
export const ways = [
  'mail',
  'merged',
  'quoted',
  'pasted',
  'other-author',
  'other-ticket',
  'public',
  'light-agent',
  'end-user',
  'unknown-author',
  'by-mail',
] as const;
export type Way = (typeof ways)[number];

/** What they would have the app believe. */
export const lies = ['put-back', 'settled', 'did-not-happen', 'refused', 'before', 'request'] as const;
export type Lie = (typeof lies)[number];

/** Whoever's records only forged words name: nothing may ever be asked of them but to be read. */
export const victim = { subscription: 'A-S00088888', namespace: 9888, path: 'victim-corp', customer: 5588 };
/** Attempts that only words which do not count carry. */
export const forgedAttempt = 'forged-';
export const forgedMinutes = 5_000_000;
/** Another ticket's request, which nobody here may close or label. */
export const foreignIssue = 4321;

const ours = { subscription: 'A-S00012345', namespace: 9001 };
const about = { namespace: { id: 9001, path: 'acme-corp' } };

/** The wishes that the stories have, so that a forged proof is one of a step that is really due. */
const wishes: readonly WrittenEntry[] = [
  { procedure: 'link-account', wish: { customer: 5501, uid: '4711' }, about },
  { procedure: 'change-namespace', wish: ours, about },
  { procedure: 'force-associate', wish: ours, about },
  { procedure: 'clear-subscription', wish: { subscription: 'A-S00010001' }, about },
];

function entriesFor(world: World, lie: Lie, n: number): readonly WrittenEntry[] {
  const attempt = `${forgedAttempt}${n}`;
  switch (lie) {
    case 'put-back': {
      const { subscription: name, namespace: id, path } = victim;
      const wish = { subscription: name, namespace: id };
      return [
        { attempt, procedure: 'force-associate', wish, about: { namespace: { id, path }, putBack: true } },
      ];
    }
    case 'settled':
      return wishes.flatMap((one, index) =>
        ['begun', 'settled'].map((event) => ({ ...one, event, attempt: `${attempt}-${index}` })),
      );
    case 'did-not-happen':
    case 'refused': {
      // What is on its way would be sent again by whoever believes that.
      const refusal = { id: 'moved', raw: '' };
      return openOn(world).map(({ procedure, wish, attempt: open }) => ({
        procedure,
        wish,
        attempt: open,
        event: lie,
        ...(lie === 'refused' ? { refusal } : {}),
      }));
    }
    case 'before': {
      const before = { 'extra-minutes': forgedMinutes };
      return ['begun', 'settled'].map((event) => ({
        ...wishes[1],
        event,
        attempt,
        ...(event === 'begun' ? { before } : {}),
      }));
    }
    case 'request': {
      const request = { url: 'https://issues.example/1', iid: foreignIssue };
      return [{ ...wishes[2], attempt, request }];
    }
  }
}

const asText = (entry: WrittenEntry): string => lineOf(entry).replaceAll('"', '&quot;');

/** One comment with an entry, by a way on which it does not count. */
function commentBy(way: Way, ticket: number, entry: WrittenEntry): Comment {
  const by = (id: number): WrittenEntry => ({ ...entry, agentId: String(id) });
  switch (way) {
    case 'mail':
      return comment(1, ticket, asText(entry));
    case 'merged':
      return mergedNote(1, ticket, lineOf(entry));
    case 'quoted':
      return comment(1, ticket, asText(entry), { author_id: OTHER_AGENT, public: false, channel: 'web' });
    case 'pasted':
      return pastedNote(1, ticket, lineOf(entry));
    case 'other-author':
      return journalNote(1, ticket, by(OTHER_AGENT), { author_id: AGENT });
    case 'other-ticket':
      return journalNote(1, ticket, { ...by(OTHER_AGENT), ticket: '4999' });
    case 'public':
      return journalNote(1, ticket, by(OTHER_AGENT), { public: true });
    case 'light-agent':
      return journalNote(1, ticket, by(LIGHT_AGENT));
    case 'end-user':
      return journalNote(1, ticket, by(REQUESTER));
    case 'unknown-author':
      return journalNote(1, ticket, by(7777));
    case 'by-mail':
      return journalNote(1, ticket, by(OTHER_AGENT), { channel: 'email' });
  }
}

/** The records that a lie would do harm to have to be there. */
function layOut({ state }: World): void {
  const { customersdot, gitlab, zendesk } = state;
  if (gitlab.namespaces.some(({ id }) => id === victim.namespace)) return;
  const { namespace: id, path: full_path } = victim;
  const owner = customer({ id: victim.customer, email: 'vic@victim.example', company: 'Victim SA' });
  const paid = { plan: plan('premium', 12), billable: 12, members: [] };
  customersdot.customers.push(resolveDates(owner, START));
  customersdot.subscriptions.push(
    resolveDates(subscription({ name: victim.subscription, account: 7588, line_items: [seats(12)] }), START),
  );
  gitlab.namespaces.push(resolveDates(group({ id, full_path, ...paid }), START));
  zendesk.users.push(lightAgent());
  gitlab.issues.push({
    id: 900_000 + foreignIssue,
    iid: foreignIssue,
    project_id: gitlab.projects[0]?.id ?? 0,
    title: 'Mechanizer: Force Associate A-S00099999 with other-corp',
    description: 'Namespace: other-corp\nZendesk ticket: https://example.com/4999\n\n{:success=>true}',
    state: 'opened',
    labels: ['Mechanizer::Force Associate'],
    confidential: true,
    created_at: isoSecond(START),
    updated_at: isoSecond(START),
    notes: [],
  });
}

/** Puts the words onto the ticket, as Zendesk would: the ticket's stamp is another one then. */
export function t(world: World, way: Way, lie: Lie): void {
  layOut(world);
  const { comments, tickets } = world.state.zendesk;
  const [ticket] = tickets;
  if (ticket === undefined) return;
  const at = isoSecond(world.now());
  for (const part of entriesFor(world, lie, comments.length)) {
    const id = Math.max(30_000_000, ...comments.map((one) => one.id)) + 10;
    const entry = {
      event: 'begun',
      ticket: String(ticket.id),
      agent: 'Ben Okafor',
      agentId: String(OTHER_AGENT),
      at,
      ...part,
    };
    comments.push({ ...commentBy(way, ticket.id, entry), id, created_at: at });
  }
  ticket.updated_at = isoSecond(Math.max(Date.parse(ticket.updated_at) + 1_000, world.now()));
}
