/** The buttons that an agent may press, and what pressing does by what the frame shows now. */
import { mayPutBack } from '../../../src/core/case/stranded.ts';
import type { CaseStep } from '../../../src/core/case/state.ts';
import { isByHand, mayBeDenied } from '../../../src/core/step/transition.ts';
import type { Command } from '../../../src/runtime/command.ts';
import { texts } from '../../world/customersdot/texts.ts';
import type { Stage } from '../stage.ts';
import { going, nextDeed } from './keen-agent.ts';

/** What an agent may press; a button that is not there is not pressed. */
export type Press =
  | 'next'
  | 'start'
  | 'go'
  /** Only gives what the gates ask for; only lets go, whatever they ask for. */
  | 'confirm'
  | 'let-go'
  | 'look-again'
  | 'did-not-happen'
  | 'done-in-admin'
  /** Quotes the admin page before it. */
  | 'refused-in-admin'
  | 'put-back'
  | 'draft-reply'
  | 'refresh'
  | 'escalate';

/** An agent before a frame: how often each step in doubt was looked at again is theirs to remember. */
export interface Sitting {
  readonly stage: Stage;
  readonly doubts: Map<string, number>;
}

const stepAt = ({ stage }: Sitting, ...at: readonly string[]): CaseStep | undefined =>
  stage.state().steps.find((one) => at.includes(one.step.at));

const onStep = (
  step: CaseStep | undefined,
  type: 'look-again' | 'did-not-happen' | 'done-in-admin' | 'escalate',
) => (step === undefined ? [] : [{ type, step: step.id }]);

/** What pressing does, by what the frame shows now; nothing where there is no such button. */
export function deedsOf(seat: Sitting, press: Press): readonly Command[] {
  const { stage } = seat;
  switch (press) {
    case 'next': {
      const next = nextDeed(stage, seat.doubts);
      if (next === null) return [];
      return 'plan' in next ? going(stage, next) : [next];
    }
    case 'go':
    case 'confirm':
    case 'let-go': {
      const ready = stepAt(seat, 'ready');
      const deeds = ready === undefined ? [] : going(stage, ready);
      return deeds.filter(({ type }) => press === 'go' || (type === 'give') === (press === 'confirm'));
    }
    case 'look-again':
      return onStep(stepAt(seat, 'in-doubt', 'refused'), press);
    case 'did-not-happen': {
      const doubted = stepAt(seat, 'in-doubt');
      return doubted !== undefined && mayBeDenied(doubted.step) ? onStep(doubted, press) : [];
    }
    case 'done-in-admin':
      return onStep(stepAt(seat, 'waiting'), press);
    case 'refused-in-admin': {
      const step = stepAt(seat, 'waiting');
      if (step === undefined || !isByHand(step.step)) return [];
      return [
        { type: 'quote', step: step.id, words: texts.overage(10, 'acme-corp', 24) },
        { type: press, step: step.id },
      ];
    }
    case 'escalate':
      return onStep(stepAt(seat, 'in-doubt', 'refused', 'waiting'), press);
    case 'put-back':
      return stage.assessment().stranded.some((one) => mayPutBack(stage.state(), one))
        ? [{ type: press }]
        : [];
    case 'start':
    case 'draft-reply':
    case 'refresh':
      return [{ type: press }];
  }
}
