/** Who frames the app. Checked before the first message, because only one of the two SDKs checks it at all. */

export type Embedding =
  | { readonly tag: 'framed'; readonly origin: string }
  | { readonly tag: 'outside'; readonly why: 'no-parameters' | 'origin' };

/**
 * An account's own address, as a whole host name. The SDK's patterns take anything before the domain, so that
 * `https://evil.example/.zendesk.com` passes them and the messages go to evil.example.
 */
const accountAddress = /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.zendesk\.com$/;

/** The sandbox's host page, on the own machine. In a package that is installed the comparison, and so the rule, is gone. */
const isSandbox = (origin: string): boolean =>
  import.meta.env.MODE === 'sandbox' && /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(origin);

/** May be spoken to at all: the account that it belongs to is told only by the answer. */
export const isZendesk = (origin: string): boolean => accountAddress.test(origin) || isSandbox(origin);

/** Whether a host is the account's that it says it is. */
export const isOfAccount = (origin: string, subdomain: string): boolean =>
  origin === `https://${subdomain.toLowerCase()}.zendesk.com` || isSandbox(origin);

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
export function readEmbedding(location: { readonly search: string; readonly hash: string }): Embedding {
  const origin = parameter('origin', location.search, location.hash);
  const guid = parameter('app_guid', location.search, location.hash);
  if (origin === null || guid === null) return { tag: 'outside', why: 'no-parameters' };
  return isZendesk(origin) ? { tag: 'framed', origin } : { tag: 'outside', why: 'origin' };
}
