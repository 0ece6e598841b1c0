/** An agreement is confirmed as one, and a comment that was picked gives the reason and nothing else. */
import { describe, expect, test } from 'vitest';
import { requesterComments } from '#core/case/requester-comments.ts';
import { agreementOf } from '#core/case/agreement.ts';
import { pickableAt } from '#core/case/consent.ts';
import { gatesOf } from '#core/case/gates.ts';
import { consents } from '#core/case/reply/kinds.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { type Given, told } from '../build.ts';
import { assessment, association, caseOf, fromNothing, readyFrom, running, stepOf } from '../opened.ts';
import { byAgent, minutesAgo, privately, said, seats } from '../records.ts';
import { keysUnder } from '../../i18n/texts.ts';

const few: Given = { sub: { lines: [seats(10)] } };
const link = (id: string) => `https://acme.zendesk.com/agent/tickets/42#comment-${id}`;

describe('the comments to pick from', () => {
  const all = (comments: readonly Comment[], given: Given = {}) =>
    requesterComments(caseOf({ ...given, comments }));
  const [first, letter, note, answer] = [
    said('Please help', 90),
    said('May I?', 60, byAgent),
    said('They may', 50, privately),
    said('Yes,\n  you may', 5, { flags: [2] }),
  ];

  test('are the requester’s public ones, the newest first, by their place among all public ones', () => {
    expect(all([first, letter, note, answer]).map(({ id, number }) => [id, number])).toEqual([
      [answer.id, 3],
      [first.id, 1],
    ]);
  });

  test('say how they begin in one line, by whom, where, and whether Zendesk doubts them', () => {
    expect(all([answer])[0]).toEqual({
      id: answer.id,
      number: 1,
      author: 'Mia Torres',
      at: minutesAgo(5),
      words: 'Yes, you may',
      link: link(answer.id),
      flagged: true,
    });
    expect(all([said('x'.repeat(5_000), 5)])[0]?.words).toBe(`${'x'.repeat(80)}…`);
  });

  test('have no place where older ones were not read', () => {
    const facts = { conversation: { 42: told({ comments: [answer], older: 'page-2' }) } };
    expect(all([], { facts })[0]?.number).toBeNull();
    const whole = {
      ...facts,
      'older-conversation': { 'page-2': told({ comments: [first, letter], older: null }) },
    };
    expect(all([], { facts: whole })[0]?.number).toBe(3);
  });
});

describe('at a gate', () => {
  const [first, letter, answer] = [
    said('Please help', 90),
    said('A-S00012345?', 60, byAgent),
    said('Yes', 5),
  ];
  const step = stepOf('force-associate', association, readyFrom(fromNothing));

  function at(typed: string, over: Partial<CaseState> = {}) {
    const state = caseOf(
      { ...few, comments: [first, letter, answer] },
      { phase: running, steps: [step], ...over },
    );
    const gate = gatesOf(state, assessment(state), step).find((one) => one.id === 'seats-match');
    if (gate === undefined) throw new Error('Nothing asks about seats.');
    return pickableAt(state, assessment(state), { ...gate, typed });
  }
  const asked = { letters: { of: '', list: [{ kind: 'too-few-seats', comment: letter.id }] } } as const;

  test('what followed the question is an answer, what went before is not', () => {
    expect(at('', asked)).toMatchObject({ answers: [{ id: answer.id }], others: [{ id: first.id }] });
    expect(at('')).toMatchObject({ answers: [], others: [{ id: answer.id }, { id: first.id }] });
  });

  test.each([
    ['nothing is typed', '', null],
    ['by phone', 'Agreed by phone on 3 May', null],
    ['its link stands in the reason', `${link(answer.id)} (comment 3): Yes`, answer.id],
    ['behind the agent’s own words', `As agreed: ${link(answer.id)}`, answer.id],
    ['an address that only begins like it', `${link(answer.id)}9`, null],
    ['the same id on another ticket', link(answer.id).replace('/42#', '/43#'), null],
  ])('picked: %s', (_, typed, picked) => {
    expect(at(typed)?.picked).toBe(picked);
  });

  test('nothing is picked by itself, and a pick alone confirms no box', () => {
    expect(at('', asked)?.picked).toBeNull();
  });
});

test('every agreement that a letter asks for reads as one, and a gate that asks for none is said as before', () => {
  const worded = [...keysUnder('consent')].filter((key) => consents.some((one) => key.startsWith(one)));
  expect(consents.filter((one) => !worded.some((key) => key.startsWith(one)))).toEqual([]);
  expect(agreementOf({ key: 'finding.namespace-free.active' })).toBe('consent.replace');
  expect(agreementOf({ key: 'finding.reseller.short' })).toBe('consent.partner');
  expect(agreementOf({ key: 'finding.namespace-free.expired' })).toBeNull();
  expect(agreementOf({ key: 'ui.gate.path' })).toBeNull();
});
