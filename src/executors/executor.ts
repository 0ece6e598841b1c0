/** How an act is carried out: the same procedure, by one of three hands (contracts/settings.md). */
import type { Departure } from '../core/procedures/departure.ts';
import type { Answer, Prepared } from '../core/step/procedure.ts';
import type { RequestStatus } from '../core/step/events.ts';
import type { Ports } from '../procedures/ports.ts';

/** What a change carries with it, whoever carries it out. */
export interface ChangeRequest {
  readonly prepared: Prepared<Ports>;
  /** The ticket's address with the change's fragment: what every Support tool asks for. */
  readonly link: string;
  readonly attempt: string;
  /** When the attempt was begun, epoch ms. */
  readonly since: number;
  readonly agent: string;
  /** The state that was confirmed and looked at right before; null where only an entry of another hand tells of the change. */
  readonly from: Departure | null;
}

/** One of the three ways to carry a change out (contracts/settings.md, "Changing"). */
export interface Executor {
  /** Carries it out, or hands it over, once. `no-answer`: it may have happened. */
  execute(changeRequest: ChangeRequest): Promise<Answer>;
  /**
   * What the issue of an internal request says by now; `nothing-yet` also when it could not be read or found. Reads
   * only; the number is where to look first, and no proof.
   */
  requestStatus(changeRequest: ChangeRequest, hint: { readonly iid: number | null }): Promise<RequestStatus>;
  /** Closes or labels the issue that was asked, as its outcome wants it. What comes of that is nobody's affair. */
  tidy(status: RequestStatus): Promise<void>;
}

/** An executor that files no issue has none to ask and none to tidy. */
export const withoutIssue: Pick<Executor, 'requestStatus' | 'tidy'> = {
  requestStatus: () => Promise.resolve({ is: 'nothing-yet' }),
  tidy: () => Promise.resolve(),
};
