/**
 * What counts as told is what the agent had before them when they took it, said of the record that they have named (contracts/settings.md,
 * "Reading"): no value of an earlier frame, of a colleague's journal or of another record becomes their word unseen.
 */
import { describe, expect, test } from 'vitest';
import { entryOn, journalNote, OTHER_AGENT } from '../../world/build/index.ts';
import { askingOf } from '../../../src/core/case/told.ts';
import { viewOf } from '../../../src/core/case/view.ts';
import { known } from '../../../src/core/domain/loadable.ts';
import { openCase, type Stage } from '../stage.ts';
import { standardWord, tell } from './told.ts';

const ticket = 4311;

const guided = (): Promise<Stage> => openCase('guided');

async function told(): Promise<Stage> {
  const stage = await guided();
  await tell(stage);
  return stage;
}

const fill = (stage: Stage, field: string, value: string): Promise<void> =>
  stage.send({ type: 'fill-in', field, value });

async function take(stage: Stage): Promise<void> {
  await stage.send({ type: 'take-facts' });
  await stage.calm();
}

const open = (stage: Stage): string | null =>
  askingOf(stage.state(), stage.assessment().snapshot).current?.id ?? null;
const lacks = (stage: Stage) => viewOf(stage.state(), stage.world.now()).asked?.lacks;
const subscription = (stage: Stage) => stage.assessment().snapshot.subscription;
const customer = (stage: Stage) => stage.assessment().snapshot.customer;

/** A colleague's journal tells all that they were told. */
const withJournal = (): Promise<Stage> =>
  openCase('guided', {}, (seed) => {
    const entry = entryOn(ticket, {
      event: 'begun',
      word: { ...standardWord, 'holder-of': '9001' },
      agentId: String(OTHER_AGENT),
      wish: { customer: 5501, uid: '4711' },
    });
    seed.zendesk.comments.push(
      journalNote(1, ticket, entry),
      journalNote(2, ticket, { ...entry, event: 'settled' }),
    );
  });

/** The frame is opened anew when what was told counts no more. */
async function openedLate(): Promise<Stage> {
  const stage = await told();
  await stage.pass(16 * 60_000, 60_000);
  return stage.reload();
}

describe('what is only proposed', () => {
  test.each([
    ['by a colleague’s journal', withJournal],
    ['by an earlier frame', openedLate],
  ])('%s: is told stage by stage, as it is seen', async (_, opened) => {
    const stage = await opened();
    expect(open(stage)).toBe('customer');
    await take(stage);
    expect(customer(stage)?.id).toBe(5501);
    expect(open(stage)).toBe('account');
    expect(stage.assessment().snapshot.subscriptions.tag).not.toBe('known');
    const stages = [open(stage)];
    while (open(stage) !== null && stages.length < 9) {
      await take(stage);
      stages.push(open(stage));
    }
    expect(stages).toEqual(['account', 'subscription', 'term', 'purchase', 'holder', null]);
    expect(subscription(stage)).toMatchObject({ name: 'A-S00012345', linked: null, status: 'Active' });
    expect(known(stage.assessment().snapshot.orders)).toEqual([]);
  });

  test('what was typed and not taken is not told by a reload', async () => {
    const stage = await told();
    await fill(stage, 'seats', '5');
    const soon = await stage.reload();
    expect(soon.state().form['seats']).toBe('5');
    expect(subscription(soon)?.lines).toMatchObject([{ quantity: 24 }]);
    await take(soon);
    expect(subscription(soon)?.lines).toMatchObject([{ quantity: 5 }]);
  });
});

describe('what was told of one record', () => {
  test('the subscription: of another one its term and how it was bought are asked again', async () => {
    const stage = await told();
    await fill(stage, 'subscription-name', 'A-S00077777');
    await take(stage);
    expect(open(stage)).toBe('term');
    expect(subscription(stage)).toMatchObject({
      name: 'A-S00077777',
      status: undefined,
      trial: undefined,
      program: undefined,
    });
    await take(stage);
    expect(open(stage)).toBe('purchase');
    expect(subscription(stage)).toMatchObject({ status: 'Active', program: undefined });
    await take(stage);
    expect(open(stage)).toBeNull();
    expect(subscription(stage)).toMatchObject({ program: null });
  });

  test('what was told of the other one anew is not asked again', async () => {
    const stage = await told();
    await fill(stage, 'subscription-name', 'A-S00077777');
    await fill(stage, 'subscription-status', 'Expired');
    await take(stage);
    expect(subscription(stage)).toMatchObject({ status: 'Expired', trial: undefined });
  });

  test('the linked account: of another one nobody has told whose it is, and whether its token works', async () => {
    const stage = await told();
    await fill(stage, 'linked-uid', '4799');
    await take(stage);
    expect(open(stage)).toBe('account');
    expect(customer(stage)).toMatchObject({ uid: '4799', tokenValid: null });
    expect(stage.assessment().snapshot.token.tag).toBe('idle');
  });

  test('the customer: of another one all is asked again', async () => {
    const stage = await told();
    await fill(stage, 'customer-id', '7001');
    await take(stage);
    expect(open(stage)).toBe('account');
    expect(customer(stage)?.id).toBe(7001);
    expect(subscription(stage)).toBeNull();
  });

  test('the group that its holder was typed for, though another one is proposed by the time it is taken', async () => {
    const stage = await guided();
    for (const [field, value] of Object.entries({ ...standardWord, holder: '' }))
      await fill(stage, field, value);
    for (let taken = 0; taken < 6; taken += 1) await take(stage);
    await fill(stage, 'holder', 'none');
    expect(stage.state().form['holder-of']).toBe('9001');
  });
});

describe('what is wrong', () => {
  test('in a field that is not asked any more, does not stand in the way of the others', async () => {
    const stage = await told();
    await fill(stage, 'seats', 'many');
    await take(stage);
    expect(lacks(stage)?.wrong).toEqual(['seats']);
    await fill(stage, 'subscription-product', 'storage');
    await fill(stage, 'seats', 'many');
    expect(lacks(stage)?.wrong).toEqual([]);
    await take(stage);
    expect(subscription(stage)?.lines).toMatchObject([{ kind: 'storage' }]);
  });

  test('in a stage that is not shown yet, is said when it is', async () => {
    const stage = await guided();
    await fill(stage, 'customer-id', '5501');
    await fill(stage, 'linked-uid', '4711');
    await fill(stage, 'seats', 'many');
    await take(stage);
    expect(customer(stage)?.id).toBe(5501);
    expect(lacks(stage)?.wrong).toEqual([]);
  });

  test('is a subscription that holds the group besides itself: what it is linked to tells that', async () => {
    const stage = await told();
    await fill(stage, 'linked-namespace', '9911');
    await fill(stage, 'holder', 'A-S00012345');
    await fill(stage, 'holder-product', 'seats');
    await take(stage);
    expect(lacks(stage)?.wrong).toEqual(['holder']);
    expect(subscription(stage)?.linked).toBeNull();
  });
});
