/** Takes the pictures of the README and the contact sheet of every state from the app itself: `npm run screenshots`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../tests/world/cases/index.ts';
import { closeBrowser } from '../tests/journeys/driver/browser.ts';
import { open, type Sandbox } from '../tests/journeys/driver/sandbox-page.ts';
import { closeServers } from '../tests/journeys/driver/served.ts';
import { walksByApi } from '../tests/journeys/walks/by-api.ts';
import { walksByHand } from '../tests/journeys/walks/by-hand.ts';
import { openAlone, type Walk } from '../tests/journeys/walks/walks.ts';
import { openCamera, type Look } from './screens/camera.ts';
import { sheetOf, type Entry, type Group } from './screens/sheet.ts';

const docs = join(import.meta.dirname, '../docs');
const screens = join(docs, 'screens');
const narrow: Look = { scheme: 'light', width: 320 };
const wide: Look = { scheme: 'dark', width: 480 };

/** Below it mostly stand facts that are the same in each case. */
const highest = 760;

/** For the README, by case and stop. */
const readme: Readonly<Record<string, { readonly name: string; readonly scheme: Look['scheme'] }>> = {
  'too-few-seats: The reason is given': { name: 'step', scheme: 'light' },
  'standard: Drafted': { name: 'closed', scheme: 'light' },
  'swap-refused: Half of a swap: the group is on Free': { name: 'put-back-dark', scheme: 'dark' },
  'standard: As it opens': { name: 'ready', scheme: 'light' },
};

const take = await openCamera();

/** High enough for the longest case, since a frame that has to be scrolled would be cut; at a fixed time, so that only changes change. */
const sandbox: Sandbox = await open('standard', {
  clock: '2026-11-27T10:42:00Z',
  viewport: { width: 1_280, height: 4_000 },
});

async function entryOf(id: string, file: string, what: string, shown = what): Promise<Entry> {
  const pictures = [`${file}.webp`, `${file}-dark.webp`] as const;
  const asked = readme[`${id}: ${what}`];
  if (asked !== undefined) {
    const path = join(docs, 'screenshots', `${asked.name}.webp`);
    await take(sandbox, { ...narrow, scheme: asked.scheme }, path, highest);
  }
  await take(sandbox, wide, join(screens, pictures[1]), highest);
  await take(sandbox, narrow, join(screens, pictures[0]), highest);
  return { id, what: shown, pictures };
}

async function entriesOf(walks: readonly Walk[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { id, go } of walks) {
    await openAlone(sandbox, id);
    let stop = 0;
    await go(sandbox, async (what) => {
      stop += 1;
      entries.push(await entryOf(id, `${id}-${stop}`, what));
    });
  }
  return entries;
}

const openings: readonly (readonly [state: string, title: string, about: string])[] = [
  ['ready', 'Opened: ready', 'There are steps, and nothing blocks.'],
  ['closing', 'Opened: only the reply is left', 'All that was asked for is so already.'],
  [
    'choosing',
    'Opened: something is to be chosen or told',
    'A customer, a subscription, a group, or facts of the admin pages.',
  ],
  ['blocked', 'Opened: blocked', 'Somebody else has to act first, or what matters could not be read.'],
  ['running', 'Opened: under way', 'The journal tells of a step that was begun.'],
  ['forbidden', 'Opened: only to look at', 'The agent may not make changes.'],
  ['error', 'Opened: nothing could be read', 'No service answered.'],
  ['closed', 'Opened: closed', 'The draft is there.'],
];

async function opened(): Promise<Group[]> {
  const found: { state: string | null; entry: Entry }[] = [];
  for (const { id, title, sentence } of cases) {
    await openAlone(sandbox, id);
    const entry = await entryOf(id, id, 'As it opens', `<b>${title}</b><br>${sentence}`);
    found.push({ state: await sandbox.caseState(), entry });
  }
  return openings.map(([state, title, about]) => ({
    title,
    about,
    entries: found.filter((one) => one.state === state).map(({ entry }) => entry),
  }));
}

const intro =
  'Light at 320 pixels, and below it dark at 480, each cut off at 760 pixels. Taken from the app by `npm run screenshots`; ' +
  'after a change to the screen, look through the pictures that differ.';

rmSync(screens, { recursive: true, force: true });
mkdirSync(screens, { recursive: true });
mkdirSync(join(docs, 'screenshots'), { recursive: true });
const groups: Group[] = [
  {
    title: 'On the way, by the API',
    about: 'The app carries each change out.',
    entries: await entriesOf(walksByApi),
  },
  {
    title: 'On the way, by other hands',
    about: 'The agent carries each change out in the admin pages, or an issue’s automation does.',
    entries: await entriesOf(walksByHand),
  },
  ...(await opened()),
];
writeFileSync(
  join(screens, 'README.md'),
  sheetOf(
    groups.filter(({ entries }) => entries.length > 0),
    intro,
  ),
);
await sandbox.close();
await closeServers();
await closeBrowser();
