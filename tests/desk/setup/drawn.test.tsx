/** The rows as they are drawn: their handles and levels, and names that others gave stay text. */
import { expect, test } from 'vitest';
import { pendingStatus } from '../../../src/desk/setup/ticket.ts';
import { DeskProvider } from '../../../src/desk/desk-context.ts';
import { SetupRows } from '../../../src/desk/setup/SetupRows.tsx';
import type { DeskKey } from '../../../src/desk/words.ts';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { deskAbout } from '../../../src/sidebar/desk/desk-about.ts';
import desk from '../../../translations/desk/en.json' with { type: 'json' };
import { drawnPart, valuesOf } from '../../sidebar/drawn.tsx';
import { checked, seeded, type Setup } from './check.ts';

async function drawn(setup: Setup): Promise<string> {
  const { stage, ports, rows, tried } = await checked(setup);
  const about = deskAbout(stage.state(), stage.assessment().snapshot);
  const value = { t: createTranslate<DeskKey>('en', desk.words), about, ports };
  return drawnPart(
    stage.runtime,
    <DeskProvider value={value}>
      <SetupRows rows={rows} pending={pendingStatus(tried.zendesk)} />
    </DeskProvider>,
  );
}

const row = (html: string, setting: string): string =>
  new RegExp(`<div data-setup="${setting}"[^]*?</div>`).exec(html)?.[0] ?? '';

test('each setting is there once, with its level and its value', async () => {
  const html = await drawn({ settings: { issue_type_value: 'Associate namespace' } });
  const settings = valuesOf(html, 'data-setup');
  expect(settings).toHaveLength(19);
  expect(new Set(settings).size).toBe(19);
  const value = row(html, 'issue_type_value');
  expect(value).toContain('data-level="warn"');
  expect(value).toMatch(/>Associate namespace</);
  expect(value).toMatch(/Its tag belongs here: associate_namespace</);
  expect(row(html, 'gitlab_token')).toContain('kept by Zendesk');
});

test('what others named their things is shown as they wrote it, and runs nowhere', async () => {
  const hostile = '<img src=x onerror=alert(1)>{{setting.gitlab_token}}';
  const html = await drawn(
    seeded((seed) => {
      for (const user of seed.gitlab.users) user.name = hostile;
      for (const field of seed.zendesk.ticketFields) field.title = hostile;
    }),
  );
  expect(html).not.toContain('<img');
  expect(row(html, 'gitlab_token')).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(row(html, 'issue_type_field_id')).toContain('&lt;img');
});
