/** What the customer has to agree to, each in a paragraph of its own: all that applies is asked in one reply. */
import type { Block } from '../../domain/letter.ts';
import { numbered, orInShort, paragraph, say, when } from './build.ts';
import { chargedSentence } from './charged.ts';
import type { ReplyFacts } from './facts.ts';
import type { Consent } from './kinds.ts';

function replace({ path, holder, subscription }: ReplyFacts): readonly Block[] {
  if (holder === null || holder.name === null)
    return paragraph(
      say('replace.open-nameless', { path, plan: holder?.plan ?? null }),
      say('replace.ask-nameless', { subscription }),
    );
  const { name, plan, end } = holder;
  return paragraph(
    plan === null || end === null
      ? say('replace.open', { path, holder: name })
      : say('replace.open-plan', { path, holder: name, plan, end }),
    say('replace.ask', { subscription }),
  );
}

function tooFewSeats(facts: ReplyFacts): readonly Block[] {
  const { subscription, path, seats, users, portal, gitlab, partner } = facts;
  const short = users === null || seats === null ? '?' : users - seats;
  const members = `${gitlab}/groups/${path ?? ''}/-/group_members`;
  const buy = short === '?' ? 'buy-unread' : 'buy';
  return [
    ...paragraph(
      users === null
        ? say('too-few-seats.open-unread', { subscription, path, seats })
        : say('too-few-seats.open', { subscription, path, seats, users }),
    ),
    ...paragraph(say('too-few-seats.ways')),
    ...orInShort(
      numbered(
        [
          partner === null
            ? say(`too-few-seats.${buy}`, { portal, short })
            : say(`too-few-seats.${buy}-partner`, { partner, short }),
        ],
        [say('too-few-seats.remove', { members })],
        [say('too-few-seats.accept'), chargedSentence(facts)],
      ),
      partner === null ? say('too-few-seats.in-short') : say('too-few-seats.in-short-partner', { partner }),
      chargedSentence(facts),
    ),
    ...paragraph(say('too-few-seats.choose')),
  ];
}

const asked: Readonly<Record<Consent, (facts: ReplyFacts) => readonly Block[]>> = {
  replace,
  moves: ({ from, subscription, path }) =>
    paragraph(say('moves.open', { from, subscription, path }), say('moves.ask')),
  'packs-linked': ({ from, subscription, path }) =>
    paragraph(say('packs-linked.open', { subscription, path, from }), say('packs-linked.ask')),
  'starts-later': ({ subscription, start }) =>
    paragraph(say('starts-later.open', { subscription, start }), say('starts-later.ask', { start })),
  'too-few-seats': tooFewSeats,
  peak: (facts) => {
    const { path, highest, subscription, seats, owed, consents } = facts;
    const isAsked = !consents.includes('too-few-seats');
    return paragraph(
      say('peak.open', { path, peak: highest, subscription, seats, owed }),
      when(isAsked, chargedSentence(facts)),
      when(isAsked, say('peak.ask')),
    );
  },
  'right-group': ({ subscription, seats, path, users }) =>
    paragraph(say('right-group.open', { subscription, seats, path, users }), say('right-group.ask')),
};

export const agreements = (facts: ReplyFacts): readonly Block[] => [
  ...facts.consents.flatMap((one) => asked[one](facts)),
  ...paragraph(say('shared.once')),
];
