/** What was asked, and what has become of it: by what was read since, never by what somebody says. */
import { describe, expect, test } from 'vitest';
import { followUpsOf } from '#core/case/follow-ups.ts';
import { type ReplyKind, replyKinds } from '#core/case/reply/kinds.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { type Given, notRead, notThere, onItsWay, provisioned, told } from '../build.ts';
import { assessment, caseOf } from '../opened.ts';
import { byAgent, email, line, onLabs, said, seats } from '../records.ts';

const billing = 'https://gitlab.com/groups/acme-corp/-/billings';
const names = `A-S00012345 acme-corp ${billing}`;

function followed(kind: ReplyKind, given: Given, after: readonly Comment[] = [], text = names) {
  const letter = said(text, 60, byAgent);
  const comments = [said('Help', 90), letter, ...after];
  const state = caseOf({ ...given, comments }, { letters: { of: '', list: [{ kind, comment: letter.id }] } });
  return followUpsOf(state, assessment(state))[0];
}

const maintainer: Given = { facts: { member: { '9001/4711': told(40) } } };
const few: Given = { sub: { lines: [seats(10)] } };
const noGroup: Given = {
  choices: { subscription: 'A-S00012345', namespace: 'acme-corp' },
  facts: { namespace: { 'acme-corp': notThere } },
};
const nobody: Given = { facts: { 'customers-by-email': { [email]: told([]) } } };

test.each<[string, ReplyKind, Given, string]>([
  ['made Owner', 'become-owner', {}, 'mended'],
  ['not made Owner', 'become-owner', maintainer, 'stands'],
  [
    'whether they are Owner could not be read',
    'become-owner',
    { facts: { member: { '9001/4711': notRead } } },
    'unread',
  ],
  [
    'whether they are Owner is on its way',
    'become-owner',
    { facts: { member: { '9001/4711': onItsWay } } },
    'unread',
  ],
  ['seats were added', 'too-few-seats', {}, 'mended'],
  ['seats are still missing', 'too-few-seats', few, 'stands'],
  ['the other group lost it in the meantime', 'moves', {}, 'gone'],
  ['the other group still has it', 'moves', { sub: { linked: onLabs } }, 'stands'],
  ['the customer is found', 'hand-over', {}, 'mended'],
  ['the customer is not found', 'hand-over', nobody, 'stands'],
  ['there is still no address to look them up by', 'hand-over', { emails: [] }, 'stands'],
  ['signed in again', 'sign-in-again', {}, 'mended'],
  ['not signed in again', 'sign-in-again', { customer: { tokenValid: false } }, 'stands'],
  ['renewed', 'ended', {}, 'mended'],
  ['still over', 'ended', { sub: { status: 'Expired' } }, 'stands'],
  ['a group was named', 'which-group', {}, 'mended'],
  [
    'no subscription is chosen',
    'which-subscription',
    { choices: { subscription: 'A-S9', namespace: '9001' } },
    'stands',
  ],
  ['the group is there', 'group-not-there', {}, 'mended'],
  ['the group is not there', 'group-not-there', noGroup, 'stands'],
  ['linked by the customer', 'self-serve', provisioned, 'mended'],
  ['not linked by the customer', 'self-serve', {}, 'stands'],
  ['confirmed, and so', 'confirmation', provisioned, 'mended'],
  ['confirmed, and on Free', 'confirmation', {}, 'stands'],
  ['nothing was asked', 'escalated', {}, 'told'],
  [
    'minutes only: an expert looks',
    'expert-review',
    { sub: { lines: [line('compute_minutes', 2)] } },
    'told',
  ],
])('%s', (_, kind, given, became) => {
  expect(followed(kind, given)?.became).toBe(became);
});

test('every kind of letter can be followed', () => {
  expect(replyKinds.filter((kind) => followed(kind, {})?.kind !== kind)).toEqual([]);
});

describe('a letter about something else', () => {
  test('is none of this case', () => {
    expect(followed('become-owner', {}, [], 'acme-labs')).toBeUndefined();
    expect(followed('group-not-there', noGroup, [], 'acme-labs')).toBeUndefined();
  });

  test('is mended where the answer was another group or subscription', () => {
    expect(followed('group-not-there', {}, [], 'acme-labs')?.became).toBe('mended');
    expect(followed('ended', {}, [], 'A-S00000001')?.became).toBe('mended');
  });
});

describe('the answer', () => {
  const answered = (...after: readonly Comment[]) =>
    followed('too-few-seats', few, after)?.answer?.words ?? null;

  test.each<[string, string | null, string | null]>([
    ['what the requester wrote after it', answered(said('We agree', 5)), 'We agree'],
    ['the newest of several', answered(said('Let me ask', 30), said('We agree', 5)), 'We agree'],
    ['an agent’s reply is none', answered(said('Any news?', 5, byAgent)), null],
    ['a third person’s is none', answered(said('I agree', 5, { author: 'Eve', authorId: '77' })), null],
    ['an internal note is none', answered(said('We agree', 5, { public: false })), null],
    ['what was written before it is none', answered(), null],
  ])('%s', (_, is, wanted) => {
    expect(is).toBe(wanted);
  });
});
