/** What can happen to one step. */
import type { Refusal } from '../domain/refusal.ts';
import type { Proof } from '../domain/proof.ts';
import type { Departing } from '../procedures/departure.ts';
import type { Because, StepNotice } from './notice.ts';
import type { Answer, PageAnswer } from './procedure.ts';

/**
 * What the Support audit events say of an attempt whose answer was lost (decision 7). `none`: no event tells it.
 * `unread`: they could not be read, or the journal does not tell enough to judge them by.
 */
export type AuditCheck = 'succeeded' | 'failed' | 'none' | 'unread';

/** What an internal request's issue says by now; `issue` is there when it was read and is this attempt's own. */
export type RequestStatus = { readonly issue?: { readonly url: string; readonly iid: number } } & (
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly refusal: Refusal }
  | { readonly is: 'nothing-yet' }
);

/** Something that has happened to one step. `now`: epoch ms. */
export type StepEvent = { readonly now: number } & (
  | {
      readonly type: 'unlock' | 'look-again';
      /** Half of it is where the step departs from, so the other half is not waited for: a re-sync. */
      readonly fromHalf?: boolean;
    }
  | {
      readonly type:
        | 'came-back'
        | 'noted'
        | 'did-not-happen'
        | 'done-in-admin'
        | 'ended'
        | 'denial-not-noted'
        | 'changed'
        | 'take-back';
    }
  | {
      readonly type: 'looked';
      readonly proof: Proof;
      /** Null where only the proof of a change was looked for. */
      readonly departing: Departing | null;
      readonly auditCheck: AuditCheck | null;
    }
  | { readonly type: 'held'; readonly because: readonly Because[] }
  | { readonly type: 'go'; readonly attempt: string; readonly fresh: boolean }
  | { readonly type: 'not-noted'; readonly notice: StepNotice }
  | { readonly type: 'answered'; readonly answer: Answer }
  /** The admin page said no, or did not answer at all: its words, read as an API's answer would be. */
  | { readonly type: 'refused-in-admin'; readonly answer: PageAnswer; readonly fromHalf?: boolean }
  | { readonly type: 'told'; readonly status: RequestStatus }
);
