/** Where the column has its verdict and its first action. */
import { inApp } from './app-frame.ts';
import type { Sandbox } from './driver/sandbox-page.ts';

/** What is measured of a case, px from the top of the column. */
export interface Measured {
  readonly verdict: number;
  /** Null: there is nothing to press. */
  readonly action: number | null;
  /** How many stops of Tab come before that action. */
  readonly stops: number;
  /** It asks for a text of the agent's. */
  readonly asked: boolean;
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

export const measured = (sandbox: Sandbox): Promise<Measured> => inApp(sandbox.page).evaluate(measure);
