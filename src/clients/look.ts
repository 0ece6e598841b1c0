/** What came of a look: seen, not there, or the trouble by its kind (core/reading.ts). */
import { absent, type Look, seen, type Service, type TroubleKind, unseen } from '../core/reading.ts';
import type { WireReply } from '../core/wire.ts';
import type { Endpoint, Received } from './endpoint.ts';
import { retryAtOf } from './retry.ts';
import { isPage, shortened, wordingOf } from './wording.ts';

type Replied = Extract<WireReply, { readonly tag: 'reply' }>;
type Asked = Pick<Endpoint<never, unknown>, 'service' | 'absentOn' | 'statuses' | 'troubles' | 'noApiAtRoot'>;

export const succeeded = (status: number): boolean => status >= 200 && status < 300;

/** No answer at all from the service: silence, or the proxy that would not carry the request. */
function notCarried(service: Service, reply: Exclude<WireReply, Replied>, now: number): Look<never> {
  if (reply.tag === 'silence') return unseen({ service, kind: 'silence', detail: reply.why });
  const detail = shortened(wordingOf({ status: reply.status, text: reply.detail, json: undefined }));
  if (reply.status !== 429) return unseen({ service, kind: 'proxy', detail });
  return unseen({ service, kind: 'wait', detail, retryAt: retryAtOf(undefined, now) });
}

/** A page is the edge's or another site's, not the service's, which speaks JSON: it says nothing of rights or records. */
function kindOfPage(service: Service, status: number): TroubleKind {
  if (status !== 403) return 'shape';
  return service === 'customersdot' ? 'forbidden' : 'down';
}

function kindOf(endpoint: Asked, { status, json, text }: Replied): TroubleKind {
  const special = endpoint.troubles?.[status];
  if (special !== undefined) return special;
  if (endpoint.noApiAtRoot && (status === 401 || status === 404)) return 'no-api';
  if (succeeded(status)) return endpoint.noApiAtRoot && json === undefined ? 'no-api' : 'shape';
  if (status < 200) return 'silence';
  if (status === 401) return 'signed-out';
  if (status === 408 || status >= 500) return 'down';
  if (isPage(text)) return kindOfPage(endpoint.service, status);
  if (status === 403) return 'forbidden';
  return status >= 400 ? 'bad-request' : 'shape';
}

/** A reply that is no success: an answer by its status, "not there", or trouble. */
function unsuccessful<T>(endpoint: Endpoint<never, T>, reply: Replied, now: number, why?: string): Look<T> {
  const { service } = endpoint;
  const { status, text, headers } = reply;
  if (status === 429) {
    const retryAt = retryAtOf(headers['retry-after'], now);
    return unseen({ service, kind: 'wait', detail: shortened(wordingOf(reply)), retryAt });
  }
  const answer = endpoint.statuses?.[status];
  if (answer !== undefined && !isPage(text)) return seen(answer);
  if (endpoint.absentOn?.includes(status) && !isPage(text)) return absent;
  return unseen({ service, kind: kindOf(endpoint, reply), detail: shortened(why ?? wordingOf(reply)) });
}

/** Reads a reply: seen only when it is a success, is JSON, and is what the contract says. */
export function lookOf<Params, T>(
  endpoint: Endpoint<Params, T>,
  params: Params,
  reply: WireReply,
  page: Pick<Received, 'asked' | 'next'>,
  now: number,
): Look<T> {
  if (reply.tag !== 'reply') return notCarried(endpoint.service, reply, now);
  if (!succeeded(reply.status) || reply.json === undefined) return unsuccessful(endpoint, reply, now);
  const fit = endpoint.reply({ ...page, json: reply.json, headers: reply.headers }, params);
  return fit.fits ? seen(fit.value) : unsuccessful(endpoint, reply, now, fit.why);
}
