/** A ticket that is opened again asks at once what its last verdict rested on, and believes nothing that it has not read anew. */
import { describe, expect, test } from 'vitest';
import { group, member } from '../world/build/index.ts';
import { isBegun } from '../../src/core/case/phase.ts';
import { entriesAtMost, guessesKeptFor } from '../../src/runtime/guesses.ts';
import { cases } from '../world/cases/index.ts';
import { open, type Stage, type StageOptions } from './stage.ts';
import { costOf, readOn, roundTrip, slow, tripsToVerdict } from './trips.ts';

const ticketKey = 'ticket https://acme-support.zendesk.com/agent/tickets/4201';

/** A ticket that was read, in a browser that keeps what its verdict rested on. */
async function readOnce(id = 'standard', options: StageOptions = {}) {
  const kept = new Map<string, string>();
  const stage = await slow(id, () => {}, { ...options, guesses: kept });
  await readOn(stage);
  stage.runtime.end();
  return { stage, kept, world: stage.world };
}

const says = (stage: Stage) => {
  const { findings, route, plan } = stage.assessment();
  return { status: stage.status(), findings, route, plan };
};

test('eleven requests leave at the same moment, and the verdict is the one of the first opening', async () => {
  const { stage, world } = await readOnce();
  const from = world.log.length;
  const again = await stage.reload();
  expect(new Set(world.log.slice(from).map((one) => one.at)).size).toBe(1);
  expect(await tripsToVerdict(again)).toBe(1);
  expect(world.log.slice(from)).toHaveLength(11);
  const anew = await stage.reload({ guesses: new Map() });
  await tripsToVerdict(anew);
  expect(says(again)).toEqual(says(anew));
});

test('what was asked later, for a choice that was taken back, is not asked again', async () => {
  const kept = new Map<string, string>();
  const stage = await slow('two-groups', () => {}, { guesses: kept });
  await readOn(stage);
  const before = kept.get([...kept.keys()][0] ?? '');
  await stage.send({ type: 'choose', field: 'namespace', value: '9001' });
  await readOn(stage);
  await stage.send({ type: 'choose', field: 'namespace', value: '' });
  await readOn(stage);
  const askedOf = (text: string | undefined) => text?.slice(text.indexOf('asked'));
  expect(askedOf([...kept.values()][0])).toEqual(askedOf(before));
});

