/** Each procedure with a state that other hands move, ready to be played at any moment. */
import { expect } from 'vitest';
import { customer, gitlabUser } from '../../world/build/index.ts';
import type { World } from '../../world/types.ts';
import { begin, go } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { born, customerIn, groupIn, movedToProd, planIn, PROD } from './others.ts';

const SUB = 'A-S00012345';
const HOLDER = 'A-S00010001';

export interface Scene {
  readonly procedure: string;
  /** What was moved by whom. */
  readonly by: string;
  open(): Promise<Stage>;
  /** Brings the step to where it is ready. */
  readonly ready: (stage: Stage) => Promise<void>;
  /** Gates that the agent gives, knowing nothing of the move. */
  readonly given: readonly string[];
  move(world: World): void;
  /** What is so now is as good to depart from as what was: seen from the start, it goes. */
  readonly goesFromThere?: true;
  /** What would have been lost. */
  kept(world: World): void;
}

const start = (stage: Stage): Promise<void> => stage.send({ type: 'start' });
const prodPays = (world: World): void => expect(planIn(world, PROD.id)).toBe('premium');

export const scenes: readonly Scene[] = [
  {
    procedure: 'link-account',
    by: 'the customer has linked another user',
    open: () => openCase('standard'),
    ready: start,
    given: [],
    move: (world) => Object.assign(customerIn(world), { uid: '4712', token: null }),
    kept: (world) => expect(customerIn(world).uid).toBe('4712'),
  },
  {
    procedure: 'link-account',
    by: 'the user was linked to another customer',
    open: () => openCase('standard'),
    ready: start,
    given: [],
    move: (world) =>
      void world.state.customersdot.customers.push(
        born(world, customer({ id: 5599, email: 'mia@other.example', uid: '4711' })),
      ),
    kept: (world) => expect(customerIn(world).uid).toBeNull(),
  },
  {
    procedure: 'unlink-account',
    by: 'the customer has linked the right user by themselves',
    open: () => openCase('admin-linked'),
    ready: start,
    given: [],
    move: (world) => Object.assign(customerIn(world), { uid: '4711', token: { owner: 4711, works: true } }),
    kept: (world) => expect(customerIn(world).uid).toBe('4711'),
  },
  {
    procedure: 'unlink-account',
    by: 'another admin is linked by now',
    open: () =>
      openCase('admin-linked', {}, (seed) => {
        seed.gitlab.users.push(
          gitlabUser({ id: 78, username: 'kim-ops', email: 'kim@ops.example', is_admin: true }),
        );
      }),
    ready: start,
    given: [],
    move: (world) => Object.assign(customerIn(world), { uid: '78', token: { owner: 78, works: true } }),
    goesFromThere: true,
    kept: (world) => expect(customerIn(world).uid).toBe('78'),
  },
  {
    procedure: 'change-namespace',
    by: 'the customer has put the subscription on a group that pays',
    open: () => openCase('self-serve'),
    ready: start,
    given: [],
    move: (world) => movedToProd(world, SUB),
    kept: prodPays,
  },
  {
    procedure: 'change-namespace',
    by: 'the subscription left the group that was confirmed to fall for another one',
    open: () => openCase('moves-from-another'),
    ready: start,
    given: ['source-namespace'],
    move: (world) => movedToProd(world, SUB),
    kept: prodPays,
  },
  {
    procedure: 'force-associate',
    by: 'the customer has put the subscription on a group that pays',
    open: () => openCase('too-few-seats'),
    ready: start,
    given: ['seats-match'],
    move: (world) => movedToProd(world, SUB),
    kept: prodPays,
  },
  {
    procedure: 'clear-subscription',
    by: 'the holder was moved to another group that pays',
    open: () => openCase('held-by-active'),
    ready: start,
    given: ['namespace-free', 'path'],
    move: (world) => movedToProd(world, HOLDER),
    kept: prodPays,
  },
  {
    procedure: 'put-back',
    by: 'the customer has put the cleared subscription on another group',
    async open() {
      const stage = await openCase('swap-refused');
      await begin(stage, 'clear-subscription');
      await go(stage, 'force-associate');
      return stage;
    },
    ready: (stage) => stage.send({ type: 'put-back' }),
    given: [],
    move: (world) => movedToProd(world, HOLDER),
    kept: prodPays,
  },
  {
    procedure: 'set-compute-minutes',
    by: 'somebody has given the group more minutes',
    async open() {
      const stage = await openCase('minutes-lost');
      await begin(stage, 'link-account');
      await go(stage, 'change-namespace');
      return stage;
    },
    ready: () => Promise.resolve(),
    given: [],
    move: (world) => void (groupIn(world, 9001).extra_shared_runners_minutes_limit = 50_000),
    kept: (world) => expect(groupIn(world, 9001).extra_shared_runners_minutes_limit).toBe(50_000),
  },
];
