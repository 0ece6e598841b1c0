/**
 * Whatever goes wrong, in whatever order: the true app over the true SDK, and an agent who goes wherever it may. Each
 * schedule can be run alone by the seed and the number that a failure names.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { open } from '../driver/sandbox-page.ts';
import type { Sandbox } from '../driver/sandbox.ts';
import { complaintsAbout } from './invariants.ts';
import { run } from './run.ts';
import { scheduleOf } from './schedule.ts';

const isLong = process.env['LONG'] === '1';
/** The search looks for what is new; what judges a change plays the same each time. */
const seed = Number(process.env['CHAOS_SEED'] ?? (isLong ? Math.floor(Math.random() * 1_000_000) : 20_251));
const only = process.env['CHAOS_ONLY'];
const count = isLong ? 200 : 20;
const numbers = only === undefined ? Array.from({ length: count }, (_, n) => n) : only.split(',').map(Number);

/** A page grows slower with each time that its clock was moved, so it serves a few schedules only. */
const perPage = 5;
let page: { sandbox: Promise<Sandbox>; served: number } | null = null;

async function fresh(): Promise<Sandbox> {
  const sandbox = await open('standard', { clock: true });
  await sandbox.context.clock.pauseAt((await sandbox.page.evaluate(() => Date.now())) + 1_000);
  return sandbox;
}

async function close(): Promise<void> {
  const old = page;
  page = null;
  await (await old?.sandbox)?.close();
}

async function sandboxForNext(): Promise<Sandbox> {
  if (page !== null && page.served >= perPage) await close();
  page ??= { sandbox: fresh(), served: 0 };
  page.served += 1;
  return page.sandbox;
}

afterAll(close);
process.stdout.write(`chaos: CHAOS_SEED=${seed}, ${numbers.length} schedules\n`);

describe(`chaos with seed ${seed}`, () => {
  const schedules = numbers.map((n) => scheduleOf(seed, n));
  test.each(schedules.map((one) => [one.name, one] as const))('%s', async (_, schedule) => {
    const sandbox = await sandboxForNext();
    const seen = await run(sandbox, schedule);
    const complaints = complaintsAbout(seen);
    if (complaints.length > 0) await close();
    expect(
      complaints,
      `${schedule.name}\n${JSON.stringify(schedule, null, 1)}\n${seen.story.join('\n')}`,
    ).toEqual([]);
  });
});
