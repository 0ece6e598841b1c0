/** The register: every question once, in the order of the page of rules, and only one where there is nobody to ask about. */
import { expect, test } from 'vitest';
import { findingIds } from '#core/findings/finding.ts';
import { findings, type Given, notRead, told } from '../build.ts';
import { email, line, onLabs, order, seats, used } from '../records.ts';

const cases: readonly Given[] = [
  {},
  { emails: [] },
  { facts: { 'customers-by-email': { [email]: told([]) } } },
  { customer: { uid: null, loginActivated: false } },
  { sub: { linked: onLabs, lines: [seats(10)], program: 'oss', trial: true, delivery: 'Self-Managed' } },
  { sub: { lines: [line('compute_minutes', 2)] }, group: { extraMinutes: 50, maxSeats: 99 } },
  { facts: { orders: { 9001: told([order('A-S1')]) }, 'recent-changes': { 9001: told([used()]) } } },
  { facts: { namespace: { 9001: notRead } } },
];

test.each(cases.map((given, index) => [index, given] as const))(
  'in their order, and each once: %s',
  (_, given) => {
    const places = findings(given).map(({ id }) => findingIds.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  },
);

test('without an address there is one question only', () => {
  expect(findings({ emails: [] }).map(({ id, level }) => `${id} ${level}`)).toEqual([
    'requester-known block',
  ]);
});
