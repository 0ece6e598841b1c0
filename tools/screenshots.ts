/** Takes the pictures of the README and the contact sheet of every state from the app itself: `npm run screenshots`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../tests/world/cases/index.ts';
import { closeBrowser } from '../tests/journeys/driver/browser.ts';
import { open, type Sandbox } from '../tests/journeys/driver/sandbox-page.ts';
import { closeServers } from '../tests/journeys/driver/served.ts';
import { walksAtDesk } from '../tests/journeys/walks/at-desk.ts';
import { walksByApi } from '../tests/journeys/walks/by-api.ts';
import { walksByHand } from '../tests/journeys/walks/by-hand.ts';
import { openAlone, type Walk } from '../tests/journeys/walks/walks.ts';
import { type Frame, openCamera, type Look } from './screens/camera.ts';
import { sheetOf, type Entry, type Group } from './screens/sheet.ts';

const docs = join(import.meta.dirname, '../docs');
const screens = join(docs, 'screens');
const narrow: Look = { scheme: 'light', width: 320 };
const wide: Look = { scheme: 'dark', width: 480 };

/** Below it mostly stand facts that are the same in each case. */
const first: Frame = { highest: 760 };
const desk: Frame = { part: 'section:has([data-desk])' };

/** For the README and the agents' guide, by case and stop. */
const readme: Readonly<Record<string, { readonly name: string; readonly scheme: Look['scheme'] }>> = {
  'too-few-seats: The reason is given': { name: 'step', scheme: 'light' },
  'standard: Drafted': { name: 'closed', scheme: 'light' },
  'swap-refused: Half of a swap: the group is on Free': { name: 'put-back-dark', scheme: 'dark' },
  'standard: The usual one': { name: 'ready', scheme: 'light' },
  'mail-suppressed: An address is on a list, its emails below': { name: 'desk-mail', scheme: 'light' },
  'address-refused: What a reported error means, and what is wrong with the address': {
    name: 'desk-purchase',
    scheme: 'light',
  },
  'asks-how-to: How-tos, those first that the customer asks for': { name: 'desk-how-to', scheme: 'light' },
};

const take = await openCamera();

/** High enough for the longest case, since a frame that has to be scrolled would be cut; at a fixed time, so that only changes change. */
const sandbox: Sandbox = await open('standard', {
  clock: '2026-11-27T10:42:00Z',
  viewport: { width: 1_280, height: 4_000 },
});

interface Shot {
  readonly file: string;
  /** The stop, or what the case is called. */
  readonly what: string;
  readonly about?: string;
  readonly frame?: Frame;
}

async function entryOf(id: string, { file, frame = first, ...said }: Shot): Promise<Entry> {
  const pictures = [`${file}.webp`, `${file}-dark.webp`] as const;
  const asked = readme[`${id}: ${said.what}`];
  if (asked !== undefined) {
    const path = join(docs, 'screenshots', `${asked.name}.webp`);
    await take(sandbox, { ...narrow, scheme: asked.scheme }, path, frame);
  }
  await take(sandbox, wide, join(screens, pictures[1]), frame);
  await take(sandbox, narrow, join(screens, pictures[0]), frame);
  return { id, ...said, pictures };
}

async function entriesOf(walks: readonly Walk[], frame = first): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { id, go } of walks) {
    await openAlone(sandbox, id);
    let stop = 0;
    await go(sandbox, async (what) => {
      stop += 1;
      entries.push(await entryOf(id, { file: `${id}-${stop}`, what, frame }));
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
    const entry = await entryOf(id, { file: id, what: title, about: sentence });
    found.push({ state: await sandbox.caseState(), entry });
  }
  return openings.map(([state, title, about]) => ({
    title,
    about,
    entries: found.filter((one) => one.state === state).map(({ entry }) => entry),
  }));
}

const intro =
  'Light at 320 pixels, and below it dark at 480, each cut off at 760 pixels but for the troubleshooting desk. Taken from the app by `npm run screenshots`; ' +
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
  {
    title: 'The troubleshooting desk',
    about: 'One part unfolded, the desk alone and in full height.',
    entries: await entriesOf(walksAtDesk, desk),
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
