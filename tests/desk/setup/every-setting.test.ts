/** Each setting is tried for real: what the services answer decides, never what the setting looks like. */
import { describe, expect, test } from 'vitest';
import { type SetupSetting, setupSettings } from '../../../src/desk/setup/row.ts';
import { setupRows } from '../../../src/desk/setup/rows.ts';
import manifest from '../../../manifest.json' with { type: 'json' };
import { standardSettings } from '../../world/settings.ts';
import type { Fault, FaultMatch } from '../../world/types.ts';
import { answers, checked, set, testRows } from './check.ts';

test('there is a row for every setting of the manifest, and no other', async () => {
  expect(setupSettings).toEqual(manifest.parameters.map((one) => one.name));
  expect((await checked()).rows.map((one) => one.setting)).toEqual(setupSettings);
});

test('where all is right, every row says so', async () => {
  const { rows } = await checked();
  expect(rows.filter((one) => one.level !== 'ok')).toEqual([]);
});

test('nothing is right before it was tried', () => {
  const none = { gitlab: null, customersdot: null, zendesk: null, outside: null };
  const rows = setupRows(
    { ...standardSettings(), confirmation_macro_id: 7, operator_group_ids: '1' },
    none,
    0,
  );
  expect(rows.filter((one) => one.level !== 'unread').map((one) => one.setting)).toEqual(['execution_mode']);
});

test('nothing is changed by the check', async () => {
  const { stage } = await checked();
  expect(stage.world.log.filter((one) => one.method !== 'GET')).toEqual([]);
});

testRows([['a mode that there is not', 'execution_mode', 'warn', 'wrong', set({ execution_mode: 'fast' })]]);

/** A service that gives no answer that could be used, in each way that there is. */
const troubles: readonly (readonly [string, Omit<Fault, 'match'>])[] = [
  ['a 429', { does: 'rate-limit-json' }],
  ['a 503', { does: 'status', status: 503, body: '{}' }],
  ['a page of the edge', { does: 'html-520' }],
  ['nothing', { does: 'lose-request' }],
];

const askedOf: readonly (readonly [string, FaultMatch, readonly SetupSetting[]])[] = [
  ['GitLab.com', { service: 'gitlab' }, ['gitlab_url', 'gitlab_token', 'internal_requests_project']],
  ['CustomersDot', { service: 'customersdot' }, ['customersdot_url', 'customersdot_admin_email']],
  ['CustomersDot', { service: 'customersdot' }, ['customersdot_admin_token']],
  ['Zendesk', { service: 'zendesk' }, ['issue_type_field_id', 'issue_type_value', 'confirmation_macro_id']],
  ['Zendesk', { service: 'zendesk' }, ['gitlab_issues_field_id', 'operator_group_ids']],
  ['Sentry', { path: /\/api\/0\// }, ['sentry_url', 'sentry_organization', 'sentry_project', 'sentry_token']],
  ['Mailgun', { path: /\/v3\// }, ['mailgun_url', 'mailgun_domain', 'mailgun_key']],
];

describe('what could not be read is never right', () => {
  const each = askedOf.flatMap(([service, match, settings]) =>
    troubles.map(([what, fault]) => [service, what, match, settings, fault] as const),
  );

  test.each(each)('%s answers with %s', async (_service, _what, match, settings, fault) => {
    const { of } = await checked(answers({ match, ...fault }));
    for (const setting of settings) {
      expect(of(setting).level, setting).toBe('unread');
      expect(of(setting).trouble, setting).not.toBeNull();
    }
  });
});
