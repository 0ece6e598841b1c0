/** Replies while the ticket goes on elsewhere, or cannot go on before it is known whose the purchase is. */
import { exampleGroup } from '../../domain/example-group.ts';
import type { Block } from '../../domain/letter.ts';
import { listed, listing, orInShort, paragraph, say, when } from './build.ts';
import type { ReplyFacts } from './facts.ts';

export const expertReview = ({ portal }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('expert-review.open')),
  ...paragraph(say('expert-review.wait', { portal }), say('expert-review.soon')),
];

/** What came of it so far: a change that may have happened is told as that, and never as nothing. */
function soFar(facts: ReplyFacts) {
  const { linkedHere, accountHere, changedHere, doubt, onFree, subscription, username } = facts;
  const named = linkedHere || accountHere || onFree !== null;
  return paragraph(
    when(linkedHere, say('escalated.done', { subscription })),
    when(accountHere && !linkedHere, say('escalated.account', { username })),
    when(changedHere && !named, say('escalated.partly')),
    say('escalated.free', { free: onFree }),
    when(doubt, say('escalated.doubt')),
    when(!changedHere && !named && !doubt, say('escalated.unchanged')),
  );
}

export function escalated(facts: ReplyFacts): readonly Block[] {
  const { technical, subscription, path } = facts;
  const named = subscription !== null && path !== null;
  const opening = named
    ? say('escalated.open', { subscription, path })
    : say('escalated.open-unnamed', { subscription: subscription ?? '' });
  return [
    ...paragraph(technical ? opening : say('escalated.passed-on')),
    ...soFar(facts),
    ...paragraph(say('escalated.wait')),
  ];
}

/** Any one of these shows whose a purchase is (R3); the plan's address answers an Owner of the group alone. */
const proofs = ({ gitlab }: ReplyFacts): readonly Block[] =>
  listed(
    [say('proof.contact')],
    [say('proof.contract')],
    [say('proof.plan', { proof: `${gitlab}/api/v4/namespaces/${exampleGroup}/gitlab_subscription` })],
  );

/** Staff asks for somebody else: no address of theirs, and no proof of theirs, is of any use (R4). */
export function handOver(facts: ReplyFacts): readonly Block[] {
  const { emails, portal, staff } = facts;
  const opening =
    emails.length === 0 ? say('hand-over.open-unnamed') : say('hand-over.open', { emails: listing(emails) });
  if (staff)
    return [
      ...paragraph(opening, say('hand-over.which-staff')),
      ...paragraph(say('hand-over.word-staff'), say('hand-over.soon')),
    ];
  return [
    ...paragraph(opening, say('hand-over.which')),
    ...paragraph(say('hand-over.invite', { portal })),
    ...paragraph(say('hand-over.else')),
    ...orInShort(proofs(facts)),
    ...paragraph(say('hand-over.soon')),
  ];
}

export function proveOwnership(facts: ReplyFacts): readonly Block[] {
  if (facts.staff) return [...paragraph(say('prove-ownership.staff'), say('prove-ownership.soon'))];
  return [
    ...paragraph(say('prove-ownership.open')),
    ...paragraph(say('prove-ownership.which')),
    ...orInShort(proofs(facts), say('prove-ownership.in-short')),
    ...paragraph(say('prove-ownership.soon')),
  ];
}
