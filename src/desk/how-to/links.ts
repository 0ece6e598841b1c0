/** The addresses that a how-to leads to, as the portal's documentation has them. */
import type { Params } from '../../core/domain/proof.ts';
import { sections, type Topic } from './topic.ts';

const documentation = 'https://docs.gitlab.com/subscriptions/customers_portal/';

/** Where the portal and GitLab.com are; addresses without a slash at their end. */
export interface Places {
  readonly portal: string;
  readonly gitlab: string;
}

/** What fills the blanks of a how-to; `page` is the topic's section in the documentation. */
export const linksOf = (topic: Topic, { portal, gitlab }: Places): Params => ({
  'sign-in': `${portal}/customers/sign_in`,
  legacy: `${portal}/customers/sign_in?legacy=true`,
  confirmation: `${portal}/customers/confirmation/new`,
  contact: `${portal}/contact_us`,
  'billing-team': `${portal}/contact_us#contact-billing-team`,
  'gitlab-sign-in': `${gitlab}/users/sign_in`,
  'gitlab-sign-up': `${gitlab}/users/sign_up`,
  'transfer-guide':
    'https://support.gitlab.com/hc/en-us/articles/17767356437148-How-to-transfer-subscription-ownership',
  'tax-guide':
    'https://handbook.gitlab.com/handbook/finance/tax/#frequently-asked-questions---tax-id-for-non-us-customers',
  page: `${documentation}#${sections[topic]}`,
});
