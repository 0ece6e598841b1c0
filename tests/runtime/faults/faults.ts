/** What goes wrong: a reply that does not come or is none, a frame that goes, a colleague who is faster, a service away. */
import type { Send, WireReply, WireRequest } from '../../../src/core/domain/wire.ts';
import type { World } from '../../world/types.ts';

/** Who can be struck, and how. */
export interface Struck {
  readonly world: World;
  /** The frame is loaded anew by the same agent in the same browser. */
  reload(): void;
  /** The ticket is left; a colleague opens it minutes later, elsewhere. */
  leave(): void;
  /** The ticket is hidden for a while. */
  hide(): void;
  /** A colleague who has the ticket open as well, and has read what it was, goes at this very moment. */
  colleagueGoes(): Promise<void>;
}

export interface Fault {
  readonly id: string;
  /** As the head of a table's row. */
  readonly title: string;
  /** Done to the world or the frame at the moment itself. */
  readonly strike?: (struck: Struck) => void | Promise<void>;
  /** What comes back in place of the reply; without it the request goes on as it was. */
  readonly spoil?: (request: WireRequest, world: World, send: Send) => Promise<WireReply>;
  /** The service has not done anything yet when this comes back, so it cannot come after the work. */
  readonly onlyBefore?: true;
  /** Nothing comes back, and the request arrives after so many ms. */
  readonly arrivesAfter?: number;
}

const reply = (
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WireReply> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return Promise.resolve({ tag: 'reply', status, headers, text, json });
};

/** Left to the world, which knows that a request is under way for so long. */
const hang: NonNullable<Fault['spoil']> = (request, world, send) => {
  const { service } = request;
  if (service === 'sentry' || service === 'mailgun') throw new Error(`No procedure asks ${service}.`);
  world.knobs.faults.unshift({ match: { service, method: request.method }, does: 'hang' });
  return send(request);
};

const lost = (): Promise<WireReply> => Promise.resolve({ tag: 'silence', why: 'lost' });

type ServiceName = 'customersdot' | 'gitlab' | 'zendesk';

/** So long a service is away, ms. */
const outage = 60_000;

const away =
  (...services: readonly ServiceName[]) =>
  ({ world }: Struck): void => {
    for (const one of services) world.knobs.down[one] = true;
    void world.wait(outage).then(() => {
      for (const one of services) world.knobs.down[one] = false;
    });
  };

export const faults: readonly Fault[] = [
  { id: 'lost', title: 'connection lost', spoil: lost },
  { id: 'hangs', title: 'no answer until the deadline', spoil: hang },
  {
    id: 'late',
    title: 'no answer, and it arrives 20 s later',
    spoil: lost,
    arrivesAfter: 20_000,
    onlyBefore: true,
  },
  {
    id: 'gateway',
    title: '502 of a gateway',
    spoil: () => reply(502, '<html><title>502 Bad Gateway</title></html>', { 'content-type': 'text/html' }),
  },
  {
    id: 'rate-limit',
    title: '429, again in 30 s',
    spoil: () => reply(429, 'Retry later', { 'retry-after': '30' }),
    onlyBefore: true,
  },
  {
    id: 'sign-in',
    title: 'a sign-in page with 200',
    spoil: () => reply(200, '<html><title>Sign in</title></html>', { 'content-type': 'text/html' }),
  },
  {
    id: 'nonsense',
    title: 'JSON of another shape with 200',
    spoil: () => reply(200, '{"unexpected":[1,"two",null]}', { 'content-type': 'application/json' }),
  },
  { id: 'reloaded', title: 'frame reloaded', strike: (struck) => struck.reload() },
  { id: 'left', title: 'ticket left, opened by a colleague', strike: (struck) => struck.leave() },
  { id: 'hidden', title: 'ticket hidden for two minutes', strike: (struck) => struck.hide() },
  { id: 'colleague', title: 'a colleague goes as well', strike: (struck) => struck.colleagueGoes() },
  { id: 'portal-away', title: 'CustomersDot away for a minute', strike: away('customersdot') },
  { id: 'gitlab-away', title: 'GitLab.com away for a minute', strike: away('gitlab') },
  { id: 'both-away', title: 'both away for a minute', strike: away('customersdot', 'gitlab') },
  { id: 'zendesk-away', title: 'Zendesk away for a minute', strike: away('zendesk') },
];
