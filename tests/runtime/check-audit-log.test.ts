/** CustomersDot's audit events are the second witness: they tell a lost change that failed, and never settle one. */
import { expect, test } from 'vitest';
import type { Namespace } from '../world/state/gitlab.ts';
import type { World } from '../world/types.ts';
import { at, begin, didNotHappen, go, lookAgain } from './fixtures.ts';
import { notesOn } from './model/ticket-notes.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done } from './traffic.ts';

const change = { service: 'customersdot', change: true } as const;

const acme = (world: World): Namespace => {
  const [group] = world.state.gitlab.namespaces;
  if (group === undefined) throw new Error('The group is gone.');
  return group;
};

test('a lost reply of a change that failed becomes a refusal by the audit events', async () => {
  const stage = await openCase('extra-minutes');
  stage.world.knobs.faults.push({ match: change, does: 'lose-reply' });
  await begin(stage, 'change-namespace');
  expect(stage.step('change-namespace')?.step).toMatchObject({
    at: 'refused',
    refusal: { id: 'audit-failed' },
  });
  expect(notesOn(stage.world).at(-1)?.event).toBe('refused');
});

test('a succeeded event settles nothing: only the look does', async () => {
  const stage = await openCase('gitlab-never');
  stage.world.knobs.faults.push({ match: { ...change, path: '/namespace' }, does: 'lose-reply' });
  await begin(stage, 'link-account');
  await go(stage, 'change-namespace');
  expect(stage.world.state.customersdot.audit.at(-1)?.succeeded).toBe(true);
  expect(at(stage, 'change-namespace')).toBe('looking');
});

test('without any event a lost change stays in doubt', async () => {
  const stage = await openCase('request-lost');
  await begin(stage, 'link-account');
  await stage.pass(30_000);
  expect(at(stage, 'link-account')).toBe('in-doubt');
});

test('an earlier refusal at the same link says nothing about a later attempt', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  acme(stage.world).extra_shared_runners_minutes_limit = 0;
  await lookAgain(stage, 'change-namespace');
  stage.world.knobs.faults.push({ match: change, does: 'apply-late', delayMs: 40_000 });
  await go(stage, 'change-namespace');
  await stage.pass(20_000);
  expect(stage.world.state.customersdot.audit.map((one) => one.succeeded)).toEqual([false]);
  expect(at(stage, 'change-namespace')).toBe('in-doubt');
  await stage.pass(30_000);
  await lookAgain(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('settled');
  expect(done(stage.world)).toHaveLength(1);
});

test('a second failure at the same link is told from the first', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  await lookAgain(stage, 'change-namespace');
  stage.world.knobs.faults.push({ match: change, does: 'lose-reply' });
  await go(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('refused');
  expect(changesSent(stage.world)).toHaveLength(2);
});

test('events are not believed while the journal that knows the earlier refusals cannot be read', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  acme(stage.world).extra_shared_runners_minutes_limit = 0;
  await lookAgain(stage, 'change-namespace');
  stage.world.knobs.faults.push({ match: change, does: 'apply-late', delayMs: 5_000 });
  await go(stage, 'change-namespace');
  stage.world.knobs.down.zendesk = true;
  stage.desk.emit({ type: 'saved' });
  await stage.pass(3_000);
  expect(at(stage, 'change-namespace')).toBe('looking');
});

/** A change that failed, whose reply was lost and whose event cannot be read. */
async function failedUnseen(): Promise<Stage> {
  const stage = await openCase('extra-minutes');
  await stage.send({ type: 'start' });
  stage.world.knobs.faults.push(
    { match: change, does: 'lose-reply' },
    { match: { service: 'customersdot', path: '/audit_events' }, does: 'html-502', times: 20 },
  );
  await go(stage, 'change-namespace');
  await stage.pass(30_000);
  return stage;
}

test('where the events cannot be read a lost change stays in doubt', async () => {
  const stage = await failedUnseen();
  expect(at(stage, 'change-namespace')).toBe('in-doubt');
});

test('a failure that belongs to an attempt denied by the agent says nothing about a later one', async () => {
  const stage = await failedUnseen();
  stage.world.knobs.faults.splice(0);
  acme(stage.world).extra_shared_runners_minutes_limit = 0;
  await didNotHappen(stage, 'change-namespace');
  stage.world.knobs.faults.push({ match: change, does: 'apply-late', delayMs: 40_000 });
  await go(stage, 'change-namespace');
  await stage.pass(20_000);
  expect(at(stage, 'change-namespace')).toBe('in-doubt');
  await stage.pass(30_000);
  await lookAgain(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('settled');
  expect(done(stage.world)).toHaveLength(1);
});
