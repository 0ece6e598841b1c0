/** What the app asks of Sentry: the errors that a search finds (contracts/mailgun-sentry.md). */
import * as z from 'zod/mini';
import { below, search, segment } from '../address.ts';
import type { Endpoint, Received } from '../endpoint.ts';
import { shortened } from '../error-text.ts';
import { amount, idText, orNull, readAs, wordsOrNull } from '../shape.ts';

/** One kind of error, with all of its events. */
export interface SentryIssue {
  readonly id: string;
  /** Holds what the program said, which may be anybody's words; shortened. */
  readonly title: string;
  /** Events by whomever, not only the one who was searched for; null: not told. */
  readonly count: number | null;
  /** When it was seen first and last, epoch ms; null: not told. */
  readonly first: number | null;
  readonly last: number | null;
  /** Its page; null where Sentry named none on its own host. */
  readonly url: string | null;
}

/** `more`: there are further ones that were not asked for. */
export interface SentryIssues {
  readonly list: readonly SentryIssue[];
  readonly more: boolean;
}

const moment: z.ZodMiniType<number> = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text: string) => Date.parse(text)),
);

const issueRecord = z.object({
  id: idText,
  title: z.string(),
  count: orNull(amount),
  firstSeen: orNull(moment),
  lastSeen: orNull(moment),
  permalink: wordsOrNull,
});

const onOwnHost = (link: string | null, { asked }: Received): string | null =>
  link !== null && below(link, new URL(asked).origin) ? link : null;

/** Sentry always names a next page, and says beside it whether anything is on it. */
const hasMore = ({ headers }: Received): boolean =>
  (headers['link'] ?? '').split(',').some((part) => /rel="next"/.test(part) && /results="true"/.test(part));

interface Search {
  readonly organization: string;
  readonly project: string;
  /** In Sentry's search language; resolved and ignored errors are found too. */
  readonly query: string;
}

/** The project's errors that a search finds; none is an empty list. Unseen `signed-out` without a token. */
export const issues: Endpoint<Search, SentryIssues> = {
  service: 'sentry',
  method: 'GET',
  path: ({ organization, project, query }) =>
    `/api/0/projects/${segment(organization)}/${segment(project)}/issues/${search({ query })}`,
  reply: readAs(z.array(issueRecord), (list, received) => ({
    list: list.map((one) => ({
      id: one.id,
      title: shortened(one.title),
      count: one.count,
      first: one.firstSeen,
      last: one.lastSeen,
      url: onOwnHost(one.permalink, received),
    })),
    more: hasMore(received),
  })),
};
