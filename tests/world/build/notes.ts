/** Notes of the journal on a ticket, and what people may make of them: merged, quoted, pasted. The world knows the form. */
import { minutesAgo } from '../dates.ts';
import type { Comment, ZendeskUser } from '../state/zendesk.ts';
import { AGENT, comment, OTHER_AGENT } from './zendesk.ts';

export const LIGHT_AGENT = 903;

/** Somebody of another team, who may read tickets and write private notes. */
export const lightAgent = (): ZendeskUser => ({
  id: LIGHT_AGENT,
  name: 'Lou Light',
  email: 'lou@sales.example',
  role: 'agent',
  role_type: 1,
  locale: 'en-US',
  identities: [{ type: 'email', value: 'lou@sales.example', verified: true, primary: true }],
  groups: [],
});

export type WrittenEntry = Readonly<Record<string, unknown>>;

/** The least that the contract asks of an entry: Ben begins to link the account, unless told otherwise. */
export const entryOn = (ticketId: number, over: WrittenEntry = {}): WrittenEntry => ({
  procedure: 'link-account',
  wish: { customer: 5501, uid: '4711' },
  ticket: String(ticketId),
  agent: 'Ben Okafor',
  agentId: String(OTHER_AGENT),
  attempt: 'bens-first',
  at: '2027-01-15T09:00:00Z',
  event: 'begun',
  ...over,
});

const words = (entry: WrittenEntry): string => `${String(entry['procedure'])}: ${String(entry['event'])}.`;

/** A private note, as an app writes it: the entry in the metadata of its update, by the agent whom it names. */
export const journalNote = (
  n: number,
  ticketId: number,
  entry: WrittenEntry,
  over: Partial<Comment> = {},
): Comment =>
  comment(n, ticketId, words(entry), {
    author_id: Number(entry['agentId']),
    public: false,
    channel: 'api',
    created_at: minutesAgo(20 - n),
    custom: { provisioning_journal: JSON.stringify(entry) },
    ...over,
  });

/** An entry as one line of text: what stood in notes once, and what anybody can type. */
export const lineOf = (entry: WrittenEntry): string => `provisioning-journal v1 ${JSON.stringify(entry)}`;

const asHtml = (text: string): string => text.replaceAll('"', '&quot;');

/** Another ticket was merged into this one: its text is copied into a private comment of the agent who merged. */
export const mergedNote = (n: number, ticketId: number, text: string, over: Partial<Comment> = {}): Comment =>
  comment(n, ticketId, `Request #99 was closed and merged. Last comment:<br>${asHtml(text)}`, {
    author_id: AGENT,
    public: false,
    channel: 'web',
    rel: 'merge',
    ...over,
  });

/** A private note into which an agent has pasted somebody's words. */
export const pastedNote = (n: number, ticketId: number, text: string, over: Partial<Comment> = {}): Comment =>
  comment(n, ticketId, `The customer writes:<br>${asHtml(text)}<br>What do we do?`, {
    author_id: AGENT,
    public: false,
    channel: 'web',
    ...over,
  });
