/** What could not be read is no path, no plan and no proof (cases/safety.md 14 to 16): never free, never settled, never typed. */
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { closingOf } from '../../../src/core/case/closing.ts';
import { entryOn, journalNote, plan } from '../../world/build/index.ts';
import type { Seed } from '../../world/seed.ts';
import type { World } from '../../world/types.ts';
import { at, didNotHappen, go, line, lookAgain, press, stepOf } from '../fixtures.ts';
import { byHand } from '../agents/hands.ts';
import { openCase, type Stage, type StageOptions } from '../stage.ts';
import { done } from '../traffic.ts';
import { planIn } from './others.ts';
import { tell, type Told } from './told.ts';

describe('a change of plan is never settled by word alone', () => {
  const unreadable: readonly (readonly [string, (world: World) => void])[] = [
    ['the token may read no plan', (world) => void (world.knobs.gitlabToken = 'no-billing')],
    ['the token is no admin’s', (world) => void (world.knobs.gitlabToken = 'not-admin')],
    ['the token is not taken', (world) => void (world.knobs.gitlabToken = 'invalid')],
    ['GitLab.com is away', (world) => void (world.knobs.down.gitlab = true)],
  ];
  const ways: readonly (readonly [string, Told])[] = [
    ['change-namespace', {}],
    ['force-associate', { program: 'oss' }],
  ];

  const cases = ways.flatMap(([procedure, word]) =>
    unreadable.map(([why, spoil]) => [procedure, why, word, spoil] as const),
  );

  test.each(cases)('%s: the agent says done, and %s', async (procedure, _, word, spoil) => {
    const stage = await openCase('guided');
    await tell(stage, word);
    await stage.send({ type: 'start' });
    await go(stage, procedure);
    expect(at(stage, procedure)).toBe('waiting');
    spoil(stage.world);
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, procedure).id });
    await stage.pass(180_000, 10_000);
    expect(at(stage, procedure)).toBe('in-doubt');
    expect(closingOf(stage.state(), stage.assessment())?.kind).not.toBe('confirmation');
    const later = await stage.reload();
    await later.pass(30_000, 10_000);
    expect(at(later, procedure)).not.toBe('settled');
  });

  test.each(ways)('%s: settled once GitLab.com shows it', async (procedure, word) => {
    const stage = await openCase('guided');
    await tell(stage, word);
    await stage.send({ type: 'start' });
    await go(stage, procedure);
    byHand(stage.world, 'force-associate', { subscription: 'A-S00012345', namespace: 9001 });
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, procedure).id });
    expect(at(stage, procedure)).toBe('settled');
  });
});

describe('the least that an entry has to say, and the group cannot be read', () => {
  const begun =
    (procedure: string, wish: object) =>
    (seed: Seed): void => {
      const ticket = seed.zendesk.tickets[0]?.id ?? 0;
      seed.zendesk.comments.push(journalNote(1, ticket, entryOn(ticket, { procedure, wish })));
    };

  /** Waits for what was begun, and says that it did not happen. */
  async function denied(stage: Stage, procedure: string): Promise<void> {
    await stage.pass(180_000, 10_000);
    if (at(stage, procedure) === 'in-doubt') await didNotHappen(stage, procedure);
    await stage.pass(10_000);
  }

  const least: readonly (readonly [string, string, object])[] = [
    ['clear-subscription', 'held-by-active', { subscription: 'A-S00010001' }],
    ['force-associate', 'moves-from-another', { subscription: 'A-S00012345', namespace: 9001 }],
    ['change-namespace', 'moves-from-another', { subscription: 'A-S00012345', namespace: 9001 }],
    ['set-compute-minutes', 'extra-minutes', { namespace: 9001, total: 10 }],
  ];

  test.each(least)(
    '%s: nothing goes; once it can be read, it is asked for as ever',
    async (procedure, id, wish) => {
      const stage = await openCase(id, {}, (seed) => {
        begun(procedure, wish)(seed);
        seed.knobs = { down: { customersdot: false, gitlab: true, zendesk: false } };
      });
      await denied(stage, procedure);
      if (at(stage, procedure) === 'ready') await go(stage, procedure);
      await stage.pass(60_000, 10_000);
      expect(done(stage.world)).toEqual([]);
      stage.world.knobs.down.gitlab = false;
      await stage.send({ type: 'refresh' });
      await denied(stage, procedure);
      if (at(stage, procedure) === 'in-doubt') await lookAgain(stage, procedure);
      expect(line(stage)).toContain(`${procedure} ready`);
      const gates = gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure));
      expect(gates.map((one) => one.given)).not.toContain(true);
      expect(gates.length).toBeGreaterThan(0);
      await press(stage, procedure);
      expect(done(stage.world)).toEqual([]);
    },
  );
});

describe('a plan is paid unless it is listed as free or trial', () => {
  const free = ['free', 'default', 'premium_trial', 'ultimate_trial'];
  const paid = [
    'premium',
    'ultimate',
    'silver',
    'gold',
    'bronze',
    'opensource',
    'early_adopter',
    'premium_saas_2027',
  ];

  const holding =
    (code: string) =>
    (seed: Seed): void => {
      for (const one of seed.gitlab.namespaces) one.plan = plan(code, 24, { max_seats_used: 10 });
    };

  const asksFor = (stage: Stage, procedure: string): readonly string[] =>
    gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure)).map((one) => one.id);

  const byForce = (settings: StageOptions) =>
    openCase('too-few-seats', settings, holding('premium_saas_2027'));

  describe.each(paid)('%j', (code) => {
    test('with the API: a holder without a name, and the path typed', async () => {
      const stage = await openCase('self-serve', {}, holding(code));
      expect(stage.assessment().route).not.toBe('self-serve');
      await stage.send({ type: 'start' });
      expect(asksFor(stage, 'force-associate')).toEqual(expect.arrayContaining(['namespace-free', 'path']));
      await press(stage, 'force-associate');
      expect(planIn(stage.world, 9001)).toBe(code);
    });

    test('without it: the same', async () => {
      const stage = await openCase('guided', {}, holding(code));
      await tell(stage, {});
      await stage.send({ type: 'start' });
      expect(asksFor(stage, 'force-associate')).toEqual(expect.arrayContaining(['namespace-free', 'path']));
    });
  });

  test.each(free)('%j stops nothing', async (code) => {
    const stage = await openCase('self-serve', {}, holding(code));
    await stage.send({ type: 'start' });
    expect(asksFor(stage, 'change-namespace')).not.toContain('namespace-free');
  });

  test('a force asks as well', async () => {
    const stage = await byForce({});
    await stage.send({ type: 'start' });
    expect(asksFor(stage, 'force-associate')).toEqual(expect.arrayContaining(['namespace-free', 'path']));
  });
});

test('a begun force that tells no more than its wish is not settled by somebody else’s plan', async () => {
  const settings = { execution_mode: 'guided', customersdot_admin_email: '' };
  const stage = await openCase('standard', { settings }, (seed) => {
    const wish = { subscription: 'A-S00012345', namespace: 9001 };
    seed.zendesk.comments.push(journalNote(1, 4201, entryOn(4201, { procedure: 'force-associate', wish })));
    for (const one of seed.gitlab.namespaces) one.plan = plan('ultimate', 99);
  });
  await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'force-associate').id });
  await stage.pass(150_000, 15_000);
  expect(at(stage, 'force-associate')).toBe('in-doubt');
});
