/** Guesses change when something is asked, and never what is made of it: whatever was guessed, in whatever order it came. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reading } from '#core/case/phase.ts';
import { effectsOf } from '#core/case/effects.ts';
import { factReceived } from '#core/case/events.ts';
import { assess } from '#core/case/assessment.ts';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import { asked, known, type Loadable } from '#core/domain/loadable.ts';
import { type FactKind, type FactOf, keyOf, type Query, query } from '#core/domain/query.ts';
import { guessesFrom } from '#core/facts/guesses.ts';
import { factIn, type FactStore } from '#core/facts/store.ts';
import { type Given, inquiryOf, notThere, told } from '../../build.ts';
import { caseOf } from '../../opened.ts';
import { account, acme, mia, now, premium } from '../../records.ts';

/** What the services answer: a group by its id, or by its path in any letters. */
function answerTo<K extends FactKind>(world: FactStore, of: K, arg: string): Loadable<FactOf[K]> {
  const ref = of === 'namespace' ? arg.toLowerCase() : arg;
  const part = factIn(world, of, ref);
  return part.tag === 'idle' ? notThere : part;
}

const received = <K extends FactKind>(state: CaseState, of: K, arg: string, part: Loadable<FactOf[K]>) =>
  reduceCase(state, { ...factReceived(of, arg, part), now });

interface Reading {
  readonly state: CaseState;
  /** Every question, in the order in which it was asked. */
  readonly made: readonly string[];
}

/** Asks what is to be asked, and lets one answer come at a time, in the drawn order, until nothing is open. */
function readAll(given: Given, guesses: readonly Query[], order: readonly number[]): Reading {
  const world = inquiryOf(given).facts;
  let state = caseOf({ ...given, guesses }, { facts: {}, phase: reading });
  const made: string[] = [];
  const open: Query[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    for (;;) {
      const due = effectsOf(state, now).find((one) => one.is === 'read' && one.due <= now);
      if (due?.is !== 'read') break;
      made.push(due.key);
      open.push(due.query);
      state = received(state, due.query.of, due.query.arg, asked);
    }
    const [next] = open.splice((order[turn % order.length] ?? 0) % Math.max(1, open.length), 1);
    if (next === undefined) return { state, made };
    state = received(state, next.of, next.arg, answerTo(world, next.of, next.arg));
  }
  throw new Error('The reading does not end.');
}

const labs = acme({ id: 9002, path: 'acme-labs', plan: 'premium' });

const worlds: fc.Arbitrary<Given> = fc
  .record({
    subject: fc.constantFrom(
      'Our group',
      'gitlab.com/acme-corp',
      'gitlab.com/Acme-Corp and A-S00012345',
      'gitlab.com/acme-labs',
      'gitlab.com/nowhere',
      'our group acme-labs',
    ),
    owned: fc.constantFrom([], ['9001'], ['9002'], ['9001', '9002'], ['9001', '9002', '9003', '9004']),
    uid: fc.constantFrom(null, '4711', '4712'),
    loginActivated: fc.boolean(),
    billable: fc.constantFrom(null, 24),
    held: fc.boolean(),
  })
  .map(({ subject, owned, uid, loginActivated, billable, held }) => {
    const root = acme({ billable });
    const old = { ...premium({ name: 'A-S00000001' }), linked: { id: 9001, path: 'acme-corp' } };
    const order = { subscription: old.name, namespace: '9001', ratePlan: null, end: '2026-12-31' };
    return {
      subject,
      choices: {},
      customer: mia({ uid, loginActivated }),
      facts: {
        user: { 4712: told(account({ id: '4712', username: 'other' })) },
        memberships: { 4711: told({ owned }), 4712: told({ owned: [] }) },
        namespace: { 9001: told(root), 'acme-corp': told(root), 9002: told(labs), 'acme-labs': told(labs) },
        billable: { 9001: told(24) },
        orders: { 9001: told(held ? [order] : []), 9002: told([]) },
        subscription: { 'A-S00000001': told(old) },
        'recent-changes': { 9001: told([]), 9002: told([]) },
      },
    };
  });

const orders = fc.array(fc.nat(20), { minLength: 1, maxLength: 12 });

/** Which question told of the group is left out: the group is the same. */
function verdictIn({ state }: Reading) {
  const { snapshot, findings, plan, route } = assess(state, now);
  const { customer, subscription, namespace, user, orders: held } = snapshot;
  return { customer, subscription, group: known(namespace), user, held, findings, plan, route };
}

const pool: readonly Query[] = [
  ...['5501', '7777'].flatMap((id) => [query('subscriptions', id), query('token-owner', id)]),
  ...['4711', '4712', '99'].flatMap((id) => [query('user', id), query('memberships', id)]),
  ...['9001', '9002', '77'].flatMap((id) => [query('namespace', id), query('plan', id), query('orders', id)]),
  query('member', '9001/4711'),
  query('subscription', 'A-S00000001'),
];

test('the verdict is the same, whatever was guessed', () => {
  fc.assert(
    fc.property(worlds, fc.subarray([...pool]), orders, orders, (given, guesses, first, second) => {
      expect(verdictIn(readAll(given, guesses, second))).toEqual(verdictIn(readAll(given, [], first)));
    }),
  );
});

test('right guesses make no request more, in whatever order the answers come', () => {
  fc.assert(
    fc.property(worlds, orders, orders, (given, first, second) => {
      const before = readAll(given, [], first);
      const { queries } = assess(before.state, now);
      const guesses = guessesFrom(queries, before.state.facts).asked;
      const again = readAll(given, guesses, second);
      expect(again.made.length).toBeLessThanOrEqual(before.made.length);
      expect(verdictIn(again)).toEqual(verdictIn(before));
    }),
  );
});

test('nothing is asked twice, and every guess is asked', () => {
  fc.assert(
    fc.property(worlds, fc.subarray([...pool]), orders, (given, guesses, order) => {
      const { made } = readAll(given, guesses, order);
      expect(new Set(made).size).toBe(made.length);
      expect(guesses.map(keyOf).filter((key) => !made.includes(key))).toEqual([]);
    }),
  );
});
