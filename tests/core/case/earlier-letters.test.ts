/** What was asked before is not asked as if it were new: which replies count as letters, and what follows for the draft. */
import { describe, expect, test } from 'vitest';
import { closingOf } from '#core/case/closing.ts';
import { closingView } from '#core/case/closing-view.ts';
import { letterSent, repliesPrint, staffReplies, unsearchedReplies } from '#core/case/earlier-letters.ts';
import { reduceCase } from '#core/case/reducer.ts';
import { replyFacts } from '#core/case/reply/read-facts.ts';
import type { ReplyKind } from '#core/case/reply/kinds.ts';
import { stillFreeIn } from '#core/case/still-free.ts';
import { caseStatus } from '#core/case/status.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { type Given, notRead, provisioned } from '../build.ts';
import { assessment, association, caseOf, settled, stepOf } from '../opened.ts';
import { byAgent, now, onLabs, privately, said, seats } from '../records.ts';

const words = 'See https://gitlab.com/groups/acme-corp/-/billings';

/** A case in which these replies were found to be letters of those kinds. */
function sent(given: Given, ...letters: readonly (readonly [ReplyKind, Comment])[]): CaseState {
  const state = caseOf({ ...given, comments: letters.map(([, comment]) => comment) });
  const list = letters.map(([kind, { id }]) => ({ kind, comment: id }));
  return { ...state, letters: { of: repliesPrint(staffReplies(state)), list } };
}

describe('a reply is searched for letters', () => {
  test.each<[string, Comment, boolean]>([
    ['a public one of an agent', said('Hello', 60, byAgent), true],
    ['an internal note is none', said('Hello', 60, privately), false],
    ['the customer quotes one', said('Hello', 60), false],
    ['one that Zendesk doubts is none', said('Hello', 60, { ...byAgent, flags: [2] }), false],
    ['a third person’s is none', said('Hello', 60, { author: 'Eve', authorId: '77' }), false],
  ])('%s', (_, comment, is) => {
    expect(unsearchedReplies(caseOf({ comments: [comment] })).length > 0).toBe(is);
  });

  test('once, until there is another', () => {
    const first = said('Hello', 60, byAgent);
    const searched = { of: first.id, list: [] };
    expect(unsearchedReplies(caseOf({ comments: [first] }, { letters: searched }))).toEqual([]);
    const both = [first, said('Hello again', 5, byAgent)];
    expect(unsearchedReplies(caseOf({ comments: both }, { letters: searched }))).toHaveLength(2);
  });
});

describe('a letter counts where it is about what the case is about', () => {
  test.each<[string, ReplyKind, string, boolean]>([
    ['the group', 'become-owner', 'an Owner of acme-corp, please', true],
    ['another group', 'become-owner', 'an Owner of acme-labs, please', false],
    ['a group whose name only begins so', 'become-owner', 'an Owner of acme-corp-2, please', false],
    [
      'an address of the group',
      'become-owner',
      'see https://gitlab.com/groups/acme-corp/-/group_members',
      true,
    ],
    ['the subscription', 'too-few-seats', 'Before I link A-S00012345', true],
    ['another subscription', 'too-few-seats', 'Before I link A-S00012346', false],
    ['a question that names nothing', 'which-group', 'Which group?', true],
  ])('%s', (_, kind, text, is) => {
    const state = sent({}, [kind, said(text, 60, byAgent)]);
    expect(letterSent(state, assessment(state), kind) !== null).toBe(is);
  });

  test('the newest of a kind', () => {
    const [old, last] = [said('acme-corp', 60, byAgent), said('acme-corp', 5, byAgent)];
    const state = sent({}, ['become-owner', last], ['become-owner', old]);
    expect(letterSent(state, assessment(state), 'become-owner')?.id).toBe(last.id);
  });
});

describe('the draft', () => {
  const few: Given = { sub: { lines: [seats(10)] } };
  const both: Given = { sub: { lines: [seats(10)], linked: onLabs } };
  const asked = (kind: ReplyKind) => [kind, said('about A-S00012345', 60, byAgent)] as const;
  const again = (state: CaseState) =>
    closingView(state, assessment(state), caseStatus(state, assessment(state)))?.again;

  test('is new where nothing was asked, and a second choice where it was', () => {
    expect(again(caseOf(few))).toBe(false);
    expect(again(sent(few, asked('too-few-seats')))).toBe(true);
  });

  test('waits until it is known whether the same was asked before', () => {
    const letter = said(words, 60, byAgent);
    const searching = caseOf({ ...few, comments: [letter] });
    expect(closingView(searching, assessment(searching), 'ready')).toMatchObject({ searching: true });
    expect(reduceCase(searching, { type: 'draft', now })).toBe(searching);
    const searched = sent(few, ['too-few-seats', letter]);
    expect(closingView(searched, assessment(searched), 'ready')).toMatchObject({ searching: false });
    expect(reduceCase(searched, { type: 'draft', now }).drafting.state).toBe('reading');
  });

  test('is new again once something was changed after the letter', () => {
    const state = sent(provisioned, ['confirmation', said(words, 60, byAgent)]);
    const { plan, role } = stepOf('force-associate', association, settled);
    const after = (minutes: number) => ({
      ...state,
      reached: [{ plan, role, attempt: null, at: now - minutes * 60_000 }],
    });
    expect([again(state), again(after(90)), again(after(5))]).toEqual([true, true, false]);
  });

  test('asks for the agreements that nobody asked for yet', () => {
    const state = sent(both, asked('moves'));
    const { kind } = closingOf(state, assessment(state)) ?? {};
    expect([kind, again(state)]).toEqual(['too-few-seats', false]);
    expect(replyFacts(state, assessment(state)).consents).toEqual(['too-few-seats']);
  });

  test('asks for all of them again where each was asked for', () => {
    const state = sent(both, asked('moves'), asked('too-few-seats'));
    expect(again(state)).toBe(true);
    expect(replyFacts(state, assessment(state)).consents).toEqual(['moves', 'too-few-seats']);
  });
});

describe('still on Free after a confirmation', () => {
  const free: Given = { sub: provisioned.sub ?? {} };
  const confirmed = (given: Given, text = words) => {
    const state = sent(given, ['confirmation', said(text, 60, byAgent)]);
    return stillFreeIn(state, assessment(state));
  };

  test.each<[string, ReturnType<typeof stillFreeIn>, string | null]>([
    ['the group is on Free', confirmed(free), 'acme-corp'],
    ['it has its plan', confirmed(provisioned), null],
    [
      'its plan could not be read',
      confirmed({ facts: { plan: { 9001: notRead } }, group: { plan: null } }),
      null,
    ],
    ['it is on a trial', confirmed({ plan: { code: 'premium_trial', trial: true } }), null],
    ['another group was confirmed', confirmed(free, words.replace('acme-corp', 'acme-labs')), null],
  ])('%s', (_, found, path) => {
    expect(found?.path ?? null).toBe(path);
  });

  test('nobody confirmed anything', () => {
    const state = caseOf(free);
    expect(stillFreeIn(state, assessment(state))).toBeNull();
  });
});
