/** Zendesk's comments and macros in the app's own words (zendesk.md 2.8). */
import * as z from 'zod/mini';
import type { Comment, FoundTickets } from '../../core/domain/records/zendesk.ts';
import { idText, orNull, pairOf, wordsOrNull } from '../shape.ts';
import { withTargets } from './links.ts';
import { isMarkup, plain, stripped } from './markup.ts';

/** Where an update's metadata holds the journal's entry (contracts/automation.md, "The journal"). */
export const entryKey = 'provisioning_journal';

/** Of another shape than it should be is as good as not there: what is not said does not count. */
const orNothing = <T>(schema: z.ZodMiniType<T>) => z.catch(z.nullable(schema), null);

/** Zendesk's flag for a comment that it is unsure of, and what flags count as that are of another shape. */
const unsure = [0];

/** The metadata of an audit, which its comments carry as well. Anything but a text is an entry that cannot be read. */
export const auditMetadata = orNothing(
  z.object({
    custom: orNothing(z.object({ [entryKey]: z.catch(z.nullish(z.string()), '') })),
    flags: z.catch(z.nullish(z.array(z.number())), unsure),
  }),
);
export const entryOf = (metadata: z.infer<typeof auditMetadata>): string | null =>
  metadata?.custom?.[entryKey] ?? null;

const commentRecord = z.object({
  id: idText,
  audit_id: orNothing(idText),
  author_id: orNull(idText),
  public: z.boolean(),
  created_at: z.string(),
  plain_body: orNull(z.string()),
  body: orNull(z.string()),
  html_body: orNull(z.string()),
  via: orNothing(z.object({ channel: wordsOrNull })),
  metadata: auditMetadata,
});

const userRecord = z.object({
  id: idText,
  name: wordsOrNull,
  role: wordsOrNull,
  role_type: orNothing(z.number()),
});

/** A page of comments with the users who wrote them, and both of Zendesk's ways to name the next page. */
export const commentPage = z.object({
  comments: z.array(commentRecord),
  users: orNull(z.array(userRecord)),
  next_page: wordsOrNull,
  meta: orNull(z.object({ has_more: orNull(z.boolean()) })),
  links: orNull(z.object({ next: wordsOrNull })),
});
type CommentPage = z.infer<typeof commentPage>;

/** Zendesk cuts a comment at 64 KB; its HTML may be some times as long. */
const longest = { text: 65_536, html: 524_288 } as const;

/** The plain text, which Zendesk makes of the HTML; but of the HTML itself where a link leads elsewhere than it says. */
const textOf = (raw: z.infer<typeof commentRecord>): string => {
  const text = raw.plain_body ?? raw.body;
  const html = (raw.html_body ?? '').slice(0, longest.html);
  const linked = withTargets(html);
  const whole =
    linked === null && text !== null ? plain(text.slice(0, longest.html)) : stripped(linked ?? html);
  return whole.slice(0, longest.text);
};

/** Whose comment it is, is known only where the user came along; a role is never guessed. */
export function commentsOf({ comments, users }: CommentPage): readonly Comment[] {
  const byId = new Map((users ?? []).map((user) => [user.id, user]));
  return comments.map((raw) => {
    const author = raw.author_id === null ? undefined : byId.get(raw.author_id);
    return {
      id: raw.id,
      author: author?.name ?? (raw.author_id === null ? '?' : `#${raw.author_id}`),
      role: author?.role ?? null,
      authorId: raw.author_id,
      roleType: author?.role_type ?? null,
      public: raw.public,
      at: raw.created_at,
      text: textOf(raw),
      flags: raw.metadata?.flags ?? [],
      channel: raw.via?.channel ?? null,
      auditId: raw.audit_id,
      entry: entryOf(raw.metadata),
    };
  });
}

/** The comment of a macro: null where it has none of that kind. */
export interface MacroComment {
  readonly html: string | null;
  readonly text: string | null;
}

/** `[channel, text]` pairs; all channels first. */
const scoped = z.catch(z.nullish(z.array(pairOf(z.string()))), null);

export const macroReply = z.object({
  result: z.object({
    ticket: z.object({
      comment: z.nullish(z.object({ html_body: wordsOrNull, scoped_body: scoped, body: wordsOrNull })),
    }),
  }),
});

/** Of the documented places of a macro's text, the richest; a `body` that is HTML is taken as such. */
export function macroComment({ result }: z.infer<typeof macroReply>): MacroComment {
  const comment = result.ticket.comment;
  if (comment == null) return { html: null, text: null };
  const pairs = comment.scoped_body ?? [];
  const pair = pairs.find(([channel]) => channel === 'channel:all') ?? pairs[0];
  const words = pair?.[1].trim() ? pair[1] : comment.body;
  const html = comment.html_body ?? (words !== null && isMarkup(words) ? words : null);
  const text = words === null || isMarkup(words) ? html && stripped(html) : words;
  return { html, text };
}

const instant = z.string().check(z.refine((text) => /^\d{4}-\d\d-\d\dT/.test(text)));

/** What a search finds; a result of another kind or shape is left out, and counts as one of those that are not shown. */
export const foundPage = z.object({
  results: z.array(
    orNothing(
      z.object({
        id: idText.check(z.regex(/^\d+$/)),
        subject: wordsOrNull,
        status: z.string(),
        updated_at: instant,
        requester_id: orNothing(idText),
      }),
    ),
  ),
  count: orNothing(z.number()),
  next_page: orNothing(z.string()),
});

export function foundTickets({ results, count, next_page }: z.infer<typeof foundPage>): FoundTickets {
  const list = results
    .filter((one) => one !== null)
    .map(({ id, requester_id: requester, subject, status, updated_at: at }) => ({
      id,
      requester,
      subject: subject ?? '',
      status,
      at,
    }));
  const all = Math.max(count ?? 0, results.length);
  return { list, more: all > list.length || next_page !== null };
}

/** A ticket field. Only drop-downs have options: each a tag, and the label that people read. */
export const fieldReply = z.object({
  ticket_field: z.object({
    custom_field_options: orNull(
      z.array(z.object({ value: z.string().check(z.minLength(1)), name: wordsOrNull })),
    ),
  }),
});
