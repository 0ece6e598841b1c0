/** The figures as text: for the terminal, and between two marks of docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { bytesOf, totalOf } from './bytes.ts';
import type { Builds } from './builds.ts';
import { kb, median, ms, type Row, table, times } from './figures.ts';
import type { Load } from './load.ts';
import { type AppLoads, latency, largeCases, type Loads, type Measured, slowdowns } from './measure.ts';
import type { Held } from './work.ts';

const document = join(import.meta.dirname, '../../docs/performance.md');
const end = '<!-- end of the figures -->';

export interface About {
  readonly chromium: string;
  readonly runs: number;
}

const of = (loads: readonly Load[], what: (load: Load) => number): number => median(loads.map(what));

function timesTable({ loads }: Measured): string {
  const rows = slowdowns.flatMap((slowdown): Row[] => {
    const { floor, blank, atOnce, delayed }: Loads = loads[slowdown];
    const least = of(floor, (one) => one.control);
    const row = (what: string, value: number): Row => [what, `${slowdown} x`, ms(value), times(value, least)];
    return [
      row('floor: one button of Garden stands', least),
      row(
        'first paint of a page without scripts',
        of(blank, (one) => one.paint),
      ),
      row(
        'first paint of the floor',
        of(floor, (one) => one.paint),
      ),
      row(
        'first paint',
        of(atOnce, (one) => one.paint),
      ),
      row(
        'first request leaves',
        of(atOnce, (one) => one.asked ?? Number.NaN),
      ),
      row(
        'verdict, services answer at once',
        of(atOnce, (one) => one.verdict),
      ),
      row(
        'first control, services answer at once',
        of(atOnce, (one) => one.control),
      ),
      row(
        `verdict, ${latency} ms a request`,
        of(delayed, (one) => one.verdict),
      ),
      row(
        'the same without 3 x 150 ms',
        of(delayed, (one) => one.verdict - 3 * latency),
      ),
      row(
        'longest task up to the first control',
        of(atOnce, (one) => one.longest),
      ),
    ];
  });
  return table([['standard case', 'CPU', 'median', 'of the floor'], ...rows]);
}

/** What an agent waits for, beside another build; nothing where none was measured. */
function besideTable({ loads }: Measured): readonly string[] {
  const waits: readonly [string, (of: AppLoads) => number][] = [
    ['first paint', ({ atOnce }) => of(atOnce, (one) => one.paint)],
    ['verdict, services answer at once', ({ atOnce }) => of(atOnce, (one) => one.verdict)],
    [`verdict, ${latency} ms a request`, ({ delayed }) => of(delayed, (one) => one.verdict)],
  ];
  const rows = slowdowns.flatMap((slowdown): Row[] => {
    const { beside, ...own } = loads[slowdown];
    if (beside === null) return [];
    return waits.map(([what, wait]) => [
      what,
      `${slowdown} x`,
      ms(wait(beside)),
      ms(wait(own)),
      times(wait(own), wait(beside)),
    ]);
  });
  return rows.length === 0
    ? []
    : [table([['beside another build', 'CPU', 'that', 'this', 'of that'], ...rows])];
}

function requestsTable({ loads, large }: Measured): string {
  const most = (all: readonly Load[], what: (load: Load) => number): string =>
    String(Math.max(...all.map(what)));
  const row = (what: string, all: readonly Load[]): Row => [
    what,
    most(all, (one) => one.requests),
    most(all, (one) => one.depth),
  ];
  return table([
    ['requests to the verdict', 'number', 'depth'],
    row('standard', loads[1].delayed),
    ...largeCases.map((id) => row(id, [large[id]])),
  ]);
}

function workTable({ typing, steps }: Measured): string {
  const held = (what: string, all: readonly Held[]): Row => {
    const passed = median(all.map((one) => one.passed));
    const worked = all.map((one) => one.worked);
    const clock = passed === 0 ? 'at most 50 ms' : ms(passed);
    return [what, ms(median(worked)), ms(Math.max(...worked)), clock];
  };
  return table([
    ['longest task at 4 x slower CPU', 'processor time', 'its worst run', 'by the clock'],
    held('typing in a field with 300 subscriptions', typing),
    held('the standard case, from start to draft', steps),
  ]);
}

export function report(measured: Measured, { app, floor }: Builds, { chromium, runs }: About): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model.trim() ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const [first, least] = [totalOf(app), totalOf(floor)];
  return [
    `\`npm run bench -- --write\`, ${new Date().toISOString().slice(0, 10)}: medians of ${runs} runs, Chromium ${chromium}, Node ${process.versions.node}, ${machine}.`,
    timesTable(measured),
    ...besideTable(measured),
    requestsTable(measured),
    workTable(measured),
    `Script and style up to the verdict: **${kb(first)}** gzip, ${times(first, least)} of the floor's ${kb(least)}.`,
    table(bytesOf(app)),
  ].join('\n\n');
}

/** Replaces what stands between the command's mark and the end of its figures. */
export function write(command: string, text: string): void {
  const before = readFileSync(document, 'utf8');
  const mark = `<!-- figures of ${command} -->`;
  const from = before.indexOf(mark);
  const to = before.indexOf(end, from);
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost the marks for the figures.');
  writeFileSync(document, `${before.slice(0, from + mark.length)}\n\n${text}\n\n${before.slice(to)}`);
}
