/** What holds a case up though no finding blocks: nothing may begin, or be told the customer, before it is seen. */
import { factIn } from '../facts/store.ts';
import { type Query, query } from '../domain/query.ts';
import { isPaidCode } from '../domain/group-plan.ts';
import { known, type Loadable, type Trouble } from '../domain/loadable.ts';
import { isBegun } from './phase.ts';
import { isAssociated, outcomeOf } from './progress.ts';
import { isWhole, type Assessment } from './assessment.ts';
import type { CaseState } from './state.ts';

/** Something that has to be seen before the case may go on, though no finding blocks. */
export interface Hold {
  /** What to look at again: the conversation with its journal, or the plan that GitLab.com shows. */
  readonly ask: Query;
  /** Why it was not read; null where it was, and GitLab.com lags behind. */
  readonly trouble: Trouble | null;
}

/**
 * Whether what was read leaves nothing to do, and GitLab.com shows it. False while anything is still being read, or
 * is to be read again.
 */
export const showsNothingToDo = (assessment: Assessment): boolean =>
  !assessment.stale &&
  !assessment.loading &&
  isWhole(assessment) &&
  assessment.plan.length === 0 &&
  !assessment.lags;

/** GitLab.com was read since, and shows another plan than the one that a step of the case had put on the group. */
const showsAnother = (assessment: Assessment): boolean =>
  !assessment.stale && !assessment.loading && assessment.lags && assessment.snapshot.plan.tag === 'known';

/**
 * Every step is settled, and the subscription is seen on its group: by one of them, or, where other hands had put it
 * there, by what was read since. What was read since and wants more shows that it is not so any more.
 */
export function isProvisioned(state: CaseState, assessment: Assessment): boolean {
  if (outcomeOf(state) !== 'done') return false;
  const undone =
    !assessment.stale && !assessment.loading && isWhole(assessment) && assessment.plan.length > 0;
  return (isAssociated(state) && !undone && !showsAnother(assessment)) || showsNothingToDo(assessment);
}

/**
 * Whether GitLab.com still shows a paid plan on every group that was put back: else the reply about it would not be
 * so any more. True where nothing was put back, or where this token may never read the plan.
 */
export const isPaidWherePutBack = ({ steps, facts }: CaseState): boolean =>
  steps.every(({ role, plan, step }) => {
    if (role !== 'put-back' || step.at !== 'settled') return true;
    const shown = factIn(facts, 'plan', String(plan.wish['namespace']));
    return shown.tag === 'known' ? isPaidCode(shown.value.code) : isNeverTold(shown);
  });

/** Nothing may be read there with this token, so CustomersDot alone has proven it. */
const isNeverTold = (fact: Loadable<unknown>): boolean =>
  fact.tag === 'unread' && fact.trouble.kind === 'forbidden';

/** Null where nothing holds it up; steps that are under way know what was begun. */
export function holdOf(state: CaseState, assessment: Assessment): Hold | null {
  const { journalUnread, lags, snapshot } = assessment;
  if (journalUnread !== null && !isBegun(state))
    return { ask: query('conversation', state.ticket.id), trouble: journalUnread };
  const group = known(snapshot.namespace);
  const proven = isAssociated(state) && !showsAnother(assessment);
  if (!lags || proven || group === undefined) return null;
  const { plan } = snapshot;
  return { ask: query('plan', group.id), trouble: plan.tag === 'unread' ? plan.trouble : null };
}
