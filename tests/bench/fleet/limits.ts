/**
 * The published limits (docs/contracts/gitlab-api.md 1.12, docs/contracts/zendesk.md 3 and 4). One token, one proxy address
 * and one account stand behind all agents, so each counts the whole team.
 */
import type { Asked } from './record.ts';

const minute = 60_000;

export interface Limit {
  readonly title: string;
  /** So many are taken in each such time, ms. */
  readonly most: number;
  readonly per: number;
  readonly counts: (asked: Asked) => boolean;
  /** Whether a 429 comes with Retry-After; without it the app waits a minute. */
  readonly tells: boolean;
  /** Each ticket has a count of its own. */
  readonly eachTicket?: true;
}

const gitlab = (method: string, path: RegExp) => (asked: Asked) =>
  asked.service === 'gitlab' && asked.method === method && path.test(asked.path);

const isTicketUpdate = ({ service, method, path }: Asked): boolean =>
  service === 'zendesk' && (method === 'SUBMIT' || (method === 'PUT' && path.startsWith('/api/v2/tickets/')));

const aMinute = { per: minute, tells: true } as const;

/** Of one user (the token's), and of one address (the proxy's): the same number, and the same requests here. */
export const gitlabAll: Limit = {
  ...aMinute,
  title: 'GitLab.com: API, by user; all, by address',
  most: 2_000,
  counts: ({ service }) => service === 'gitlab',
};

export const userById: Limit = {
  title: 'GitLab.com: GET /users/:id (no admin’s token)',
  most: 300,
  per: 10 * minute,
  tells: false,
  counts: gitlab('GET', /^\/api\/v4\/users\/\d+$/),
};

const gitlabLimits: readonly Limit[] = [
  gitlabAll,
  {
    ...aMinute,
    title: 'GitLab.com: GET /groups/:id',
    most: 400,
    tells: false,
    counts: gitlab('GET', /^\/api\/v4\/groups\/[^/?]+(\?|$)/),
  },
  {
    ...aMinute,
    title: 'GitLab.com: GET /groups',
    most: 200,
    tells: false,
    counts: gitlab('GET', /^\/api\/v4\/groups(\?|$)/),
  },
  {
    ...aMinute,
    title: 'GitLab.com: search API',
    most: 10,
    counts: gitlab('GET', /^\/api\/v4\/(?:(?:groups|projects)\/[^/]+\/)?(?:-\/)?search(\?|$)/),
  },
  {
    ...aMinute,
    title: 'GitLab.com: issues created',
    most: 200,
    counts: gitlab('POST', /^\/api\/v4\/projects\/[^/]+\/issues$/),
  },
  {
    ...aMinute,
    title: 'GitLab.com: notes created',
    most: 60,
    counts: gitlab('POST', /\/notes$/),
  },
];

export const zendeskAll = (most: number): Limit => ({
  ...aMinute,
  title: `Zendesk: all of the account (${most})`,
  most,
  counts: ({ service, method }) => service === 'zendesk' && method !== 'SUBMIT',
});

export const ticketUpdates = (most: number): Limit => ({
  ...aMinute,
  title: `Zendesk: ticket updates of the account (${most})`,
  most,
  counts: isTicketUpdate,
});

const updatesOfOneTicket: Limit = {
  title: 'Zendesk: updates of one ticket by one user',
  most: 30,
  per: 10 * minute,
  tells: true,
  counts: isTicketUpdate,
  eachTicket: true,
};

/** No public page tells what it takes: it is watched, and refuses nothing. */
const customersdot: Limit = {
  ...aMinute,
  title: 'CustomersDot: all',
  most: Number.POSITIVE_INFINITY,
  counts: ({ service }) => service === 'customersdot',
};

/** Every limit that is counted, with those that Zendesk sells in several sizes in each of them. */
export const everyLimit: readonly Limit[] = [
  ...gitlabLimits,
  userById,
  ...[200, 400, 700, 2_500].map(zendeskAll),
  ...[100, 300].map(ticketUpdates),
  updatesOfOneTicket,
  customersdot,
];

export interface Plan {
  readonly title: string;
  readonly limits: readonly Limit[];
}

/** What holds for one installation: an administrator's token, for which `users/:id` has no limit, and one of Zendesk's plans. */
const planOf = (title: string, all: number, updates: number): Plan => ({
  title,
  limits: [...gitlabLimits, zendeskAll(all), ticketUpdates(updates), updatesOfOneTicket],
});

export const plans: readonly Plan[] = [
  { title: 'GitLab.com alone', limits: gitlabLimits },
  planOf('Zendesk Enterprise: 700 and 100 a minute', 700, 100),
  planOf('Zendesk with High Volume API: 2,500 and 300 a minute', 2_500, 300),
];
