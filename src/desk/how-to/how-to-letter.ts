/** The how-to of each topic, as sentences by their keys (docs/how-tos.md). */
import type { Block, Letter, LetterForm } from '../../core/domain/letter.ts';
import type { Params } from '../../core/domain/proof.ts';
import type { HowToKey } from '../../i18n/how-to-words.ts';
import { linksOf, type Places } from './links.ts';
import type { Topic } from './topic.ts';

interface Shape {
  readonly as: Block['as'];
  /** An item each; a paragraph is one item of all its sentences. */
  readonly of: readonly (readonly HowToKey[])[];
}

const says = (...sentences: readonly HowToKey[]): Shape => ({ as: 'paragraph', of: [sentences] });
const steps = (...items: readonly HowToKey[]): Shape => ({ as: 'numbered', of: items.map((one) => [one]) });
const list = (...items: readonly HowToKey[]): Shape => ({ as: 'listed', of: items.map((one) => [one]) });

/** Steps in a section of the billing account's settings. */
const settings = (...items: readonly HowToKey[]): Shape =>
  steps('shared.sign-in', 'shared.settings', ...items);

const ownProfile = steps('shared.sign-in', 'shared.profile', 'profile.edit', 'shared.save');
const otherContact = settings(
  'subscription-contact.go',
  'subscription-contact.choose',
  'subscription-contact.edit',
  'shared.save',
);
const makeDefault = settings('default-payment-method.edit', 'shared.save-payment');

const shapes: Readonly<Record<Topic, readonly Shape[]>> = {
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

const blockOf = ({ as, of }: Shape, params: Params): Block<HowToKey> => ({
  as,
  of: of.map((sentences) => sentences.map((key) => ({ key, params }))),
});

/** Who writes to whom, and in which form; the first name is empty where none is known. */
export interface Correspondence {
  readonly form: LetterForm;
  readonly first: string;
  readonly agent: string;
}

/** The how-to of a topic as a letter, with the addresses of these places in it. */
export function howToLetter(
  topic: Topic,
  { form, first, agent }: Correspondence,
  places: Places,
): Letter<HowToKey> {
  const params = linksOf(topic, places);
  return { form, first, agent, blocks: [...shapes[topic], end].map((shape) => blockOf(shape, params)) };
}
