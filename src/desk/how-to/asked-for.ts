/** Which how-tos answer what the customer wrote. What they wrote proposes, and does nothing else. */
import { requesterTexts, unquotedLines, type Written } from '../requester-words.ts';
import type { Thing } from './heard/thing.ts';
import { thingsIn } from './things-in.ts';
import type { Topic } from './topic.ts';

/** So many are proposed. */
const most = 3;

/** So much is read, in characters: a log that somebody pasted asks for nothing. */
const readAtMost = 8_000;

/** What a sentence has to speak of, all of it, for a topic to be meant. */
const signs: readonly (readonly [topic: Topic, ...things: readonly Thing[]])[] = [
  ['sign-in', 'sign-in', 'portal'],
  ['one-time-link', 'one-time-link'],
  ['one-time-link', 'one-time-link', 'expired'],
  ['confirm-email', 'confirmation-email'],
  ['confirm-email', 'confirm', 'email-address'],
  ['profile', 'change', 'profile'],
  ['profile', 'change', 'email-address'],
  ['transfer', 'transfer', 'owner'],
  ['transfer', 'left', 'owner'],
  ['transfer', 'left', 'portal'],
  ['company-details', 'change', 'company-details'],
  ['subscription-contact', 'subscription-contact'],
  ['subscription-contact', 'subscription-contact', 'change'],
  ['add-billing-manager', 'billing-manager'],
  ['add-billing-manager', 'billing-manager', 'add'],
  ['add-billing-manager', 'billing-manager', 'invitation'],
  ['add-billing-manager', 'invitation', 'expired'],
  ['add-billing-manager', 'colleague', 'access', 'portal'],
  ['remove-billing-manager', 'billing-manager', 'remove'],
  ['revoke-invitation', 'invitation', 'revoke'],
  ['revoke-invitation', 'invitation', 'remove'],
  ['billing-contact', 'billing-contact'],
  ['billing-contact', 'billing-contact', 'change'],
  ['billing-contact', 'invoice', 'email-address'],
  ['billing-contact', 'invoice', 'change', 'contact'],
  ['billing-contact', 'invoice', 'change', 'email-address'],
  ['contact-name', 'contact', 'first-and-last-name'],
  ['contact-name', 'billing-manager', 'first-and-last-name'],
  ['lapsed-contact', 'subscription-contact', 'prompted'],
  ['payment-method', 'payment-method'],
  ['payment-method', 'payment-method', 'change'],
  ['default-payment-method', 'payment-method', 'default'],
  ['delete-payment-method', 'payment-method', 'remove'],
  ['delete-payment-method', 'payment-method', 'default', 'remove'],
  ['invoice', 'invoice', 'pay'],
  ['invoice', 'invoice', 'pay', 'payment-method'],
  ['link-account', 'gitlab-account', 'link', 'portal'],
  ['change-linked-account', 'gitlab-account', 'link', 'other'],
  ['change-linked-account', 'gitlab-account', 'link', 'other', 'portal'],
  ['tax-id', 'tax-id'],
  ['tax-id', 'tax-id', 'invoice'],
  ['tax-id', 'tax-id', 'company-details', 'change'],
  ['reseller', 'reseller'],
  ['reseller', 'reseller', 'invoice'],
  ['support', 'whom-to-ask'],
];

interface Meant {
  readonly topic: Topic;
  readonly by: readonly Thing[];
}

const isPartOf = (some: readonly Thing[], others: readonly Thing[]): boolean =>
  some.length < others.length && some.every((one) => others.includes(one));

/** A sign that is part of another one found says less of the same: of a card to be deleted, that it is about a card. */
const withoutParts = (found: readonly Meant[]): readonly Meant[] =>
  found.filter(({ by }) => !found.some((other) => isPartOf(by, other.by)));

const meantIn = (sentence: string): readonly Meant[] =>
  withoutParts(
    thingsIn(sentence).flatMap((spoken) =>
      signs
        .filter(([, ...by]) => by.every((thing) => spoken.has(thing)))
        .map(([topic, ...by]) => ({ topic, by })),
    ),
  );

/** A full stop within a name, as in GitLab.com, ends no sentence. */
const sentencesOf = (text: string): readonly string[] =>
  unquotedLines(text).flatMap((line) => line.split(/[.!?;]+(?=\s|$)|[。！？；]+/));

/**
 * The topics that the customer seems to ask about, at most three: first those that most of what they say speaks for, then
 * those that they wrote of last.
 */
export function askedFor(written: Written): readonly Topic[] {
  const words = requesterTexts(written).join('\n').slice(0, readAtMost);
  const strength = new Map<Topic, number>();
  for (const { topic, by } of sentencesOf(words).flatMap(meantIn))
    strength.set(topic, Math.max(strength.get(topic) ?? 0, by.length));
  return [...strength]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([topic]) => topic);
}
