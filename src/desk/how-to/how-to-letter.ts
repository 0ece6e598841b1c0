/** The how-to of each topic, as sentences by their keys (docs/how-tos.md). */
import type { Letter } from '../../core/domain/letter.ts';
import type { HowToKey } from '../../i18n/how-to-words.ts';
import { type Correspondence, letterFrom, list, type Outline, says, steps } from '../outline.ts';
import type { Places } from '../portal-links.ts';
import { linksOf } from './links.ts';
import type { Topic } from './topic.ts';

/** Steps in a section of the billing account's settings. */
const settings = (...items: readonly HowToKey[]): Outline<HowToKey> =>
  steps('shared.sign-in', 'shared.settings', ...items);

const ownProfile = steps('shared.sign-in', 'shared.profile', 'profile.edit', 'shared.save');
const otherContact = settings(
  'subscription-contact.go',
  'subscription-contact.choose',
  'subscription-contact.edit',
  'shared.save',
);
const makeDefault = settings('default-payment-method.edit', 'shared.save-payment');

const outlines: Readonly<Record<Topic, readonly Outline<HowToKey>[]>> = {
  'sign-in': [says('sign-in.open'), list('sign-in.account', 'sign-in.link')],
  'one-time-link': [
    says('one-time-link.open'),
    steps('one-time-link.go', 'one-time-link.select', 'one-time-link.enter', 'one-time-link.follow'),
    says('one-time-link.limits', 'one-time-link.linked'),
  ],
  'confirm-email': [says('confirm-email.open'), says('confirm-email.missing'), says('confirm-email.account')],
  profile: [says('profile.open'), ownProfile, says('profile.use', 'profile.confirm')],
  transfer: [says('transfer.open'), says('transfer.same')],
  'company-details': [
    says('company-details.open'),
    settings('shared.company', 'company-details.edit', 'shared.save'),
  ],
  'subscription-contact': [
    says('subscription-contact.open'),
    otherContact,
    says('subscription-contact.missing'),
  ],
  'add-billing-manager': [
    says('add-billing-manager.open'),
    steps(
      'add-billing-manager.exists',
      'shared.sign-in',
      'shared.settings',
      'shared.managers',
      'add-billing-manager.invite',
      'add-billing-manager.enter',
    ),
    says('add-billing-manager.limits'),
  ],
  'remove-billing-manager': [
    says('remove-billing-manager.open'),
    settings('shared.managers', 'remove-billing-manager.remove', 'shared.confirm'),
  ],
  'revoke-invitation': [
    says('revoke-invitation.open'),
    settings('shared.managers', 'revoke-invitation.find', 'revoke-invitation.remove', 'shared.confirm'),
  ],
  'billing-contact': [
    says('billing-contact.open'),
    settings('billing-contact.go'),
    says('billing-contact.ways'),
    list('billing-contact.same', 'billing-contact.manager', 'billing-contact.custom'),
    says('billing-contact.save'),
  ],
  'contact-name': [says('contact-name.open', 'contact-name.own'), ownProfile, says('contact-name.other')],
  'lapsed-contact': [says('lapsed-contact.open'), otherContact, says('subscription-contact.missing')],
  'payment-method': [
    says('payment-method.open'),
    settings('payment-method.edit', 'shared.save-payment'),
    says('payment-method.other'),
  ],
  'default-payment-method': [says('default-payment-method.open'), makeDefault],
  'delete-payment-method': [
    says('delete-payment-method.open'),
    says('delete-payment-method.other'),
    makeDefault,
  ],
  invoice: [
    says('invoice.open'),
    steps('shared.sign-in', 'invoice.menu', 'invoice.pay', 'invoice.form'),
    says('invoice.other'),
  ],
  'link-account': [
    says('link-account.open'),
    steps(
      'link-account.request',
      'link-account.follow',
      'shared.profile',
      'link-account.link',
      'link-account.account',
    ),
    says('link-account.new'),
  ],
  'change-linked-account': [
    says('change-linked-account.open'),
    steps(
      'shared.sign-in',
      'change-linked-account.out',
      'change-linked-account.back',
      'change-linked-account.change',
      'link-account.account',
    ),
    says('change-linked-account.contacts'),
  ],
  'tax-id': [
    says('tax-id.open', 'tax-id.effect'),
    says('tax-id.how'),
    settings('shared.company', 'tax-id.edit', 'shared.save'),
    says('tax-id.formats'),
  ],
  reseller: [
    says('reseller.open'),
    says('reseller.portal'),
    list('reseller.see', 'reseller.link', 'reseller.contacts'),
    says('reseller.reseller'),
    list('reseller.change', 'reseller.more', 'reseller.invoices'),
    says('reseller.access', 'reseller.emails'),
  ],
  support: [says('support.open'), says('support.teams', 'support.here')],
};

/** What ends every how-to. */
const end = says('shared.page', 'shared.differs');

/** The how-to of a topic as a letter, with the addresses of these places in it. */
export const howToLetter = (topic: Topic, correspondence: Correspondence, places: Places): Letter<HowToKey> =>
  letterFrom([...outlines[topic], end], correspondence, linksOf(topic, places));
