/** The records of Mailgun's API in the app's own words (contracts/mailgun-sentry.md). */
import * as z from 'zod/mini';
import { shortened } from '../error-text.ts';
import { idText, orNull, wordsOrNull } from '../shape.ts';

/** `suppressed`: Mailgun did not even try, since the address is on one of its lists. */
export type MailOutcome = 'accepted' | 'delivered' | 'failed' | 'suppressed';

/** What became of one email to an address, or a step on its way. */
export interface MailEvent {
  readonly outcome: MailOutcome;
  /** Epoch ms. */
  readonly at: number;
  /** As it was sent; null where the log does not keep it. */
  readonly subject: string | null;
  /** What the receiving server or Mailgun said, shortened; anybody can have written it. Null: nothing. */
  readonly reason: string | null;
  /** A failure after which Mailgun tries again by itself. */
  readonly isTemporary: boolean;
}

/** Mailgun's lists of addresses that it sends nothing to. */
export const suppressionLists = ['bounces', 'complaints', 'unsubscribes'] as const;
/** The lists that keep mail from an address, as Mailgun's paths name them. */
export type SuppressionList = (typeof suppressionLists)[number];

/** An address on one of Mailgun's lists. */
export interface Suppression {
  /** Epoch ms; null: not told. */
  readonly since: number | null;
  /** Of a bounce: what the receiving server said, shortened. Null: nothing. */
  readonly reason: string | null;
}

/** Seconds that a calendar has, as far as the browser's reaches. */
const seconds = z.number().check(z.refine((at) => !Number.isNaN(new Date(at * 1000).getTime())));

const status = orNull(z.object({ code: orNull(idText), message: wordsOrNull, description: wordsOrNull }));
const rejection = orNull(z.object({ reason: wordsOrNull, description: wordsOrNull }));

const eventRecord = z.object({
  event: z.string(),
  timestamp: seconds,
  recipient: wordsOrNull,
  severity: wordsOrNull,
  reason: wordsOrNull,
  'delivery-status': status,
  reject: rejection,
  message: orNull(z.object({ headers: orNull(z.object({ subject: wordsOrNull })) })),
});

type EventRecord = z.infer<typeof eventRecord>;

/** The words by which the log says that nothing was tried: `suppress-bounce`, `suppress-complaint`, `suppress-unsubscribe`. */
const isHeldBack = (reason: string | null): boolean => reason?.startsWith('suppress-') === true;

function outcomeOf({ event, reason }: EventRecord): MailOutcome | null {
  if (event === 'accepted' || event === 'delivered') return event;
  if (event === 'rejected') return 'failed';
  if (event !== 'failed') return null;
  return isHeldBack(reason) ? 'suppressed' : 'failed';
}

const joined = (...words: readonly (string | null | undefined)[]): string | null => {
  const said = words.filter((one) => one != null && one !== '0').join(' ');
  return said === '' ? null : shortened(said);
};

function reasonOf(raw: EventRecord, outcome: MailOutcome): string | null {
  if (outcome === 'accepted' || outcome === 'delivered') return null;
  const { reject } = raw;
  if (reject !== null) return joined(reject.description ?? reject.reason);
  const told = raw['delivery-status'];
  const words = told?.message ?? told?.description;
  return words == null ? joined(raw.reason) : joined(told?.code, words);
}

/** A page of the log, newest first. */
export const eventPage = z.object({ items: z.array(eventRecord) });

/** Null: an event that says nothing of the delivery, such as that the email was opened, or one of another address. */
export function eventFrom(raw: EventRecord, address: string): MailEvent | null {
  const outcome = outcomeOf(raw);
  if (outcome === null || raw.recipient?.toLowerCase() !== address.toLowerCase()) return null;
  return {
    outcome,
    at: Math.round(raw.timestamp * 1000),
    subject: raw.message?.headers?.subject ?? null,
    reason: reasonOf(raw, outcome),
    isTemporary: outcome === 'failed' && raw.severity === 'temporary',
  };
}

/** An entry of a list; only bounces have a code and an error. */
export const suppressionRecord = z.object({
  address: z.string(),
  created_at: wordsOrNull,
  code: orNull(idText),
  error: wordsOrNull,
});

export function suppressionFrom(raw: z.infer<typeof suppressionRecord>): Suppression {
  const since = Date.parse(raw.created_at ?? '');
  return { since: Number.isNaN(since) ? null : since, reason: joined(raw.code, raw.error) };
}
