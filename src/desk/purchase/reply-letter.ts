/** What a customer is answered to an error of a purchase, as sentences by their keys. */
import type { Block, Letter } from '../../core/domain/letter.ts';
import type { Params } from '../../core/domain/proof.ts';
import type { DeskReplyKey } from '../../i18n/desk-replies.ts';
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

type Own = Block<DeskReplyKey>;
type Keys = readonly DeskReplyKey[];

interface Shape {
  readonly as: Own['as'];
  readonly of: readonly Keys[];
}

const says = (...sentences: Keys): Shape => ({ as: 'paragraph', of: [sentences] });
const steps = (...items: Keys): Shape => ({ as: 'numbered', of: items.map((one) => [one]) });
const list = (...items: Keys): Shape => ({ as: 'listed', of: items.map((one) => [one]) });

const checkAddress = steps('shared.sign-in', 'shared.settings', 'shared.company', 'shared.save');
const end = says('shared.again', 'shared.tell');

const closely = (parts: readonly AddressPart[]): readonly Shape[] =>
  parts.length === 0
    ? []
    : [says('address.parts'), list(...parts.map((part): DeskReplyKey => `part.${part}`))];

const shapes: Readonly<Record<ReplyTopic, (parts: readonly AddressPart[]) => readonly Shape[]>> = {
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

/** Where the portal and GitLab.com are; addresses without a slash at their end. */
export interface Places {
  readonly portal: string;
  readonly gitlab: string;
}

const linksOf = ({ portal, gitlab }: Places): Params => ({
  'sign-in': `${portal}/customers/sign_in`,
  legacy: `${portal}/customers/sign_in?legacy=true`,
  contact: `${portal}/contact_us`,
  'gitlab-sign-in': `${gitlab}/users/sign_in`,
});

/** Who writes to whom, and in which form; the first name is empty where none is known. */
export type Correspondence = Pick<Letter, 'form' | 'first' | 'agent'>;

/**
 * The reply as a letter.
 * @param parts of the address that look wrong: they are named, and what stands in them is not
 */
export function replyLetter(
  topic: ReplyTopic,
  { form, first, agent }: Correspondence,
  places: Places,
  parts: readonly AddressPart[],
): Letter<DeskReplyKey> {
  const params = linksOf(places);
  const blocks = shapes[topic](parts).map(({ as, of }): Own => ({
    as,
    of: of.map((sentences) => sentences.map((key) => ({ key, params }))),
  }));
  return { form, first, agent, blocks };
}
