import type { WorldState } from './state/index.ts';
import type { Service } from './types.ts';

/** A request taken apart once, so that it can be served now, later or not at all. */
export interface Parcel {
  service: Service;
  method: string;
  url: URL;
  headers: Headers;
  /** As the log may show them. */
  shownHeaders: Record<string, string>;
  body: string | null;
}

const secrets = new Set(['private-token', 'authorization', 'x-admin-token']);
export const HIDDEN = '•••';

function serviceOf(url: URL, state: WorldState): Service {
  if (url.hostname === `${state.zendesk.subdomain}.zendesk.com`) return 'zendesk';
  if (url.hostname === 'gitlab.com') return 'gitlab';
  if (/^customers\.(staging\.)?gitlab\.com$/.test(url.hostname)) return 'customersdot';
  return 'other';
}

export async function parcelOf(request: Request, state: WorldState): Promise<Parcel> {
  const url = new URL(request.url);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.clone().text();
  return {
    service: serviceOf(url, state),
    method: request.method,
    url,
    headers: new Headers(request.headers),
    shownHeaders: Object.fromEntries(
      [...request.headers].map(([name, value]) => [name, secrets.has(name) ? HIDDEN : value]),
    ),
    body: body === '' ? null : body,
  };
}

export function unpack(parcel: Parcel): Request {
  const url = new URL(parcel.url);
  // Zendesk's two spellings of an address mean the same; one set of handlers serves both.
  if (parcel.service === 'zendesk') url.pathname = url.pathname.replace(/\.json$/, '');
  return new Request(url, { method: parcel.method, headers: parcel.headers, body: parcel.body });
}

export async function copyOf(response: Response): Promise<string | null> {
  const body = await response.clone().text();
  return body === '' ? null : body;
}
