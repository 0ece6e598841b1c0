/** Nothing goes on facts that are missing, or that are about something else than what was confirmed. */
import { describe, expect, test } from 'vitest';
import type { Namespace } from '../world/state/gitlab.ts';
import { comment, REQUESTER } from '../world/build/index.ts';
import type { Fault } from '../world/types.ts';
import { at, didNotHappen, gateOf, give, go, press, stepOf } from './fixtures.ts';
import { viewOf } from '../../src/core/case/view.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done } from './traffic.ts';

const reason = 'Agreed by mail.';
const customers: Fault['match'] = { service: 'customersdot', path: '/customers', change: false };

/** `too-few-seats`, its one step looked at. */
async function ready(): Promise<Stage> {
  const stage = await openCase('too-few-seats');
  await stage.send({ type: 'start' });
  return stage;
}

/** Why the step that is ready may not go, apart from what is still to be confirmed. */
const heldBy = (stage: Stage): readonly string[] =>
  viewOf(stage.state(), stage.world.now())
    .plan.started.filter(({ step }) => step.step.at === 'ready')
    .flatMap(({ because }) => because.filter((one) => one !== 'gates'));

describe('while the customer cannot be read', () => {
  test.each<readonly [string, Fault['does']]>([
    ['a gateway gave up', 'html-502'],
    ['a sign-in page came instead', 'html-200'],
  ])('no gate is missing for the go: %s', async (_why, does) => {
    const stage = await ready();
    stage.world.knobs.faults.push({ match: customers, does });
    await stage.send({ type: 'refresh' });
    expect(stage.assessment().snapshot.customer).toBeNull();
    expect(heldBy(stage)).toEqual(['unread']);
    await go(stage, 'force-associate');
    expect(changesSent(stage.world)).toEqual([]);
  });

  test('nothing is noted either where asking again would be in vain', async () => {
    const stage = await ready();
    await give(stage, 'force-associate', 'seats-match', reason);
    const { knobs, state } = stage.world;
    knobs.faults.push({ match: customers, does: 'status', status: 403, times: Number.POSITIVE_INFINITY });
    await stage.send({ type: 'refresh' });
    expect(heldBy(stage)).toEqual(['unread']);
    const notes = state.zendesk.comments.length;
    await press(stage, 'force-associate');
    await stage.pass(10_000);
    expect(changesSent(stage.world)).toEqual([]);
    expect(state.zendesk.comments).toHaveLength(notes);
  });

  test('a go that was said is taken back, and that is said', async () => {
    const stage = await ready();
    await give(stage, 'force-associate', 'seats-match', reason);
    await stage.pass(70_000, 10_000);
    stage.world.knobs.faults.push({ match: customers, does: 'html-502' });
    await press(stage, 'force-associate');
    expect(changesSent(stage.world)).toEqual([]);
    expect(stepOf(stage, 'force-associate').step).toMatchObject({ at: 'ready', notice: { is: 'changed' } });
  });
});

test('what was unread in an outage is read again by itself once the step is looked at', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  stage.world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: 'lose-request' });
  await go(stage, 'link-account');
  stage.world.knobs.down.customersdot = true;
  await stage.pass(30_000);
  const again = await stage.reload();
  await again.pass(30_000);
  expect(again.assessment().snapshot.customers.tag).toBe('unread');
  again.world.knobs.down.customersdot = false;
  await didNotHappen(again, 'link-account');
  expect(heldBy(again)).toEqual([]);
  await go(again, 'link-account');
  expect(done(again.world)).toEqual(['link_gitlab_account']);
});

test('a group that is named later does not take the gates of the one that is worked on', async () => {
  const stage = await openCase('too-few-seats', {}, (seed) => {
    const [group] = seed.gitlab.namespaces;
    if (group === undefined) return;
    const small: Namespace = {
      ...group,
      id: 9050,
      path: 'acme-small',
      full_path: 'acme-small',
      billable: 2,
      members: [],
    };
    seed.gitlab.namespaces.push(small);
  });
  await stage.send({ type: 'start' });
  stage.world.state.zendesk.comments.push(
    comment(5, stage.world.state.zendesk.tickets[0]?.id ?? 0, 'We also have https://gitlab.com/acme-small', {
      author_id: REQUESTER,
      created_at: new Date(stage.world.now()).toISOString(),
    }),
  );
  stage.desk.emit({ type: 'saved' });
  await stage.calm();
  expect(stage.assessment().snapshot.mentions.paths).toContain('acme-small');
  await press(stage, 'force-associate');
  expect(changesSent(stage.world)).toEqual([]);
  expect(stage.assessment().findings.find((one) => one.id === 'seats-match')?.level).toBe('stop');
});

describe('a reason', () => {
  const moreUsers = async (stage: Stage): Promise<void> => {
    const [group] = stage.world.state.gitlab.namespaces;
    if (group !== undefined) group.billable = 500;
    await stage.send({ type: 'refresh' });
  };

  test('for two numbers is none for others, and stays to be changed', async () => {
    const stage = await ready();
    await give(stage, 'force-associate', 'seats-match', reason);
    await moreUsers(stage);
    expect(stage.state().confirmations[gateOf(stage, 'force-associate', 'seats-match').name]?.text).toBe(
      reason,
    );
    await press(stage, 'force-associate');
    expect(changesSent(stage.world)).toEqual([]);
    await give(stage, 'force-associate', 'seats-match', `${reason} For all 500.`);
    await press(stage, 'force-associate');
    expect(done(stage.world)).toEqual(['force_reassociate']);
  });

  test('given while the old numbers were still drawn is none for the new ones', async () => {
    const stage = await ready();
    const { name, of } = gateOf(stage, 'force-associate', 'seats-match');
    await moreUsers(stage);
    await stage.send({ type: 'give', gate: name, text: reason, of });
    await press(stage, 'force-associate');
    expect(changesSent(stage.world)).toEqual([]);
  });

  test('that an earlier frame kept is none for other numbers either', async () => {
    const stage = await ready();
    await give(stage, 'force-associate', 'seats-match', reason);
    const [group] = stage.world.state.gitlab.namespaces;
    if (group !== undefined) group.billable = 500;
    const again = await stage.reload();
    await again.send({ type: 'start' });
    await press(again, 'force-associate');
    expect(changesSent(again.world)).toEqual([]);
  });
});

test('a holder that went to another group meanwhile is not cleared from that one', async () => {
  const stage = await openCase('held-by-active');
  await stage.send({ type: 'start' });
  const step = stepOf(stage, 'clear-subscription');
  await give(stage, 'clear-subscription', 'path', step.plan.about.namespace?.path ?? '');
  await give(stage, 'clear-subscription', 'namespace-free');
  const holder = stage.world.state.customersdot.subscriptions.find(
    (one) => one.name === step.plan.wish['subscription'],
  );
  if (holder !== undefined) holder.linked_namespace = { id: 9777, full_path: 'acme-elsewhere' };
  await stage.pass(70_000, 10_000);
  await stage.send({ type: 'go', step: step.id });
  expect(changesSent(stage.world)).toEqual([]);
  expect(at(stage, 'clear-subscription')).toBe('none');
});
