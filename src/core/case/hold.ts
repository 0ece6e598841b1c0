/** What holds a case up though no finding blocks: nothing may begin, or be told the customer, before it is seen. */
import { entry } from '../facts/store.ts';
import { type Query, query } from '../domain/query.ts';
import { isPaidCode } from '../domain/group-plan.ts';
import { known, type Part, type Trouble } from '../domain/loadable.ts';
import { isBegun } from './phase.ts';
import { isAssociated, outcomeOf } from './progress.ts';
import { isWhole, type Sight } from './assessment.ts';
import type { CaseState } from './state.ts';

export interface Hold {
  /** What to look at again: the conversation with its journal, or the plan that GitLab.com shows. */
  readonly ask: Query;
  /** Why it was not read; null where it was, and GitLab.com lags behind. */
  readonly trouble: Trouble | null;
}

/** What was read leaves nothing to do, and GitLab.com shows it. */
export const showsNothingToDo = (sight: Sight): boolean =>
  !sight.stale && !sight.loading && isWhole(sight) && sight.plan.length === 0 && !sight.lags;

/** GitLab.com was read since, and shows another plan than the one that a step of the case had put on the group. */
const showsAnother = (sight: Sight): boolean =>
  !sight.stale && !sight.loading && sight.lags && sight.snapshot.plan.tag === 'known';

/**
 * Every step is settled, and the subscription is seen on its group: by one of them, or, where other hands had put it
 * there, by what was read since. What was read since and wants more shows that it is not so any more.
 */
export function isProvisioned(state: CaseState, sight: Sight): boolean {
  if (outcomeOf(state) !== 'done') return false;
  const undone = !sight.stale && !sight.loading && isWhole(sight) && sight.plan.length > 0;
  return (isAssociated(state) && !undone && !showsAnother(sight)) || showsNothingToDo(sight);
}

/** GitLab.com still shows a plan on what was put back: else the reply about it would not be so any more. */
export const showsPutBack = ({ steps, book }: CaseState): boolean =>
  steps.every(({ role, plan, step }) => {
    if (role !== 'put-back' || step.at !== 'settled') return true;
    const shown = entry(book, 'plan', String(plan.wish['namespace']));
    return shown.tag === 'known' ? isPaidCode(shown.value.code) : isNeverTold(shown);
  });

/** Nothing may be read there with this token, so CustomersDot alone has proven it. */
const isNeverTold = (part: Part<unknown>): boolean =>
  part.tag === 'unread' && part.trouble.kind === 'forbidden';

/** Null where nothing holds it up; steps that are under way know what was begun. */
export function holdOf(state: CaseState, sight: Sight): Hold | null {
  const { journalUnread, lags, snapshot } = sight;
  if (journalUnread !== null && !isBegun(state))
    return { ask: query('conversation', state.ticket.id), trouble: journalUnread };
  const group = known(snapshot.namespace);
  const proven = isAssociated(state) && !showsAnother(sight);
  if (!lags || proven || group === undefined) return null;
  const { plan } = snapshot;
  return { ask: query('plan', group.id), trouble: plan.tag === 'unread' ? plan.trouble : null };
}
