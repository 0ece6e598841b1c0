import { seedOf } from '../build/index.ts';
import type { PreparedCase } from './types.ts';

export const standard: PreparedCase = {
  id: 'standard',
  ticket: 4201,
  title: 'The usual one',
  sentence:
    'Mia bought Premium for 24 and owns one root group of 24 on Free; only her GitLab.com account was never linked.',
  shows: [
    'requester-known:ok',
    'customer-known:ok',
    'customer-unique:ok',
    'login-activated:ok',
    'account-linked:warn',
    'linked-elsewhere:ok',
    'owner-of-namespace:ok',
    'subscription-active:ok',
    'subscription-is-saas:ok',
    'subscription-not-trial:ok',
    'subscription-started:ok',
    'subscription-has-seats:ok',
    'namespace-known:ok',
    'namespace-is-root-group:ok',
    'namespace-free:ok',
    'seats-match:ok',
    'recent-change:ok',
    'quota-after-linking:ok',
    'route:provision',
    'plan:link-account,change-namespace',
  ],
  seed: () => seedOf(4201),
};
