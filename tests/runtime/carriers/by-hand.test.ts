/** Each procedure by the agent's own hands, or by an internal request, where CustomersDot has no API: from the first fact to its proof. */
import { describe, expect, test } from 'vitest';
import { replyKindOf } from '../../../src/core/case/reply-kind.ts';
import { byHand } from '../agents/hands.ts';
import { at, go, line, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, issuesFiled } from '../traffic.ts';
import { toldFrom } from './telling.ts';

const told = async (id: string, mode?: string): Promise<Stage> => toldFrom(id, await openCase(id), mode);

/** The agent does it in the admin page, says so, and GitLab.com follows within two minutes. */
async function carryOut(stage: Stage, procedure: string, works = true): Promise<void> {
  await go(stage, procedure);
  expect(at(stage, procedure)).toBe('waiting');
  const { id, plan } = stepOf(stage, procedure);
  if (works) byHand(stage.world, plan.procedure, plan.wish);
  await stage.send({ type: 'done-in-admin', step: id });
  await stage.pass(130_000, 2_000);
}

const replyOf = (stage: Stage) => replyKindOf(stage.state(), stage.assessment());
const linkedGroup = (stage: Stage, name: string) =>
  stage.world.state.customersdot.subscriptions.find((sub) => sub.name === name)?.linked_namespace?.id ?? null;

describe('by hand', () => {
  test('the standard case: linked, changed, confirmed; and nothing was sent to CustomersDot', async () => {
    const stage = await told('standard');
    await stage.send({ type: 'start' });
    await carryOut(stage, 'link-account');
    expect(at(stage, 'link-account')).toBe('settled');
    await carryOut(stage, 'change-namespace');
    expect(at(stage, 'change-namespace')).toBe('settled');
    expect(stage.status()).toBe('closing');
    expect(replyOf(stage)).toBe('confirmation');
    expect(changesSent(stage.world)).toEqual([]);
  });

  test('the wrong account (502): unlinked, then the customer’s own is linked', async () => {
    const stage = await told('admin-linked');
    expect(stage.assessment().route).toBe('repair-link');
    await stage.send({ type: 'start' });
    await carryOut(stage, 'unlink-account');
    expect(at(stage, 'unlink-account')).toBe('settled');
    await carryOut(stage, 'link-account');
    expect(at(stage, 'link-account')).toBe('settled');
    expect(stage.assessment().findings.find(({ id }) => id === 'linked-user-is-customer')?.level).not.toBe(
      'block',
    );
  });

  test('a group that an expired subscription holds: cleared, then forced', async () => {
    const stage = await told('held-by-expired');
    await stage.send({ type: 'start' });
    for (const step of stage.state().steps.map(({ plan }) => plan.procedure)) {
      await carryOut(stage, step);
      expect(at(stage, step), step).toBe('settled');
    }
    expect(line(stage).at(-1)).toBe('force-associate settled');
  });

  test('cleared, and the force does not work: the group is on Free, and the cleared one is put back', async () => {
    const stage = await told('swap-refused');
    await stage.send({ type: 'start' });
    const cleared = stepOf(stage, 'clear-subscription').plan.wish['subscription'];
    await carryOut(stage, 'clear-subscription');
    expect(stage.assessment().stranded).toHaveLength(1);
    const later = await stage.reload();
    expect(later.assessment().stranded).toHaveLength(1);
    await later.send({ type: 'put-back' });
    await carryOut(later, 'put-back');
    expect(at(later, 'put-back')).toBe('settled');
    expect(linkedGroup(later, String(cleared))).toBe(later.state().steps.at(-1)?.plan.wish['namespace']);
    expect(replyOf(later)).toBe('put-back');
  });

  test('what the agent says and GitLab.com does not show is in doubt, and never settled', async () => {
    const stage = await told('standard');
    await stage.send({ type: 'start' });
    await carryOut(stage, 'link-account');
    await carryOut(stage, 'change-namespace', false);
    expect(at(stage, 'change-namespace')).toBe('in-doubt');
  });
});

describe('by internal request', () => {
  test('a force files one issue, is followed, and GitLab.com proves it', async () => {
    const stage = await told('internal-request', 'internal_request');
    await stage.send({ type: 'start' });
    await go(stage, 'force-associate');
    await stage.pass(180_000, 2_000);
    expect(at(stage, 'force-associate')).toBe('settled');
    expect(issuesFiled(stage.world)).toHaveLength(1);
  });
});

describe('what is told leads to its reply', () => {
  test.each([
    ['unknown-customer', 'hand-over'],
    ['compute-only', 'expert-review'],
    ['self-serve', 'self-serve'],
    ['token-expired', 'sign-in-again'],
    ['already-there', 'confirmation'],
  ])('%s: %s', async (id, reply) => {
    expect(replyOf(await told(id))).toBe(reply);
  });
});
