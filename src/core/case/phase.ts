/** Where a case is in its life: one of these, and nothing beside it. */
import type { Intent } from '../findings/finding.ts';
import type { About } from '../domain/wish.ts';

/** What a case holds on to by ids, whatever the ticket names, and whoever comes by a path, since. */
export type Held = Pick<About, 'namespace' | 'subscription' | 'customer'>;

export type Phase =
  /** The journal and the first facts are on their way. */
  | { readonly is: 'reading' }
  /** The journal has to be gone through again: a colleague was faster, or something else was chosen. */
  | { readonly is: 'resuming' }
  /** Nothing was begun. */
  | { readonly is: 'planned'; readonly starting: false }
  /** The agent has said start of what was shown, by ids, and what the plan rests on is being read. */
  | { readonly is: 'planned'; readonly starting: true; readonly about: Held }
  /**
   * A plan was begun and keeps its intent; null where the journal does not tell it. `partial`: the steps are those of the
   * journal alone, since what the plan wants besides could not be told yet.
   */
  | { readonly is: 'running'; readonly intent: Intent | null; readonly partial: boolean }
  /** Every step that has to be done is settled. */
  | { readonly is: 'ended'; readonly intent: Intent | null };

/** The first phase of every case. */
export const reading: Phase = { is: 'reading' };
export const resuming: Phase = { is: 'resuming' };
export const planned: Phase = { is: 'planned', starting: false };

interface Phased {
  readonly phase: Phase;
}

/** A plan was begun, here or by what the journal tells. */
export const isBegun = ({ phase }: Phased): boolean => phase.is === 'running' || phase.is === 'ended';

/** Whether the journal was gone through. Until then nobody knows whether something was begun on the ticket. */
export const isResumed = ({ phase }: Phased): boolean => phase.is !== 'reading' && phase.is !== 'resuming';

export const isPartial = ({ phase }: Phased): boolean => phase.is === 'running' && phase.partial;

/** What the begun plan does with the group; null where none was begun, or nobody noted it. */
export const keptIntent = ({ phase }: Phased): Intent | null => ('intent' in phase ? phase.intent : null);

/** The journal is read to its beginning from here on: before the first change nothing of it may be missing. */
export const wantsWholeJournal = ({ phase }: Phased): boolean =>
  phase.is === 'running' || phase.is === 'ended' || (phase.is === 'planned' && phase.starting);
