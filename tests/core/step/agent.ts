/** A keen agent: goes wherever it may, looks again in doubt, and sometimes says what is not true. */
import type { Acted, Step } from '#core/step/state.ts';
import { mayBeTakenBack } from '#core/step/transition.ts';
import { type Journey, tell } from './frame.ts';
import type { Whim } from './arbitraries.ts';
import { late } from './world.ts';

type Word = 'did-not-happen' | 'take-back';

function disown(journey: Journey, attempt: string, word: Word = 'did-not-happen'): void {
  for (const one of journey.world.sent) if (one.attempt === attempt) one.disowned = true;
  tell(journey, { type: word, now: journey.world.now });
}

/** Confirms what is shown; a state that could not be seen is looked at again. */
function confirm(journey: Journey, { departing }: Extract<Step, { at: 'ready' }>, whim: Whim): void {
  const { now } = journey.world;
  if (departing.is !== 'seen') return tell(journey, { type: 'look-again', now });
  journey.gos += 1;
  const attempt = `a${journey.gos}`;
  journey.own.add(attempt);
  journey.confirmed.set(attempt, departing.from);
  tell(journey, { type: 'go', attempt, fresh: whim.fresh, now });
}

/** The page says no, or breaks, and the agent hands its words on; what it did all the same may show later, or never. */
function byPage(journey: Journey, { attempt }: Acted, whim: Whim): void {
  const { world } = journey;
  const sent = world.sent.find((one) => one.attempt === attempt);
  if (sent !== undefined && whim.taken !== 'no') sent.happensAt ??= world.now + late[whim.taken];
  if (whim.hand === 'page-breaks') {
    const trouble = { kind: 'down', service: 'customersdot', detail: '' } as const;
    return tell(journey, {
      type: 'refused-in-admin',
      answer: { tag: 'no-answer', trouble },
      now: world.now,
    });
  }
  if (sent !== undefined) sent.disowned = true;
  world.noes.add(attempt);
  const refusal = { id: 'overage', raw: '', params: {}, offers: 'force' } as const;
  tell(journey, { type: 'refused-in-admin', answer: { tag: 'refused', refusal }, now: world.now });
}

/** What the agent does with the form that was handed over. */
function byHand(journey: Journey, acted: Acted, whim: Whim): void {
  const { world } = journey;
  const sent = world.sent.find((one) => one.attempt === acted.attempt);
  if (whim.hand === 'page-refuses' || whim.hand === 'page-breaks') return byPage(journey, acted, whim);
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
      return confirm(journey, step, whim);
    case 'waiting':
      return byHand(journey, step.acted, whim);
    case 'in-doubt':
      if (whim.inDoubt === 'disowns' && step.acted !== null) return disown(journey, step.acted.attempt);
      journey.doubts += 1;
      return tell(journey, { type: 'look-again', now });
    case 'refused':
      return whim.refused === 'again' ? tell(journey, { type: 'look-again', now }) : undefined;
    case 'settled':
      return whim.regrets && mayBeTakenBack(step) && step.acted !== null
        ? disown(journey, step.acted.attempt, 'take-back')
        : undefined;
    default:
  }
}
