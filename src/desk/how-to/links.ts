/** The addresses that a how-to leads to, as the portal's documentation has them. */
import type { Params } from '../../core/domain/proof.ts';
import { type Places, signInLinks } from '../portal-links.ts';
import { sections, type Topic } from './topic.ts';

const documentation = 'https://docs.gitlab.com/subscriptions/customers_portal/';

/** What fills the blanks of a how-to; `page` is the topic's section in the documentation. */
export const linksOf = (topic: Topic, places: Places): Params => ({
  ...signInLinks(places),
  confirmation: `${places.portal}/customers/confirmation/new`,
  'billing-team': `${places.portal}/contact_us#contact-billing-team`,
  'gitlab-sign-up': `${places.gitlab}/users/sign_up`,
  'transfer-guide':
    'https://support.gitlab.com/hc/en-us/articles/17767356437148-How-to-transfer-subscription-ownership',
  'tax-guide':
    'https://handbook.gitlab.com/handbook/finance/tax/#frequently-asked-questions---tax-id-for-non-us-customers',
  page: `${documentation}#${sections[topic]}`,
});
