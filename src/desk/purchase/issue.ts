/** An issue for CustomersDot's tracker, in the tracker's language. It names a customer by the id and by nothing else. */
import type { PathsIn } from '../../core/domain/message-key.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { words } from '../../../translations/desk-issue/en.json';
import type { DeskAbout } from '../about.ts';
import type { AddressReading } from './address-flaws.ts';
import { impersonal } from './impersonal.ts';
import type { Rule } from './rule.ts';

const t = createTranslate<PathsIn<typeof words>>('en', words);

/** What is told in the issue. */
export interface IssueFacts {
  readonly about: Pick<
    DeskAbout,
    'customer' | 'subscription' | 'group' | 'ticket' | 'emails' | 'requester' | 'company' | 'linkedUser'
  >;
  readonly rules: readonly Rule[];
  /** What the agent pasted. */
  readonly error: string;
  /** Null: the address was not read. */
  readonly address: AddressReading | null;
  /** Addresses of pages; null without a customer. */
  readonly record: string | null;
  readonly sentry: string | null;
}

/** An issue as it is filed. */
export interface Issue {
  readonly title: string;
  /** In Markdown, in which the pasted error is no markup. */
  readonly text: string;
}

function titleOf({ rules, about: { customer } }: IssueFacts): string {
  const key = rules.includes('address') ? 'address' : rules.includes('card') ? 'card' : 'other';
  return t(`title.${key}`, { customer: customer ?? t('unknown-customer') });
}

function addressLine(address: AddressReading | null): string {
  if (address === null) return t('address.unread');
  const { flaws, untold, zipChecked } = address;
  if (flaws.length > 0) {
    const parts = [...new Set(flaws.map(({ part }) => t(`part.${part}`)))];
    return t('address.flawed', { parts: parts.join(', ') });
  }
  if (untold.length > 0) return t('address.partly');
  return t(zipChecked ? 'address.fine' : 'address.unchecked');
}

/** A block of code, which nothing within it ends: no mention, command or link comes of what was pasted. */
const quoted = (text: string): string => `\`\`\`\n${text.replaceAll('`', "'")}\n\`\`\``;

/** The whole issue, ready to be copied. Values that are not known have no line. */
export function issueOf(facts: IssueFacts): Issue {
  const { about, rules, error, record, sentry } = facts;
  const { customer, subscription, group, ticket } = about;
  const lines = [
    t('customer', { customer: customer ?? t('unknown-customer') }),
    ...(record === null ? [] : [t('record', { record })]),
    ...(subscription === null ? [] : [t('subscription', { subscription })]),
    ...(group === null ? [] : [t('namespace', { namespace: group.id })]),
    t('rule', { rules: rules.join(', ') }),
    t('ticket', { ticket }),
    ...(sentry === null ? [] : [t('sentry', { sentry })]),
  ];
  const list = lines.map((line) => `- ${line}`).join('\n');
  const said = quoted(impersonal(error.trim(), about));
  return {
    title: titleOf(facts),
    text: [t('what'), list, addressLine(facts.address), t('error'), said].join('\n\n'),
  };
}
