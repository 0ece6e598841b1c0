/**
 * An agent who comes back from the admin pages: a step that waits for their hands is looked at, once, without a press. What both sides
 * prove settles it as any look does; short of that it goes on waiting, and no look makes it doubtful (decisions.md, "When a step is settled").
 */
import type { Acted, Step } from './state.ts';
import { looked, looking, type Seen } from './looks.ts';

type Waiting = Extract<Step, { at: 'waiting' }>;

/** Ms: an agent who goes to and fro between two windows is not looked after at each turn. */
const pause = 3_000;

/** The step as it is once it is to be looked at; the same step where it was handed over, or looked at, just now. */
export function soughtOnReturn(step: Waiting, now: number): Waiting {
  if (step.sought === true || now - step.from < pause) return step;
  return { ...step, sought: true, due: Math.max(now, step.last?.retryAt ?? 0) };
}

const without = ({ acted, looks, due }: Waiting): Pick<Waiting, 'at' | 'acted' | 'looks' | 'due'> => ({
  at: 'waiting',
  acted,
  looks: looks + 1,
  due,
});

const followed = (acted: Acted, seen: Seen, now: number): Step => looked(looking(acted, now), seen, now);

/** What the look makes of it. A change that CustomersDot shows already is followed to GitLab.com as after a press. */
export function seenOnReturn(step: Waiting, seen: Seen, now: number): Step {
  if (step.sought !== true) return step;
  const { proof } = seen;
  if (proof.settled === 'yes' || proof.settled === 'half') return followed(step.acted, seen, now);
  return { ...without(step), from: now, last: proof };
}
