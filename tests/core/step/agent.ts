/** A keen agent: goes wherever it may, looks again in doubt, and sometimes says what is not true. */
import type { Acted } from '#core/step.ts';
import { type Journey, tell } from './frame.ts';
import type { Whim } from './whims.ts';
import { late } from './world.ts';

function disown(journey: Journey, attempt: string): void {
  for (const one of journey.world.sent) if (one.attempt === attempt) one.disowned = true;
  tell(journey, { type: 'did-not-happen', now: journey.world.now });
}

/** What the agent does with the form that was handed over. */
function byHand(journey: Journey, acted: Acted, whim: Whim): void {
  const { world } = journey;
  const sent = world.sent.find((one) => one.attempt === acted.attempt);
  const does = whim.hand === 'does' || whim.hand === 'does-late' || whim.hand === 'silently';
  if (does && sent !== undefined) sent.happensAt ??= world.now + (whim.hand === 'does-late' ? late.late : 0);
  if (whim.hand === 'disowns') return disown(journey, acted.attempt);
  // A form that never reached the agent, since the sidebar was closed, cannot be carried out.
  if (whim.hand === 'rests' || whim.hand === 'silently') return;
  if (does && sent === undefined) return disown(journey, acted.attempt);
  world.saidDone = true;
  tell(journey, { type: 'done-in-admin', now: world.now });
}

/** What a keen agent does where the step does nothing by itself. */
export function agent(journey: Journey, whim: Whim): void {
  const { step, world } = journey;
  const { now } = world;
  switch (step.at) {
    case 'ready':
      journey.gos += 1;
      journey.own.add(`a${journey.gos}`);
      return tell(journey, { type: 'go', attempt: `a${journey.gos}`, fresh: whim.fresh, now });
    case 'waiting':
      return byHand(journey, step.acted, whim);
    case 'in-doubt':
      if (whim.inDoubt === 'disowns' && step.acted !== null) return disown(journey, step.acted.attempt);
      journey.doubts += 1;
      return tell(journey, { type: 'look-again', now });
    case 'refused':
      return whim.refused === 'again' ? tell(journey, { type: 'look-again', now }) : undefined;
    default:
  }
}
