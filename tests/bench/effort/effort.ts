/** `npm run bench -- --effort`: what each prepared case asks of an agent, with the API and at 320 px: pixels, words, clicks and keys. */
import { isDeepStrictEqual } from 'node:util';
import { setup } from '../../journeys/build.ts';
import { measured, type Measured } from '../../journeys/column-places.ts';
import { closeBrowser } from '../../journeys/driver/browser.ts';
import { open, type Sandbox } from '../../journeys/driver/sandbox-page.ts';
import { closeServers } from '../../journeys/driver/served.ts';
import { openAlone } from '../../journeys/walks/walk.ts';
import { Reading } from '../../journeys/words-seen.ts';
import { cases } from '../../world/cases/index.ts';
import { type Row, table } from '../figures.ts';
import { keenWalk } from './keen-walk.ts';

const head: Row = [
  'case',
  'verdict',
  'first action',
  'words at first',
  'words in all',
  'clicks',
  'keys',
  'ends',
];

/** Looks in a row that have to be alike, this far from each other, ms: what a state fetches for itself comes by the real clock. */
const alike = 4;
const apart = 100;

/** Where the column has what, once all that the state fetches has come. */
async function atRest(sandbox: Sandbox): Promise<Measured> {
  let places = await measured(sandbox);
  for (let same = 1; same < alike;) {
    await sandbox.page.waitForTimeout(apart);
    const now = await measured(sandbox);
    same = isDeepStrictEqual(now, places) ? same + 1 : 1;
    places = now;
  }
  return places;
}

async function rowOf(sandbox: Sandbox, id: string): Promise<Row> {
  await openAlone(sandbox, id);
  const { verdict, action } = await atRest(sandbox);
  const reading = new Reading();
  await reading.look(sandbox);
  const first = reading.words;
  sandbox.effort.reset();
  const end = await keenWalk(sandbox, reading);
  const { clicks, keys } = sandbox.effort;
  return [id, verdict, action ?? '-', first, reading.words, clicks, keys, end].map(String);
}

/** So many cases in one page: what many of them leave behind makes it slow. */
const inOnePage = 20;

async function rowsOf(ids: readonly string[]): Promise<readonly Row[]> {
  const sandbox = await open('standard', { mode: 'api', width: 320, clock: true });
  try {
    const rows: Row[] = [];
    for (const id of ids) rows.push(await rowOf(sandbox, id));
    return rows;
  } finally {
    await sandbox.close();
  }
}

/** The table of every prepared case, in their order. */
export async function effort(): Promise<string> {
  await setup();
  const ids = cases.map(({ id }) => id);
  const rows: Row[] = [];
  try {
    for (let from = 0; from < ids.length; from += inOnePage)
      rows.push(...(await rowsOf(ids.slice(from, from + inOnePage))));
  } finally {
    await closeBrowser();
    await closeServers();
  }
  return table([head, ...rows]);
}
