/** `npm run bench -- --fleet`: records each kind of ticket once, and plays teams with them. */
import { record } from './record.ts';
import { fleetReport } from './report.ts';
import { byIssue, type Kind, kinds } from './rhythm.ts';
import { type Script, scriptOf } from './script.ts';

export async function scriptsOf(all: readonly Kind[]): Promise<ReadonlyMap<string, Script>> {
  const scripts = new Map<string, Script>();
  for (const kind of all) scripts.set(kind.case, scriptOf(await record(kind)));
  return scripts;
}

/** The figures as text; the same seed gives the same. */
export const fleet = async (seed: number): Promise<string> =>
  fleetReport(await scriptsOf([...kinds, byIssue]), seed);
