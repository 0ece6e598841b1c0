/** Telling a refusal by Zendesk's proxy from one by the service behind it: both come as a 4xx of the same request. */
import type { Service } from '../core/domain/loadable.ts';
import type { WireReply } from '../core/domain/wire.ts';

const saysProxy = /\bProxy error:|is not a proxyable URI|Failed to get installation/i;
/** How exactly this one is worded is not known; a service's own JSON may speak of domains and lists as well. */
const saysWhitelist = /\bdomain\b.*\bwhite-?list|\bwhite-?list.*\bdomain\b/is;
const longest = 200;

/**
 * `proxy` promises that the service never saw the request, so everything uncertain is left as it came: a 5xx, a page of
 * markup (Apache calls its own 502 a "Proxy Error"), and a proxy that waited in vain, which is a silence.
 * `status` is null where a bare message came instead of a response.
 */
export function proxyRefusal(service: Service, status: number | null, text: string): WireReply | null {
  if (service === 'zendesk') return null;
  if (status !== null && (status < 400 || status >= 500 || status === 429)) return null;
  const start = text.trimStart().charAt(0);
  if (start === '<') return null;
  const plain = start !== '{' && start !== '[';
  if (!saysProxy.test(text) && !(plain && saysWhitelist.test(text))) return null;
  if (/time[ds]?[ -]?out/i.test(text)) return { tag: 'silence', why: 'lost' };
  return { tag: 'proxy', status: status ?? 0, detail: text.slice(0, longest) };
}
