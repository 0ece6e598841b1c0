/** What linking and unlinking a GitLab.com account share. */
import type { FactKind } from '../domain/query.ts';
import { noHarm, type Traits } from './traits.ts';
import type { Wish } from '../domain/wish.ts';

const accountFacts: readonly FactKind[] = [
  'customers-by-email',
  'customers-by-uid',
  'customer',
  'token-owner',
  'user',
];

export const accountOf = (wish: Wish): string => `account of customer ${wish['customer']}`;

/** What neither of them does to a group, and what both make doubtful. Repairing a wrong link is what mends it. */
export const ofAccount = {
  invalidates: accountFacts,
  changesPlan: false,
  associates: false,
  clears: false,
  mends: ['linked-user-is-customer'],
  byRequest: false,
  resumesAs: 'account',
  harms: noHarm,
} satisfies Partial<Traits>;
