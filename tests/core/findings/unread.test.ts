/** Nothing that could not be read is ever shown as ok, whichever answers are missing. */
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { type FactKind, keyOf } from '#core/domain/query.ts';
import type { FindingId } from '#core/findings/finding.ts';
import { routeOf } from '#core/plan/route.ts';
import { type Given, told } from '../build.ts';
import { cases, judged, kinds, needs, unlinked } from './blind.ts';

const missing = fc.subarray([...kinds], { minLength: 1 }).map((some) => new Set(some));

describe.each(cases)('%s', (_, given) => {
  const whole = judged(given, new Set());
  const own = (kind: FactKind): boolean =>
    kind === 'orders' || kind === 'subscription' ? whole.snapshot.subscription?.linked === null : true;
  const askedFor = new Set(whole.queries.map((one) => one.of));

  test('whatever could not be read, nothing that needs it is ok', () => {
    fc.assert(
      fc.property(missing, (blind) => {
        for (const { id, level } of judged(given, blind).findings) {
          const lacking = needs[id].filter((kind) => blind.has(kind) && askedFor.has(kind) && own(kind));
          if (level === 'ok') expect(lacking, id).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('no rule says that it is still on its way, so nothing waits for ever', () => {
    fc.assert(
      fc.property(missing, (blind) => {
        const { findings, snapshot } = judged(given, blind);
        const said = new Set(findings.map((one) => one.id));
        if (snapshot.customer === null) expect(said).toContain('customer-known');
        else expect(said).toContain('account-linked');
        expect(said).toContain('namespace-known');
        if (snapshot.namespace.tag === 'known') {
          expect(said).toContain('namespace-free');
          expect(said).toContain('recent-change');
          if (snapshot.subscription !== null) expect(said).toContain('seats-match');
          if (snapshot.userId !== null) expect(said).toContain('owner-of-namespace');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the customer is left to it only when all of it was read', () => {
    const decides: readonly FactKind[] = [
      'customers-by-email',
      'subscriptions',
      'namespace',
      'orders',
      'member',
    ];
    fc.assert(
      fc.property(missing, (blind) => {
        const { snapshot, findings } = judged(given, blind);
        if (routeOf(snapshot, findings) !== 'self-serve') return;
        expect(decides.filter((kind) => blind.has(kind))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('no step is planned for what could not be read', () => {
    fc.assert(
      fc.property(missing, (blind) => {
        for (const { procedure } of judged(given, blind).plan) {
          expect(blind.has('customers-by-email')).toBe(false);
          if (procedure.endsWith('account')) expect(blind.has('users-by-email')).toBe(false);
          else
            expect([...blind].filter((kind) => kind === 'namespace' || kind === 'subscriptions')).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** One answer missing, and the finding that says so. */
const tells: readonly (readonly [FactKind, Given, FindingId, 'unread' | 'block', 'reason' | null])[] = [
  ['customers-by-email', {}, 'customer-known', 'unread', null],
  ['login-history', { customer: { loginActivated: false } }, 'login-activated', 'block', null],
  ['users-by-email', { customer: unlinked }, 'account-linked', 'unread', null],
  ['token-owner', {}, 'linked-user-is-customer', 'unread', 'reason'],
  ['user', {}, 'linked-user-is-customer', 'unread', 'reason'],
  ['customers-by-uid', { customer: unlinked }, 'linked-elsewhere', 'unread', null],
  ['member', {}, 'owner-of-namespace', 'unread', 'reason'],
  ['subscriptions', {}, 'subscription-active', 'unread', 'reason'],
  ['namespace', {}, 'namespace-known', 'unread', null],
  ['orders', {}, 'namespace-free', 'unread', 'reason'],
  [
    'billable',
    { group: { billable: null }, facts: { billable: { 9001: told(24) } } },
    'seats-match',
    'unread',
    null,
  ],
  ['recent-changes', {}, 'recent-change', 'unread', null],
];

test.each(tells)('%s missing is told, with what to ask again', (kind, given, id, level, gate) => {
  const { findings, queries } = judged(given, new Set([kind]));
  const found = findings.find((one) => one.id === id);
  expect(found).toMatchObject({ level, gate });
  expect(found?.trouble).toMatchObject({ kind: 'down', detail: 'HTTP 503' });
  const asked = new Set(queries.map(keyOf));
  expect(found?.ask.length).toBeGreaterThan(0);
  expect(found?.ask.map(keyOf).filter((key) => !asked.has(key))).toEqual([]);
});
