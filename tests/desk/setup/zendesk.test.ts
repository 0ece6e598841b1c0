/** Zendesk: fields and options exist and are on this ticket's form, the macro is every agent's, the groups are there. */
import { describe, expect, test } from 'vitest';
import { pendingStatus } from '../../../src/desk/setup/ticket.ts';
import { fieldIds, macroIds } from '../../world/settings.ts';
import type { Macro, TicketField } from '../../world/state/zendesk.ts';
import { checked, says, seeded, set, type Setup, testRows } from './check.ts';

const field = (over: Partial<TicketField>): Setup =>
  seeded((seed) => void Object.assign(seed.zendesk.ticketFields[0] ?? {}, over));
const macro = (over: Partial<Macro>): Setup =>
  seeded((seed) => void Object.assign(seed.zendesk.macros[0] ?? {}, over));

describe('the fields', () => {
  const it = 'issue_type_field_id';
  const offForm = seeded((seed) => void seed.zendesk.forms[0]?.fields.shift());
  testRows([
    ['is there, on the form', it, 'ok', 'named', {}],
    ['is not there', it, 'warn', 'no-field', set({ issue_type_field_id: 7 })],
    ['is switched off', it, 'warn', 'field-off', field({ active: false })],
    ['is on another form', it, 'warn', 'not-on-form', offForm],
    ['is on a form that is not shown', it, 'unread', 'form-untold', says(/\/ticket_forms\//, 404)],
    ['is on every ticket, without forms', it, 'ok', 'named', says(/\/tickets\/\d+$/, 200, '{"ticket":{}}')],
    ['is not set', it, 'info', 'unset', set({ issue_type_field_id: '' })],
    ['is no id', it, 'warn', 'wrong', set({ issue_type_field_id: 'type' })],
    [
      'is on another form',
      'gitlab_issues_field_id',
      'warn',
      'not-on-form',
      set({ gitlab_issues_field_id: fieldIds.foreign }),
    ],
  ]);
});

describe('the tag of the issue type (cases/reading.md 13)', () => {
  const it = 'issue_type_value';
  const label = { issue_type_value: 'Associate namespace' };
  const twins = seeded((seed) => {
    seed.zendesk.ticketFields[0]?.options.push({ name: 'Associate namespace', value: 'other' });
  });
  const unread = says(/\/ticket_fields\//, 503);
  testRows([
    ['is a label', it, 'warn', 'option-label', set(label)],
    ['is a label of two', it, 'warn', 'option-labels', { ...twins, settings: label }],
    ['is a label, and the options are not read', it, 'warn', 'option-blanks', { ...unread, settings: label }],
    ['may be right, and the options are not read', it, 'unread', 'option-unread', unread],
    ['is neither', it, 'warn', 'option-none', set({ issue_type_value: 'provisioning' })],
    ['is of no field', it, 'info', 'no-issue-type-field', set({ issue_type_field_id: '' })],
    ['is of a field that there is not', it, 'unread', 'option-unread', set({ issue_type_field_id: 7 })],
  ]);

  test('which tag belongs there is said', async () => {
    const { says: said } = (await checked(set(label))).of(it);
    expect(said).toEqual([{ key: 'option-label', params: { tags: 'associate_namespace' } }]);
  });
});

describe('the macro', () => {
  const it = 'confirmation_macro_id';
  const group = (ids: number[]): Setup => macro({ restriction: { type: 'Group', id: 77001, ids } });
  const noText = macro({ actions: [{ field: 'status', value: 'pending' }] });
  testRows([
    ['is there, for every agent', it, 'ok', 'named', {}],
    ['is not set', it, 'info', 'own-text', set({ confirmation_macro_id: '' })],
    ['is not there', it, 'warn', 'no-macro', set({ confirmation_macro_id: macroIds.gone })],
    ['is switched off', it, 'warn', 'macro-off', macro({ active: false })],
    ['is one agent’s', it, 'warn', 'macro-of-one', macro({ restriction: { type: 'User', id: 901 } })],
    ['is of some of the operators', it, 'warn', 'macro-of-groups', group([77001])],
    ['is of all operators', it, 'ok', 'named', group([77001, 77002])],
    ['has no text', it, 'warn', 'macro-empty', noText],
  ]);
});

describe('the groups', () => {
  const it = 'operator_group_ids';
  const deleted = says(/\/groups\/77002/, 200, '{"group":{"id":77002,"name":"Old","deleted":true}}');
  testRows([
    ['are there', it, 'ok', 'groups', {}],
    ['are not set', it, 'info', 'every-agent', set({ operator_group_ids: '' })],
    ['are gone in part', it, 'warn', 'groups-gone', set({ operator_group_ids: '77001,99' })],
    ['are deleted in part', it, 'warn', 'groups-gone', deleted],
    ['are gone', it, 'block', 'no-groups', set({ operator_group_ids: '98,99' })],
    ['are names', it, 'block', 'wrong', set({ operator_group_ids: 'Support' })],
    ['are half read', it, 'unread', 'groups', says(/\/groups\/77002/, 503)],
  ]);
});

test.each<[string, Setup, string, string]>([
  ['there is one', {}, 'ok', 'named'],
  ['there is none that is active', seeded((all) => void (all.zendesk.statuses = [])), 'warn', 'no-pending'],
  ['the account has Zendesk’s own', says(/\/custom_statuses/, 404), 'ok', 'plain-pending'],
])('the status Pending: %s', async (_, setup, level, key) => {
  const { tried } = await checked(setup);
  expect(pendingStatus(tried.zendesk)).toMatchObject({ level, says: [{ key }] });
});
