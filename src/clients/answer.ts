/** What came of a change: accepted, refused, or no answer, after which only a look tells whether it happened. */
import type { Answer, PageAnswer } from '../core/step/procedure.ts';
import type { Service, Trouble } from '../core/domain/loadable.ts';
import { type Refusal, refusalOf } from '../core/domain/refusal.ts';
import type { Params } from '../core/domain/proof.ts';
import type { WireReply } from '../core/domain/wire.ts';
import type { ChangeEndpoint } from './endpoint.ts';
import { succeeded } from './read.ts';
import { retryAtOf } from './retry.ts';
import { isPage, shortened, statusNamed, wordingOf, wordingPasted } from './error-text.ts';

type Replied = Extract<WireReply, { readonly tag: 'reply' }>;

/** An answer of a service; handing over is the executors' affair. */
export type ChangeResponse = Exclude<Answer, { readonly tag: 'handed' }>;
export type CreateResponse<T> =
  { readonly tag: 'made'; readonly made: T } | Exclude<ChangeResponse, { readonly tag: 'accepted' }>;

const field = (json: unknown, name: string): unknown =>
  json !== null && typeof json === 'object' ? Object.getOwnPropertyDescriptor(json, name)?.value : undefined;

/** The numbers of a 402 of `changeLinkedNamespace`. */
function shownIn(json: unknown): Params {
  const seats = field(json, 'seats');
  const users = field(json, 'billable_users');
  return {
    ...(typeof seats === 'number' ? { seats } : {}),
    ...(typeof users === 'number' ? { users } : {}),
  };
}

const refused = (refusal: Refusal): ChangeResponse => ({ tag: 'refused', refusal });

const unanswered = (service: Service, kind: Trouble['kind'], detail: string): ChangeResponse => ({
  tag: 'no-answer',
  trouble: { service, kind, detail },
});

/** Refused before it was sent: there is no admin API of CustomersDot here, or the address is not its own. */
export const refusedHere = (id: 'no-api' | 'elsewhere'): ChangeResponse =>
  refused({ id, raw: '', params: {} });

/** The texts that core knows are CustomersDot's; the same words of another service mean something else. */
function refusedBy(service: Service, reply: Replied, words: string, now: number): ChangeResponse {
  const { status, headers } = reply;
  const retryAt = status === 429 ? retryAtOf(headers['retry-after'], now) : undefined;
  const known = refusalOf(status, service === 'customersdot' ? words : '', shownIn(reply.json), retryAt);
  return refused({ ...known, raw: shortened(words) });
}

/** A reply with this status says that something was refused; any other leaves open whether it was done. */
const refuses = (status: number): boolean => status >= 400 && status < 500 && status !== 408;

/** An error that names no status was answered by a form that was not taken. */
const notTaken = 422;

/**
 * What CustomersDot's admin page said no with, as an agent has pasted it: told by the same texts, and by the same statuses where
 * it names one. A page that broke has refused nothing, so it is no answer. `now`: epoch ms.
 */
export function answerPasted(text: string, now: number): PageAnswer {
  const { read, shown } = wordingPasted(text);
  const status = statusNamed(read) ?? notTaken;
  const raw = shortened(shown);
  if (!refuses(status))
    return { tag: 'no-answer', trouble: { service: 'customersdot', kind: 'down', detail: raw } };
  const retryAt = status === 429 ? retryAtOf(undefined, now) : undefined;
  return { tag: 'refused', refusal: { ...refusalOf(status, read, {}, retryAt), raw } };
}

/** A page of an edge that says 403, a browser check: it kept the change from the service, and lets it through later. */
const edge = (reply: Replied): ChangeResponse => {
  const raw = shortened(wordingOf(reply));
  return refused({ id: 'edge', raw, params: {}, forNow: true });
};

function carried(service: Service, reply: Exclude<WireReply, Replied>, now: number): ChangeResponse {
  if (reply.tag === 'silence') return unanswered(service, 'silence', reply.why);
  const raw = shortened(wordingOf({ status: reply.status, text: reply.detail, json: undefined }));
  const later = reply.status === 429 ? { forNow: true as const, retryAt: retryAtOf(undefined, now) } : {};
  return refused({ id: 'proxy', raw, params: {}, ...later });
}

/**
 * Reads the reply to a change. 2xx is an acceptance unless its JSON says otherwise; a 2xx that is no JSON may be a
 * sign-in page, so it is no answer. 4xx is a refusal and nothing was changed; 408, 5xx and everything else leave the
 * outcome unknown (customersdot-admin.openapi.yaml, Failure). What the proxy refused never reached the service.
 */
export function answerOf(endpoint: ChangeEndpoint<never>, reply: WireReply, now: number): ChangeResponse {
  const { service } = endpoint;
  if (reply.tag !== 'reply') return carried(service, reply, now);
  const { status, json } = reply;
  if (succeeded(status)) {
    if (status === 204) return { tag: 'accepted' };
    if (json === undefined) return unanswered(service, 'shape', shortened(wordingOf(reply)));
    if (field(json, 'success') === false) return refusedBy(service, reply, wordingOf(reply), now);
    const inside = endpoint.refuses?.(json) ?? null;
    return inside === null ? { tag: 'accepted' } : refused({ ...inside, raw: '' });
  }
  if (status === 403 && isPage(reply.text)) return edge(reply);
  if (refuses(status)) return refusedBy(service, reply, wordingOf(reply), now);
  const kind = status >= 400 ? 'down' : status < 200 ? 'silence' : 'shape';
  return unanswered(service, kind, shortened(wordingOf(reply)));
}
