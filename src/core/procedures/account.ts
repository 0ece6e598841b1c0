/** What linking and unlinking a GitLab.com account share. */
import type { FactKind } from '../domain/query.ts';
import type { Wish } from '../domain/wish.ts';

export const accountFacts: readonly FactKind[] = [
  'customers-by-email',
  'customers-by-uid',
  'customer',
  'token-owner',
  'user',
];

export const accountOf = (wish: Wish): string => `account of customer ${wish['customer']}`;

/** Repairing a wrong link is what mends it. */
export const accountMends: readonly string[] = ['linked-user-is-customer'];
