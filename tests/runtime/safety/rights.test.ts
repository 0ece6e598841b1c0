/**
 * Who may operate is read again before each note (cases/safety.md 30): rights that were lost while the ticket is open, groups that
 * cannot be read, and somebody else at the keyboard: nothing is noted, nothing sent, and it is said.
 */
import { describe, expect, test } from 'vitest';
import { absent, unseen } from '../../../src/core/domain/loadable.ts';
import type { Services } from '../../../src/runtime/services.ts';
import { AGENT, OTHER_AGENT } from '../../world/build/index.ts';
import type { World } from '../../world/types.ts';
import { at, begin, didNotHappen, go, press, stepOf } from '../fixtures.ts';
import { notesOn } from '../model/ticket-notes.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, done, issuesFiled, notesSent } from '../traffic.ts';

const OPERATORS = 77002;
const settings = { operator_group_ids: String(OPERATORS) };

const agentIn = (world: World) => {
  const agent = world.state.zendesk.users.find((one) => one.id === OTHER_AGENT);
  if (agent === undefined) throw new Error('Ben is gone.');
  return agent;
};

const leaves = (world: World): void => {
  const agent = agentIn(world);
  agent.groups = agent.groups.filter((one) => one.id !== OPERATORS);
};

const gone = (world: World): void => {
  world.state.zendesk.users = world.state.zendesk.users.filter((one) => one.id !== OTHER_AGENT);
};

const ways: readonly (readonly [string, (world: World) => void])[] = [
  ['the agent has left the operators', leaves],
  ['the agent is in no group', (world) => void (agentIn(world).groups = [])],
  ['who is signed in cannot be read', gone],
];

const byBen = (id: string, more: object = {}) =>
  openCase(id, { settings: { ...settings, ...more }, agentId: OTHER_AGENT });

const cases: readonly (readonly [string, string, object])[] = [
  ['standard', 'link-account', {}],
  ['admin-linked', 'unlink-account', {}],
  ['self-serve', 'change-namespace', {}],
  ['too-few-seats', 'force-associate', {}],
  ['held-by-active', 'clear-subscription', {}],
  ['internal-request', 'force-associate', { execution_mode: 'internal_request' }],
  ['internal-request-swap', 'clear-subscription', { execution_mode: 'internal_request' }],
  ['standard', 'link-account', { execution_mode: 'guided' }],
];

describe.each(cases)('%s, %s %j', (id, procedure, more) => {
  test.each(ways)('%s: nothing is noted or sent, and it is said', async (_, lose) => {
    const stage = await byBen(id, more);
    await stage.send({ type: 'start' });
    lose(stage.world);
    await go(stage, procedure);
    expect([...notesSent(stage.world), ...changesSent(stage.world), ...issuesFiled(stage.world)]).toEqual([]);
    expect(stepOf(stage, procedure).step).toMatchObject({ at: 'ready', notice: { is: 'not-noted' } });
  });
});

describe('rights that are lost', () => {
  test('forbid all that changes something from then on', async () => {
    const stage = await byBen('standard');
    await stage.send({ type: 'start' });
    leaves(stage.world);
    await press(stage, 'link-account');
    expect(stage.status()).toBe('forbidden');
    await press(stage, 'link-account');
    await stage.send({ type: 'draft-reply' });
    expect(notesSent(stage.world)).toEqual([]);
    expect(stage.desk.composer.text).toBe('');
  });

  test('before a proof is noted leave it to the next one', async () => {
    const stage = await byBen('standard');
    await stage.send({ type: 'start' });
    const stop = stage.world.subscribe(() => {
      if (changesSent(stage.world).length === 0) return;
      stop();
      leaves(stage.world);
    });
    await press(stage, 'link-account');
    await stage.pass(20_000, 5_000);
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun']);
    agentIn(stage.world).groups.push({ id: OPERATORS, name: 'Operators' });
    const later = await stage.reload();
    expect(at(later, 'link-account')).toBe('settled');
    expect(notesOn(later.world).map((one) => one.event)).toEqual(['begun', 'settled']);
    expect(changesSent(later.world)).toHaveLength(1);
  });

  test('keep a word from counting', async () => {
    const stage = await byBen('request-lost');
    await begin(stage, 'link-account');
    await stage.pass(60_000, 10_000);
    leaves(stage.world);
    await didNotHappen(stage, 'link-account');
    expect(at(stage, 'link-account')).toBe('in-doubt');
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun']);
  });
});

describe('rights that come back', () => {
  test('let the step go as before', async () => {
    const stage = await byBen('standard');
    await stage.send({ type: 'start' });
    const groups = [...agentIn(stage.world).groups];
    gone(stage.world);
    await press(stage, 'link-account');
    expect(done(stage.world)).toEqual([]);
    stage.world.state.zendesk.users.push({
      id: OTHER_AGENT,
      name: 'Ben Okafor',
      email: 'ben@support.example',
      role: 'agent',
      locale: 'en-US',
      identities: [],
      groups,
    });
    await go(stage, 'link-account');
    expect(done(stage.world)).toEqual(['link_gitlab_account']);
  });
});

describe('who is signed in', () => {
  const silence = unseen({ kind: 'silence', service: 'zendesk', detail: '' });
  const answers: readonly (readonly [string, (services: Services) => Services['host']['readAgent']])[] = [
    ['is not told', () => () => Promise.resolve(silence)],
    ['is nobody', () => () => Promise.resolve(absent)],
    [
      'is somebody else by now',
      ({ host }) =>
        async () => {
          const look = await host.readAgent();
          return look.tag === 'seen' ? { ...look, seen: { ...look.seen, id: String(AGENT) } } : look;
        },
    ],
  ];

  test.each(answers)('%s: nothing is noted or sent', async (_, answer) => {
    const stage: Stage = await openCase('standard', {
      services: (services) => ({ ...services, host: { ...services.host, readAgent: answer(services) } }),
      agentId: OTHER_AGENT,
    });
    await begin(stage, 'link-account');
    expect([...notesSent(stage.world), ...changesSent(stage.world)]).toEqual([]);
    expect(stepOf(stage, 'link-account').step).toMatchObject({ at: 'ready', notice: { is: 'not-noted' } });
  });
});
