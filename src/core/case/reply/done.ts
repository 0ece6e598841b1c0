/** Replies about what was done, and what the customer can do without help (decisions.md, "Closing"). */
import type { Block } from '../../domain/letter.ts';
import { listing, numbered, orInShort, paragraph, say, when } from './build.ts';
import { chargedSentence } from './charged.ts';
import type { ReplyFacts } from './facts.ts';

const billingOf = ({ gitlab, path }: ReplyFacts): string | null =>
  path === null ? null : `${gitlab}/groups/${path}/-/billings`;

/** What is so now; what was done here is told as such, and nothing else is. */
export function confirmation(facts: ReplyFacts): readonly Block[] {
  const { path, subscription, plan, seats, end, owed, left, replaced, minutesKept, linkedHere } = facts;
  const owes = owed !== null && owed > 0;
  const had = { plan, count: plan === null ? null : seats };
  return [
    ...paragraph(
      say(linkedHere ? 'confirmation.linked' : 'confirmation.is-linked', { path, subscription }),
      end === null ? say('confirmation.plan-endless', had) : say('confirmation.plan', { ...had, end }),
    ),
    ...paragraph(when(owes, say('confirmation.owed', { count: owed })), when(owes, chargedSentence(facts))),
    ...paragraph(
      say('confirmation.replaced', { replaced: listing(replaced) }),
      say('confirmation.left', { from: left, subscription }),
      say('confirmation.minutes', { count: minutesKept }),
    ),
    ...paragraph(say('confirmation.check', { billing: billingOf(facts) }), say('confirmation.tell')),
  ];
}

/** The way to link it in the portal, and what the customer should know before. */
export function selfServe(facts: ReplyFacts): readonly Block[] {
  const { path, subscription, username, portal, from, consents, partner } = facts;
  const { start, highest, seats, owed } = facts;
  const peaks = consents.includes('peak');
  return [
    ...paragraph(say('self-serve.open', { subscription, path })),
    ...orInShort(
      numbered(
        [say('self-serve.sign-in', { username, portal })],
        [say('self-serve.find', { subscription })],
        [say(from === null ? 'self-serve.link' : 'self-serve.change')],
        [say('self-serve.choose', { path })],
        [say('self-serve.confirm')],
      ),
      say(from === null ? 'self-serve.in-short' : 'self-serve.in-short-change', { username, portal, path }),
    ),
    ...paragraph(say('self-serve.partner', { partner })),
    ...paragraph(say('self-serve.moves', { subscription, from })),
    ...paragraph(when(consents.includes('starts-later'), say('starts-later.open', { subscription, start }))),
    ...paragraph(
      when(peaks, say('peak.open', { path, peak: highest, subscription, seats, owed })),
      when(peaks, chargedSentence(facts)),
    ),
    ...paragraph(say('self-serve.after', { billing: billingOf(facts) }), say('self-serve.fails', { path })),
  ];
}

/** What was put back, and that nothing is tried again before it is known why. */
export const putBackReply = ({ path, putBack }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('put-back.open', { path }), say('put-back.back', { replaced: putBack })),
  ...paragraph(say('put-back.wait')),
];
