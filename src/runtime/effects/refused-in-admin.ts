/** The admin page said no: its words, as the agent has pasted them, are read as an answer of CustomersDot's API would be. */
import { answerPasted } from '../../clients/answer.ts';
import { quotedOf } from '../../core/case/quoted.ts';
import type { EffectTools } from './tools.ts';

/** Tells the case what the words beside a step come to; without any words nothing is told. */
export function sayRefused({ state, services, tell }: EffectTools, id: string): void {
  const step = state().steps.find((one) => one.id === id);
  const words = step === undefined ? '' : quotedOf(state(), step).trim();
  if (words === '') return;
  const now = services.clock.now();
  tell({ type: 'step', id, event: { type: 'refused-in-admin', answer: answerPasted(words, now), now }, now });
}
