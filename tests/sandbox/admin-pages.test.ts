/** CustomersDot's pages and GitLab.com's admin area: they really change the world, in the name of whoever is signed in. */
import { expect, test } from 'vitest';
import { caseById } from '#world/cases/index.ts';
import { createWorld } from '#world/world.ts';
import { visitPage } from './customersdot/visit.ts';

const link = 'https://acme-support.zendesk.com/agent/tickets/4201#by-hand';

function signedIn() {
  const world = createWorld(caseById('standard').seed(), { clock: 'virtual' });
  // Neither the API's absence nor an armed fault keeps an admin from his pages.
  world.knobs.customersdotApi = 'absent-404';
  world.knobs.faults = [{ match: { service: 'customersdot' }, does: 'lose-reply' }];
  const visit = async (path: string, form: Record<string, string> | null = null) =>
    (await visitPage({ world, admin: 'ann@support.example' }, { path, form })).body;
  return { world, visit };
}

test('a customer is found by the email address', async () => {
  const { visit } = signedIn();
  expect(await visit('/admin/customer?query=mia@acme.example')).toContain('href="/admin/customer/5501"');
  expect(await visit('/admin/customer?query=nobody@acme.example')).not.toContain('/admin/customer/5501');
});

test('the portal takes nobody who is not impersonated there', async () => {
  const { visit } = signedIn();
  expect(await visit('/subscriptions')).toContain('Sign in to the Customers Portal');
  expect(await visit('/customers/edit', { link: 'yes' })).toContain('Sign in to the Customers Portal');
});

test('linking and changing the group, as the customer on both sites', async () => {
  const { world, visit } = signedIn();
  const [customer] = world.state.customersdot.customers;
  const [sub] = world.state.customersdot.subscriptions;
  await visit('/gitlab.com/admin/users/mia-torres', { impersonate: 'yes' });
  await visit('/admin/customer/5501/impersonate', {});
  expect(await visit('/customers/edit')).toContain('Link account');
  expect(await visit('/customers/edit', { link: 'yes' })).toContain('Linked account: mia-torres');
  expect(customer?.uid).toBe('4711');
  expect(await visit('/subscriptions')).toContain('Link subscription to a group');
  expect(await visit('/subscriptions/A-S00012345')).toContain('acme-corp');
  expect(await visit('/subscriptions/A-S00012345', { namespace_id: '9001' })).toContain('Success');
  expect(sub?.linked_namespace?.full_path).toBe('acme-corp');
  expect(await visit('/subscriptions')).toContain('Change linked group');
  expect(world.state.customersdot.audit).toEqual([]);
});

test('whoever goes to the portal without impersonating on GitLab.com links the admin’s own account, and meets the 502 (E1)', async () => {
  const { world, visit } = signedIn();
  const admin = world.state.gitlab.users.find((one) => one.is_admin);
  await visit('/admin/customer/5501/impersonate', {});
  await visit('/customers/edit', { link: 'yes' });
  expect(world.state.customersdot.customers[0]?.uid).toBe(String(admin?.id));
  expect(await visit('/subscriptions')).toContain('502');
});

test('an impersonation shows on its own site, until it is ended there', async () => {
  const { visit } = signedIn();
  await visit('/gitlab.com/admin/users/mia-torres', { impersonate: 'yes' });
  await visit('/admin/customer/5501/impersonate', {});
  for (const path of ['/subscriptions', '/gitlab.com/']) {
    expect(await visit(path)).toContain('Stop impersonating');
    expect(await visit(path, { stop: 'yes' })).not.toContain('Stop impersonating');
    expect(await visit(path)).not.toContain('Stop impersonating');
  }
});

test('a group that a subscription holds is greyed out', async () => {
  const world = createWorld(caseById('held-by-active').seed(), { clock: 'virtual' });
  const visit = async (path: string, form: Record<string, string> | null = null) =>
    (await visitPage({ world, admin: 'ann@support.example' }, { path, form })).body;
  await visit('/admin/customer/5501/impersonate', {});
  expect(await visit('/subscriptions/A-S00012345')).toMatch(/<option value="9001" disabled/);
});

test('unlinking shows whom', async () => {
  const { world, visit } = signedIn();
  const [customer] = world.state.customersdot.customers;
  if (customer) customer.uid = '4711';
  expect(await visit('/admin/customer/5501/unlink_gitlab_user')).toContain('mia-torres (4711)');
  await visit('/admin/customer/5501/unlink_gitlab_user', { zendesk_ticket_link: link });
  expect(customer?.uid).toBeNull();
});

test('where a subscription is linked stands on its order, and the rest of it in Zuora', async () => {
  const { world, visit } = signedIn();
  const [sub] = world.state.customersdot.subscriptions;
  if (sub) sub.linked_namespace = { id: 9001, full_path: 'acme-corp' };
  for (const query of ['A-S00012345', '9001', 'acme-corp'])
    expect(await visit(`/admin/order?query=${query}`)).toMatch(/A-S00012345.*9001.*acme-corp/s);
  expect(await visit('/admin/order?query=A-S00099999')).not.toContain('A-S00012345');
  expect(await visit('/admin/customer/5501/zuora_subscriptions')).toContain('href="/zuora/A-S00012345"');
  expect(await visit('/zuora/A-S00012345')).toContain('Invoice Owner');
});

test('the tools for groups, and what the audit says of them', async () => {
  const { world, visit } = signedIn();
  const root = '/admin/saas_full_order';
  const force = { namespace: 'acme-corp', subscription: 'A-S00012345', zendesk_ticket_link: link };
  expect(await visit(`${root}/force_reassociate`, force)).toContain('Success');
  const minutes = { namespace: '9001', new_minutes_total: '3000', zendesk_ticket_link: link };
  expect(await visit(`${root}/set_extra_ci_minutes`, minutes)).toContain('Success');
  expect(world.state.gitlab.namespaces[0]?.extra_shared_runners_minutes_limit).toBe(3000);
  expect(
    await visit(`${root}/clear_subscription`, { subscription: 'A-S00012345', zendesk_ticket_link: link }),
  ).toContain('Success');
  expect(world.state.customersdot.audit.map((event) => event.requester)).toEqual(
    Array(3).fill('ann@support.example'),
  );
  expect(await visit('/admin/admin_tool_audit_event')).toContain(link);
});

test('a refusal is shown in its own words', async () => {
  const { visit } = signedIn();
  const form = { namespace: 'acme-corp', subscription: 'A-S00012345', zendesk_ticket_link: '' };
  expect(await visit('/admin/saas_full_order/force_reassociate', form)).toContain(
    'zendesk_ticket_link is missing',
  );
});

test('ticking Login activated is kept in the history', async () => {
  const { world, visit } = signedIn();
  await visit('/admin/customer/5501/edit', {
    email: 'mia@acme.example',
    first_name: 'Mia',
    last_name: 'Torres',
    company: 'Acme GmbH',
  });
  expect(world.state.customersdot.customers[0]).toMatchObject({
    login_activated: false,
    history: [
      {},
      {
        event: 'update',
        whodunnit: 'admin:ann@support.example',
        object_changes: { login_activated: [true, false] },
      },
    ],
  });
});

test('what is typed in is shown as text, never as markup', async () => {
  const { visit } = signedIn();
  expect(await visit('/admin/customer?query=<script>')).not.toContain('<script>');
});
