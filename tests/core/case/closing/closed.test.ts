/** Whether a case is closed is seen by looking at the ticket: draft, field and status, or the reply that was sent. */
import { describe, expect, test } from 'vitest';
import type { Composer } from '#core/case/state.ts';
import { closingOf, isClosed, isDrafted, wantsWords } from '#core/case/closing.ts';
import { patternsOf } from '#core/case/reply/sentence-patterns.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { type Given, provisioned } from '../../build.ts';
import { caseOf, composer, assessment } from '../../opened.ts';
import { byAgent, line, privately, said } from '../../records.ts';

const mark = 'https://gitlab.com/groups/acme-corp/-/billings';
const own = 'The group {path} is now linked to {subscription}.';
const words = 'The group acme-corp is now linked to A-S00012345.';
const draft = `<p>Hello Mia,<br>${words}</p><p>See <a href="${mark}">${mark}</a></p>`;
const reviewed = 'A specialist is looking through your purchases.';
/** The sentences that drafts are known by, as they stand in the translations. */
const replyWords = { confirmation: patternsOf([own]), 'expert-review': patternsOf([reviewed]) };
const done = { text: draft, status: 'pending', issueType: 'associate_namespace' };
const linked = provisioned;

/** A case that has only its closing left, with this in the composer and these comments. */
function closed(over: Partial<Composer>, comments: readonly Comment[] = [], given: Given = linked): boolean {
  const state = caseOf({ ...given, comments }, { composer: composer(over), replyWords });
  return isClosed(state, closingOf(state, assessment(state)));
}

describe('with the draft in the composer', () => {
  test.each<[string, Partial<Composer>, boolean]>([
    ['draft, field and status', done, true],
    ['the draft as plain text', { ...done, text: `${words} See ${mark}.` }, true],
    ['the same address in the agent’s own words', { ...done, text: `Hi! See ${mark}.` }, false],
    ['a link with nothing around it', { ...done, text: `<a href="${mark}">${mark}</a>` }, false],
    ['the own words without the address', { ...done, text: words }, false],
    ['the draft among the agent’s own words', { ...done, text: `Hi! ${draft} Bye` }, true],
    ['no draft', { ...done, text: '' }, false],
    ['a draft of another group', { ...done, text: draft.replaceAll('acme-corp', 'acme-labs') }, false],
    ['the draft in an internal note', { ...done, type: 'internalNote' }, false],
    ['the field is not set', { ...done, issueType: '' }, false],
    ['the field says something else', { ...done, issueType: 'billing' }, false],
    ['the field is not on the form', { ...done, issueType: null }, true],
    ['the status is open', { ...done, status: 'open' }, false],
    ['the status is solved', { ...done, status: 'solved' }, false],
    ['the status could not be read', { ...done, status: null }, false],
  ])('%s', (_, over, is) => {
    expect(closed(over)).toBe(is);
  });

  test('without the field in the settings it holds nothing up', () => {
    const state = caseOf(linked, { composer: composer({ ...done, issueType: 'anything' }), replyWords });
    const free = { ...state, settings: { ...state.settings, issueTypeField: null } };
    expect(isClosed(free, closingOf(free, assessment(free)))).toBe(true);
  });

  test('a composer that could not be read closes nothing', () => {
    const state = caseOf(linked, { composer: null });
    expect(isClosed(state, closingOf(state, assessment(state)))).toBe(false);
  });

  test('where there is nothing to tell the customer, nothing is closed', () => {
    expect(isClosed(caseOf(linked, { composer: composer(done) }), null)).toBe(false);
  });
});

