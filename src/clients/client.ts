/** Asks the services and changes things at them: every reply becomes a look or an answer, and nothing ever throws. */
import { type ReadResult, type Service, unseen } from '../core/domain/loadable.ts';
import type { Send, WireReply, WireRequest } from '../core/domain/wire.ts';
import { addressOf, type Bases, nextOf } from './address.ts';
import type { CreateResponse, ChangeResponse } from './answer.ts';
import { credentials } from './credentials.ts';
import type { ChangeEndpoint, Endpoint, MakeEndpoint } from './endpoint.ts';
import { lookOf } from './read.ts';

/** How long a look is waited for, ms. */
const deadline = 15_000;

export interface ClientOptions {
  /** Without a slash at the end, both. */
  readonly gitlabUrl: string;
  readonly customersdotUrl: string;
  /** Of the troubleshooting desk alone; whoever leaves them out asks neither. */
  readonly sentryUrl?: string;
  readonly mailgunUrl?: string;
  /** Null: this installation has no admin API of CustomersDot, and none is asked. */
  readonly adminEmail: string | null;
  /** Epoch ms. */
  readonly now: () => number;
}

/** Asks and changes the three services. Errors are values: no method ever rejects. */
export interface Client {
  /**
   * Looks. Never rejects; what could not be read is `unseen` with its trouble. A rate limit is not waited for here:
   * the trouble tells when to ask again.
   */
  ask<Params, T>(endpoint: Endpoint<Params, T>, params: Params): Promise<ReadResult<T>>;
  /**
   * Sends a change, once, whatever comes back. `accepted` says only how it was answered; whether it is so, only a
   * look tells. `no-answer`: it may have happened. `refused`: it did not, also when the code for changes did not
   * load.
   */
  alter<Params>(endpoint: ChangeEndpoint<Params>, params: Params): Promise<ChangeResponse>;
  /**
   * Sends a request that makes something new, once, and reads what was made from the reply. `no-answer`: it may have
   * been made, also when the reply is of another shape than expected.
   */
  make<Params, T>(endpoint: MakeEndpoint<Params, T>, params: Params): Promise<CreateResponse<T>>;
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
    sentry: options.sentryUrl ?? '',
    mailgun: options.mailgunUrl ?? '',
  };
  const besideRest: Bases = { ...bases, gitlab: `${options.gitlabUrl}/api` };
  const doubted = new Set<Service>();

  async function ask<Params, T>(endpoint: Endpoint<Params, T>, params: Params): Promise<ReadResult<T>> {
    const { service, method } = endpoint;
    if (service === 'customersdot' && adminEmail === null) {
      return unseen({ service, kind: 'no-api', detail: '' });
    }
    const url = addressOf(service, endpoint.graphql ? besideRest : bases, endpoint.path(params));
    if (url === null) return unseen({ service, kind: 'bad-request', detail: '', reason: 'elsewhere' });
    const question = endpoint.question === undefined ? {} : { body: endpoint.question(params) };
    const headers = {
      Accept: 'application/json',
      ...('body' in question ? { 'Content-Type': 'application/json' } : {}),
      ...credentials(service, adminEmail),
    };
    const reply = await carried(send, { service, method, url, headers, deadline, ...question });
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

  const changing = { carried: (request: WireRequest) => carried(send, request), bases, adminEmail, now };

  return {
    ask,
    async alter(endpoint, params) {
      const late = await loaded();
      return late === null ? notLoaded : (await late.change(changing, endpoint, params)).answer;
    },
    async make(endpoint, params) {
      const late = await loaded();
      return late === null ? notLoaded : late.make(changing, endpoint, params);
    },
  };
}

/** What changes something comes with the code of the steps; without it nothing was sent. */
const loaded = () => import('./write.ts').catch(() => null);

const notLoaded: Extract<ChangeResponse, { readonly tag: 'refused' }> = {
  tag: 'refused',
  refusal: { id: 'not-loaded', raw: '', params: {}, forNow: true },
};
