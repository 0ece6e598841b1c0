/** The report for an admin names each setting, how it stands and what to do, in words, and holds no secret. */
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { setupRows } from '../../../src/desk/setup/rows.ts';
import { reportOf, sentencesOf } from '../../../src/desk/setup/sentences.ts';
import type { DeskKey } from '../../../src/desk/words.ts';
import app from '../../../translations/en.json' with { type: 'json' };
import desk from '../../../translations/desk/en.json' with { type: 'json' };
import { secureSettings, standardSettings } from '../../world/settings.ts';
import { answers, checked, set } from './check.ts';

const words = { t: createTranslate<DeskKey>('en', desk.words), app: createTranslate('en', app.words) };
const report = async (setup: Parameters<typeof checked>[0]): Promise<readonly string[]> =>
  reportOf((await checked(setup)).rows, words, Date.UTC(2027, 0, 15, 9, 30)).split('\n');

test('it is dated, and has a line for each setting', async () => {
  const [date, ...lines] = await report({});
  expect(date).toBe('2027-01-15T09:30:00.000Z');
  expect(lines).toHaveLength((await checked()).rows.length);
  expect(lines).toContain('[ok] gitlab_issues_field_id = 360020421999 GitLab Issues');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^\[ok\] gitlab_token It is the token of Support App \(support-app\)\. .*Scopes: api\./,
    ),
  );
});

test('why something could not be read is among it', async () => {
  const lines = await report(
    answers({ match: { service: 'gitlab' }, does: 'status', status: 503, body: '{"message":"busy"}' }),
  );
  expect(lines).toContain('[unread] gitlab_token (gitlab down: busy)');
});

test.each([
  ['one that the whole app knows', { gitlab_url: 'gitlab' }, 'gitlab_url', /https:\/\/gitlab\.com/],
  ['one of the desk', { mailgun_domain: 'a b' }, 'mailgun_domain', /customers\.gitlab\.com/],
] as const)('what is expected of a wrong setting is said: %s', async (_, settings, setting, expected) => {
  const sentences = sentencesOf((await checked(set(settings))).of(setting), words);
  expect(sentences[0]).toContain('cannot be taken');
  expect(sentences.at(-1)).toMatch(expected);
});

describe('secrets', () => {
  test('are in no row, even where an installation under trial hands them to the app', () => {
    const none = { gitlab: null, customersdot: null, zendesk: null, outside: null };
    const installed = standardSettings();
    const text = JSON.stringify(setupRows(installed, none, 0));
    for (const name of secureSettings) expect(text).not.toContain(String(installed[name]));
  });
});
