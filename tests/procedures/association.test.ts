/** Changing and forcing are proven on both sides: the subscription's group, and the group's plan and seats. */
import { describe, expect, test } from 'vitest';
import { computePacks, group, plan, seats, subscription, type Parts } from '#world/build/index.ts';
import { here, onGroup, told, trial } from './world.ts';

const wish = { subscription: 'A-S00012345', namespace: 9001 };
type Lines = NonNullable<Parameters<typeof subscription>[0]>['line_items'];

const bought = (linked: boolean, lines: Lines = [seats(24)]) =>
  subscription({ linked_namespace: linked ? onGroup : null, line_items: lines });
const shows = (shown: ReturnType<typeof plan> | null, linked = true, lines: Lines = [seats(24)]): Parts => ({
  subscriptions: [bought(linked, lines)],
  groups: [group({ plan: shown })],
});

describe.each(['change-namespace', 'force-associate'] as const)('%s', (id) => {
  test.each<[string, Parts, string]>([
    ['on neither side', shows(null, false), 'no: customersdot not, gitlab not'],
    ['on both', shows(plan('premium', 24)), 'yes: customersdot so, gitlab so'],
    ['half: GitLab.com never heard of it', shows(null), 'half: customersdot so, gitlab not'],
    ['half: GitLab.com is on Free', shows(plan('free', 0)), 'half: customersdot so, gitlab not'],
    ['half: another plan', shows(plan('ultimate', 24)), 'half: customersdot so, gitlab not'],
    ['half: too few seats', shows(plan('premium', 20)), 'half: customersdot so, gitlab not'],
    ['half: too many seats', shows(plan('premium', 25)), 'half: customersdot so, gitlab not'],
    ['half: still a trial', shows(plan('premium', 24, { trial: true })), 'half: customersdot so, gitlab not'],
    [
      'the plan is there by another subscription',
      shows(plan('premium', 24), false),
      'no: customersdot not, gitlab so',
    ],
    ['Silver is Premium by its older name', shows(plan('silver', 24)), 'yes: customersdot so, gitlab so'],
    [
      'Gold is Ultimate',
      shows(plan('gold', 24), true, [seats(24, 'ultimate')]),
      'yes: customersdot so, gitlab so',
    ],
    [
      'a programme’s Ultimate',
      shows(plan('opensource', 24), true, [seats(24, 'ultimate')]),
      'yes: customersdot so, gitlab so',
    ],
    ['Gold is not Premium', shows(plan('gold', 24)), 'half: customersdot so, gitlab not'],
    ['Bronze is not Premium', shows(plan('bronze', 24)), 'half: customersdot so, gitlab not'],
    [
      'seats of all lines count',
      shows(plan('premium', 24), true, [seats(20), seats(4)]),
      'yes: customersdot so, gitlab so',
    ],
    [
      'seats of one line alone do not',
      shows(plan('premium', 20), true, [seats(20), seats(4)]),
      'half: customersdot so, gitlab not',
    ],
    [
      'compute minutes alone give no plan to show',
      shows(null, true, [computePacks(3)]),
      'yes: customersdot so, gitlab so',
    ],
    [
      'compute minutes alone, linked to nothing',
      shows(null, false, [computePacks(3)]),
      'no: customersdot not, gitlab so',
    ],
    [
      'linked to another group',
      { subscriptions: [subscription({ linked_namespace: { id: 9002, full_path: 'acme-labs' } })] },
      'no: customersdot not, gitlab not',
    ],
    [
      'CustomersDot does not know the subscription',
      { subscriptions: [] },
      'no: customersdot not, gitlab not',
    ],
    [
      'GitLab.com does not know the group',
      { ...shows(null), groups: [] },
      'half: customersdot so, gitlab not',
    ],
  ])('%s', async (_, parts, is) => {
    expect(told(await trial(id, wish, parts).look())).toBe(is);
  });

  test('one side that cannot be read proves nothing', async () => {
    const portalDown = trial(id, wish, shows(plan('premium', 24)));
    portalDown.world.knobs.down.customersdot = true;
    expect(told(await portalDown.look())).toBe('cannot-tell: customersdot unseen, gitlab unseen');
    const gitlabDown = trial(id, wish, shows(plan('premium', 24)));
    gitlabDown.world.knobs.down.gitlab = true;
    expect(told(await gitlabDown.look())).toBe('cannot-tell: customersdot so, gitlab unseen');
  });

  test('where the token may never see billing, CustomersDot alone proves it', async () => {
    const one = trial(id, wish, shows(plan('premium', 24)));
    one.world.knobs.gitlabToken = 'no-billing';
    expect((await one.look()).settled).toBe('yes');
  });

  test('GitLab.com follows with a delay: half of it, then all of it', async () => {
    const one = trial(id, wish, {
      ...shows(null, false),
      knobs: { propagation: 'slow', propagationMs: 25_000 },
    });
    one.world.state.customersdot.customers[0]!.uid = '4711';
    expect(await one.act('https://acme-support.zendesk.com/agent/tickets/4201')).toEqual({ tag: 'accepted' });
    expect((await one.look()).settled).toBe('half');
    one.world.advance(25_000);
    expect((await one.look()).settled).toBe('yes');
  });

  test('what is shown is what was seen', async () => {
    const { sides } = await trial(id, wish, shows(plan('premium', 20))).look();
    expect(sides.map((side) => side.params)).toEqual([
      { linked: 'acme-corp' },
      { plan: 'Premium', seats: 20 },
    ]);
  });

  describe('without CustomersDot’s API', () => {
    const about = { ...here, plan: 'premium', seats: 24 };
    const look = (parts: Parts, attested: boolean, told_ = about) =>
      trial(id, wish, parts, told_).proveWithoutApi(attested);

    test.each<[string, Parts, string, string]>([
      ['GitLab.com shows it', shows(plan('premium', 24)), 'no', 'yes'],
      ['GitLab.com shows other seats', shows(plan('premium', 20)), 'no', 'half'],
      ['GitLab.com shows Free', shows(null), 'no', 'half'],
    ])('%s: %s without the agent’s word, %s with it', async (_, parts, plain, worded) => {
      expect((await look(parts, false)).settled).toBe(plain);
      expect((await look(parts, true)).settled).toBe(worded);
    });

    test('an entry of another hand does not tell the plan: Free is none all the same, and a paid one may be anybody’s', async () => {
      const bare = { ...here };
      expect((await trial(id, wish, shows(null), bare).proveWithoutApi(true)).settled).toBe('half');
      expect(
        (await trial(id, wish, shows(plan('premium', 24, { trial: true })), bare).proveWithoutApi(true))
          .settled,
      ).toBe('half');
      expect((await trial(id, wish, shows(plan('premium', 24)), bare).proveWithoutApi(true)).settled).toBe(
        'cannot-tell',
      );
    });
  });
});
