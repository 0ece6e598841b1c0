/**
 * Every prepared case as it opens: at 320 px the verdict and the first thing to press stand within the first screen, and those who
 * see little, hear the page, or read from right to left can work with it.
 */
import { describe, expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import type { Sandbox } from './driver/sandbox.ts';
import { openForLooking, wrongIn } from './looks.ts';
import { openAlone } from './walks/walks.ts';
import { cases } from '../world/cases/index.ts';

/** Where the verdict and the first action begin, in px from the top, and how many stops of Tab come before that action. */
interface Measured {
  readonly verdict: number;
  readonly action: number | null;
  readonly stops: number;
  /** It asks for a text of the agent's. */
  readonly asked: boolean;
}

const measured = (sandbox: Sandbox): Promise<Measured> =>
  inApp(sandbox.page).evaluate(() => {
    const top = (one: Element): number => Math.round(one.getBoundingClientRect().top + window.scrollY);
    const isSeen = (one: Element): boolean => one.getClientRects().length > 0;
    const header = document.querySelector('main > header');
    // The desk, at the end of the column, is for when the case cannot say more.
    const actions = [
      ...document.querySelectorAll(
        '[data-action]:not([data-action="open-desk"]), [data-gate], [data-field] :is(input, select)',
      ),
    ].filter((one) => isSeen(one) && header?.contains(one) !== true);
    const first = actions[0];
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
      (one) => isSeen(one) && (one as HTMLElement).tabIndex >= 0 && !(one as HTMLButtonElement).disabled,
    );
    return {
      verdict: top(document.querySelector('[class*="headline"]') ?? document.body),
      action: first === undefined ? null : top(first),
      asked: first?.matches('input, textarea') === true && !first.matches('[type="checkbox"]'),
      stops: first === undefined ? 0 : stops.findIndex((one) => one === first || first.contains(one)),
    };
  });

/** What is out of its bound: 300 px, or 420 where a text of the agent's is asked, and eight stops. */
const tooFar = ({ verdict, action, asked, stops }: Measured): readonly string[] => [
  ...(verdict > 300 ? [`verdict at ${verdict}`] : []),
  ...((action ?? 0) > (asked ? 420 : 300) ? [`action at ${action}`] : []),
  ...(stops > 8 ? [`${stops} stops`] : []),
];

describe('as it opens', () => {
  test('each case has verdict and first action within 300 px and eight stops of Tab, and keeps the rules of access', async () => {
    const sandbox = await openForLooking();
    for (const { id } of cases) {
      await openAlone(sandbox, id);
      // What comes a moment after the verdict takes its place first, however busy the machine is.
      await expect.poll(async () => tooFar(await measured(sandbox)), { message: id }).toEqual([]);
      expect.soft(await wrongIn(sandbox), id).toEqual([]);
    }
  });
});
