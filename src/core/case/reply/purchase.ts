/** Replies about a purchase that cannot be linked, and about which one is meant. */
import type { Block } from '../../domain/letter.ts';
import { listed, listing, orInShort, paragraph, say, when } from './build.ts';
import type { ReplyFacts, TermTold } from './facts.ts';

export const ended = ({ subscription, end, others, portal, partner }: ReplyFacts): readonly Block[] => [
  ...paragraph(
    end === null ? say('ended.open-undated', { subscription }) : say('ended.open', { subscription, end }),
    say('shared.others', { others: listing(others) }),
  ),
  ...paragraph(
    when(others.length === 0, say('ended.renewed')),
    partner === null ? say('ended.portal', { portal }) : say('ended.partner', { partner }),
  ),
];

const isCancelled = (status: string | null): boolean => /^cancell?ed$/i.test(status ?? '');

export const cancelled = ({ subscription, status, others }: ReplyFacts): readonly Block[] =>
  paragraph(
    isCancelled(status)
      ? say('cancelled.open', { subscription })
      : say('cancelled.open-status', { subscription, status }),
    say('shared.others', { others: listing(others) }),
    when(others.length === 0, say('cancelled.which')),
  );

export const trial = ({ subscription, others }: ReplyFacts): readonly Block[] =>
  paragraph(
    say('trial.open', { subscription }),
    say('shared.others', { others: listing(others) }),
    when(others.length === 0, say('trial.which')),
  );

export const selfManaged = ({ subscription, others }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('self-managed.open', { subscription }), say('shared.others', { others: listing(others) })),
  ...paragraph(say('self-managed.which')),
];

/** Names alone tell nobody which is which; one that stands alone needs no telling apart. */
const apart = (terms: readonly TermTold[]): readonly Block[] =>
  terms.length < 2
    ? []
    : orInShort(
        listed(
          ...terms.map(({ name, start, end, path }) => [
            path === null
              ? say('which-subscription.term-free', { name, start, end })
              : say('which-subscription.term', { name, start, end, path }),
          ]),
        ),
      );

export const whichSubscription = ({ foreign, mayBe, terms }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('which-subscription.not-yours', { named: foreign })),
  ...paragraph(
    mayBe.length === 0
      ? when(foreign === null, say('which-subscription.none'))
      : say('which-subscription.open', { names: listing(mayBe) }),
  ),
  ...apart(terms),
];
