/** What a customer is answered to an error of a purchase, as sentences by their keys. */
import type { Letter } from '../../core/domain/letter.ts';
import type { DeskReplyKey } from '../../i18n/desk-replies.ts';
import { type Correspondence, letterFrom, list, type Outline, says, steps } from '../outline.ts';
import { type Places, signInLinks } from '../portal-links.ts';
import type { AddressPart } from './address.ts';
import type { Rule } from './rule.ts';

/** The replies that there are. An error that Support mends has none here: the case has its own. */
export type ReplyTopic = 'address' | 'card' | 'blank' | 'expired' | 'taken' | 'add' | 'group' | 'unknown';

const topics: Partial<Readonly<Record<Rule, ReplyTopic>>> = {
  E9: 'taken',
  E12: 'expired',
  E13: 'add',
  E16: 'card',
  E17: 'group',
  address: 'address',
  card: 'card',
  unknown: 'unknown',
};

/** The reply for a rule; null where there is none. `error`: a name that is blank (E16) is no matter of the card. */
export function topicOf(rule: Rule, error: string): ReplyTopic | null {
  if (rule === 'E16' && /\b(?:first|last)_?\s?name\b[^\n]{0,20}blank/i.test(error.replaceAll('’', "'")))
    return 'blank';
  return topics[rule] ?? null;
}

/** The replies to what was recognised, each once. What is said about a card says all of an address too. */
export function topicsOf(rules: readonly Rule[], error: string): readonly ReplyTopic[] {
  const all = new Set(rules.flatMap((rule) => topicOf(rule, error) ?? []));
  if (all.has('card')) all.delete('address');
  return [...all];
}

const checkAddress = steps('shared.sign-in', 'shared.settings', 'shared.company', 'shared.save');
const end = says('shared.again', 'shared.tell');

const closely = (parts: readonly AddressPart[]): readonly Outline<DeskReplyKey>[] =>
  parts.length === 0
    ? []
    : [says('address.parts'), list(...parts.map((part): DeskReplyKey => `part.${part}`))];

const outlines: Readonly<
  Record<ReplyTopic, (parts: readonly AddressPart[]) => readonly Outline<DeskReplyKey>[]>
> = {
  address: (parts) => [says('address.open'), checkAddress, ...closely(parts), end],
  card: (parts) => [says('card.open'), checkAddress, ...closely(parts), says('card.bank'), end],
  blank: () => [
    says('blank.open'),
    steps('shared.sign-in', 'shared.profile', 'blank.edit', 'shared.save'),
    end,
  ],
  expired: () => [says('expired.open', 'expired.we')],
  taken: () => [
    says('taken.open'),
    steps('taken.request', 'taken.follow', 'shared.profile', 'taken.link', 'taken.account'),
    end,
  ],
  add: () => [says('add.open'), says('add.reseller', 'add.sales')],
  group: () => [says('group.open'), steps('group.account', 'group.choose'), says('shared.tell')],
  unknown: () => [
    says('unknown.open'),
    list('unknown.text', 'unknown.page', 'unknown.time'),
    says('unknown.card'),
  ],
};

/**
 * The reply as a letter.
 * @param parts of the address that look wrong: they are named, and what stands in them is not
 */
export const replyLetter = (
  topic: ReplyTopic,
  correspondence: Correspondence,
  places: Places,
  parts: readonly AddressPart[],
): Letter<DeskReplyKey> => letterFrom(outlines[topic](parts), correspondence, signInLinks(places));
