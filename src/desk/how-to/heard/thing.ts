/** What customers speak of when they ask about the portal. */
export const things = [
  'portal',
  'sign-in',
  'one-time-link',
  'expired',
  'confirmation-email',
  'confirm',
  'email-address',
  'change',
  'profile',
  'transfer',
  'owner',
  'left',
  'company-details',
  'subscription-contact',
  'billing-contact',
  'prompted',
  'first-and-last-name',
  'contact',
  'billing-manager',
  'add',
  'colleague',
  'access',
  'remove',
  'invitation',
  'revoke',
  'payment-method',
  'default',
  'invoice',
  'pay',
  'link',
  'gitlab-account',
  'other',
  'tax-id',
  'reseller',
  'whom-to-ask',
] as const;

/** One of these. */
export type Thing = (typeof things)[number];

/**
 * The words by which each is spoken of in one language, parted by commas. One that ends in a dash stands for all that begin
 * so; accents and case make no difference.
 */
export type Words = Readonly<Record<Thing, string>>;