describe('after Submit, when the composer is empty', () => {
  const sent = `${words} See ${mark}`;
  const reply = said(sent, 5, byAgent);
  const submitted = { text: '', status: 'pending', issueType: 'associate_namespace' };

  test.each<[string, Partial<Composer>, readonly Comment[], boolean]>([
    ['the reply is the newest', submitted, [said('Help', 60), reply], true],
    ['only markup is left in the composer', { ...submitted, text: '<p><br>&nbsp;</p>' }, [reply], true],
    ['private notes may follow', submitted, [reply, said('Done', 1, privately)], true],
    ['the reply is private', submitted, [said(sent, 5, privately)], false],
    ['the customer replied after', submitted, [reply, said('Thanks, but it fails', 1)], false],
    [
      'a requester who is an agent replied after',
      submitted,
      [reply, said('No', 1, { role: 'agent' })],
      false,
    ],
    [
      'the requester replied after, and Zendesk does not say whose it is',
      submitted,
      [reply, said('No', 1, { author: '#8', role: null })],
      false,
    ],
    ['the customer quotes the address, and nobody replied', submitted, [said(sent, 5)], false],
    [
      'another agent’s reply without it follows',
      submitted,
      [reply, said('One more thing', 1, byAgent)],
      false,
    ],
    [
      'the reply is of another group',
      submitted,
      [said(sent.replaceAll('acme-corp', 'acme'), 5, byAgent)],
      false,
    ],
    [
      'the address is a link’s target',
      submitted,
      [said(`${words} See your billing page <${mark}>`, 5, byAgent)],
      true,
    ],
    ['there is an address, and nothing else', submitted, [said(`<${mark}>`, 5, byAgent)], false],
    ['the agent types something new', { ...submitted, text: 'Also' }, [reply], false],
    ['the reply is on hold', { ...submitted, status: 'hold' }, [reply], true],
    ['the ticket is solved', { ...submitted, status: 'solved' }, [reply], true],
    ['the ticket is open again', { ...submitted, status: 'open' }, [reply], false],
    ['the status could not be read', { ...submitted, status: null }, [reply], false],
    ['the field was left empty', { ...submitted, issueType: '' }, [reply], false],
    ['nothing was ever said', submitted, [], false],
  ])('%s', (_, over, comments, is) => {
    expect(closed(over, comments)).toBe(is);
  });
});

describe('where field and status are left alone', () => {
  const minutes: Given = { sub: { lines: [line('compute_minutes', 2)] } };
  const text = `Thanks. ${reviewed}`;

  test('the draft is enough', () => {
    expect(closed({ text }, [], minutes)).toBe(true);
    expect(closed({ text: 'See https://customers.gitlab.com' }, [], minutes)).toBe(false);
    expect(closed({ text, type: 'internalNote' }, [], minutes)).toBe(false);
  });

  test('and so is the reply once it was sent', () => {
    expect(closed({}, [said(text, 5, byAgent)], minutes)).toBe(true);
    expect(closed({}, [said(text, 5)], minutes)).toBe(false);
  });
});

test('a draft is not put in twice: it is known by its address, escaped or not', () => {
  const closing = {
    kind: 'confirmation',
    pending: true,
    issueType: true,
    mark: 'https://x.example/?a=1&b=2',
  } as const;
  const drafted = (text: string) =>
    isDrafted(caseOf({}, { composer: composer({ text: `${words} ${text}` }), replyWords }), closing);
  expect(drafted('https://x.example/?a=1&amp;b=2')).toBe(true);
  expect(drafted('https://x.example/?a=1&b=2')).toBe(true);
  expect(drafted('https://x.example/')).toBe(false);
});

describe('the words are asked for', () => {
  const wants = (over: Partial<Composer>, comments: readonly Comment[] = [], known = {}) => {
    const state = caseOf({ ...linked, comments }, { composer: composer(over), ...known });
    const closing = closingOf(state, assessment(state));
    return closing !== null && wantsWords(state, closing);
  };

  test.each<[string, Partial<Composer>, readonly Comment[], boolean]>([
    ['the composer names the address', { text: draft }, [], true],
    ['it names another', { text: 'https://gitlab.com/groups/acme/-/billings' }, [], false],
    ['the newest reply names it', {}, [said(`See ${mark}`, 5, byAgent)], true],
    ['the customer does', {}, [said(`See ${mark}`, 5)], false],
    ['nobody has written anything', {}, [], false],
  ])('where %s: %#', (_, over, comments, is) => {
    expect(wants(over, comments)).toBe(is);
    expect(wants(over, comments, { replyWords })).toBe(false);
  });
});
