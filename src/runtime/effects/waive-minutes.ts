/** The agent goes on without minutes that a change has lost: the ticket is to say so, and the case to know it. */
import { assess } from '../../core/case/assessment.ts';
import { lostMinutes } from '../../core/case/lost-minutes.ts';
import { newStep } from '../../core/case/offers.ts';
import type { EffectTools } from './tools.ts';
import { entryFor, sentenceFor } from './write-journal.ts';

/** Tells the case of the choice, with the note that is to stand on the ticket. Where nothing is missing nothing is told. */
export function waiveMinutes({ state, services, tell }: EffectTools): void {
  const now = services.clock.now();
  const lost = lostMinutes(state(), assess(state(), now));
  if (lost === null) return;
  const stepping = { state: state(), services, tell };
  const step = newStep(lost.restoring, 'minutes');
  const entry = entryFor(stepping, step, 'waived', services.newId(), now);
  tell({
    type: 'go-without-minutes',
    step: step.id,
    entry,
    sentence: sentenceFor(stepping, step, entry),
    now,
  });
}
