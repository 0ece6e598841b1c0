/** The ticket of a schedule: opened in a fresh world, and looked at when its case is closed. */
import { fieldIds } from '#world/settings.ts';
import type { Sandbox } from '../driver/sandbox.ts';
import { letOthersIn } from './others.ts';
import type { Schedule } from './schedule.ts';
import { watch } from './witness.ts';

/** What a closed case has to have left on the ticket and at the services. */
export async function missing(sandbox: Sandbox): Promise<string[]> {
  const { composerText, status, fields } = await sandbox.ticket();
  const so = await sandbox.page.evaluate(() => ({
    done: window.witness.isSo('force-associate'),
    back: window.witness.isSo('put-back'),
  }));
  if (!so.done && !so.back) return ['neither the new subscription nor the old one is on the group'];
  if (composerText === '') return ['there is no draft'];
  if (!so.done) return [];
  const drafts = composerText.match(/\/-\/billings/g)?.length ?? 0;
  return [
    ...(drafts === 1 ? [] : [`there are ${drafts} drafts`]),
    ...(status === 'pending' ? [] : [`the status is ${status}`]),
    ...(fields[String(fieldIds.issueType)] === 'associate_namespace' ? [] : ['the issue type is not set']),
  ];
}

/** A fresh world for the schedule, watched from its first request on. */
export async function open({ page }: Sandbox, schedule: Schedule): Promise<void> {
  const { latencyMs, propagationMs } = schedule;
  await page.evaluate((id) => {
    const { sandbox } = window;
    for (const desk of sandbox.desks) for (const tab of desk.tabs) desk.close(tab);
    sandbox.worlds.forget(id);
  }, schedule.case);
  // Only a page that was seen without the ticket gives the next one a frame of its own.
  await page.locator('iframe').waitFor({ state: 'detached' });
  await page.evaluate(
    ({ id, knobs }) => {
      const { sandbox } = window;
      sandbox.openCase(id);
      Object.assign(sandbox.world.knobs, knobs);
    },
    {
      id: schedule.case,
      knobs: { latencyMs, propagationMs, propagation: propagationMs === 0 ? 'at-once' : 'slow' },
    },
  );
  const inPage = await page.evaluateHandle(() => window.sandbox);
  await inPage.evaluate(letOthersIn);
  await inPage.evaluate(watch);
}
