/** What a reply is about: an address or a name that has to stand in it besides its own words. */
import type { Assessment } from '../assessment.ts';
import type { CaseState } from '../state.ts';
import { pathOf, subscriptionOf } from './about.ts';
import { isConsent, type ReplyKind } from './kinds.ts';

/** Replies about the group; their draft about another group is none. */
const aboutGroup: readonly ReplyKind[] = [
  'self-serve',
  'put-back',
  'become-owner',
  'group-not-there',
  'group-ends',
  'root-group',
  'personal-namespace',
];

/** Replies about the subscription. */
const aboutPurchase: readonly ReplyKind[] = ['ended', 'cancelled', 'self-managed', 'trial'];

/** The mark of a reply of that kind in the case as it stands; null where it names nothing. */
export function markOf(kind: ReplyKind, state: CaseState, assessment: Assessment): string | null {
  const { subscription } = assessment.snapshot;
  const path = pathOf(state, assessment);
  // A macro need name nothing but the group's billing page.
  if (kind === 'confirmation') return `${state.settings.gitlabUrl}/groups/${path}/-/billings`;
  if (aboutPurchase.includes(kind) || isConsent(kind)) return subscription?.name ?? subscriptionOf(state);
  return aboutGroup.includes(kind) ? path : null;
}
