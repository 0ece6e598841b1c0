/** Asks the services and changes things at them: every reply becomes a look or an answer, and nothing ever throws. */
import { type Look, type Service, unseen } from '../core/reading.ts';
import type { Send, WireReply, WireRequest } from '../core/wire.ts';
import { addressOf, type Bases, nextOf } from './address.ts';
import { answerOf, type Made, refusedHere, type Told } from './answer.ts';
import type { ChangeEndpoint, Endpoint, MakeEndpoint } from './endpoint.ts';
import { lookOf } from './look.ts';
import { shortened } from './wording.ts';

export type { Made, Told } from './answer.ts';
export type { ChangeEndpoint, Endpoint, MakeEndpoint } from './endpoint.ts';

/** How long a silence is waited for, ms. A change is given longer: giving up on it leaves its outcome unknown. */
export const deadlines = { look: 15_000, change: 60_000 } as const;

export interface ClientOptions {
  /** Without a slash at the end, both. */
  readonly gitlabUrl: string;
  readonly customersdotUrl: string;
  /** Null: this installation has no admin API of CustomersDot, and none is asked. */
  readonly adminEmail: string | null;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface Client {
  /**
   * Looks. Never rejects; what could not be read is `unseen` with its trouble. A rate limit is not waited for here:
   * the trouble tells when to ask again.
   */
  ask<Params, T>(endpoint: Endpoint<Params, T>, params: Params): Promise<Look<T>>;
  /** Asks for a change, once, whatever comes back. Never rejects. */
  alter<Params>(endpoint: ChangeEndpoint<Params>, params: Params): Promise<Told>;
  /** Asks for something new, once, and reads what was made from the reply. */
  make<Params, T>(endpoint: MakeEndpoint<Params, T>, params: Params): Promise<Made<T>>;
}

const unset = 'customersdot_admin_email is not set';
const elsewhere = 'the address is not one of this service';

/** Secrets stand as placeholders, which Zendesk's proxy fills in (contracts/settings.md). */
function credentials(service: Service, adminEmail: string | null): Readonly<Record<string, string>> {
  switch (service) {
    case 'gitlab':
      return { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' };
    case 'customersdot':
      return { 'X-Admin-Email': adminEmail ?? '', 'X-Admin-Token': '{{setting.customersdot_admin_token}}' };
    case 'zendesk':
      return {};
  }
}

async function carried(send: Send, request: WireRequest): Promise<WireReply> {
  try {
    return await send(request);
  } catch {
    return { tag: 'silence', why: 'lost' };
  }
}

/**
 * A client of the three services over whatever carries requests.
 *
 * It remembers one thing: whether CustomersDot, where it was last asked at its root (`noApiAtRoot`), said that it has
 * no admin API. From then on a 404, a 401 or a page of its other endpoints is read as `no-api` too, since it could not
 * be told from "not there" or from a passing trouble. Anything that is seen there ends the doubt.
 */
export function createClient(send: Send, options: ClientOptions): Client {
  const { adminEmail, now } = options;
  const bases: Bases = {
    gitlab: `${options.gitlabUrl}/api/v4`,
    customersdot: options.customersdotUrl,
    zendesk: '',
  };
  const doubted = new Set<Service>();

  async function ask<Params, T>(endpoint: Endpoint<Params, T>, params: Params): Promise<Look<T>> {
    const { service, method } = endpoint;
    if (service === 'customersdot' && adminEmail === null) {
      return unseen({ service, kind: 'no-api', detail: unset });
    }
    const url = addressOf(service, bases, endpoint.path(params));
    if (url === null) return unseen({ service, kind: 'bad-request', detail: elsewhere });
    const headers = { Accept: 'application/json', ...credentials(service, adminEmail) };
    const reply = await carried(send, { service, method, url, headers, deadline: deadlines.look });
    const link = reply.tag === 'reply' ? reply.headers['link'] : undefined;
    const look = lookOf(endpoint, params, reply, {
      asked: url,
      next: nextOf(link, url, bases[service]),
      now: now(),
      apiInDoubt: endpoint.noApiAtRoot === true || doubted.has(service),
    });
    if (look.tag === 'seen') doubted.delete(service);
    if (look.tag === 'unseen' && look.trouble.kind === 'no-api') doubted.add(service);
    return look;
  }

  async function change<Params>(
    endpoint: ChangeEndpoint<Params>,
    params: Params,
  ): Promise<{ told: Told; reply?: WireReply; asked: string }> {
    const { service, method } = endpoint;
    if (service === 'customersdot' && adminEmail === null) {
      return { told: refusedHere('no-api', unset), asked: '' };
    }
    const url = addressOf(service, bases, endpoint.path(params));
    if (url === null) return { told: refusedHere('unknown', elsewhere), asked: '' };
    const headers = {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...credentials(service, adminEmail),
      ...endpoint.headers?.(params),
    };
    const body = endpoint.body(params);
    const reply = await carried(send, { service, method, url, headers, body, deadline: deadlines.change });
    return { told: answerOf(endpoint, reply, now()), reply, asked: url };
  }

  return {
    ask,
    alter: async (endpoint, params) => (await change(endpoint, params)).told,
    async make(endpoint, params) {
      const { told, reply, asked } = await change(endpoint, params);
      if (told.tag !== 'accepted') return told;
      const { json, headers } = reply?.tag === 'reply' ? reply : { json: undefined, headers: {} };
      const fit = endpoint.result({ json, headers, asked, next: null });
      if (fit.fits) return { tag: 'made', made: fit.value };
      const { service } = endpoint;
      return { tag: 'no-answer', trouble: { service, kind: 'shape', detail: shortened(fit.why) } };
    },
  };
}
