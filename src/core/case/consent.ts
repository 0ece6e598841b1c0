/** The comments that may be picked beside an agreement. One that was picked gives only the reason; confirming is the agent's. */
import { askedBy } from './agreement.ts';
import { type RequesterComment, newestSince, requesterComments } from './requester-comments.ts';
import type { Assessment } from './assessment.ts';
import { letterSent } from './earlier-letters.ts';
import type { StepGate } from './gates.ts';
import type { CaseState } from './state.ts';

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
  const asks = askedBy(gate);
  if (asks === null) return null;
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
