/** Replies about which group is meant, and about one that can take no plan (R28). */
import { exampleGroup } from '../../domain/example-group.ts';
import type { Block } from '../../domain/letter.ts';
import { listing, paragraph, say } from './build.ts';
import type { ReplyFacts } from './facts.ts';

const exampleOf = ({ gitlab }: ReplyFacts): string => `${gitlab}/${exampleGroup}`;

export function whichGroup(facts: ReplyFacts): readonly Block[] {
  const { subscription, named, owned } = facts;
  const groups = named.length > 1 ? listing(named) : null;
  return paragraph(
    groups === null
      ? say('which-group.open', { subscription: subscription ?? '' })
      : say('which-group.several', { groups, subscription: subscription ?? '' }),
    groups === null ? say('shared.owned', { groups: listing(owned) }) : null,
    groups === null ? say('shared.send', { example: exampleOf(facts) }) : null,
  );
}

/** GitLab.com answers alike for a group that is hidden and for one that is not there. */
export const groupNotThere = (facts: ReplyFacts): readonly Block[] => [
  ...paragraph(say('group-not-there.open', { path: facts.path })),
  ...paragraph(
    say('group-not-there.owned', { groups: listing(facts.owned) }),
    say('shared.send', { example: exampleOf(facts) }),
  ),
];

export const groupEnds = ({ path }: ReplyFacts): readonly Block[] =>
  paragraph(say('group-ends.open', { path }), say('group-ends.which'));

export const rootGroup = ({ path, subscription }: ReplyFacts): readonly Block[] => {
  const root = path?.split('/')[0] ?? null;
  return paragraph(
    say('root-group.open', { path, root }),
    say('root-group.which', { subscription: subscription ?? '', root }),
  );
};

export const personalNamespace = ({ path, subscription, owned, gitlab }: ReplyFacts): readonly Block[] =>
  paragraph(
    say('personal-namespace.open', { path, subscription: subscription ?? '' }),
    say('shared.owned', { groups: listing(owned) }),
    say('personal-namespace.new', { new: `${gitlab}/groups/new` }),
  );
