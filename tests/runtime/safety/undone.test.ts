/**
 * What was settled once and has been undone since is not settled, and what a later proof has overtaken is over (cases/safety.md
 * 10, 12 and 13): nothing is drafted while there is something to do, and a begun plan has one way to its goal.
 */
import { describe, expect, test } from 'vitest';
import { closingOf } from '../../../src/core/case/closing.ts';
import { entryOn, journalNote, OTHER_AGENT, type WrittenEntry } from '../../world/build/index.ts';
import type { Seed } from '../../world/seed.ts';
import type { World } from '../../world/types.ts';
import { at, begin, go, line } from '../fixtures.ts';
import { work } from '../agents/keen-agent.ts';
import { byHand } from '../agents/hands.ts';
import { openCase, type Stage, type StageOptions } from '../stage.ts';
import { done } from '../traffic.ts';
import { customerIn, groupIn, planIn } from './others.ts';

const SUB = 'A-S00012345';
/** What only the confirmation says. */
const confirmed = 'is now linked to the group';
const elsewhere = (): StageOptions => ({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });

/** The case as it was reached, with proof, and is to be told the customer. */
async function reached(id: string): Promise<Stage> {
  const stage = await openCase(id);
  await stage.send({ type: 'start' });
  for (const { plan } of stage.state().steps) await go(stage, plan.procedure);
  expect(stage.status()).toBe('closing');
  return stage;
}

const clearedByOthers = (world: World): void => byHand(world, 'clear-subscription', { subscription: SUB });

interface Undoing {
  readonly by: string;
  readonly id: string;
  undo(world: World): void;
}

const undoings: readonly Undoing[] = [
  { by: 'a force was cleared', id: 'too-few-seats', undo: clearedByOthers },
  {
    by: 'a force was cleared, and the plan reads as a change now',
    id: 'too-few-seats',
    undo(world) {
      clearedByOthers(world);
      groupIn(world, 9001).billable = 5;
    },
  },
  { by: 'a change was cleared', id: 'standard', undo: clearedByOthers },
  {
    by: 'the account was unlinked',
    id: 'standard',
    undo: (world) => byHand(world, 'unlink-account', { customer: 5501 }),
  },
  { by: 'a swap was cleared again', id: 'held-by-active', undo: clearedByOthers },
  {
    by: 'the subscription went to another group',
    id: 'too-few-seats',
    undo(world) {
      clearedByOthers(world);
      const group = groupIn(world, 9001);
      world.state.gitlab.namespaces.push({
        ...group,
        id: 9003,
        path: 'acme-b',
        full_path: 'acme-b',
        plan: null,
      });
      byHand(world, 'force-associate', { subscription: SUB, namespace: 9003 });
    },
  },
];

describe.each(undoings)('$by by others', ({ id, undo }) => {
  const returns: readonly (readonly [string, (stage: Stage) => Promise<Stage>])[] = [
    ['three days later, by another agent', (stage) => stage.reload(elsewhere())],
    ['in the same frame, minutes later', (stage) => Promise.resolve(stage)],
  ];

  test.each(returns)('%s: no confirmation is drafted, and it can be done again', async (_, comeBack) => {
    const stage = await reached(id);
    undo(stage.world);
    await stage.pass(2 * 60_000, 60_000);
    const later = await comeBack(stage);
    await later.send({ type: 'draft-reply' });
    expect(later.desk.composer.text).not.toContain(confirmed);
    expect(closingOf(later.state(), later.assessment())?.kind).not.toBe('confirmation');
    // The reply that fits what is so now may well stand there; the case goes on without it.
    later.desk.type('');
    await later.calm();
    await work(later);
    expect(planIn(later.world, 9001)).toBe('premium');
    expect(customerIn(later.world).uid).toBe('4711');
    expect(later.status()).toBe('closed');
  });
});