describe('kept for 14 days', () => {
  test.each([
    ['14 days later it is still one trip', guessesKeptFor - 6 * roundTrip, 1],
    ['after that the ticket is read as if for the first time', guessesKeptFor + 1, 3],
  ])('%s', async (_, ms, trips) => {
    const { stage, kept, world } = await readOnce();
    world.advance(ms);
    expect((await costOf(() => stage.reload(), stage)).trips).toBe(trips);
    expect(kept.size).toBe(2);
  });

  test('what is older is removed, whatever ticket is opened', async () => {
    const { world, kept } = await readOnce();
    world.advance(guessesKeptFor + 1);
    const [ticket] = world.state.zendesk.tickets;
    if (ticket !== undefined) Object.assign(ticket, { id: 4999 });
    await readOn(await open(world, { guesses: kept }));
    expect([...kept.keys()].filter((key) => key.startsWith('ticket'))).toEqual([
      ticketKey.replace('4201', '4999'),
    ]);
  });

  test('the oldest of too many give way', async () => {
    const { stage, kept, world } = await readOnce();
    kept.clear();
    for (let n = 0; n < 2 * entriesAtMost; n += 1)
      kept.set(`ticket ${n}`, JSON.stringify({ at: world.now() - n - 1, asked: [] }));
    await readOn(await stage.reload());
    expect(kept.size).toBe(entriesAtMost);
    expect([kept.has(ticketKey), kept.has('ticket 0'), kept.has(`ticket ${entriesAtMost}`)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the world has moved in between', () => {
  /** What the second opening tells and costs, beside a browser that has kept nothing. */
  async function beside(stage: Stage) {
    const from = stage.world.log.length;
    const again = await stage.reload();
    const trips = await tripsToVerdict(again);
    const made = stage.world.log.length - from;
    const anew = await stage.reload({ guesses: new Map() });
    await tripsToVerdict(anew);
    const without = stage.world.log.length - from - made;
    expect(says(again)).toEqual(says(anew));
    return { again, trips, made, without };
  }

  test('a subscription on another group is shown there, and nothing was asked in vain', async () => {
    const { stage, world } = await readOnce();
    world.state.gitlab.namespaces.push(group({ id: 9002, full_path: 'acme-labs', members: [member(4711)] }));
    const sub = world.state.customersdot.subscriptions.find((one) => one.name === 'A-S00012345');
    if (sub !== undefined) sub.linked_namespace = { id: 9002, full_path: 'acme-labs' };
    const { again, ...cost } = await beside(stage);
    const { subscriptions } = again.assessment().snapshot;
    expect(subscriptions).toMatchObject({ value: [{ linked: { id: 9002 } }] });
    expect(cost).toEqual({ trips: 2, made: 13, without: 13 });
  });

  test('another group: what was guessed of the old one is asked in vain', async () => {
    const { stage, world } = await readOnce();
    const [old] = world.state.gitlab.namespaces;
    if (old === undefined) throw new Error('The case has a group.');
    world.state.gitlab.namespaces.push({ ...old, id: 9002, full_path: 'acme-labs' });
    old.members = [];
    const { again, ...cost } = await beside(stage);
    expect(again.assessment().snapshot.namespace).toMatchObject({ value: { id: 9002 } });
    expect(cost).toEqual({ trips: 2, made: 17, without: 12 });
  });

  test('another customer: the subscriptions of the old one are asked in vain', async () => {
    const { stage, world } = await readOnce();
    const [mia] = world.state.customersdot.customers;
    if (mia === undefined) throw new Error('The case has a customer.');
    world.state.customersdot.customers.push({ ...mia, id: 5600 });
    mia.email = 'moved@acme.example';
    const { again, ...cost } = await beside(stage);
    expect(again.assessment().snapshot.customer?.id).toBe(5600);
    expect(cost).toEqual({ trips: 2, made: 12, without: 12 });
  });

  test.each([
    ['standard', 8],
    ['self-serve', 9],
    ['overage-unseen', 10],
    ['inherited-owner', 9],
  ])(
    '%s, all of it: the %i guesses are asked in vain, and the chain is no longer than ever',
    async (id, guesses) => {
      const { stage, kept } = await readOnce(id);
      for (const [key, text] of kept) kept.set(key, text.replaceAll(/"arg":"\d/g, '$&77'));
      const { trips, made, without } = await beside(stage);
      expect([trips, made - without]).toEqual([3, guesses]);
    },
  );

  test.each(cases.map((one) => [one.id] as const))(
    '%s: with nothing but wrong ids the chain is no longer than ever',
    async (id) => {
      const { stage, kept } = await readOnce(id);
      for (const [key, text] of kept) kept.set(key, text.replaceAll(/"arg":"\d/g, '$&77'));
      expect((await costOf(() => stage.reload(), stage)).trips).toBeLessThanOrEqual(3);
    },
  );

  test('what an outage left of a wrong guess is not taken for an answer once it is needed', async () => {
    const { stage, world } = await readOnce();
    world.knobs.down.customersdot = true;
    const again = await stage.reload();
    await readOn(again);
    world.knobs.down.customersdot = false;
    await again.send({ type: 'refresh' });
    await readOn(again);
    expect(again.status()).toBe('ready');
    expect(again.assessment().snapshot.subscriptions.tag).toBe('known');
  });

  test('a guess that nobody answers holds nothing up', async () => {
    const { stage, kept, world } = await readOnce();
    const asked = [{ of: 'subscriptions', arg: '7777' }];
    for (const key of kept.keys()) kept.set(key, JSON.stringify({ at: world.now(), asked }));
    world.knobs.faults.push({ match: { path: '/customers/7777/' }, does: 'hang' });
    const again = await stage.reload();
    expect(await tripsToVerdict(again)).toBe(3);
    expect(again.status()).toBe('ready');
    await again.send({ type: 'start' });
    expect(isBegun(again.state())).toBe(true);
  });
});

test('the next ticket of the requester is as fast', async () => {
  const { world, kept } = await readOnce();
  const [ticket] = world.state.zendesk.tickets;
  if (ticket !== undefined) Object.assign(ticket, { id: 4999 });
  const next = await open(world, { guesses: kept });
  expect(await tripsToVerdict(next)).toBe(1);
  expect(next.status()).toBe('ready');
});

test.each(cases.map((one) => [one.id] as const))('%s: nothing but ids is kept', async (id) => {
  const { kept } = await readOnce(id);
  const inKey = /^(ticket|requester) https:\/\/acme-support\.zendesk\.com\/agent\/(tickets|users)\/\d+$/;
  const inText = /^\{"at":\d+,"asked":\[(\{"of":"[a-z-]+","arg":"(\d+|\d+\/\d+|A-S\d+|self)"\},?)*\]\}$/;
  for (const [key, text] of kept) {
    expect(key).toMatch(inKey);
    expect(text).toMatch(inText);
  }
});

describe('no right, or no reason, to ask', () => {
  const asked = (stage: Stage, from: number): readonly string[] =>
    stage.world.log.slice(from).map((one) => one.service);

  test('out of sight, or collapsed, nothing is asked; once shown, all at once', async () => {
    const { stage, world } = await readOnce();
    const from = world.log.length;
    const again = await stage.reload({ shown: false });
    await again.pass(10 * roundTrip);
    expect(world.log).toHaveLength(from);
    again.desk.emit({ type: 'shown', shown: true });
    await again.calm();
    expect(await tripsToVerdict(again)).toBe(1);
  });

  test('without an API CustomersDot is not asked, whatever was kept', async () => {
    const { stage, world } = await readOnce();
    const from = world.log.length;
    const again = await stage.reload({ settings: { customersdot_admin_email: '' } });
    await readOn(again);
    expect(asked(again, from)).not.toContain('customersdot');
    expect(asked(again, from)).toContain('gitlab');
  });

  test('without an address of the requester only the conversation is read', async () => {
    const { stage, world } = await readOnce();
    const requester = world.state.zendesk.users.find(
      (one) => one.id === world.state.zendesk.tickets[0]?.requester_id,
    );
    if (requester !== undefined) Object.assign(requester, { email: null, identities: [] });
    const from = world.log.length;
    await readOn(await stage.reload());
    expect(asked(stage, from)).toEqual(['zendesk']);
  });

  test('where nobody was let in the last time, nothing is guessed', async () => {
    const { kept } = await readOnce('gitlab-token-invalid');
    expect([...kept.values()].join(' ')).not.toMatch(/namespace|memberships|"user"/);
  });
});

describe('an outage', () => {
  test('leaves what was kept before it', async () => {
    const { stage, kept, world } = await readOnce();
    const before = [...kept];
    world.knobs.down.customersdot = true;
    await readOn(await stage.reload());
    expect([...kept]).toEqual(before);
  });
});

describe('what the browser keeps is nothing', () => {
  test.each([
    ['not JSON', 'x'],
    ['of another make', '{"choices":{}}'],
    ['an address among the ids', '{"at":NOW,"asked":[{"of":"customers-by-email","arg":"mia@acme.example"}]}'],
    ['a path for an id', '{"at":NOW,"asked":[{"of":"orders","arg":"../customers"}]}'],
    ['a kind that is not known', '{"at":NOW,"asked":[{"of":"everything","arg":"1"}]}'],
    [
      'too many',
      `{"at":NOW,"asked":[${Array.from({ length: 15 }, () => '{"of":"user","arg":"1"}').join(',')}]}`,
    ],
    ['of a day to come', '{"at":9999999999999,"asked":[{"of":"user","arg":"1"}]}'],
  ])('%s', async (_, text) => {
    const { stage, kept, world } = await readOnce();
    for (const key of kept.keys()) kept.set(key, text.replace('NOW', String(world.now())));
    const cost = await costOf(() => stage.reload(), stage);
    expect(cost).toEqual({ trips: 3, made: 12 });
  });

  test('a browser that keeps nothing reads every time as for the first time', async () => {
    const { stage } = await readOnce();
    expect(await costOf(() => stage.reload({ guesses: 'none' }), stage)).toEqual({ trips: 3, made: 12 });
  });
});
