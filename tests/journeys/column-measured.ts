/** Where the column has its verdict and its first action, in every prepared case, one after the other in one page. */
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { inApp } from './app-frame.ts';
import { openCase, type OpenOptions, type Sandbox } from './driver/sandbox.ts';
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
  const actions = [
    ...document.querySelectorAll(
      '[data-action], [data-gate], [data-field] :is(input, select), [data-guide-step] :is(a, input)',
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

const measured = (frame: Frame): Promise<Measured> => frame.evaluate(measure);

/** Ms: what comes a moment after the verdict has taken its place when nothing has moved for so long. */
const rest = 200;

async function atRest(frame: Frame): Promise<Measured> {
  let before = await measured(frame);
  for (;;) {
    await frame.page().waitForTimeout(rest);
    const now = await measured(frame);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

/** The case anew and alone in the page, as far as its verdict: frames that stay open make each next one slower. */
async function openAlone(sandbox: Sandbox, id: string): Promise<Frame> {
  await sandbox.host((host, caseId) => {
    for (const tab of host.desk().tabs) host.desk().close(tab);
    host.worlds.forget(caseId);
    host.openCase(caseId);
  }, id);
  await sandbox.app.locator('[data-case]:not([data-case="loading"])').waitFor();
  return inApp(sandbox.page);
}

/**
 * Every prepared case has its verdict and its first action within the bounds, at 320 px. One page shows them all, one after the
 * other: a page for each would take three times as long.
 * @param mode by whose hands changes are made, and by whose eyes CustomersDot is read
 */
export async function everyCaseIsWithinBounds(mode: Pick<OpenOptions, 'mode' | 'settings'>): Promise<void> {
  const sandbox = await openCase('standard', { width: 320, ...mode });
  for (const { id } of cases) {
    const frame = await openAlone(sandbox, id);
    await expect.poll(async () => tooFar(await atRest(frame)), { message: id }).toEqual([]);
  }
}
