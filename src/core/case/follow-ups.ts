/** What was asked or told before, when, and what has become of it (decisions.md, "Closing"). */
import type { FindingId } from '../findings/finding.ts';
import { isFreeCode } from '../domain/group-plan.ts';
import { shownCode } from '../facts/holders.ts';
import { type RequesterComment, newestSince, requesterComments } from './requester-comments.ts';
import { isWhole, type Assessment } from './assessment.ts';
import { letterSent } from './earlier-letters.ts';
import { nothingToDo } from './reply-kind.ts';
import { type ReplyKind, replyKinds } from './reply/kinds.ts';
import type { CaseState } from './state.ts';

/**
 * `mended`: it is as it was asked for. `stands`: it is not. `gone`: the question does not arise any more. `unread`: what it hangs on
 * could not be read. `told`: nothing was asked.
 */
export type Became = 'mended' | 'stands' | 'gone' | 'unread' | 'told';

/** One letter that was sent: the newest of its kind. */
export interface FollowUp {
  readonly kind: ReplyKind;
  /** When it was sent, as Zendesk tells it. */
  readonly at: string;
  readonly became: Became;
  /** What the requester wrote last after it; null: nothing. */
  readonly answer: RequesterComment | null;
}

/** Letters that ask nothing. */
const told = ['expert-review', 'escalated', 'put-back'] as const;

/** Whether a letter only tells something. */
export const onlyTells = (kind: ReplyKind): kind is (typeof told)[number] => told.some((one) => one === kind);

/** The finding that says what has become of a letter. */
const findingOf: { readonly [Kind in ReplyKind]?: FindingId } = {
  'hand-over': 'customer-known',
  'prove-ownership': 'requester-is-customer',
  ended: 'subscription-active',
  cancelled: 'subscription-active',
  'self-managed': 'subscription-is-saas',
  trial: 'subscription-not-trial',
  'group-not-there': 'namespace-known',
  'group-ends': 'namespace-deletion',
  'root-group': 'namespace-is-root-group',
  'personal-namespace': 'namespace-is-root-group',
  'gitlab-username': 'account-linked',
  'linked-elsewhere': 'linked-elsewhere',
  'become-owner': 'owner-of-namespace',
  'sign-in-again': 'token-valid',
  replace: 'namespace-free',
  moves: 'source-namespace',
  'packs-linked': 'compute-minutes',
  'starts-later': 'subscription-started',
  'too-few-seats': 'seats-match',
  peak: 'seats-peak',
  'right-group': 'seats-match',
};

/** Letters whose answer may be another group or subscription than the one that they name. */
const changesSubject: readonly ReplyKind[] = [
  'ended',
  'cancelled',
  'self-managed',
  'trial',
  'group-not-there',
  'group-ends',
  'root-group',
  'personal-namespace',
];

const mendedIf = (is: boolean): Became => (is ? 'mended' : 'stands');

function byFinding(kind: ReplyKind, { findings, loading, stale }: Assessment): Became {
  // Without an address nobody can be looked up, so whose purchase it is stays open.
  if (kind === 'hand-over' && findings.some((one) => one.id === 'requester-known' && one.level === 'block'))
    return 'stands';
  const finding = findings.find((one) => one.id === findingOf[kind]);
  if (finding === undefined) return loading || stale ? 'unread' : 'gone';
  if (finding.level === 'unread') return 'unread';
  // A token that has died warns, and nobody but the customer can renew it.
  const stands = finding.level === 'block' || finding.level === 'stop';
  return mendedIf(!stands && !(kind === 'sign-in-again' && finding.level === 'warn'));
}

/** The plan of the group as GitLab.com shows it. */
function shown({ snapshot }: Assessment): Became {
  const code = shownCode(snapshot);
  return code === undefined ? 'unread' : mendedIf(!isFreeCode(code));
}

/** Whether the customer has linked the subscription by now. */
const linked = (assessment: Assessment): Became =>
  isWhole(assessment) ? mendedIf(nothingToDo(assessment)) : 'unread';

/** What has become of what that letter asked, as far as it was read. */
function becameOf(kind: ReplyKind, assessment: Assessment): Became {
  const { snapshot } = assessment;
  if (onlyTells(kind)) return 'told';
  switch (kind) {
    case 'confirmation':
      return shown(assessment);
    case 'self-serve':
      return linked(assessment);
    case 'which-subscription':
      return mendedIf(snapshot.subscription !== null);
    case 'which-group':
      return mendedIf(snapshot.namespaceRef !== null);
    default:
      return byFinding(kind, assessment);
  }
}

/** The letters that were sent, oldest first, each with what became of it. Empty where none is known to have been sent. */
export function followUpsOf(state: CaseState, assessment: Assessment): readonly FollowUp[] {
  const answers = requesterComments(state);
  return replyKinds
    .flatMap((kind): readonly FollowUp[] => {
      const became = becameOf(kind, assessment);
      const changed = became === 'mended' && changesSubject.includes(kind);
      const sent = letterSent(state, assessment, kind, !changed);
      return sent === null ? [] : [{ kind, at: sent.at, became, answer: newestSince(answers, sent.at) }];
    })
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
