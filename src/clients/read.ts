/** What came of a look: seen, not there, or the trouble by its kind (core/domain/loadable.ts). */
import {
  absent,
  type ReadResult,
  seen,
  type Service,
  type TroubleKind,
  unseen,
} from '../core/domain/loadable.ts';
import type { WireReply } from '../core/domain/wire.ts';
import type { Endpoint, Received } from './endpoint.ts';
import { retryAtOf } from './retry.ts';
import { isPage, shortened, wordingOf } from './error-text.ts';

type Replied = Extract<WireReply, { readonly tag: 'reply' }>;
type Asked = Pick<Endpoint<never, unknown>, 'service' | 'troubles'>;

export const succeeded = (status: number): boolean => status >= 200 && status < 300;

/** No answer at all from the service: silence, or the proxy that would not carry the request. */
function notCarried(service: Service, reply: Exclude<WireReply, Replied>, now: number): ReadResult<never> {
  if (reply.tag === 'silence') return unseen({ service, kind: 'silence', detail: reply.why });
  const detail = shortened(wordingOf({ status: reply.status, text: reply.detail, json: undefined }));
  if (reply.status !== 429) return unseen({ service, kind: 'proxy', detail });
  return unseen({ service, kind: 'wait', detail, retryAt: retryAtOf(undefined, now) });
}

/**
 * A page is the edge's or another site's, not the service's, which speaks JSON: it says nothing of rights or records. A
 * browser check (403, 503) passes.
 */
const kindOfPage = (status: number): TroubleKind => (status === 403 ? 'down' : 'shape');

function kindOf({ troubles }: Asked, { status, text }: Replied): TroubleKind {
  const special = isPage(text) ? undefined : troubles?.[status];
  if (special !== undefined) return special;
  if (status < 200) return 'silence';
  if (status === 401) return 'signed-out';
  if (status === 408 || status >= 500) return 'down';
  if (isPage(text)) return kindOfPage(status);
  if (status === 403) return 'forbidden';
  return status >= 400 ? 'bad-request' : 'shape';
}

/** What a service says where it has no such API: 404, 401, or a page with status 200 (contracts/settings.md). */
const saysNoApi = ({ status, json }: Replied): boolean =>
  status === 401 || status === 404 || (succeeded(status) && json === undefined);

export interface Circumstances extends Pick<Received, 'asked' | 'next'> {
  /** Epoch ms. */
  readonly now: number;
  /** Whether it is open that the service has this API at all. */
  readonly apiInDoubt: boolean;
}

/**
 * Reads a reply to a look: seen only when it is a success, is JSON, and is what the contract says; absent and special
 * statuses as the endpoint names them; otherwise unseen with its trouble.
 */
export function lookOf<Params, T>(
  endpoint: Endpoint<Params, T>,
  params: Params,
  reply: WireReply,
  { now, apiInDoubt, ...page }: Circumstances,
): ReadResult<T> {
  const { service } = endpoint;
  if (reply.tag !== 'reply') return notCarried(service, reply, now);
  const { status, headers, json, text } = reply;
  const trouble = (kind: TroubleKind, words = wordingOf(reply)): ReadResult<T> =>
    unseen({ service, kind, detail: shortened(words) });
  if (apiInDoubt && saysNoApi(reply)) return trouble('no-api');
  if (succeeded(status)) {
    if (json === undefined) return trouble('shape');
    const fit = endpoint.reply({ ...page, json, headers }, params);
    return fit.fits ? seen(fit.value) : trouble(fit.kind, fit.why);
  }
  if (status === 429) {
    const retryAt = retryAtOf(headers['retry-after'], now);
    return unseen({ service, kind: 'wait', detail: shortened(wordingOf(reply)), retryAt });
  }
  const answer = isPage(text) ? undefined : endpoint.statuses?.[status];
  if (answer !== undefined) return seen(answer);
  if (endpoint.absentOn?.includes(status) && !isPage(text)) return absent;
  return trouble(kindOf(endpoint, reply));
}
