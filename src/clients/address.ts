/** Addresses: what stands in a path or a query is encoded, and nothing leaves for another host than the service's. */
import type { Service } from '../core/domain/loadable.ts';

export type Bases = Readonly<Record<Service, string>>;

/**
 * One segment of a path. A full path like `group/sub` is one segment to GitLab. Dots alone would climb, even when
 * encoded once, so they are encoded twice: no service knows such a name, which is the right answer.
 */
export function segment(raw: string | number): string {
  // A lone surrogate is no text at all, and encodeURIComponent throws on it.
  const text = String(raw).replaceAll(/\p{Surrogate}/gu, '\u{FFFD}');
  return /^\.{1,2}$/.test(text) ? text.replaceAll('.', '%252E') : encodeURIComponent(text);
}

/** A query with its question mark. */
export const search = (params: Readonly<Record<string, string | number>>): string =>
  `?${new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString()}`;

function parsed(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

const isAbsolute = (url: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(url);

/** Whether an address lies below the base: same scheme, host and port, and the same leading path. */
export function below(url: string, base: string): boolean {
  const there = parsed(url);
  const root = parsed(base);
  if (there === null || root === null || there.origin !== root.origin) return false;
  if (there.username !== '' || there.password !== '') return false;
  return there.pathname.startsWith(`${root.pathname.replace(/\/+$/, '')}/`);
}

const zendesk = '/api/v2/';

/** Zendesk's own addresses, which it writes out in full, as the frame asks for them; null: not one of its API. */
export function withinZendesk(url: string): string | null {
  const there = parsed(url, 'https://here.invalid');
  if (there === null || !there.pathname.startsWith(zendesk)) return null;
  return there.pathname + there.search;
}

/** The address to ask: a path below the base, or a page named by the service itself. Null: it would go elsewhere. */
export function addressOf(service: Service, bases: Bases, path: string): string | null {
  if (service === 'zendesk') return path.startsWith(zendesk) ? withinZendesk(path) : null;
  const base = bases[service];
  const url = isAbsolute(path) ? path : path.startsWith('/') ? base + path : null;
  return url !== null && below(url, base) ? url : null;
}

/**
 * The next page that a `Link` header names (gitlab-api.md 1.11, customersdot-admin.openapi.yaml), verbatim. Null at
 * the end, where it leads to another host, and where it names the page that was just asked.
 */
export function nextOf(link: string | undefined, asked: string, base: string): string | null {
  for (const [, target = '', params = ''] of (link ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    const rel = /;\s*rel\s*=\s*"?([^";,]*)/i.exec(params)?.[1] ?? '';
    if (!rel.toLowerCase().split(/\s+/).includes('next')) continue;
    const url = isAbsolute(target) ? target : parsed(target, asked)?.href;
    return url !== undefined && url !== asked && below(url, base) ? url : null;
  }
  return null;
}