test('a settled force in the journal, undone, is no reason to draft the confirmation', async () => {
  const force = entryOn(4201, {
    procedure: 'force-associate',
    wish: { subscription: SUB, namespace: 9001 },
    about: { namespace: { id: 9001, path: 'acme-corp' }, subscription: SUB, plan: 'premium', seats: 24 },
  });
  const stage = await openCase('standard', {}, (seed) => {
    for (const one of seed.customersdot.customers) {
      Object.assign(one, { uid: '4711', token: { owner: 4711, works: true } });
    }
    seed.zendesk.comments.push(
      journalNote(1, 4201, force),
      journalNote(2, 4201, { ...force, event: 'settled' }),
    );
  });
  await stage.pass(30_000, 10_000);
  expect(closingOf(stage.state(), stage.assessment())?.kind).not.toBe('confirmation');
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).not.toContain(confirmed);
});

describe('what a later proof has overtaken is over', () => {
  const notes =
    (...entries: readonly WrittenEntry[]) =>
    (seed: Seed): void => {
      const ticket = seed.zendesk.tickets[0]?.id ?? 0;
      entries.forEach((one, n) => {
        const at = `2027-01-15T09:${String(10 + n).padStart(2, '0')}:00Z`;
        const entry = { ...one, ticket: String(ticket), at };
        seed.zendesk.comments.push(journalNote(n + 1, ticket, entry, { created_at: at }));
      });
    };

  const link = entryOn(0, { attempt: 'link' });
  const unlink = entryOn(0, { attempt: 'unlink', procedure: 'unlink-account', wish: { customer: 5501 } });

  test('an unlink whose end was never noted, before the link of the right account', async () => {
    const told = notes(unlink, link, { ...link, event: 'settled' });
    const stage = await openCase('self-serve', {}, told);
    await stage.pass(180_000, 10_000);
    expect(at(stage, 'unlink-account')).toBe('none');
    await work(stage);
    expect(done(stage.world)).toEqual(['change_linked_namespace']);
    expect(stage.status()).toBe('closed');
  });

  test('an unlink that this frame has begun, and whose reply was lost, once the account is linked', async () => {
    const stage = await openCase('admin-linked');
    stage.world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: 'lose-reply' });
    await begin(stage, 'unlink-account');
    byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
    await stage.pass(180_000, 10_000);
    await stage.send({ type: 'refresh' });
    await work(stage);
    expect(stage.status()).toBe('closed');
    expect(customerIn(stage.world).uid).toBe('4711');
  });

  test('a clearing, once the other subscription is on the group', async () => {
    const clear = entryOn(0, {
      attempt: 'clear',
      procedure: 'clear-subscription',
      wish: { subscription: 'A-S00010001' },
      about: { namespace: { id: 9001, path: 'acme-corp' } },
    });
    const stage = await openCase('already-there', {}, notes(clear));
    await stage.pass(180_000, 10_000);
    await work(stage);
    expect(done(stage.world)).toEqual([]);
    expect(planIn(stage.world, 9001)).toBe('premium');
  });
});

describe('a clearing whose reply was lost, in a case that reads as a change afterwards', () => {
  const lost = ['lose-reply', 'applied-then-502', 'lose-request', 'apply-late'] as const;
  const returns = [
    ['the same frame', false],
    ['another agent’s', true],
  ] as const;

  test.each(lost.flatMap((does) => returns.map(([where, anew]) => [does, where, anew] as const)))(
    '%s, %s: one plan, which a keen agent brings to its end',
    async (does, _, anew) => {
      const stage = await openCase('held-by-active', {}, (seed) => {
        for (const one of seed.gitlab.namespaces) one.billable = 2;
      });
      stage.world.knobs.faults.push({
        match: { service: 'customersdot', change: true },
        does,
        delayMs: 20_000,
      });
      await begin(stage, 'clear-subscription');
      const later = anew ? await stage.reload(elsewhere()) : stage;
      await later.pass(120_000, 10_000);
      await work(later);
      expect(line(later)).toEqual(['clear-subscription settled', 'force-associate settled']);
      expect(done(later.world)).toEqual(['clear_subscription', 'force_reassociate']);
      expect(later.status()).toBe('closed');
    },
  );
});
