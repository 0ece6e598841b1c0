/** The sandbox's own page: what an agent in training does with it, besides working in the app. */
import { expect, test } from 'vitest';
import { openProbe } from './probe.ts';

test('a case is found in the list and opened in a tab of its own, beside the one that is open', async () => {
  const probe = await openProbe();
  const { page } = probe;
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Find a case').fill('without an address');
  expect(await page.locator('[data-open-case]').count()).toBe(1);
  await page.getByRole('button', { name: 'A requester without an address' }).click();
  expect(await page.getByRole('tab').count()).toBe(2);
  expect(await page.locator('iframe').count()).toBe(2);
  expect(await page.locator('iframe:visible').count()).toBe(1);
  await expect.poll(() => probe.heard('app.deactivated')).toHaveLength(1);
  expect(new URL(page.url()).searchParams.get('case')).not.toBe('standard');
});

test('Start over brings the case back to its beginning, in a frame of its own', async () => {
  const probe = await openProbe();
  const frame = probe.page.locator('iframe');
  const before = await frame.getAttribute('src');
  await probe.ticketPage.write('Hello');
  await probe.ticketPage.submit();
  await expect.poll(async () => (await probe.ticket()).comments.length).toBe(2);
  await probe.page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(async () => (await probe.ticket()).comments.length).toBe(1);
  expect(await frame.getAttribute('src')).not.toBe(before);
  expect(await probe.get('ticket.id')).toMatchObject({ 'ticket.id': 4201 });
});

test('somebody else sits down at the desk', async () => {
  const probe = await openProbe();
  await probe.page.getByLabel('Signed in as').selectOption('Ben Okafor');
  expect(await probe.get('currentUser.name')).toMatchObject({ 'currentUser.name': 'Ben Okafor' });
  await probe.ticketPage.write('Hello');
  await probe.ticketPage.submit();
  await expect.poll(async () => (await probe.ticket()).comments.at(-1)?.author).toBe('Ben Okafor');
});

test('the tray is drawn to another width, also above the frame, and set by its presets', async () => {
  const probe = await openProbe();
  const width = async () => (await probe.page.locator('iframe').boundingBox())?.width;
  const handle = await probe.page.getByRole('separator').boundingBox();
  if (!handle) throw new Error('The tray has no handle');
  const y = handle.y + 300;
  await probe.page.mouse.move(handle.x + 2, y);
  await probe.page.mouse.down();
  await probe.page.mouse.move(handle.x - 98, y, { steps: 5 });
  await probe.page.mouse.up();
  await expect.poll(width).toBe(420);
  await probe.page.getByRole('button', { name: '600' }).click();
  await expect.poll(width).toBe(600);
});

test('behind the scenes, each request is listed with what the proxy put in, and a fault can be armed', async () => {
  const probe = await openProbe();
  const ask = () =>
    probe.run(({ client }) =>
      client
        .request({
          url: 'https://gitlab.com/api/v4/user',
          headers: { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' },
          secure: true,
        })
        .then(
          () => 'answered',
          () => 'failed',
        ),
    );
  await probe.page.getByRole('button', { name: 'Behind the scenes' }).click();
  expect(await ask()).toBe('answered');
  const row = probe.page.locator('[data-exchange]').first();
  await row.getByText('private-token: ••• (setting gitlab_token)').waitFor();
  await probe.page.getByRole('button', { name: 'Lose the next reply of GitLab.com' }).click();
  expect(await ask()).toBe('failed');
  await row.getByText('no reply').waitFor();
  await probe.page.getByRole('button', { name: '10 s later' }).click();
});

test('a test can let time pass for app and world alike', async () => {
  const probe = await openProbe({ clock: true });
  const before = await probe.world((world) => world.now());
  await probe.run(({ hear }) => {
    setTimeout(() => hear('an hour later'), 3_600_000);
  });
  await probe.later(3_600_000);
  expect(await probe.world((world) => world.now())).toBeGreaterThanOrEqual(before + 3_600_000);
  await probe.host((sandbox) => sandbox.emit('an hour later'));
  await expect.poll(() => probe.heard('an hour later')).toHaveLength(1);
});

test('an admin page says so when its sandbox is not open', async () => {
  const probe = await openProbe();
  const address = new URL('/admin/customer', probe.page.url()).href;
  await probe.page.goto('about:blank');
  await probe.page.goto(address);
  await probe.page.getByText('is not open in this browser').waitFor();
});
