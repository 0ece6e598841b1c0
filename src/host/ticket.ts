/** The opening: everything about ticket and agent that the app starts from, in one bulk call. */
import * as z from 'zod/mini';
import { absent, seen, type ReadResult } from '../core/domain/loadable.ts';
import { pick, type Answers } from './answers.ts';
import type { Calls } from './calls.ts';
import { composerOf, composerPaths } from './composer-reading.ts';
import type { Opening, ColorScheme } from './host.ts';
import { agentOf, othersOf, requesterOf, requesterPaths, viewerPaths } from './people.ts';
import { unread } from './trouble.ts';

export interface Surroundings {
  readonly subdomain: string;
  /** The custom field whose value is part of the composer, where it is set. */
  readonly issueTypeField: number | null;
  /** The scheme of the frame's address, for hosts that do not tell it otherwise. */
  readonly scheme: ColorScheme;
}

export const openingPaths = (issueTypeField: number | null): readonly string[] => [
  ...new Set([
    'ticket.id',
    'ticket.subject',
    ...requesterPaths,
    ...composerPaths(issueTypeField),
    ...viewerPaths,
    'colorScheme',
    'isCollapsed',
  ]),
];

const id = z.nullable(z.union([z.string(), z.number()]));
export const scheme = z.enum(['light', 'dark']);

/** Whether the app is collapsed, where the host tells. */
export const collapsedIn = (answers: Answers): boolean | undefined =>
  pick(answers, z.boolean(), 'isCollapsed');

/** Nothing that could not be read is filled with something empty: it makes the whole opening unread. */
export function openingOf(answers: Answers, about: Surroundings): ReadResult<Opening> {
  const ticketId = pick(answers, id, 'ticket.id');
  if (ticketId === undefined) return unread('shape', 'ticket-id');
  if (ticketId === null || ticketId === 'new' || ticketId === '') return absent;
  const subject = pick(answers, z.nullable(z.string()), 'ticket.subject');
  if (subject === undefined) return unread('shape', 'ticket-subject');
  const requester = requesterOf(answers);
  if (requester === undefined) return unread('shape', 'ticket-requester');
  const agent = agentOf(answers);
  if (agent === undefined) return unread('shape', 'signed-in-agent');
  return seen({
    ticket: {
      id: String(ticketId),
      link: `https://${about.subdomain}.zendesk.com/agent/tickets/${ticketId}`,
      subject: subject ?? '',
      requester,
    },
    agent,
    composer: composerOf(answers, about.issueTypeField) ?? null,
    viewers: othersOf(answers),
    scheme: pick(answers, scheme, 'colorScheme') ?? about.scheme,
  });
}

/** Reads the opening; `told` hears of the app being collapsed, which came with it. */
export async function open(
  calls: Calls,
  about: Surroundings,
  told: (collapsed: boolean) => void,
): Promise<ReadResult<Opening>> {
  const look = await calls.get(openingPaths(about.issueTypeField));
  if (look.tag !== 'seen') return look;
  const collapsed = collapsedIn(look.seen);
  if (collapsed !== undefined) told(collapsed);
  return openingOf(look.seen, about);
}
