/** Choosing from a list, by keyboard and by mouse: what is typed narrows it, and what is typed in full needs no list. */
import { describe, expect, test } from 'vitest';
import { expectNoise, openCase, type Sandbox } from './driver/sandbox.ts';

const listed = (sandbox: Sandbox) => sandbox.app.getByRole('option').filter({ visible: true });
const chosen = async (sandbox: Sandbox) => (await sandbox.fact('subscription-name').textContent())?.trim();

async function many(): Promise<Sandbox> {
  const sandbox = await openCase('three-hundred-subscriptions');
  await sandbox.field('subscription').waitFor();
  return sandbox;
}

describe('a subscription among three hundred', () => {
  test('letters open the list and narrow it; arrow and Enter choose', async () => {
    const sandbox = await many();
    await sandbox.field('subscription').pressSequentially('A-S00020140');
    await expect.poll(() => listed(sandbox).count()).toBe(1);
    await sandbox.page.keyboard.press('ArrowDown');
    await sandbox.page.keyboard.press('Enter');
    await expect.poll(() => chosen(sandbox)).toBe('A-S00020140');
    expect(await listed(sandbox).count()).toBe(0);
    expect(await sandbox.field('subscription').inputValue()).toBe('');
  });

  test('the arrow opens the list, and Escape closes it', async () => {
    const sandbox = await many();
    await sandbox.field('subscription').press('ArrowDown');
    await expect.poll(() => listed(sandbox).count()).toBeGreaterThan(1);
    await sandbox.page.keyboard.press('Escape');
    await expect.poll(() => listed(sandbox).count()).toBe(0);
  });

  test('a click opens the list, another one chooses', async () => {
    const sandbox = await many();
    await sandbox.field('subscription').click();
    const first = listed(sandbox).first();
    const name = /A-S\d+/.exec((await first.textContent()) ?? '')?.[0];
    await first.click();
    await expect.poll(() => chosen(sandbox)).toBe(name);
  });

  test('what is typed before the list has come stays, and so does the focus', async () => {
    const sandbox = await many();
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await sandbox.context.route(/\/app\/assets\/ChoiceBox-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await sandbox.field('subscription').pressSequentially('A-S0002014');
    expect(await listed(sandbox).count()).toBe(0);
    come();
    await expect.poll(() => listed(sandbox).count()).toBeGreaterThan(1);
    expect(await sandbox.field('subscription').inputValue()).toBe('A-S0002014');
    await sandbox.page.keyboard.type('0');
    await expect.poll(() => listed(sandbox).count()).toBe(1);
    await sandbox.page.keyboard.press('ArrowDown');
    await sandbox.page.keyboard.press('Enter');
    await expect.poll(() => chosen(sandbox)).toBe('A-S00020140');
  });

  test('where the list does not come, a name in full is taken all the same', async () => {
    expectNoise(/Failed to load resource/);
    expectNoise(/Request failed: .*ChoiceBox-.*ERR_FAILED/);
    const sandbox = await many();
    await sandbox.context.route(/\/app\/assets\/ChoiceBox-.*\.js$/, (route) => route.abort());
    await sandbox.choose('subscription', 'A-S00020141');
    await expect.poll(() => chosen(sandbox)).toBe('A-S00020141');
  });

  test('a name in full is taken with Enter, however fast it was typed', async () => {
    const sandbox = await many();
    await sandbox.choose('subscription', 'A-S00020141');
    await expect.poll(() => chosen(sandbox)).toBe('A-S00020141');
  });
});
