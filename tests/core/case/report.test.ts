/** The case as text for whoever it is handed to: what was found, what was tried, and nothing that was not read as if it was. */
import { describe, expect, test } from 'vitest';
import { caseReport } from '#core/case/report.ts';
import type { CaseState } from '#core/case/state.ts';
import { type Given, notRead } from '../build.ts';
import { caseOf, running } from '../opened.ts';
import { now, seats } from '../records.ts';
import { change, link, refusedAs, settledAs } from './steps.ts';

/** Keys stand for the words. */
const lines = (state: CaseState) => caseReport(state, (key) => key, now).split('\n');
const under = (heading: string, state: CaseState) => {
  const all = lines(state);
  const rest = all.slice(all.indexOf(`## ${heading}`) + 1);
  const end = rest.findIndex((line) => line === '');
  return end < 0 ? rest : rest.slice(0, end);
};

test('it begins with the ticket and with who says so', () => {
  expect(lines(caseOf()).slice(0, 2)).toEqual([
    'escalation.ticket: https://acme.zendesk.com/agent/tickets/42',
    'escalation.by: Ann Reyes',
  ]);
});

describe('what was read', () => {
  const unread = { namespace: { 9001: notRead, 'acme-corp': notRead } };

  test.each<[string, Given, string]>([
    ['the group by path and id', {}, '- fact.namespace-path: acme-corp (9001)'],
    ['a group that could not be read is no group', { facts: unread }, '- fact.namespace-path: ?'],
    ['nor are its members none', { facts: unread }, '- fact.billable-users: ?'],
    ['no billable members are none', { group: { billable: 0 } }, '- fact.billable-users: 0'],
    [
      'extra minutes that are hidden are not none',
      { group: { extraMinutes: undefined } },
      '- fact.extra-minutes: ?',
    ],
    ['the subscription', {}, '- fact.subscription-name: A-S00012345'],
    ['the route', {}, '- fact.route: self-serve'],
  ])('%s', (_, given, line) => {
    expect(under('escalation.snapshot', caseOf(given))).toContain(line);
  });
});

describe('what was found', () => {
  const found = (given: Given) => under('escalation.findings', caseOf(given));

  test('what is in order is left out', () => {
    expect(found({}).filter((line) => line.startsWith('- ok'))).toEqual([]);
  });

  test('what is not stands with its level, in the words of the screen', () => {
    expect(found({ sub: { lines: [seats(10)] } })).toContain('- stop: finding.seats-match.short');
    expect(found({ facts: { member: { '9001/4711': notRead } } })).toContainEqual(
      expect.stringMatching(/^- unread: finding\.owner-of-namespace\./),
    );
  });
});

describe('what was tried', () => {
  const refusal = { id: 'overage', raw: 'x'.repeat(400), params: {} } as const;
  const steps = [link(settledAs()), change(refusedAs({ refusal }))];
  const tried = under('escalation.tried', caseOf({}, { phase: running, steps }));

  test('each step by its wish, and how it stands', () => {
    expect(tried[0]).toBe('- link-account {"customer":5501,"uid":"4711"}: settled');
  });

  test('a refusal with the answer, cut where it grows long', () => {
    expect(tried[1]).toMatch(/: refused \(overage: x{300}\)$/);
  });
});

describe('what was given', () => {
  const by = { of: 'x', by: '901', at: now };

  test('reasons and ticks stand last', () => {
    const confirmations = {
      'seats-match s': { ...by, text: 'They agreed.' },
      'departure s': { ...by, ticked: true },
      'path s': { ...by, ticked: false },
    };
    expect(under('escalation.given', caseOf({}, { confirmations }))).toEqual([
      '- seats-match s: They agreed.',
      '- departure s: confirmed',
      '- path s: ',
    ]);
  });

  test('nothing given: nothing is said of it', () => {
    expect(lines(caseOf())).not.toContain('## escalation.given');
  });
});
