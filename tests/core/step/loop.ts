/** What the shell does for each effect of a step, with whatever chance makes of it. */
import { printOf } from '#core/procedures/departure.ts';
import { attemptsOf } from '#core/journal/attempts.ts';
import type { Entry, JournalEvent } from '#core/journal/entry.ts';
import type { Answer } from '#core/step/procedure.ts';
import type { Acted, Step } from '#core/step/state.ts';
import type { StepEffect } from '#core/step/effects.ts';
import { entry } from '../journal/entry.ts';
import { demand, type Journey, reopen, tell } from './frame.ts';
import type { Setting, Whim } from './arbitraries.ts';
import { departing, departure, late, look, move, status, told, auditCheck } from './world.ts';

const write = (
  { journal, world }: Journey,
  event: JournalEvent,
  attempt: string,
  over: Partial<Entry> = {},
): void => {
  journal.push(entry({ event, attempt, at: world.now, ...over }));
};

type Noting = Extract<Step, { at: 'noting' }>;

function noteBegun(journey: Journey, { attempt, from }: Noting, whim: Whim): void {
  const { world, journal } = journey;
  const attempts = attemptsOf({ entries: journal });
  if (attempts.some((one) => one.ended === null && !journey.own.has(one.begun.attempt))) {
    // A change that was begun in another frame, and not ended, is looked at first.
    reopen(journey);
    return;
  }
  if (whim.note === 'fine' || whim.note === 'unsaid') write(journey, 'begun', attempt, { from });
  if (whim.note === 'fine') return tell(journey, { type: 'noted', now: world.now });
  const trouble = { kind: 'silence', service: 'zendesk', detail: '' } as const;
  const full = { is: 'too-many-notes', until: world.now + 60_000 } as const;
  const notice = whim.note === 'full' ? full : ({ is: 'not-noted', trouble } as const);
  tell(journey, { type: 'not-noted', notice, now: world.now });
}

function noteEnded(journey: Journey, ending: JournalEvent, whim: Whim): void {
  const { step, world } = journey;
  const acted = step.at === 'looking' ? step.ends : 'acted' in step ? step.acted : null;
  const noted = whim.note === 'fine' || whim.note === 'unsaid';
  const refusal = step.at === 'looking' ? step.unsent : step.at === 'refused' ? step.refusal : null;
  if (acted !== null && noted) write(journey, ending, acted.attempt, { refusal });
  const counts = ending !== 'did-not-happen' || noted;
  tell(journey, { type: counts ? 'ended' : 'denial-not-noted', now: world.now });
}

/** What comes back, if anything does. */
function answerOf(mode: Setting['mode'], whim: Whim): Answer {
  if (mode === 'guided') return { tag: 'handed', to: 'agent' };
  if (mode === 'api' && whim.moves !== 'no')
    return { tag: 'refused', refusal: { id: 'moved', raw: 'moved', params: {} } };
  if (whim.reply === 'refused') return { tag: 'refused', refusal: { id: 'unknown', raw: '', params: {} } };
  if (mode === 'request') {
    const found =
      whim.reply === 'accepted' ? { url: 'https://gitlab.com/1', iid: 1 } : { url: '', iid: null };
    return { tag: 'handed', to: 'request', ...found };
  }
  if (whim.reply === 'accepted') return { tag: 'accepted' };
  return { tag: 'no-answer', trouble: { kind: 'silence', service: 'customersdot', detail: '' } };
}

function act(journey: Journey, acted: Acted, whim: Whim): void {
  const { world, journal } = journey;
  const { attempt } = acted;
  const noted = journal.some((one) => one.attempt === attempt && one.event === 'begun');
  demand(noted, 'sent without a note before it');
  demand(
    !journal.some((one) => one.attempt === attempt && one.event !== 'begun'),
    'sent after it was noted as ended',
  );
  demand(!world.sent.some((one) => one.attempt === attempt), 'sent twice');
  demand(journey.checked.has(attempt), 'sent without a look between its note and the change');
  const confirmed = journey.confirmed.get(attempt);
  const same = confirmed !== undefined && printOf(confirmed) === printOf(departure(world));
  demand(same, 'sent from another state than the confirmed one');
  demand(status(world).length === 0, `sent while it is so, or on its way: ${status(world).join()}`);
  // The service compares as well, and takes nothing from another state.
  const moved = world.setting.mode === 'api' && whim.moves !== 'no';
  if (moved) move(world, whim);
  const refused = moved || whim.reply === 'refused' || whim.reply === 'refused-unsaid';
  const byHand = world.setting.mode === 'guided';
  const happensAt = refused || byHand || whim.happens === 'never' ? null : world.now + late[whim.happens];
  world.sent.push({ attempt, happensAt, refused: refused && !byHand, disowned: false });
  world.lag = whim.lag;
  if (whim.reply === 'closed') reopen(journey);
  else tell(journey, { type: 'answered', answer: answerOf(world.setting.mode, whim), now: world.now });
}

function check(journey: Journey, { attempt }: Acted, whim: Whim): void {
  const { world } = journey;
  if (whim.changed) return tell(journey, { type: 'changed', now: world.now });
  journey.checked.add(attempt);
  tell(journey, {
    type: 'looked',
    proof: look(world, whim, false),
    departing: departing(world, whim),
    auditCheck: null,
    now: world.now,
  });
}

/** Carries out what the step asks for. */
export function carryOut(journey: Journey, effect: StepEffect, whim: Whim): void {
  const { world, step } = journey;
  if ('due' in effect) world.now = Math.max(world.now, effect.due);
  const acted = 'acted' in step ? step.acted : null;
  switch (effect.do) {
    case 'look': {
      if (step.at === 'looking' && step.going !== null && whim.changed) {
        tell(journey, { type: 'changed', now: world.now });
      }
      const attested = acted !== null && acted.attestedBy !== null;
      const proves = acted !== null;
      return tell(journey, {
        type: 'looked',
        proof: look(world, whim, attested),
        departing: proves ? null : departing(world, whim),
        auditCheck: auditCheck(world, whim, acted),
        now: world.now,
      });
    }
    case 'note-begun':
      return step.at === 'noting' ? noteBegun(journey, step, whim) : undefined;
    case 'check':
      return acted === null ? demand(false, 'checked nothing') : check(journey, acted, whim);
    case 'act':
      return acted === null ? demand(false, 'sent nothing') : act(journey, acted, whim);
    case 'ask-request':
      return acted === null
        ? undefined
        : tell(journey, { type: 'told', status: told(world, acted), now: world.now });
    case 'note-ended':
      return noteEnded(journey, effect.ending, whim);
  }
}
