/** The words of an admin page that said no, as the agent pastes them beside the step that waits for them. */
import { actedIn } from '../step/state.ts';
import { isByHand } from '../step/transition.ts';
import type { CaseState, CaseStep } from './state.ts';

/** So many characters are kept: an error says nothing new beyond, and a page can be megabytes long. */
const longest = 4_000;

/** Control characters but line breaks and tabs, and halves of characters: nobody sees them, and not every store keeps them. */
const unseen = /[^\P{Cc}\n\t]|\p{Cs}/gu;

const shortened = (words: string): string => words.slice(0, 2 * longest).replaceAll(unseen, ' ');

const attemptOf = ({ step }: CaseStep): string | null => actedIn(step)?.attempt ?? null;

/** What was pasted about the step's present attempt; empty where nothing was. A later attempt begins without. */
export function quotedOf({ quoted }: Pick<CaseState, 'quoted'>, step: CaseStep): string {
  const attempt = attemptOf(step);
  // An attempt may bear any name, also one that every object has.
  return attempt !== null && Object.hasOwn(quoted, attempt) ? (quoted[attempt] ?? '') : '';
}

/** With the words of the page, for a step that waits for the agent's hands. Nothing follows from them before they are said. */
export function withQuoted(state: CaseState, id: string, words: string): CaseState {
  const step = state.steps.find((one) => one.id === id);
  const attempt = step === undefined || !isByHand(step.step) ? null : attemptOf(step);
  if (attempt === null) return state;
  const kept = Array.from(shortened(words)).slice(0, longest).join('');
  return { ...state, quoted: { ...state.quoted, [attempt]: kept } };
}
