/** Where the column has its verdict and its first action, in every prepared case, one after the other in one page. */
import { expect } from 'vitest';
import { inApp } from './app-frame.ts';
import type { OpenOptions, Sandbox } from './driver/sandbox.ts';
import { openForLooking } from './looks.ts';
import { openAlone } from './walks/walks.ts';
import { cases } from '../world/cases/index.ts';

/** What is measured of a case, px from the top of the column. */
interface Measured {
  readonly verdict: number;
  /** Null: there is nothing to press. */
  readonly action: number | null;
  /** How many stops of Tab come before that action. */
  readonly stops: number;
  /** It asks for a text of the agent's. */
  readonly asked: boolean;
}

/** Ms until the walk through all cases counts as hanging: a busy machine takes some seconds for each. */
export const patience = 15 * 60_000;

/** The column's bounds (design/screens.md): more room where a text of the agent's is asked. */
const bounds = { verdict: 300, action: 300, asked: 420, stops: 8 };

/** What is out of its bound, in words; empty where nothing is. */
function tooFar({ verdict, action, asked, stops }: Measured): readonly string[] {
  const most = asked ? bounds.asked : bounds.action;
  return [
    ...(verdict > bounds.verdict ? [`verdict at ${verdict}`] : []),
    ...((action ?? 0) > most ? [`action at ${action}`] : []),
    ...(stops > bounds.stops ? [`${stops} stops`] : []),
  ];
}

/** Runs in the app's frame. */
function measure(): Measured {
  const top = (one: Element): number => Math.round(one.getBoundingClientRect().top + window.scrollY);
  const isSeen = (one: Element): boolean => one.getClientRects().length > 0;
  const header = document.querySelector('main > header');
  // The desk, at the end of the column, is for when the case cannot say more.
  const actions = [
    ...document.querySelectorAll(
      '[data-action]:not([data-action="open-desk"]), [data-gate], [data-field] :is(input, select), [data-guide-step] :is(a, input)',
    ),
  ].filter((one) => isSeen(one) && header?.contains(one) !== true);
  const first = actions[0];
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
    (one) =>
      isSeen(one) &&
      (one as HTMLElement).tabIndex >= 0 &&
      // The first one is a stop as soon as it takes a press.
      (one === first || !(one as HTMLButtonElement).disabled),
  );
  return {
    verdict: top(document.querySelector('[class*="headline"]') ?? document.body),
    action: first === undefined ? null : top(first),
    asked: first?.matches('input, textarea') === true && !first.matches('[type="checkbox"]'),
    stops: first === undefined ? 0 : stops.findIndex((one) => one === first || first.contains(one)),
  };
}

const measured = (sandbox: Sandbox): Promise<Measured> => inApp(sandbox.page).evaluate(measure);

/**
 * Every prepared case has its verdict and its first action within the bounds, at 320 px. One page shows them all, one after the
 * other: a page for each would take three times as long.
 * @param mode by whose hands changes are made, and by whose eyes CustomersDot is read
 * @param also what else is tried of each case
 */
export async function everyCaseIsWithinBounds(
  mode: Pick<OpenOptions, 'mode' | 'settings'>,
  also: (sandbox: Sandbox, id: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const sandbox = await openForLooking(mode);
  for (const { id } of cases) {
    await openAlone(sandbox, id);
    await expect.poll(async () => tooFar(await measured(sandbox)), { message: id }).toEqual([]);
    await also(sandbox, id);
  }
}
