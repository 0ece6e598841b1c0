/** The setup check: each setting with its level, and of the issue type which tag belongs there (cases/reading.md 13). */
import { describe, expect, test } from 'vitest';
import type { Loadable } from '#core/domain/loadable.ts';
import type { FieldOption } from '#core/domain/records/zendesk.ts';
import { SetupCheck } from '../../src/sidebar/header/SetupCheck.tsx';
import { settingsShown } from '../../src/sidebar/header/settings-shown.ts';
import { notRead, notThere, onItsWay, told } from '../core/build.ts';
import { caseOf } from '../core/opened.ts';
import { openCase } from '../runtime/stage.ts';
import { fieldIds } from '../world/settings.ts';
import { drawnPart } from './drawn.tsx';

const option = (tag: string, label: string): FieldOption => ({ tag, label });
const namespace = option('associate_namespace', 'Associate namespace');
const twin = option('other', 'Associate namespace');

function judged(value: string, read?: Loadable<readonly FieldOption[]>) {
  const state = caseOf(read === undefined ? {} : { facts: { 'field-options': { 7: read } } });
  const shown = settingsShown({ ...state, settings: { ...state.settings, issueTypeValue: value } });
  const of = (name: string) => shown.find((one) => one.setting === name);
  return { value: of('issue_type_value'), field: of('issue_type_field_id') };
}

describe('the issue type', () => {
  test.each<[string, string, Loadable<readonly FieldOption[]> | undefined, string, string | null, string?]>([
    ['its tag', 'associate_namespace', told([namespace]), 'ok', null],
    ['its label', 'Associate namespace', told([namespace]), 'warn', 'label', 'associate_namespace'],
    [
      'a label of two',
      'Associate namespace',
      told([namespace, twin]),
      'warn',
      'labels',
      'associate_namespace, other',
    ],
    ['neither', 'provisioning', told([namespace]), 'warn', 'none'],
    ['a label, and the options are not read', 'Associate namespace', notRead, 'warn', 'blanks', ''],
    ['whatever it is, the options are not read', 'associate_namespace', notRead, 'unread', 'unread'],
    ['the options are on their way', 'associate_namespace', onItsWay, 'unread', 'asked'],
    ['the options were not asked for yet', 'associate_namespace', undefined, 'unread', 'asked'],
    ['there is no such field', 'associate_namespace', notThere, 'unread', 'unread'],
  ])('%s', (_, value, read, level, key, tags) => {
    const shown = judged(value, read).value;
    expect(shown?.level).toBe(level);
    expect(shown?.says?.key ?? null).toBe(key === null ? null : `ui.setup.option.${key}`);
    expect(shown?.says?.params['tags']).toBe(tags);
  });

  test('a field that does not exist is said where its id stands', () => {
    expect(judged('associate_namespace', notThere).field).toMatchObject({
      level: 'warn',
      says: { key: 'ui.setup.option.no-field' },
    });
    expect(judged('associate_namespace', told([namespace])).field).toMatchObject({ level: 'ok', says: null });
  });
});

test.each<[string, Parameters<typeof caseOf>[1], string]>([
  ['a wrong one', { problems: [{ setting: 'gitlab_url', value: 'x' }] }, 'warn'],
  ['a right one', {}, 'ok'],
])('%s', (_, over, level) => {
  expect(settingsShown(caseOf({}, over)).find((one) => one.setting === 'gitlab_url')?.level).toBe(level);
});

test('one that is not set and need not be informs only', () => {
  expect(settingsShown(caseOf()).find((one) => one.setting === 'confirmation_macro_id')?.level).toBe('info');
});

describe('as it is drawn', () => {
  const row = (html: string, setting: string): string =>
    new RegExp(`<div data-setup="${setting}"[^]*?</div>`).exec(html)?.[0] ?? '';

  async function checked(issue_type_value: string): Promise<string> {
    const stage = await openCase('standard', { settings: { issue_type_value } });
    await stage.send({ type: 'check-setup' });
    const asked = stage.world.log.filter((one) => one.url.endsWith(`/ticket_fields/${fieldIds.issueType}`));
    expect(asked).toHaveLength(1);
    return drawnPart(stage.runtime, <SetupCheck />);
  }

  test('a label: which tag belongs there', async () => {
    const html = row(await checked('Associate namespace'), 'issue_type_value');
    expect(html).toContain('data-level="warn"');
    expect(html).toMatch(/>Associate namespace</);
    expect(html).toMatch(/Its tag belongs here: associate_namespace</);
  });

  test('a tag: nothing is said', async () => {
    const html = row(await checked('associate_namespace'), 'issue_type_value');
    expect(html).toContain('data-level="ok"');
    expect(html).not.toContain('belongs');
  });
});
