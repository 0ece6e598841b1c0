/** The model behind "A team at nine o'clock" (docs/performance.md): what is counted, and what a refusal does. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '../../runtime/stage.ts';
import { Counters } from './counters.ts';
import { everyLimit, gitlabAll, type Limit, ticketUpdates } from './limits.ts';
import { scriptsOf } from './fleet.ts';
import { play, type Team } from './play.ts';
import { type Asked, record } from './record.ts';
import { kinds, openingsOf, shift } from './rhythm.ts';
import type { Script } from './script.ts';

const request = (text: string): Asked => {
  const [service = '', method = '', path = ''] = text.split(' ');
  const of = service === 'gitlab' || service === 'zendesk' || service === 'customersdot' ? service : 'other';
  return { service: of, method, path };
};

describe('what a limit counts', () => {
  const all = 'GitLab.com: API, by user; all, by address';
  const zendesk = [200, 400, 700, 2_500].map((most) => `Zendesk: all of the account (${most})`);
  const updates = [
    ...[100, 300].map((most) => `Zendesk: ticket updates of the account (${most})`),
    'Zendesk: updates of one ticket by one user',
  ];

  test.each<[string, readonly string[]]>([
    ['gitlab GET /api/v4/users/4711', [all, 'GitLab.com: GET /users/:id (no admin’s token)']],
    ['gitlab GET /api/v4/users/4711/memberships?type=Namespace', [all]],
    // The list of users: the search API is another thing.
    ['gitlab GET /api/v4/users?search=mia%40acme.example', [all]],
    ['gitlab GET /api/v4/search?scope=users&search=mia', [all, 'GitLab.com: search API']],
    ['gitlab GET /api/v4/groups/9001/search?scope=users', [all, 'GitLab.com: search API']],
    ['gitlab GET /api/v4/namespaces?search=acme-corp', [all]],
    ['gitlab GET /api/v4/namespaces/9001', [all]],
    ['gitlab GET /api/v4/groups/9001', [all, 'GitLab.com: GET /groups/:id']],
    ['gitlab GET /api/v4/groups/9001/members/all/4711', [all]],
    ['gitlab GET /api/v4/groups?search=acme', [all, 'GitLab.com: GET /groups']],
    ['gitlab POST /api/v4/projects/7/issues', [all, 'GitLab.com: issues created']],
    ['gitlab GET /api/v4/projects/7/issues', [all]],
    ['gitlab POST /api/v4/projects/7/issues/1/notes', [all, 'GitLab.com: notes created']],
    ['zendesk GET /api/v2/tickets/4201/comments?per_page=100', zendesk],
    ['zendesk PUT /api/v2/tickets/4201', [...zendesk, ...updates]],
    // The page's own update counts with those of its kind, and not with what is asked through the API.
    ['zendesk SUBMIT /tickets/4201', updates],
    ['customersdot GET /admin/api/customers/5501', ['CustomersDot: all']],
  ])('%s', (text, titles) => {
    expect(everyLimit.filter((one) => one.counts(request(text))).map((one) => one.title)).toEqual(titles);
  });
});

describe('what is counted', () => {
  const two: Limit = { title: 'two', most: 2, per: 60_000, tells: true, counts: () => true };
  const one = request('gitlab GET /api/v4/user');
  const asking = (limits: readonly Limit[], times: readonly number[], refuse = true) => {
    const counters = new Counters(limits, refuse);
    return { said: times.map((at) => counters.ask(one, 'ticket', at)), counters };
  };

  test('two are taken in each minute of the clock, and whoever comes third is told how long it lasts', () => {
    const { said } = asking([two], [10_000, 20_000, 30_000, 59_500, 60_000, 61_000, 62_000]);
    expect(said.map((no) => no?.retryAfter ?? null)).toEqual([null, null, '30', '1', null, null, '58']);
  });

  test('where the limit tells nothing, nothing is told', () => {
    const { said } = asking([{ ...two, tells: false }], [0, 0, 0]);
    expect(said.at(-1)).toMatchObject({ retryAfter: undefined });
  });

  test('what one limit refuses takes nothing from another', () => {
    const wide: Limit = { ...two, title: 'wide', most: 9 };
    const { counters } = asking([two, wide], [0, 1, 2, 3]);
    expect(counters.peak(wide)).toBe(2);
  });

  test('of two that refuse, the one that lasts longer is told', () => {
    const long: Limit = { ...two, title: 'long', per: 600_000 };
    const { said } = asking([two, long], [0, 0, 0]);
    expect(said.at(-1)).toMatchObject({ limit: { title: 'long' }, retryAfter: '600' });
  });

  test('each ticket has its own count where the limit says so', () => {
    const counters = new Counters([{ ...two, eachTicket: true }], true);
    const said = ['a', 'a', 'b', 'a'].map((ticket) => counters.ask(one, ticket, 0) === null);
    expect(said).toEqual([true, true, true, false]);
  });

  test('where limits are only watched, nothing is refused and the peak is what was asked', () => {
    const { said, counters } = asking([two], [0, 0, 0, 60_000], false);
    expect([said.every((no) => no === null), counters.peak(two)]).toEqual([true, 3]);
  });
});

describe('a team', () => {
  let scripts: ReadonlyMap<string, Script>;
  beforeAll(async () => {
    scripts = await scriptsOf(kinds);
  });
  const team = (over: Partial<Team> = {}): Team => ({
    agents: 40,
    rhythm: 'burst',
    mix: kinds,
    scripts,
    seed: 1,
    ...over,
  });

  test('opens a ticket each in the first minute, and the next ones four to six minutes apart', () => {
    const openings = openingsOf(3, 'burst', kinds, 1).map((one) => one.at);
    expect(openings[0]).toBeLessThan(60_000);
    for (const [n, at] of openings.slice(1).entries()) {
      const pause = at - (openings[n] ?? 0);
      expect([pause >= 4 * 60_000 - 1, pause <= 6 * 60_000 + 1, at < shift]).toEqual([true, true, true]);
    }
  });

  test.each(kinds.map((kind) => [kind.case, kind] as const))(
    'asks for the same each time: %s',
    async (_, kind) => {
      expect(await record(kind)).toEqual(await record(kind));
    },
  );

  test('with the same seed has the same morning, with another seed another', () => {
    const limits = [gitlabAll, ticketUpdates(100)];
    const morning = (seed: number) => play(team({ seed }), limits, true).tickets;
    expect(morning(1)).toEqual(morning(1));
    expect(morning(1)).not.toEqual(morning(2));
  });

  test('that is larger asks for no less at its peak', () => {
    const peaks = [1, 10, 40, 80].map((agents) =>
      play(team({ agents }), [gitlabAll], false).counters.peak(gitlabAll),
    );
    expect(peaks).toEqual(peaks.toSorted((a, b) => a - b));
  });

  test('that meets no limit has nothing later than planned', () => {
    for (const ticket of play(team(), [], true).tickets)
      expect([ticket.verdictLater, ticket.endLater]).toEqual([0, 0]);
  });

  test('does every ticket to its end, however long the limits keep it', () => {
    const planned = play(team(), [], true).tickets.length;
    const { tickets, first } = play(team(), [ticketUpdates(20)], true);
    expect([tickets.length, first?.limit.most]).toEqual([planned, 20]);
    expect(tickets.every((one) => one.endLater >= 0 && one.verdictLater === 0)).toBe(true);
  });
});

test('the true app, too, asks again by itself as soon as a limit says so', async () => {
  const stage = await openCase('standard', {}, (seed) => {
    const match = { service: 'gitlab', path: '/gitlab_subscription' } as const;
    seed.knobs = { ...seed.knobs, faults: [{ match, does: 'rate-limit-json', retryAfter: 20 }] };
  });
  await stage.pass(30_000);
  const asked = stage.world.log.filter((one) => one.url.endsWith('/gitlab_subscription'));
  expect(asked.map((one) => one.at - (asked[0]?.at ?? 0))).toEqual([0, 20_000]);
});
