/** Requester, agent and viewers, as Zendesk's framework describes people. */
import * as z from 'zod/mini';
import type { ReadResult } from '../core/domain/loadable.ts';
import type { Agent, Requester } from '../core/facts/ticket.ts';
import { pick, type Answers } from './answers.ts';
import type { Calls } from './calls.ts';
import { lookFor } from './look-for.ts';

const idText = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id) => String(id)),
);
const idOrNull = z.catch(z.nullable(idText), null);
const textOrNull = z.catch(z.nullable(z.string()), null);
const identities = z.catch(
  z.array(
    z.object({
      type: textOrNull,
      value: textOrNull,
      verified: z.catch(z.boolean(), false),
      primary: z.catch(z.boolean(), false),
    }),
  ),
  [],
);
const organizations = z.catch(z.array(z.object({ id: idOrNull })), []);
/** An address of an unknown form is not "no address": then the person counts as unread. */
const address = z.nullable(z.string());

const requester = z.object({
  id: idOrNull,
  name: textOrNull,
  email: z.optional(address),
  locale: textOrNull,
  identities,
  organizations: z.optional(organizations),
});
type Person = z.infer<typeof requester>;

const agent = z.object({
  id: idText,
  name: textOrNull,
  locale: textOrNull,
  groups: z.catch(
    z.array(
      z.pipe(
        z.union([idText, z.object({ id: idText })]),
        z.transform((group) => (typeof group === 'string' ? group : group.id)),
      ),
    ),
    [],
  ),
});

const viewer = z.object({
  id: idOrNull,
  name: textOrNull,
  user: z.optional(z.object({ id: idOrNull, name: textOrNull })),
});
const viewers = z.array(z.catch(viewer, { id: null, name: null }));

/** Primary address first, then what the requester has proven to own; unique whatever the case of letters. */
export function emailsOf(primary: string | null, also: Person['identities']): readonly string[] {
  const proven = also
    .filter((one) => one.type?.toLowerCase() === 'email' && one.verified)
    .toSorted((a, b) => Number(b.primary) - Number(a.primary));
  const found = [primary, ...proven.map((one) => one.value)]
    .map((email) => email?.trim() ?? '')
    .filter((email) => email.includes('@'));
  return found.filter(
    (email, at) => found.findIndex((one) => one.toLowerCase() === email.toLowerCase()) === at,
  );
}

const path = (name: string): string => `ticket.requester.${name}`;

/** The object, and its parts one by one for hosts that refuse the object. */
export const requesterPaths = [
  'ticket.requester',
  ...['id', 'name', 'email', 'locale', 'identities', 'organizations'].map(path),
];

const nobody: Requester = { id: null, name: '', emails: [], locale: null };

/** Of several organizations none is known to be the one that the ticket is about. */
function organizationOf(all: z.infer<typeof organizations> | undefined): Pick<Requester, 'organization'> {
  const id = all?.length === 1 ? all[0]?.id : null;
  return id == null ? {} : { organization: id };
}

/** Undefined: could not be read. A requester who was read and has no address is something else. */
export function requesterOf(answers: Answers): Requester | undefined {
  const whole = pick(answers, z.nullable(requester), 'ticket.requester');
  if (whole === null) return nobody;
  const email = whole?.email ?? pick(answers, address, path('email'));
  if (whole === undefined && email === undefined) return undefined;
  return {
    id: whole?.id ?? pick(answers, idText, path('id')) ?? null,
    name: whole?.name ?? pick(answers, z.string(), path('name')) ?? '',
    emails: emailsOf(email ?? null, whole?.identities ?? pick(answers, identities, path('identities')) ?? []),
    locale: whole?.locale ?? pick(answers, z.string(), path('locale')) ?? null,
    ...organizationOf(whole?.organizations ?? pick(answers, organizations, path('organizations'))),
  };
}

/** Undefined: could not be read. Groups that could not be read count as none, so that nobody is let in by a gap. */
export function agentOf(answers: Answers): Agent | undefined {
  const read = pick(answers, agent, 'currentUser');
  return read && { ...read, name: read.name ?? '' };
}

/** Reads who is signed in, anew. */
export const readAgent = (calls: Calls): Promise<ReadResult<Agent>> =>
  lookFor(calls, ['currentUser'], 'signed-in-agent', agentOf);

export const viewerPaths = ['ticket.viewers', 'currentUser'];

/** Names of the other agents who have the ticket open; nobody where the viewers cannot be read. */
export function othersOf(answers: Answers): readonly string[] {
  const me = agentOf(answers);
  const all = pick(answers, viewers, 'ticket.viewers') ?? [];
  const others = all
    .map((one) => ({ id: one.id ?? one.user?.id ?? null, name: one.name ?? one.user?.name ?? '' }))
    .filter((one) => one.name !== '' && (me === undefined || one.id !== me.id));
  return [...new Set(others.map((one) => one.name))];
}
