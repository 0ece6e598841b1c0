/**
 * Stops that need the customer's agreement (decisions.md, "Findings"): they are confirmed in the words of an agreement, with the
 * comment that says so. A comment that was picked gives only the reason; confirming is the agent's.
 */
import type { MessageKey } from '../domain/message-key.ts';
import { type RequesterComment, newestSince, requesterComments } from './requester-comments.ts';
import type { Assessment } from './assessment.ts';
import { letterSent } from './earlier-letters.ts';
import type { StepGate } from './gates.ts';
import type { Consent } from './reply/kinds.ts';
import type { CaseState } from './state.ts';

/** What was agreed to, by the sentence of the finding that asks for it: the reply that asks, and how the agreement reads. */
const agreedTo: { readonly [Key in MessageKey]?: readonly [asks: Consent, reads: MessageKey] } = {
  'finding.namespace-free.active': ['replace', 'consent.replace'],
  'finding.namespace-free.held': ['replace', 'consent.replace'],
  'finding.namespace-free.nameless': ['replace', 'consent.replace-nameless'],
  'finding.source-namespace.leaves': ['moves', 'consent.moves'],
  'finding.compute-minutes.packs-linked': ['packs-linked', 'consent.packs-linked'],
  'finding.subscription-started.future': ['starts-later', 'consent.starts-later'],
  'finding.seats-match.short': ['too-few-seats', 'consent.too-few-seats'],
  'finding.seats-match.refused': ['too-few-seats', 'consent.too-few-seats-unread'],
  'finding.seats-match.many': ['right-group', 'consent.right-group'],
  'finding.seats-peak.carried': ['peak', 'consent.peak'],
  'finding.seats-peak.carried-later': ['peak', 'consent.peak-later'],
  'finding.seats-peak.carried-unknown': ['peak', 'consent.peak-unknown'],
};

/** The sentence of the agreement, filled with the gate's own numbers; null where no agreement is asked for. */
export const agreementOf = ({ key }: Pick<StepGate, 'key'>): MessageKey | null => agreedTo[key]?.[1] ?? null;

/** The comments that may be picked at a gate. */
export interface Pickable {
  /** Written after the question was sent, the newest first. */
  readonly answers: readonly RequesterComment[];
  readonly others: readonly RequesterComment[];
  /** The one whose link stands in the reason; null: none does. */
  readonly picked: string | null;
}

/** What the requester wrote, to be picked as the place of an agreement; null at a gate that asks for none. */
export function pickableAt(state: CaseState, assessment: Assessment, gate: StepGate): Pickable | null {
  const asks = agreedTo[gate.key]?.[0];
  if (asks === undefined) return null;
  const all = requesterComments(state);
  const asked = letterSent(state, assessment, asks);
  const answers = asked === null ? [] : all.filter((one) => newestSince([one], asked.at) !== null);
  return {
    answers,
    others: all.filter((one) => !answers.includes(one)),
    picked: all.find(({ link }) => linksTo(gate.typed, link))?.id ?? null,
  };
}

/** Whether the text holds that very link, and not one to a comment whose id only begins alike. */
const linksTo = (text: string, link: string): boolean => text.split(/[^\w:/.#?=&-]+/).includes(link);
