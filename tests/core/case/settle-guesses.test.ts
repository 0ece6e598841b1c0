/** A guess whose answer is needed is a fact like any other; one that is not needed is forgotten, answer and all. */
import { expect, test } from 'vitest';
import { assess } from '#core/case/assessment.ts';
import { hasSettledGuesses, withSettledGuesses } from '#core/case/settle-guesses.ts';
import { factIn } from '#core/facts/store.ts';
import { type Query, query } from '#core/domain/query.ts';
import { type Given, notRead, onItsWay, told } from '../build.ts';
import { caseOf } from '../opened.ts';
import { now, shownPlan } from '../records.ts';

const needed = query('plan', 9001);
const other = query('plan', 77);

/** Whether there is something to settle; the guesses that are left; and whether the answer to the other one is kept. */
function settled(guesses: readonly Query[], given: Given): readonly [boolean, readonly Query[], string] {
  const state = caseOf({ guesses, ...given });
  const assessment = assess(state, now);
  const after = withSettledGuesses(state, assessment);
  return [hasSettledGuesses(state, assessment), after.guesses, factIn(after.facts, 'plan', '77').tag];
}
const answer = { plan: { 77: told(shownPlan()) } };

test.each<[string, readonly Query[], Given, ReturnType<typeof settled>]>([
  ['nothing was guessed', [], {}, [false, [], 'idle']],
  ['needed and answered: it is a fact', [needed], {}, [true, [], 'idle']],
  ['answered and not needed: forgotten', [other], { facts: answer }, [true, [], 'idle']],
  [
    'unread and not needed: forgotten, or an old outage would be taken for an answer later',
    [other],
    { facts: { plan: { 77: notRead } } },
    [true, [], 'idle'],
  ],
  ['still on its way: waited for', [other], { facts: { plan: { 77: onItsWay } } }, [false, [other], 'asked']],
])('%s', (_, guesses, given, expected) => {
  expect(settled(guesses, given)).toEqual(expected);
});

test('nothing is settled before all that is needed is there', () => {
  const state = caseOf({ guesses: [other], facts: { ...answer, orders: { 9001: onItsWay } } });
  expect(hasSettledGuesses(state, assess(state, now))).toBe(false);
});
