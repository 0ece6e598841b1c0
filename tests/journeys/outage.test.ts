/** A service that is down, slow or talks nonsense: said of each thing it keeps back, and mended by looking again. */
import { describe, expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { passUntil, passUntilCase, passUntilStep } from './passing.ts';
import { beginningOf, t } from './words.ts';

type Service = 'customersdot' | 'gitlab';

const setDown = (sandbox: Sandbox, services: readonly Service[]): Promise<void> =>
  sandbox.world((world, down) => {
    world.knobs.down.customersdot = down.includes('customersdot');
    world.knobs.down.gitlab = down.includes('gitlab');
  }, services);

/** The case as it opens while these services are down. */
async function openWithout(id: string, services: readonly Service[]): Promise<Sandbox> {
  const sandbox = await openCase(id, { clock: true });
  await setDown(sandbox, services);
  await sandbox.reloadApp();
  await passUntil(
    sandbox,
    async () => !['loading', null].includes(await sandbox.caseState().catch(() => null)),
  );
  return sandbox;
}

const unread = async (sandbox: Sandbox): Promise<string[]> =>
  Object.entries(await sandbox.findings()).flatMap(([id, level]) => (level === 'unread' ? [id] : []));

const asked = (sandbox: Sandbox): Promise<number> => sandbox.world((world) => world.log.length);

const lookAgainAt = (sandbox: Sandbox, finding: string) =>
  sandbox.finding(finding).locator('[data-action="look-again-at"]');

/** One after the other: what is read again for one finding may answer the next one as well. */
async function lookAgainAtAll(sandbox: Sandbox): Promise<void> {
  for (let [id] = await unread(sandbox); id !== undefined; [id] = await unread(sandbox)) {
    const again = id;
    await lookAgainAt(sandbox, again).click();
    await passUntil(sandbox, async () => !(await unread(sandbox)).includes(again));
  }
}

describe('a service that is down', () => {
  test('GitLab.com alone: what it keeps back is unread, the rest stands, each with a look of its own', async () => {
    const sandbox = await openWithout('held-by-expired', ['gitlab']);
    await passUntilCase(sandbox, 'blocked');
    const kept = await unread(sandbox);
    expect(kept).toContain('namespace-known');
    expect(kept).toContain('linked-user-is-customer');
    expect(await sandbox.level('subscription-active')).toBe('ok');
    expect((await sandbox.fact('subscription-name').textContent())?.trim()).toBe('A-S00012345');
    for (const id of kept) expect(await lookAgainAt(sandbox, id).count(), id).toBe(1);
    expect(await sandbox.finding('namespace-known').textContent()).toContain('GitLab.com');

    await setDown(sandbox, []);
    const before = await asked(sandbox);
    await lookAgainAt(sandbox, 'namespace-known').click();
    await passUntil(sandbox, async () => (await sandbox.level('namespace-known')) === 'ok');
    const ofCustomers = await sandbox.world(
      (world, from) => world.log.slice(from).filter((one) => /customers\?/.test(one.url)).length,
      before,
    );
    expect(ofCustomers).toBe(0);
    await lookAgainAtAll(sandbox);
    await passUntilCase(sandbox, 'ready');
    await passUntil(sandbox, async () => (await unread(sandbox)).length === 0);
  });

  test('CustomersDot alone: the customer is unread, which is not the same as unknown', async () => {
    const sandbox = await openWithout('held-by-expired', ['customersdot']);
    await passUntilCase(sandbox, 'blocked');
    expect(await sandbox.level('customer-known')).toBe('unread');
    expect(await sandbox.route()).not.toBe('hand-over');
    expect(await sandbox.finding('customer-known').textContent()).toContain('CustomersDot');
    expect(await sandbox.action('start').count()).toBe(0);
    await setDown(sandbox, []);
    await lookAgainAt(sandbox, 'customer-known').click();
    await passUntil(sandbox, async () => (await sandbox.level('customer-known')) === 'ok');
    await lookAgainAtAll(sandbox);
    await passUntilCase(sandbox, 'ready');
  });

  test('both: nothing could be read is said as such, and one press reads everything again', async () => {
    const sandbox = await openWithout('standard', ['customersdot', 'gitlab']);
    await passUntilCase(sandbox, 'error');
    expect(await sandbox.action('start').count()).toBe(0);
    await setDown(sandbox, []);
    await sandbox.action('refresh').click();
    await passUntilCase(sandbox, 'ready');
    expect(await unread(sandbox)).toEqual([]);
  });

  test('what is down is not asked over and over', async () => {
    const sandbox = await openWithout('standard', ['customersdot', 'gitlab']);
    await passUntilCase(sandbox, 'error');
    const before = await asked(sandbox);
    await sandbox.later(10 * 60_000);
    expect(await asked(sandbox)).toBe(before);
  });
});

describe('a service that is slow', () => {
  test('is waited for', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await sandbox.world((world) => {
      world.knobs.latencyMs = 4_000;
    });
    await sandbox.reloadApp();
    await passUntilCase(sandbox, 'ready');
    expect(await unread(sandbox)).toEqual([]);
  });

  test('is given up at its deadline, said, and read once it is quick again', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await sandbox.world((world) => {
      world.knobs.faults.push({ match: { service: 'customersdot' }, does: 'hang', times: 50 });
    });
    await sandbox.reloadApp();
    await passUntilCase(sandbox, 'blocked');
    expect(await sandbox.finding('customer-known').textContent()).toContain(
      t('trouble.silence', { service: 'CustomersDot' }),
    );
    await sandbox.world((world) => {
      world.knobs.faults.length = 0;
    });
    await sandbox.action('refresh').click();
    await passUntilCase(sandbox, 'ready');
  });
});

