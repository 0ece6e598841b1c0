/** Where the column has its verdict and its first action, in every prepared case, one after the other in one page. */
import { expect } from 'vitest';
import { measured, type Measured } from './column-places.ts';
import type { OpenOptions, Sandbox } from './driver/sandbox.ts';
import { openForLooking } from './looks.ts';
import { watch, watched } from './still.ts';
import { settle } from './walks/walk.ts';
import { openAlone } from './walks/walks.ts';
import { cases } from '../world/cases/index.ts';

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

/** A form that is taken before it is filled says at each of its fields what is missing, and so grows; nothing has changed by it. */
const firstButton =
  'main > :not(header) button[data-action]:enabled:not([aria-disabled="true"], [data-action="open-desk"], [data-action="take-facts"]):visible';

/** What moves under the pointer once the first button that takes a press has been pressed, with all that follows by itself. */
async function movedByPress(sandbox: Sandbox): Promise<readonly string[]> {
  const button = sandbox.app.locator(firstButton).first();
  if ((await button.count()) === 0) return [];
  await watch(sandbox);
  await button.click();
  await settle(sandbox);
  const { moved, looks } = await watched(sandbox);
  return looks > 0 ? moved : ['nothing was looked at'];
}

/**
 * Every prepared case has its verdict and its first action within the bounds, at 320 px, and nothing moves under the pointer when it is
 * pressed. One page shows them all, one after the other: a page for each would take three times as long.
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
    expect.soft(await movedByPress(sandbox), id).toEqual([]);
  }
}
