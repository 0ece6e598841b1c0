/** A confirmation was sent, and the group is on Free all the same: the customer was told what is not so. */
import { isFreeCode } from '../domain/group-plan.ts';
import { shownCode } from '../facts/holders.ts';
import { type Assessment } from './assessment.ts';
import { letterSent } from './earlier-letters.ts';
import { pathOf } from './reply/about.ts';
import type { CaseState } from './state.ts';

/** Which group, and when its plan was confirmed, as Zendesk tells it. */
export interface StillFree {
  readonly path: string;
  readonly at: string;
}

/** Null where no confirmation was sent, or where GitLab.com shows a plan; and where the plan could not be read. */
export function stillFreeIn(state: CaseState, assessment: Assessment): StillFree | null {
  const sent = letterSent(state, assessment, 'confirmation');
  const code = shownCode(assessment.snapshot);
  if (sent === null || code === undefined || !isFreeCode(code)) return null;
  return { path: pathOf(state, assessment) ?? '', at: sent.at };
}
