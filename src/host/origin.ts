/** Who frames the app. Checked before the first message, because only one of the two SDKs checks it at all. */

export type Place =
  | { readonly tag: 'framed'; readonly origin: string }
  | { readonly tag: 'outside'; readonly why: 'no-parameters' | 'origin' };

const names = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const below = (domain: string): RegExp =>
  new RegExp(`^https://(?:${names}\\.)+${domain.replaceAll('.', '\\.')}$`);

/**
 * The domains are those of Zendesk's own SDK, but whole host names only: its patterns take anything before the domain,
 * so that `https://evil.example/.zendesk.com` passes them and the messages go to evil.example.
 */
const trusted: readonly RegExp[] = [
  /^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/,
  /^https:\/\/dashboard\.zopim\.org$/,
  ...[
    'zendesk.com',
    'zd-staging.com',
    'zd-dev.com',
    'zd-master.com',
    'zendesk-staging.com',
    'zendesk-dev.com',
    'zopim.com',
    'futuresimple.com',
    'cloudhatchery.com',
    'idealwith.com',
    'ourtesco.com',
  ].map(below),
];

export const isTrusted = (origin: string): boolean => trusted.some((pattern) => pattern.test(origin));

/**
 * A parameter as the SDK will read it: from the query, else from the hash. A name given twice with two values is none:
 * the SDK takes the last, and another copy of it may take the first.
 */
function parameter(name: string, search: string, hash: string): string | null {
  for (const part of [search, hash]) {
    const given = new Set(new URLSearchParams(part.slice(1)).getAll(name));
    if (given.size > 1) return null;
    for (const value of given) if (value !== '') return value;
  }
  return null;
}

/** Reads `origin` and `app_guid` out of the frame's own address. */
export function placeOf(location: { readonly search: string; readonly hash: string }): Place {
  const origin = parameter('origin', location.search, location.hash);
  const guid = parameter('app_guid', location.search, location.hash);
  if (origin === null || guid === null) return { tag: 'outside', why: 'no-parameters' };
  return isTrusted(origin) ? { tag: 'framed', origin } : { tag: 'outside', why: 'origin' };
}
