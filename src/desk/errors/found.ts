/** What several searches in Sentry have found, put together. */
import type { ReadResult, Trouble } from '../../core/domain/loadable.ts';
import type { SentryIssue, SentryIssues } from '../../clients/sentry/endpoints.ts';

export interface Found {
  /** Each error once, the one seen last at first; those of which that is not told come last. */
  readonly issues: readonly SentryIssue[];
  /** There are, or may be, further ones in Sentry. */
  readonly more: boolean;
  /** Why a search could not be made; null where each was. Nothing is said of what it would have found. */
  readonly trouble: Trouble | null;
}

/** So many are shown: who wants more looks into Sentry itself. */
const shown = 10;

const lastFirst = (one: SentryIssue, other: SentryIssue): number => (other.last ?? 0) - (one.last ?? 0);

const troubleOf = (look: ReadResult<unknown>): Trouble | null => {
  if (look.tag === 'seen') return null;
  return look.tag === 'unseen' ? look.trouble : { kind: 'bad-request', service: 'sentry', detail: '404' };
};

export function foundBy(looks: readonly ReadResult<SentryIssues>[]): Found {
  const pages = looks.flatMap((look) => (look.tag === 'seen' ? [look.seen] : []));
  const byId = new Map(pages.flatMap(({ list }) => list.map((one) => [one.id, one] as const)));
  const issues = [...byId.values()].sort(lastFirst);
  return {
    issues: issues.slice(0, shown),
    more: issues.length > shown || pages.some((page) => page.more),
    trouble: looks.map(troubleOf).find((one) => one !== null) ?? null,
  };
}
