import type { Answer, Asked } from './replies.ts';
import type { WorldState } from './state/index.ts';
import type { Service } from './types.ts';

/** A request taken apart once, so that it can be served now, later or not at all. */
export interface Parcel extends Asked {
  service: Service;
  /** As the log may show them. */
  shownHeaders: Record<string, string>;
}

const secrets = new Set(['private-token', 'authorization', 'x-admin-token']);
export const HIDDEN = '•••';

function serviceOf(url: URL, state: WorldState): Service {
  if (url.hostname === `${state.zendesk.subdomain}.zendesk.com`) return 'zendesk';
  if (url.hostname === 'gitlab.com') return 'gitlab';
  if (/^customers\.(staging\.)?gitlab\.com$/.test(url.hostname)) return 'customersdot';
  if (url.hostname === 'sentry.gitlab.net') return 'sentry';
  if (/^api\.(eu\.)?mailgun\.net$/.test(url.hostname)) return 'mailgun';
  return 'other';
}

export async function parcelOf(request: Request, state: WorldState): Promise<Parcel> {
  const url = new URL(request.url);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.clone().text();
  return {
    service: serviceOf(url, state),
    method: request.method,
    url,
    headers: request.headers,
    shownHeaders: Object.fromEntries(
      [...request.headers].map(([name, value]) => [name, secrets.has(name) ? HIDDEN : value]),
    ),
    body: body === '' ? null : body,
  };
}

/** As the service takes it: Zendesk's two spellings of an address mean the same. */
export function unpack({ service, method, url, headers, body }: Parcel): Asked {
  if (service !== 'zendesk' || !url.pathname.endsWith('.json')) return { method, url, headers, body };
  const plain = new URL(url);
  plain.pathname = url.pathname.replace(/\.json$/, '');
  return { method, url: plain, headers, body };
}

/** What the caller hears; null: nothing. */
export function responseOf(answer: Answer | null): Response {
  if (answer === null) return Response.error();
  const { status, headers, body } = answer;
  return new Response(body === '' ? null : body, { status, headers });
}
