/** Two agents on one ticket: whoever is faster goes, the other is told, and nothing happens twice. */
import { describe, expect, test } from 'vitest';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { passUntil, passUntilCase, passUntilStep } from './passing.ts';
import { beginningOf, t } from './words.ts';

interface Two {
  readonly ann: Sandbox;
  readonly ben: Sandbox;
}

/** Both have started, and their first step is ready to go. */
async function bothReady(id: string, step: string): Promise<Two> {
  const ann = await openCase(id, { agents: 2, clock: true });
  const ben = ann.agent(1);
  for (const each of [ann, ben]) {
    await passUntilCase(each, 'ready');
    await each.action('start').click();
    await passUntilStep(each, step, 'ready');
  }
  return { ann, ben };
}

/** Both press at once: each has read the ticket before either has written to it. */
async function bothGo({ ann, ben }: Two): Promise<void> {
  await ann.world((world) => {
    world.knobs.latencyMs = 4_000;
  });
  await ann.action('go').click();
  await ben.action('go').click();
}

const applied = (sandbox: Sandbox): Promise<string[]> =>
  sandbox.world((world) => world.state.applied.map((one) => one.action));

const conflicts = (sandbox: Sandbox): Promise<number> =>
  sandbox.world((world) => world.log.filter((one) => one.service === 'zendesk' && one.status === 409).length);

const here = (names: string): string => t('ui.header.viewers', { count: 1, names });

async function closeTab({ ann, ben }: Two, whose: Sandbox): Promise<void> {
  await ann.host(
    (host, place) => {
      const desk = host.desk(place);
      for (const tab of desk.tabs) desk.close(tab);
    },
    whose === ben ? 1 : 0,
  );
}

describe('two agents on one ticket', () => {
  test('both begin at once: one is refused by Zendesk, told who was faster, and the change happens once', async () => {
    const two = await bothReady('standard', 'link-account');
    const { ann, ben } = two;
    await bothGo(two);
    await passUntil(ann, async () => (await conflicts(ann)) > 0);
    for (const each of [ann, ben]) await passUntilStep(each, 'link-account', 'settled');
    expect(await applied(ann)).toEqual(['link_gitlab_account']);
    const begun = (await ann.ticket()).comments.filter((one) => one.entry?.includes('"event":"begun"'));
    expect(begun).toHaveLength(1);
    const faster = begun[0]?.author;
    const [other, slower] =
      faster === 'Ann Reyes' ? (['Ann Reyes', ben] as const) : (['Ben Okafor', ann] as const);
    expect(await slower.root.textContent()).toContain(t('step.overtaken', { agent: other }));
  });

  test('both come to the end, and what one has settled the other does not send again', async () => {
    const two = await bothReady('standard', 'link-account');
    const { ann, ben } = two;
    await bothGo(two);
    for (const each of [ann, ben]) await passUntilStep(each, 'change-namespace', 'ready');
    await bothGo(two);
    for (const each of [ann, ben]) await passUntilCase(each, 'closing');
    expect((await applied(ann)).toSorted()).toEqual(['change_linked_namespace', 'link_gitlab_account']);
  });

  test('the second opens later, and sees who began what and when', async () => {
    const ann = await openCase('standard', { agents: 2, clock: true });
    const two = { ann, ben: ann.agent(1) };
    await closeTab(two, two.ben);
    await passUntilCase(ann, 'ready');
    await ann.world((world) => {
      world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: 'lose-request' });
    });
    await ann.action('start').click();
    await passUntilStep(ann, 'link-account', 'ready');
    await ann.action('go').click();
    await passUntilStep(ann, 'link-account', 'looking');
    await ann.host((host) => void host.desk(1).open('standard'));
    await passUntilStep(two.ben, 'link-account', 'in-doubt');
    const words = beginningOf('step.begun-by', { agent: 'Ann Reyes' });
    const told = two.ben.step('link-account').getByText(words).first();
    expect((await told.textContent())?.length).toBeGreaterThan(words.length);
    expect(await two.ben.action('go').count()).toBe(0);
    expect(await two.ben.action('start').count()).toBe(0);
    expect(await applied(ann)).toEqual([]);
  });

  test('each is told that the other is here', async () => {
    const ann = await openCase('standard', { agents: 2 });
    const ben = ann.agent(1);
    await ann.waitForCase('ready');
    await ben.waitForCase('ready');
    await expect.poll(() => ann.root.textContent()).toContain(here('Ben Okafor'));
    await expect.poll(() => ben.root.textContent()).toContain(here('Ann Reyes'));
    await closeTab({ ann, ben }, ben);
    await expect.poll(() => ann.root.textContent()).not.toContain(here('Ben Okafor'));
  });
});
