/**
 * Groups that a clearing of this case has left on Free. Told by the journal and by what this frame has seen alone, group by
 * group: no choice, reload, colleague or outage takes that away (decisions.md, "When a change may go").
 */
import type { Departure } from '../procedures/departure.ts';
import { factIn } from '../facts/store.ts';
import { type Query, query } from '../domain/query.ts';
import { isFreeCode, isPaidCode } from '../domain/group-plan.ts';
import { type Attempt, attemptsOf } from '../journal/attempts.ts';
import type { Journal } from '../journal/reading.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { known } from '../domain/loadable.ts';
import type { About, Wish } from '../domain/wish.ts';
import type { PlannedStep } from '../plan/plan.ts';
import { inFlight } from './progress.ts';
import type { CaseState } from './state.ts';

export interface Stranded {
  readonly group: { readonly id: number; readonly path: string };
  /** The cleared subscription, which can be put back, with what it had. */
  readonly subscription: string;
  readonly about: About;
  /** Epoch ms. */
  readonly since: number;
}

interface PastChange {
  readonly plan: Pick<PlannedStep, 'procedure' | 'wish' | 'about'>;
  readonly at: number;
  readonly from?: Departure | null;
  /** The agent's word is that it did not happen; a look may show that it did all the same. */
  readonly denied?: boolean;
}

/** Seen on the group right before, and by the agent's word not cleared. */
const isDeniedClearing = ({ begun, ended }: Attempt): boolean =>
  ended?.event === 'did-not-happen' &&
  traitsOf(begun.procedure).clears &&
  typeof begun.from?.['linked'] === 'number';

/** What the journal and this frame have settled, oldest first; what both tell of stands once. */
function pastChanges({ reached }: CaseState, journal: Journal): readonly PastChange[] {
  const told = attemptsOf(journal)
    .filter((one) => (one.ended?.event === 'settled' && !one.overtaken) || isDeniedClearing(one))
    .map((one) => {
      const { begun } = one;
      const { at, attempt, from } = begun;
      return { plan: begun, at, attempt, from, denied: isDeniedClearing(one) };
    });
  const noted = new Set(told.map((one) => one.attempt));
  const here = reached.filter((one) => one.attempt === null || !noted.has(one.attempt));
  return [...told, ...here].toSorted((a, b) => a.at - b.at);
}

/** The group that a clearing was about: noted with it, or by the state that it departed from. */
function clearedGroup({ plan: { about }, from }: PastChange): Stranded['group'] | null {
  if (about.namespace !== undefined) return about.namespace;
  const id = from?.['linked'];
  return typeof id === 'number' ? { id, path: String(from?.['path'] ?? `#${id}`) } : null;
}

const onGroup = (wish: Wish, about: About): number | null => {
  const id = wish['namespace'] ?? about.namespace?.id;
  return typeof id === 'number' ? id : null;
};

/** GitLab.com shows the group on a paid plan again, by a reading that is younger than the clearing. */
function isPaidAgain({ facts }: CaseState, { group, since }: Stranded): boolean {
  const plan = factIn(facts, 'plan', group.id);
  return plan.tag === 'known' && plan.at > since && isPaidCode(known(plan)?.code ?? null);
}

/** A clearing that was said not to have happened, though nothing shows the subscription on the group any more. */
function isSeenGone({ facts }: CaseState, { group, subscription, since }: Stranded): boolean {
  const plan = factIn(facts, 'plan', group.id);
  const orders = known(factIn(facts, 'orders', group.id));
  const isFree = plan.tag === 'known' && plan.at > since && isFreeCode(plan.value.code);
  return isFree && orders !== undefined && !orders.some((one) => one.subscription === subscription);
}

interface Cleared extends Stranded {
  readonly denied: boolean;
}

/** Cleared by this case and not linked again since, whatever GitLab.com shows. */
function clearedIn(state: CaseState, journal: Journal): readonly Cleared[] {
  const open = new Map<number, Cleared>();
  for (const one of pastChanges(state, journal)) {
    const { plan, at, denied = false } = one;
    const { clears, associates } = traitsOf(plan.procedure);
    const { wish, about } = plan;
    const group = clears ? clearedGroup(one) : null;
    const subscription = wish['subscription'];
    const known = group !== null && denied && open.has(group.id);
    if (group !== null && typeof subscription === 'string' && !known) {
      open.set(group.id, { group, subscription, about, since: at, denied });
    }
    const linked = associates ? onGroup(wish, about) : null;
    if (linked !== null) open.delete(linked);
  }
  return [...open.values()];
}

/** The groups on Free, the one that was cleared last at the end. */
export const strandedIn = (state: CaseState, journal: Journal): readonly Stranded[] =>
  clearedIn(state, journal)
    .filter((one) => (one.denied ? isSeenGone(state, one) : !isPaidAgain(state, one)))
    .map(({ group, subscription, about, since }) => ({ group, subscription, about, since }));

/** Whether a stranded group is on a paid plan again is asked, whatever else the case is about by now. */
export const strandedQueries = (state: CaseState, journal: Journal): readonly Query[] =>
  clearedIn(state, journal).map(({ group }) => query('plan', group.id));

/** Nothing of the case is on its way, and putting back this group is not under way already. */
export const mayPutBack = ({ steps }: CaseState, { group }: Stranded): boolean =>
  !steps.some(inFlight) &&
  !steps.some((one) => one.role === 'put-back' && one.plan.wish['namespace'] === group.id);
