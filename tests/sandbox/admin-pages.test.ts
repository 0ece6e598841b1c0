/** CustomersDot's admin pages: the forms really change the world, in the name of whoever is signed in. */
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

test('linking, changing the group, and unlinking', async () => {
  const { world, visit } = signedIn();
  const [customer] = world.state.customersdot.customers;
  const [sub] = world.state.customersdot.subscriptions;
  await visit('/admin/customer/5501', { uid: '4711', zendesk_ticket_link: link });
  expect(customer?.uid).toBe('4711');
  const form = { subscription: 'A-S00012345', namespace_id: '9001', zendesk_ticket_link: link };
  expect(await visit('/admin/customer/5501/zuora_subscriptions', form)).toContain('Success');
  expect(sub?.linked_namespace?.full_path).toBe('acme-corp');
  await visit('/admin/customer/5501/unlink_gitlab_user', { zendesk_ticket_link: link });
  expect(customer?.uid).toBeNull();
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
