/** The ways in which an agent may have the column before them, and what is wrong with it in each. */
import { expect } from 'vitest';
import { broken } from './access.ts';
import { inApp } from './app-frame.ts';
import { cut } from './cut.ts';
import { openCase, type OpenOptions, type Sandbox } from './driver/sandbox.ts';
import { passUntil } from './passing.ts';

export type Scheme = 'light' | 'dark';

/** One page for many cases, which `openAlone` opens. Without motion a colour is at once what it is to be. */
export async function openForLooking(options: Pick<OpenOptions, 'mode' | 'settings'> = {}): Promise<Sandbox> {
  const sandbox = await openCase('standard', { clock: true, width: 320, ...options });
  await sandbox.page.emulateMedia({ reducedMotion: 'reduce' });
  return sandbox;
}

/** Takes these colours, and this width in pixels; both have come to the app by then. */
export async function look(sandbox: Sandbox, scheme: Scheme, width: number): Promise<void> {
  await sandbox.host(
    (host, wanted) => {
      host.setScheme(wanted.scheme);
      host.desk().setTray({ width: wanted.width });
    },
    { scheme, width },
  );
  const shown = (): Promise<unknown> =>
    inApp(sandbox.page).evaluate(() => [document.documentElement.dataset['colorScheme'], innerWidth]);
  await expect.poll(shown).toEqual([scheme, width]);
}

/** Opens every fold, since what stands in it is read as well. */
const unfold = (sandbox: Sandbox): Promise<void> =>
  inApp(sandbox.page).evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      fold.open = true;
      fold.dataset['unfolded'] = '';
    }
  });

/** Closes what `unfold` has opened. */
const fold = (sandbox: Sandbox): Promise<void> =>
  inApp(sandbox.page).evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('details[data-unfolded]')) {
      one.open = false;
      delete one.dataset['unfolded'];
    }
  });

const direct = (sandbox: Sandbox, dir: string): Promise<void> =>
  inApp(sandbox.page).evaluate((to) => void (document.documentElement.dir = to), dir);

const labelled = (where: string, found: readonly string[]): string[] =>
  found.map((one) => `${where}: ${one}`);

/** Both colours at both widths; the last one is how the column looks at first. */
const looks = [
  ['light', 480],
  ['dark', 480],
  ['dark', 320],
  ['light', 320],
] as const;

/** Which rules of access are broken, and which texts are cut off, however the column is looked at, everything unfolded. It looks as before in the end. */
export async function wrongIn(sandbox: Sandbox): Promise<string[]> {
  const { page } = sandbox;
  await unfold(sandbox);
  // What a fold fetches when it is opened keeps its place until it has come.
  await passUntil(sandbox, async () => (await sandbox.app.locator('main [data-of]').count()) === 0);
  const found: string[] = [];
  for (const [scheme, width] of looks) {
    await look(sandbox, scheme, width);
    found.push(...labelled(`${scheme}, ${width} px`, [...(await broken(page)), ...(await cut(page))]));
  }
  await direct(sandbox, 'rtl');
  found.push(...labelled('from right to left', await cut(page)));
  await direct(sandbox, '');
  await fold(sandbox);
  return found;
}
