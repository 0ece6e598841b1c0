/** The sandbox's framework, spoken to by Zendesk's own SDK across two origins: what holds here holds for any app. */
import { expect, test } from 'vitest';
import { fieldIds } from '#world/settings.ts';
import { openProbe } from './driver/probe.ts';
import { expectNoise } from './driver/sandbox.ts';
import { unheard } from '../noise.ts';

const issueType = `ticket.customField:custom_field_${fieldIds.issueType}`;

test('the SDK is registered with context and metadata, and secure settings are not among them', async () => {
  const probe = await openProbe();
  const { context, metadata } = await probe.run(async ({ client }) => ({
    context: await client.context(),
    metadata: await client.metadata(),
  }));
  expect(context).toMatchObject({ product: 'support', location: 'ticket_sidebar', ticketId: 4201 });
  expect(metadata).toMatchObject({
    name: 'Probe',
    version: '1.2.3',
    settings: { gitlab_url: 'https://gitlab.com', only_default: 'as declared' },
  });
  expect(metadata).not.toHaveProperty('settings.gitlab_token');
});

test('a bulk get answers what it can, and names what it cannot in errors', async () => {
  const probe = await openProbe();
  const got = await probe.get(['ticket.id', 'ticket.requester.email', 'currentUser.name', 'ticket.nonsense']);
  expect(got).toMatchObject({
    'ticket.id': 4201,
    'ticket.requester.email': 'mia@acme.example',
    'currentUser.name': 'Ann Reyes',
    errors: { 'ticket.nonsense': { message: 'No such Api' } },
  });
});

test('a single get of what is not there rejects', async () => {
  const probe = await openProbe();
  await expect(probe.get('ticket.customField:custom_field_1')).rejects.toThrow('No such Api');
});

test('set and invoke change the ticket in its window, and nothing is saved', async () => {
  const probe = await openProbe();
  await probe.run(async ({ client }, field) => {
    await client.set('ticket.status', 'pending');
    await client.set(field, 'associate_namespace');
    await client.invoke('ticket.comment.appendHtml', '<p>Your group is on <b>Premium</b>.</p>');
  }, issueType);
  expect(await probe.ticket()).toMatchObject({
    status: 'pending',
    savedStatus: 'open',
    composerText: 'Your group is on Premium.',
    fields: { [fieldIds.issueType]: 'associate_namespace' },
  });
});

test('changes by the agent are told to who listens, also by the wildcard', async () => {
  const probe = await openProbe();
  await probe.run(({ hear }) => ['comment.text.changed', 'comment.type.changed', '*.changed'].forEach(hear));
  await probe.ticketPage.write('Hello');
  await probe.ticketPage.setType('internalNote');
  await expect.poll(() => probe.heard('comment.text.changed')).toEqual(['Hello']);
  await expect.poll(() => probe.heard('comment.type.changed')).toEqual(['internalNote']);
  await expect
    .poll(() => probe.heard('*.changed'))
    .toContainEqual({ propertyName: 'comment.type', newValue: 'internalNote' });
});

test('Support tells of changes while it loads a ticket, although there are none', async () => {
  const probe = await openProbe();
  await expect.poll(() => probe.heard('ticket.status.changed')).toEqual(['open']);
});

