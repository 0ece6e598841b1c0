/** What the screen may ask the runtime for. */
import type { CaseEvent } from '../core/case/events.ts';

type Untimed<E> = E extends unknown ? Omit<E, 'now'> : never;

/** What the screen may send: events without their time, and the few commands that are not events of the core. */
export type Command =
  | Untimed<
      Extract<
        CaseEvent,
        {
          type:
            | 'choose'
            | 'fill-in'
            | 'take-facts'
            | 'look-for-neighbours'
            | 'go-guided'
            | 'give'
            | 'tick'
            | 'quote'
            | 'start'
            | 'refresh'
            | 'check-setup'
            | 'pick-language'
            | 'put-back'
            | 'offer-minutes'
            | 'look-at';
        }
      >
    >
  /** `print`: of the state that is shown beside the button. */
  | { readonly type: 'go'; readonly step: string; readonly print?: string }
  | {
      readonly type:
        'look-again' | 'did-not-happen' | 'take-back' | 'done-in-admin' | 'refused-in-admin' | 'escalate';
      readonly step: string;
    }
  | { readonly type: 'draft-reply' | 'go-without-minutes' };
