/** Which fact that is asked of the agent would answer a finding that is unread for want of it. */
import type { ManualField } from '../facts/manual-form.ts';
import type { FindingId } from './finding.ts';

/** The fields by finding, in the order in which they are asked for. */
export const answeredBy: { readonly [Id in FindingId]?: readonly ManualField[] } = {
  'login-activated': ['login-activated', 'login-history'],
  'account-linked': ['linked-uid'],
  'token-valid': ['token-works'],
  'linked-user-is-customer': ['linked-account'],
  'subscription-active': ['subscription-status', 'subscription-end'],
  'subscription-is-saas': ['subscription-delivery'],
  'subscription-not-trial': ['subscription-trial'],
  'subscription-started': ['subscription-start'],
  'subscription-has-seats': ['subscription-product', 'seats'],
  'namespace-free': ['holder'],
  'source-namespace': ['linked-namespace'],
  'seats-match': ['seats'],
  'seats-peak': ['seats'],
  'compute-minutes': ['compute-packs'],
  reseller: ['reseller'],
  program: ['program'],
};