test('request goes through the proxy, which puts secure settings into headers of allowed domains only', async () => {
  const probe = await openProbe();
  const user = await probe.run(({ client }) =>
    client.request({
      url: 'https://gitlab.com/api/v4/user',
      headers: { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' },
      secure: true,
      dataType: 'json',
      httpCompleteResponse: true,
    }),
  );
  expect(user).toMatchObject({ status: 200, responseJSON: { username: 'support-app' } });
  const refused = await probe.run(({ client }) =>
    client
      .request({
        url: 'https://example.com/',
        headers: { 'X-Key': '{{setting.gitlab_token}}' },
        secure: true,
      })
      .then(
        () => null,
        (failure: unknown) => failure,
      ),
  );
  expect(refused).toMatchObject({ status: 400, responseText: 'Proxy error: Invalid request' });
});

test("a request to Zendesk's own API is the agent's, and needs no token", async () => {
  const probe = await openProbe();
  const me = await probe.run(({ client }) => client.request('/api/v2/users/me.json'));
  expect(me).toMatchObject({ user: { name: 'Ann Reyes' } });
});

test('a lost reply rejects with status 0', async () => {
  const probe = await openProbe();
  await probe.world(
    (world) => void world.knobs.faults.push({ match: { service: 'gitlab' }, does: 'lose-reply' }),
  );
  const lost = await probe.run(({ client }) =>
    client.request('https://gitlab.com/api/v4/version').then(
      () => null,
      (failure: unknown) => failure,
    ),
  );
  expect(lost).toMatchObject({ status: 0 });
});

test('Submit asks the app first, and a refusal keeps everything as it was', async () => {
  const probe = await openProbe();
  await probe.run(({ client }) => client.on('ticket.save', () => 'Not before the group is provisioned'));
  await probe.ticketPage.write('Done');
  await probe.ticketPage.submit();
  await expect
    .poll(async () => (await probe.ticket()).notices)
    .toEqual(['Not before the group is provisioned']);
  expect(await probe.ticket()).toMatchObject({ composerText: 'Done', comments: [{}] });
});

test('Submit sends the comment, saves fields and status, empties the composer and says so', async () => {
  const probe = await openProbe();
  await probe.run(async ({ client, hear }, field) => {
    ['ticket.submit.start', 'ticket.submit.done', 'ticket.submit.always'].forEach(hear);
    await client.set(field, 'associate_namespace');
  }, issueType);
  await probe.ticketPage.write('All set');
  await probe.ticketPage.submitAs('Pending');
  await expect.poll(() => probe.heard('ticket.submit.always')).toHaveLength(1);
  const { comments, ...shown } = await probe.ticket();
  expect(shown).toMatchObject({ composerHtml: '', savedStatus: 'pending' });
  expect(comments.at(-1)).toMatchObject({ author: 'Ann Reyes', public: true, html: 'All set' });
  expect(await probe.heard('ticket.submit.done')).toHaveLength(1);
});

test('the other agent is seen, and what he saves is told', async () => {
  const probe = await openProbe({ agents: 2 });
  await probe.run(({ hear }) => ['ticket.updated', 'ticket.viewers.changed'].forEach(hear));
  const ben = probe.agent(1);
  await ben.ticketPage.write('I take this one');
  await expect.poll(() => probe.heard('ticket.viewers.changed')).not.toEqual([]);
  await ben.ticketPage.submit();
  await expect.poll(() => probe.heard('ticket.updated')).toMatchObject([{ name: 'Ben Okafor' }]);
});

test('going to another tab deactivates, and coming back activates', async () => {
  const probe = await openProbe();
  await probe.host((sandbox) => sandbox.setVisible(false));
  await probe.host((sandbox) => sandbox.setVisible(true));
  await expect.poll(() => probe.heard('app.deactivated')).toHaveLength(1);
  expect(await probe.heard('app.activated')).toEqual([{ firstLoad: true }, { firstLoad: false }]);
});

test('collapsing, resizing and the choice of colours reach app and frame', async () => {
  const probe = await openProbe();
  await probe.run(({ hear }) => ['app.collapsed', 'app.expanded', 'colorScheme.changed'].forEach(hear));
  await probe.run(({ client }) => client.invoke('resize', { width: '100%', height: '333px' }));
  const frame = probe.page.locator('iframe');
  await expect.poll(async () => (await frame.boundingBox())?.height).toBe(333);
  expect((await frame.boundingBox())?.width).toBe(320);
  await probe.page.getByRole('button', { name: 'Collapse Probe' }).click();
  expect(await probe.get('isCollapsed')).toEqual({ isCollapsed: true, errors: {} });
  await probe.page.getByRole('button', { name: 'Expand Probe' }).click();
  await probe.page.getByRole('button', { name: 'Dark colours' }).click();
  await expect.poll(() => probe.heard('colorScheme.changed')).toEqual(['dark']);
  expect(await probe.heard('app.collapsed')).toHaveLength(1);
  expect(await probe.heard('app.expanded')).toHaveLength(1);
});

test("the framework's faults can be switched on", async () => {
  const probe = await openProbe();
  await probe.host((sandbox) =>
    Object.assign(sandbox.faults, { failing: /subject/, nameless: /priority/, silent: /tags/ }),
  );
  expect(await probe.get(['ticket.subject', 'ticket.id'])).toMatchObject({
    errors: { 'ticket.subject': { message: 'No such Api' } },
    'ticket.id': 4201,
  });
  // The SDK turns an error without a name into a success.
  expect(await probe.get('ticket.priority')).toEqual({ message: 'Something went wrong' });
  const silence = await probe.run(({ client }) =>
    Promise.race([
      client.get('ticket.tags'),
      new Promise((resolve) => setTimeout(() => resolve('nothing'), 300)),
    ]),
  );
  expect(silence).toBe('nothing');
});

test('a second registration repeats what was queued, and breaks nothing', async () => {
  const probe = await openProbe();
  await probe.host((sandbox) => sandbox.registerAgain());
  await expect.poll(() => probe.heard('app.registered')).toHaveLength(2);
  expect(await probe.get('ticket.id')).toMatchObject({ 'ticket.id': 4201 });
});

test('in a frame that is loaded anew nothing of the old one arrives', async () => {
  const probe = await openProbe({ latency: 300 });
  await probe.run(({ client }) => void client.request('/api/v2/users/me.json'));
  await probe.reloadAndRun(({ client }) => client.get('ticket.id'));
  expect(await probe.get('ticket.subject')).toHaveProperty('ticket.subject');
});

test("a link to CustomersDot keeps its true address and opens the sandbox's admin page, in the same world", async () => {
  const probe = await openProbe();
  const link = probe.app.locator('#admin');
  const opened = probe.context.waitForEvent('page');
  await link.click();
  const admin = await opened;
  await admin.getByRole('heading', { name: 'Mia Torres (5501)' }).waitFor();
  await admin.getByRole('link', { name: 'Edit' }).click();
  await admin.getByLabel('Company').fill('Acme AG');
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByRole('status').getByText('Customer successfully updated').waitFor();
  expect(await probe.world((world) => world.state.customersdot.customers[0]?.company)).toBe('Acme AG');
  expect(await link.getAttribute('href')).toBe('https://customers.gitlab.com/admin/customer/5501');
});

test('every press and key of the agent is counted, wherever it falls', async () => {
  const probe = await openProbe();
  await probe.ticketPage.write('four');
  await probe.app.locator('p').click();
  await expect.poll(() => ({ ...probe.effort })).toEqual({ clicks: 2, keys: 4 });
});

test("without the sandbox's SDK the page keeps the CDN's address", async () => {
  expectNoise(/static\.zdassets\.com/);
  expectNoise(/ZAFClient is not defined/);
  const probe = await openProbe({ sdk: 'none' });
  await expect
    .poll(() => probe.app.locator('script[src]').getAttribute('src'))
    .toMatch(/^https:\/\/static\.zdassets/);
  await expect.poll(unheard).toEqual([]);
});
