/** The reply of each kind, as sentences by their keys: each with only what applies to the case. */
import type { Block, Letter, LetterForm } from '../../domain/letter.ts';
import { becomeOwner, gitlabUsername, linkedElsewhere, signInAgain } from './account.ts';
import { agreements } from './agreements.ts';
import { confirmation, putBackReply, selfServe } from './done.ts';
import type { ReplyFacts } from './facts.ts';
import { groupEnds, groupNotThere, personalNamespace, rootGroup, whichGroup } from './group.ts';
import { escalated, expertReview, handOver, proveOwnership } from './handed-on.ts';
import { consents, isConsent, type Consent, type ReplyKind } from './kinds.ts';
import { asMessage } from './message.ts';
import { cancelled, ended, selfManaged, trial, whichSubscription } from './purchase.ts';

const replies: Readonly<Record<Exclude<ReplyKind, Consent>, (facts: ReplyFacts) => readonly Block[]>> = {
  confirmation,
  'self-serve': selfServe,
  'expert-review': expertReview,
  escalated,
  'hand-over': handOver,
  'put-back': putBackReply,
  'prove-ownership': proveOwnership,
  ended,
  cancelled,
  'self-managed': selfManaged,
  trial,
  'which-subscription': whichSubscription,
  'which-group': whichGroup,
  'group-not-there': groupNotThere,
  'group-ends': groupEnds,
  'root-group': rootGroup,
  'personal-namespace': personalNamespace,
  'gitlab-username': gitlabUsername,
  'linked-elsewhere': linkedElsewhere,
  'become-owner': becomeOwner,
  'sign-in-again': signInAgain,
};

/**
 * The reply of that kind about those facts. A reply that asks for an agreement asks for all that are needed. A blank whose value
 * is empty (a subscription, a partner without a name) is filled by the words of the language.
 * @param form a message has the same facts in fewer sentences
 */
export function letterOf(kind: ReplyKind, facts: ReplyFacts, form: LetterForm = 'letter'): Letter {
  const { first, agent } = facts;
  const blocks = isConsent(kind) ? agreements(facts) : replies[kind](facts);
  return { form, first, agent, blocks: form === 'message' ? asMessage(blocks) : blocks };
}

/** The replies whose own sentences a letter of that kind may have. */
export const wordedBy = (kind: ReplyKind): readonly ReplyKind[] => (isConsent(kind) ? consents : [kind]);
