/** What customers ask about the portal, by the names that outside tests hold on to (contracts/automation.md, "The troubleshooting desk"). */

/** Each topic with the section of the documentation that it comes from. */
export const sections = {
  'sign-in': 'sign-in-to-customers-portal',
  'one-time-link': 'sign-in-to-customers-portal',
  'confirm-email': 'confirm-customers-portal-email-address',
  profile: 'change-profile-owner-information',
  transfer: 'change-profile-owner-information',
  'company-details': 'change-your-company-details',
  'subscription-contact': 'change-your-subscription-contact',
  'add-billing-manager': 'add-a-billing-account-manager',
  'remove-billing-manager': 'remove-a-billing-account-manager',
  'revoke-invitation': 'revoke-a-billing-account-manager-invitation',
  'billing-contact': 'change-your-billing-contact',
  'contact-name': 'troubleshooting-your-billing-or-subscription-contacts-name',
  'lapsed-contact': 'troubleshooting-your-subscription-contact',
  'payment-method': 'change-your-payment-method',
  'default-payment-method': 'set-a-default-payment-method',
  'delete-payment-method': 'delete-a-default-payment-method',
  invoice: 'pay-for-an-invoice',
  'link-account': 'link-a-gitlabcom-account',
  'change-linked-account': 'change-the-linked-account',
  'tax-id': 'tax-id-for-non-us-customers',
  reseller: 'customers-that-purchased-through-a-reseller',
  support: 'get-support',
} as const;

/** One of the topics. */
export type Topic = keyof typeof sections;

const isTopic = (name: string): name is Topic => name in sections;

/** All of them, in the contract's order. */
export const topics: readonly Topic[] = Object.keys(sections).filter(isTopic);
