/** How customers speak of a thing in English (thing.ts). */
import type { Words } from './thing.ts';

export const english: Words = {
  portal: 'portal, customers.gitlab.com, customersdot',
  'sign-in':
    'sign in, sign-in, signing in, signed out, log in, log-in, logging in, login, log into, sign into',
  'one-time-link':
    'one-time link, one time link, one-time sign-in link, sign-in link, login link, log-in link, magic link',
  expired: 'expired, expires, no longer valid, ran out',
  'confirmation-email':
    'confirm my email, confirm our email, confirm your email, confirm the email, confirm email, confirmation email, verify my email, email confirmation, confirmation instructions',
  confirm: 'confirm, confirmed, confirming, verify, verified',
  'email-address': 'email address, e-mail address, mail address, my email, our email',
  change: 'change, changed, changing, update, updating, edit, correct, replace, switch',
  profile: 'profile, personal details, my name',
  transfer: 'transfer, transferred, transferring, hand over, take over, taken over',
  owner: 'ownership, account owner, profile owner, owner of the account, previous owner, new owner',
  left: 'left the company, left our company, has left, no longer works, no longer with us, former colleague, former employee',
  'company-details':
    'company name, company details, company information, company address, name of our company',
  'subscription-contact': 'subscription contact',
  'billing-contact': 'billing contact, invoice recipient, invoice contact',
  prompted: 'no longer, not a billing account manager, asks for a new, asked to select, prompted, asks me to',
  'first-and-last-name':
    'first name, last name, first or last name, first and last name, update the name, different name, different names',
  contact: 'contact, contacts',
  'billing-manager': 'billing account manager, billing account managers, billing manager, billing managers',
  add: 'add, adding, give, grant, second, additional, another, also',
  colleague:
    'colleague, colleagues, another user, another person, second person, team member, co-worker, coworker',
  access: 'access',
  remove: 'remove, removed, removing, delete, deleted, deleting',
  invitation: 'invitation, invitations, invite, invited',
  revoke: 'revoke, withdraw, cancel, take back, by mistake, wrong person',
  'payment-method':
    'credit card, credit cards, payment method, payment methods, payment card, card on file, debit card',
  default: 'default, primary, automatic renewal, auto-renewal, renewal, renewals',
  invoice: 'invoice, invoices',
  pay: 'pay, paid, paying, payment',
  link: 'link, linked, linking, connect, connected',
  'gitlab-account': 'gitlab.com account, gitlab account, gitlab user, gitlab.com user, linked account',
  other: 'another, different, other, wrong, change, changed, switch',
  'tax-id': 'tax id, tax number, vat number, vat id, vat, gst, reverse charge',
  reseller:
    'reseller, resellers, resold, aws marketplace, gcp marketplace, google cloud marketplace, distributor',
  'whom-to-ask':
    'whom to contact, who to contact, who can i contact, who should i contact, contact sales, sales team, billing team, contact billing',
};