describe('a service that talks nonsense', () => {
  test.each(['wrong-shape', 'html-520', 'html-502'] as const)('%s is unread, never ok', async (does) => {
    const sandbox = await openCase('held-by-expired', { clock: true });
    await sandbox.world((world, kind) => {
      world.knobs.faults.push({ match: { service: 'gitlab' }, does: kind, times: 50 });
    }, does);
    await sandbox.reloadApp();
    await passUntilCase(sandbox, 'blocked');
    expect(await sandbox.level('namespace-known')).toBe('unread');
    expect((await sandbox.finding('namespace-known').textContent())?.length).toBeGreaterThan(60);
    await sandbox.world((world) => {
      world.knobs.faults.length = 0;
    });
    await sandbox.action('refresh').click();
    await passUntilCase(sandbox, 'ready');
  });
});

describe('a sign-in page where the API of CustomersDot is expected', () => {
  test('asks for the facts, until a look at everything shows that the API is there after all', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await sandbox.world((world) => {
      world.knobs.faults.push({ match: { service: 'customersdot' }, does: 'html-200', times: 500 });
    });
    await sandbox.reloadApp();
    await passUntilCase(sandbox, 'choosing');
    await sandbox.field('customer-id').waitFor();
    await sandbox.world((world) => {
      world.knobs.faults.length = 0;
    });
    await sandbox.action('refresh').click();
    await passUntilCase(sandbox, 'ready');
    expect(await sandbox.field('customer-id').count()).toBe(0);
    expect(await unread(sandbox)).toEqual([]);
  });
});

/** The change is not answered, and CustomersDot is down from the moment when it was sent. */
const unansweredThenDown = (sandbox: Sandbox, does: 'lose-reply' | 'lose-request'): Promise<void> =>
  sandbox.world((world, kind) => {
    world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: kind });
    const stop = world.subscribe(() => {
      if (!world.log.some((one) => one.service === 'customersdot' && one.method !== 'GET')) return;
      world.knobs.down.customersdot = true;
      stop();
    });
  }, does);

describe('a case that was begun', () => {
  test('comes to its end after an outage: the change that was answered by nobody is found done', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.press('start');
    await passUntilStep(sandbox, 'link-account', 'ready');
    await unansweredThenDown(sandbox, 'lose-reply');
    await sandbox.action('go').click();
    await passUntilStep(sandbox, 'link-account', 'in-doubt');
    await setDown(sandbox, []);
    await sandbox.action('look-again').click();
    await passUntilStep(sandbox, 'link-account', 'settled');
    await passUntilStep(sandbox, 'change-namespace', 'ready');
    await sandbox.action('go').click();
    await passUntilCase(sandbox, 'closing');
    const applied = await sandbox.world((world) => world.state.applied.map((one) => one.action));
    expect(applied).toEqual(['link_gitlab_account', 'change_linked_namespace']);
  });

  test('also when the frame was loaded anew in the middle of the outage', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.press('start');
    await passUntilStep(sandbox, 'link-account', 'ready');
    await unansweredThenDown(sandbox, 'lose-request');
    await sandbox.action('go').click();
    await passUntilStep(sandbox, 'link-account', 'in-doubt');
    await sandbox.reloadApp();
    await passUntilStep(sandbox, 'link-account', 'in-doubt');
    expect(await sandbox.action('go').count()).toBe(0);
    await setDown(sandbox, []);
    await sandbox.action('did-not-happen').click();
    await passUntilStep(sandbox, 'link-account', 'ready');
    await sandbox.action('go').click();
    await passUntilStep(sandbox, 'link-account', 'settled');
    const applied = await sandbox.world((world) => world.state.applied.map((one) => one.action));
    expect(applied).toEqual(['link_gitlab_account']);
  });
});

describe('a rate limit', () => {
  test.each(['rate-limit-json', 'rate-limit-text', 'rate-limit-html'] as const)(
    '%s is shown with its time, and ends by itself',
    async (does) => {
      const sandbox = await openCase('held-by-expired', { clock: true });
      await sandbox.world((world, kind) => {
        world.knobs.faults.push({ match: { service: 'gitlab' }, does: kind, times: 50, retryAfter: 40 });
      }, does);
      await sandbox.reloadApp();
      await passUntilCase(sandbox, 'blocked');
      const told = await sandbox.finding('namespace-known').textContent();
      expect(told).toContain(beginningOf('ui.trouble.wait-until', { service: 'GitLab.com' }));
      expect(told).toMatch(/\d\d:\d\d:\d\d/);
      await sandbox.world((world) => {
        world.knobs.faults.length = 0;
      });
      await passUntilCase(sandbox, 'ready');
      expect(await unread(sandbox)).toEqual([]);
    },
  );

  test('of a change is a refusal for now: it says until when, and goes after a look', async () => {
    const sandbox = await openCase('put-off', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'link-account');
    await passUntilStep(sandbox, 'link-account', 'refused');
    expect(await sandbox.step('link-account').textContent()).toMatch(/\d\d:\d\d:\d\d/);
    await sandbox.action('look-again').click();
    await passUntilStep(sandbox, 'link-account', 'ready');
    await sandbox.action('go').click();
    await passUntilStep(sandbox, 'link-account', 'settled');
  });
});
