/** Changes something at a service, once, whatever comes back. Never rejects. */
import type { WireReply, WireRequest } from '../core/domain/wire.ts';
import { addressOf, type Bases } from './address.ts';
import { answerOf, type CreateResponse, refusedHere, type ChangeResponse } from './answer.ts';
import { credentials } from './credentials.ts';
import type { ChangeEndpoint, MakeEndpoint } from './endpoint.ts';
import { shortened } from './error-text.ts';

/** How long an answer to a change is waited for, ms: giving up on it leaves its outcome unknown. */
const deadline = 60_000;

export interface Changing {
  readonly carried: (request: WireRequest) => Promise<WireReply>;
  readonly bases: Bases;
  readonly adminEmail: string | null;
  /** Epoch ms. */
  readonly now: () => number;
}

interface Changed {
  readonly answer: ChangeResponse;
  readonly reply?: WireReply;
  readonly asked: string;
}

/** Sends the change, and tells how it was answered, with the reply as it came. */
export async function change<Params>(
  { carried, bases, adminEmail, now }: Changing,
  endpoint: ChangeEndpoint<Params>,
  params: Params,
): Promise<Changed> {
  const { service, method } = endpoint;
  if (service === 'customersdot' && adminEmail === null) {
    return { answer: refusedHere('no-api'), asked: '' };
  }
  const url = addressOf(service, bases, endpoint.path(params));
  if (url === null) return { answer: refusedHere('elsewhere'), asked: '' };
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    ...credentials(service, adminEmail),
    ...endpoint.headers?.(params),
  };
  const body = endpoint.body(params);
  const reply = await carried({ service, method, url, headers, body, deadline });
  return { answer: answerOf(endpoint, reply, now()), reply, asked: url };
}

/** Asks for something new, and reads what was made from the reply. */
export async function make<Params, T>(
  changing: Changing,
  endpoint: MakeEndpoint<Params, T>,
  params: Params,
): Promise<CreateResponse<T>> {
  const { answer, reply, asked } = await change(changing, endpoint, params);
  if (answer.tag !== 'accepted') return answer;
  const { json, headers } = reply?.tag === 'reply' ? reply : { json: undefined, headers: {} };
  const fit = endpoint.result({ json, headers, asked, next: null });
  if (fit.fits) return { tag: 'made', made: fit.value };
  const { service } = endpoint;
  return { tag: 'no-answer', trouble: { service, kind: 'shape', detail: shortened(fit.why) } };
}
