/** What goes out: method, address, headers, body and deadline of every endpoint. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import * as mailgun from '../../src/clients/mailgun/endpoints.ts';
import * as sentry from '../../src/clients/sentry/endpoints.ts';
import * as zendesk from '../../src/clients/zendesk/endpoints.ts';
import * as gitlabSetup from '../../src/clients/gitlab/setup.ts';
import * as mailgunSetup from '../../src/clients/mailgun/setup.ts';
import * as sentrySetup from '../../src/clients/sentry/setup.ts';
import * as zendeskSetup from '../../src/clients/zendesk/setup.ts';
import type { Service } from '../../src/core/domain/loadable.ts';
import { attempt, changes } from './every-change.ts';
import { looks } from './every-read.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

const own: Readonly<Record<Service, Record<string, string>>> = {
  gitlab: { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' },
  customersdot: {
    'X-Admin-Email': 'support-app@ops.example',
    'X-Admin-Token': '{{setting.customersdot_admin_token}}',
  },
  zendesk: {},
  sentry: { Authorization: 'Bearer {{setting.sentry_token}}' },
  mailgun: { Authorization: 'Basic {{setting.mailgun_key}}' },
};

const inJson = { Accept: 'application/json', 'Content-Type': 'application/json' };

describe('a look is sent as the contract says, and read', () => {
  it.each(looks.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { ask, service, url, body, headers, question }) => {
      const { client, sent } = answering(json(body, 200, headers));
      expect(await ask(client)).toMatchObject({ tag: 'seen' });
      expect(sent).toEqual([
        {
          service,
          url,
          deadline: 15_000,
          ...(question === undefined
            ? { method: 'GET', headers: { Accept: 'application/json', ...own[service] } }
            : { method: 'POST', headers: { ...inJson, ...own[service] }, body: question }),
        },
      ]);
    },
  );
});

describe('a change is sent as the contract says, once', () => {
  it.each(changes.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { alter, service, method, url, body }) => {
      const { client, sent } = answering(json({ success: true, ...record.issue }));
      expect((await alter(client)).tag).toMatch(/^(accepted|made)$/);
      const key = service === 'customersdot' ? { 'Idempotency-Key': attempt } : {};
      const headers = { ...inJson, ...own[service], ...key };
      expect(sent).toEqual([{ service, method, url, headers, body, deadline: 60_000 }]);
    },
  );
});

it('no endpoint is left out', () => {
  const named = [...looks, ...changes].map((one) => one.name).sort();
  const setup = { ...gitlabSetup, ...zendeskSetup, ...sentrySetup, ...mailgunSetup };
  const endpoints = { ...customersdot, ...gitlab, ...zendesk, ...sentry, ...mailgun, ...setup };
  expect(named).toEqual(Object.keys(endpoints).sort());
});

it('header names pass through the proxy, which drops those with underscores, and secrets are placeholders', async () => {
  const { client, sent } = answering(json({}));
  for (const one of looks) await one.ask(client);
  for (const one of changes) await one.alter(client);
  for (const { headers } of sent) {
    for (const [name, value] of Object.entries(headers)) {
      expect(name).not.toContain('_');
      if (/token/i.test(name)) expect(value).toMatch(/^\{\{setting\.\w+\}\}$/);
    }
  }
});
