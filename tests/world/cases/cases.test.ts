import { expect, test } from 'vitest';
import { askCustomersDot, askGitlab } from '../ask.ts';
import { standardSettings } from '../settings.ts';
import { play, still, ticketLink } from '../stage.ts';
import { caseById, cases } from './index.ts';

/** Every outcome that domain/decisions.md knows, by finding: what is missing here goes untried. */
const outcomes: Record<string, string[]> = {
  'requester-known': ['ok', 'block'],
  'customer-known': ['ok', 'block', 'unread'],
  'customer-unique': ['ok', 'stop'],
  'requester-is-customer': ['ok', 'stop'],
  'login-activated': ['ok', 'warn', 'block'],
  reseller: ['info', 'stop'],
  program: ['info'],
  'account-linked': ['ok', 'warn', 'block', 'unread'],
  'token-valid': ['ok', 'warn', 'unread'],
  'linked-user-is-customer': ['ok', 'block', 'unread'],
  'linked-elsewhere': ['ok', 'block', 'unread'],
  'user-active': ['ok', 'warn', 'unread'],
  'owner-of-namespace': ['ok', 'block', 'stop', 'warn', 'unread'],
  'subscription-active': ['ok', 'block', 'unread'],
  'subscription-named': ['ok', 'stop', 'unread'],
  'subscription-is-saas': ['ok', 'block'],
  'subscription-not-trial': ['ok', 'block'],
  'subscription-started': ['ok', 'stop'],
  'subscription-has-seats': ['ok', 'stop'],
  'namespace-known': ['ok', 'block', 'unread'],
  'namespace-deletion': ['block'],
  'namespace-is-root-group': ['ok', 'block'],
  'namespace-free': ['ok', 'stop', 'unread'],
  'source-namespace': ['stop'],
  'seats-match': ['ok', 'info', 'stop', 'unread'],
  'seats-peak': ['ok', 'stop'],
  'compute-minutes': ['warn', 'info', 'stop'],
  'recent-change': ['ok', 'warn', 'unread'],
  'quota-after-linking': ['ok', 'warn'],
  route: ['provision', 'self-serve', 'expert-review', 'hand-over', 'repair-link'],
};

const shown = new Set(cases.flatMap((one) => one.shows));

test('every outcome of every finding has a case', () => {
  const wanted = Object.entries(outcomes).flatMap(([id, levels]) => levels.map((level) => `${id}:${level}`));
  expect(wanted.filter((one) => !shown.has(one))).toEqual([]);
});

test('ids and ticket numbers are one case’s only', () => {
  expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
  expect(new Set(cases.map((one) => one.ticket)).size).toBe(cases.length);
});

test('overridden settings are settings that there are', () => {
  const known = [...Object.keys(standardSettings()), 'confirmation_macro_id'];
  expect(
    cases.flatMap((one) => Object.keys(one.settings ?? {})).filter((name) => !known.includes(name)),
  ).toEqual([]);
});

test.each(cases.map((one) => [one.id, one] as const))('%s is whole, fresh and invented', (_, one) => {
  const seed = one.seed();
  expect(one.seed()).not.toBe(seed);
  const { state } = still(seed);
  const [ticket] = state.zendesk.tickets;
  expect(ticket?.id).toBe(one.ticket);
  expect(state.zendesk.users.some((user) => user.id === ticket?.requester_id)).toBe(true);
  expect(state.zendesk.forms.some((form) => form.id === ticket?.ticket_form_id)).toBe(true);
  const accounts = new Set(state.customersdot.customers.map((customer) => customer.billing_account?.id));
  const text = JSON.stringify(state);
  expect(text).not.toContain('⟦');
  for (const [address] of text.matchAll(/[\w.-]+@[\w.-]+/g)) expect(address).toMatch(/\.example$/);
  expect(accounts.size).toBeGreaterThan(0);
});

test('two worlds of one seed do not share a thing', async () => {
  const seed = caseById('standard').seed();
  const [one, other] = [still(seed), still(seed)];
  await askCustomersDot(one, 'POST', '/customers/5501/gitlab_account', {
    uid: '4711',
    zendesk_ticket_link: ticketLink(4201),
  });
  expect(one.state.customersdot.customers[0]?.uid).toBe('4711');
  expect(other.state.customersdot.customers[0]?.uid).toBeNull();
});

test('the standard case can be brought to its end by linking and changing', async () => {
  const world = play('standard');
  const zendesk_ticket_link = ticketLink(4201);
  await askCustomersDot(world, 'POST', '/customers/5501/gitlab_account', {
    uid: '4711',
    zendesk_ticket_link,
  });
  const changed = await askCustomersDot(world, 'PUT', '/subscriptions/A-S00012345/namespace', {
    namespace_id: 9001,
    zendesk_ticket_link,
  });
  expect(changed.status).toBe(200);
  expect((await askGitlab(world, 'GET', '/namespaces/acme-corp')).body).toMatchObject({
    plan: 'premium',
    billable_members_count: 24,
    max_seats_used: 24,
  });
});

test('repairing an admin’s link opens the portal again', async () => {
  const world = play('admin-linked');
  const zendesk_ticket_link = ticketLink(4226);
  const change = () =>
    askCustomersDot(world, 'PUT', '/subscriptions/A-S00012345/namespace', {
      namespace_id: 9001,
      zendesk_ticket_link,
    });
  expect((await change()).status).toBe(502);
  await askCustomersDot(world, 'DELETE', '/customers/5501/gitlab_account', { zendesk_ticket_link });
  await askCustomersDot(world, 'POST', '/customers/5501/gitlab_account', {
    uid: '4711',
    zendesk_ticket_link,
  });
  expect((await change()).status).toBe(200);
});

test('the refused half of a swap can be put back', async () => {
  const world = play('swap-refused');
  const zendesk_ticket_link = ticketLink(4262);
  const control = (tool: string, body: object) =>
    askCustomersDot(world, 'POST', `/namespace_controls/${tool}`, { ...body, zendesk_ticket_link });
  await control('clear_subscription', { subscription: 'A-S00010001' });
  const pair = { namespace: 'acme-corp', subscription: 'A-S00012345' };
  expect((await control('force_reassociate', pair)).status).toBe(422);
  expect(world.state.gitlab.namespaces[0]?.plan?.code).toBe('free');
  expect((await control('force_reassociate', { ...pair, subscription: 'A-S00010001' })).status).toBe(200);
  expect(world.state.gitlab.namespaces[0]?.plan).toMatchObject({ code: 'premium', seats: 20 });
});
