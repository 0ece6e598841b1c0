/** The wished-for end states of the procedures, exactly as the journal and the ticket link spell them. */
import * as z from 'zod/mini';

/**
 * The end state that a step is to reach, as ids and numbers. The keys of each procedure stand in
 * contracts/automation.md.
 */
export type Wish = { readonly [key: string]: string | number };

/** A wish as the contract spells it: JSON without spaces, keys sorted. Two wishes are the same when this is. */
export const wishText = (wish: Wish): string => JSON.stringify(wish, Object.keys(wish).sort());

/** One step's identity: procedure and wish, as text. A put-back has the key of the force that it is. */
export const stepKey = (procedure: string, wish: Wish): string => `${procedure} ${wishText(wish)}`;

/**
 * What a step is about, beside the wish: enough to look, to say and to resume in any browser. Rides in the journal, so
 * every part of it may be missing in an entry of an older version.
 */
export const About = z.object({
  namespace: z.optional(z.object({ id: z.number(), path: z.string() })),
  subscription: z.optional(z.string()),
  plan: z.optional(z.nullable(z.string())),
  seats: z.optional(z.number()),
  customer: z.optional(z.number()),
  user: z.optional(z.object({ id: z.string(), username: z.string() })),
  /** The group that drops to Free when the subscription leaves it. */
  from: z.optional(z.string()),
  putBack: z.optional(z.boolean()),
  /** Of a re-sync, the same force once more: what GitLab.com shows otherwise, `plan` (or seats) or `quota`. */
  resync: z.optional(z.string()),
  /** Of a clearing: the subscription that is to take the place of the cleared one. */
  replacedBy: z.optional(z.string()),
  /** What the begun plan does with the group: it keeps that until it has ended. */
  intent: z.optional(z.string()),
});
export type About = z.infer<typeof About>;

/**
 * The ticket link that a change carries: the ticket's address with the fragment `#<procedure>-<h>`, where h is the
 * first 12 hex digits of the wish's SHA-256 (contracts/automation.md). The same wish has the same link.
 */
export async function changeLink(ticket: string, procedure: string, wish: Wish): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(wishText(wish)));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${ticket}#${procedure}-${hex.slice(0, 12)}`;
}
