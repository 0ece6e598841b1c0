/** How much the standard case asks of an agent: clicks, and what there is to read from opening the ticket to Pending. */
import { expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { openCase } from './driver/sandbox.ts';
import { Reading } from './words-seen.ts';

/** Forty-five seconds at 240 words a minute: of what stands while the app waits for the agent, each text once. */
const most = { clicks: 4, words: 180 };

test('four clicks, nothing typed, and no more to read than in forty-five seconds', async () => {
  const sandbox = await openCase('standard', { mode: 'api', width: 320 });
  const reading = new Reading();
  await sandbox.waitForCase('ready');
  // What comes a moment after the verdict is read as well.
  await sandbox.app.getByText('acme.example, as').waitFor({ state: 'attached' });
  await reading.look(sandbox);
  sandbox.effort.reset();
  await sandbox.press('start');
  for (const step of ['link-account', 'change-namespace']) {
    await sandbox.waitForStep(step, 'ready');
    // Until then the app says what it waits for itself.
    await sandbox.action('go').and(sandbox.app.locator(':enabled')).waitFor();
    await reading.look(sandbox);
    await carryOut(sandbox, step);
    await sandbox.waitForStep(step, 'settled');
  }
  await sandbox.waitForCase('closing');
  await sandbox.action('draft-reply').and(sandbox.app.locator(':enabled')).waitFor();
  await reading.look(sandbox);
  await sandbox.press('draft-reply');
  await sandbox.waitForCase('closed');
  await reading.look(sandbox);
  expect(sandbox.effort).toMatchObject({ keys: 0 });
  expect(sandbox.effort.clicks).toBeLessThanOrEqual(most.clicks);
  expect(reading.words, [...reading.texts].join(' | ')).toBeLessThanOrEqual(most.words);
});
