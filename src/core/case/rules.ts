/**
 * What follows by itself, as a list: the first rule that applies changes the case, and the list is gone through again until
 * none applies. Each rule takes away its own condition.
 */
import type { Assessment } from './assessment.ts';
import { differingIn } from './lasting-difference.ts';
import { isFresh, type Rule } from './rule.ts';
import { hasSettledGuesses, withSettledGuesses } from './settle-guesses.ts';
import { resume, giveWay, start, completePlan, undone, goOn, end } from './rules-of-phases.ts';
import { dropObsolete, offer, unlock, lookAgainAfterClearing } from './rules-of-steps.ts';

/** Facts that a colleague, or another browser, was asked already: proposed in the form, and never taken by themselves. */
const toldBefore = ({ snapshot }: Assessment): Readonly<Record<string, string>> | null =>
  snapshot.journal.entries.findLast((one) => one.word !== null)?.word ?? null;

const proposeTold: Rule = {
  name: 'propose-told',
  when: (state, assessment) =>
    assessment.snapshot.reads === 'agent' &&
    !state.formTaken &&
    !state.formProposed &&
    Object.keys(state.form).length === 0 &&
    toldBefore(assessment) !== null,
  apply: (state, assessment) => ({
    ...state,
    form: toldBefore(assessment) ?? state.form,
    proposed: Object.keys(toldBefore(assessment) ?? {}),
    formProposed: true,
  }),
};

const settleGuesses: Rule = { name: 'settle-guesses', when: hasSettledGuesses, apply: withSettledGuesses };

/** The first sight of a difference starts its two minutes; where it is gone they are over. */
const noteDifference: Rule = {
  name: 'note-difference',
  when: (state, assessment) =>
    isFresh(assessment) && (state.differs?.of ?? null) !== differingIn(assessment.snapshot),
  apply(state, { snapshot, now }) {
    const of = differingIn(snapshot);
    return { ...state, differs: of === null ? null : { of, since: now } };
  },
};

/** In this order. */
export const rules: readonly Rule[] = [
  proposeTold,
  settleGuesses,
  noteDifference,
  resume,
  giveWay,
  start,
  completePlan,
  undone,
  goOn,
  dropObsolete,
  offer,
  end,
  unlock,
  lookAgainAfterClearing,
];
