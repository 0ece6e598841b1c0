/** A reply of a whole case: its sentences, with what fills their blanks. */
import { closingOf } from '#core/case/closing.ts';
import { letterOf } from '#core/case/reply/letter.ts';
import { replyFacts } from '#core/case/reply/read-facts.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Params } from '#core/domain/proof.ts';
import type { Step } from '#core/step/state.ts';
import type { Given } from '../../build.ts';
import { assessment, association, caseOf, running, stepOf } from '../../opened.ts';

export interface Told {
  readonly kind: string | null;
  /** Each sentence with what fills its blanks. */
  readonly says: Readonly<Record<string, Params>>;
  readonly first: string;
}

export function toldOf(given: Given, over: Partial<CaseState> = {}): Told {
  const state = caseOf(given, over);
  const seen = assessment(state);
  const kind = closingOf(state, seen)?.kind ?? null;
  if (kind === null) return { kind, says: {}, first: '' };
  const { blocks, first } = letterOf(kind, replyFacts(state, seen));
  const sentences = blocks.flatMap(({ of }) => of.flat());
  return { kind, says: Object.fromEntries(sentences.map(({ key, params }) => [key, params])), first };
}

export const name = 'A-S00012345';
export const path = 'acme-corp';
export const step = (is: Step) => stepOf('force-associate', association, is);
export const begun = (...steps: CaseState['steps']): Partial<CaseState> => ({ phase: running, steps });
