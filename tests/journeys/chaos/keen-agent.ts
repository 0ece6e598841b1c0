/** The keenest agent there is: confirms whatever is asked, goes wherever it may, looks again when in doubt. */
import { isUnderWay } from '../../runtime/agents/under-way.ts';
import type { Press, Shown } from './screen.ts';

/** So many looks until such an agent says that a change in doubt never happened. */
const looks = 3;
/** So many turns without anything to do until it reads everything again. */
const patience = 4;

const isBusy = (shown: Shown): boolean => shown.steps.some((one) => isUnderWay(one.at));

export interface Mind {
  readonly doubts: Map<string, number>;
  /** How often it looked again at each step that was refused. */
  readonly looks: Map<string, number>;
  idle: number;
  /** The last turn gave what the gates ask for; to do it again would not help. */
  gave: boolean;
  readonly backsOut: boolean;
}

export const newMind = (backsOut: boolean): Mind => ({
  doubts: new Map(),
  looks: new Map(),
  idle: 0,
  gave: false,
  backsOut,
});

const pressing = (name: string, step: string | null = null): Press => ({ do: 'press', name, step });

/** What to do about a step in doubt: look, look, look, and at last take the word upon oneself. */
function doubted(shown: Shown, step: string, mind: Mind): Press {
  const times = (mind.doubts.get(step) ?? 0) + 1;
  const may = shown.actions.some((one) => one.name === 'did-not-happen' && one.step === step);
  mind.doubts.set(step, may && times > looks ? 0 : times);
  return pressing(may && times > looks ? 'did-not-happen' : 'look-again', step);
}

/** Which of the refused steps to look at again: the one that was looked at least, since another may be what holds it up. */
function refusedStep({ actions }: Shown, { looks: had }: Mind): string | null | undefined {
  const steps = actions.filter((one) => one.name === 'look-again').map((one) => one.step);
  const times = (step: string | null): number => had.get(String(step)) ?? 0;
  return steps.toSorted((a, b) => times(a) - times(b))[0];
}

function lookAgainAt(step: string | null, mind: Mind): Press {
  mind.looks.set(String(step), (mind.looks.get(String(step)) ?? 0) + 1);
  return pressing('look-again', step);
}

/** What such an agent would do now; null: nothing but wait. */
function wished(shown: Shown, mind: Mind): Press | null {
  if (shown.message !== null) return { do: 'again' };
  if (shown.arming) return null;
  const action = (name: string) => shown.actions.find((one) => one.name === name);
  const at = (where: string) => shown.steps.find((one) => one.at === where);
  if (action('start') !== undefined) return pressing('start');
  // No other step may go while one is under way or in doubt.
  const doubt = at('in-doubt');
  if (doubt !== undefined) return doubted(shown, doubt.id, mind);
  if (isBusy(shown)) return null;
  const go = action('go');
  if (go !== undefined) return pressing('go', go.step);
  // All was given, and the step still may not go: what it rests on was not read.
  if (at('ready') !== undefined)
    return mind.gave ? ((action('refresh') && pressing('refresh')) ?? null) : { do: 'give' };
  if (shown.status === 'closing' && action('draft-reply') !== undefined) return pressing('draft-reply');
  const refused = refusedStep(shown, mind);
  if (refused === undefined) return null;
  if (mind.backsOut && action('put-back') !== undefined) return pressing('put-back');
  return mind.idle > 1 ? lookAgainAt(refused, mind) : null;
}

export function nextPress(shown: Shown, mind: Mind): Press | null {
  if (shown.status === 'closed') return null;
  const wish = wished(shown, mind);
  mind.gave = wish?.do === 'give';
  mind.idle = wish === null ? mind.idle + 1 : 0;
  if (wish !== null || shown.arming || isBusy(shown) || mind.idle % patience !== 0) return wish;
  return shown.actions.some((one) => one.name === 'refresh') ? pressing('refresh') : null;
}
