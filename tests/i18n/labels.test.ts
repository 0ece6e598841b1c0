/** Facts, settings, seats and the page outside Zendesk: each name that the code knows has a label. */
import { describe, expect, test } from 'vitest';
import { notedOf } from '#core/case/before-after.ts';
import type { Standing } from '#core/case/status.ts';
import { sightOf } from '#core/case/assessment.ts';
import { type Forecast, forecastOf } from '#core/facts/seat-forecast.ts';
import { modes, readSettings } from '#core/domain/settings.ts';
import { wordChoices, wordFields } from '#core/facts/manual-entry.ts';
import type { Outside } from '#host/zendesk.ts';
import { someCases } from './cases.ts';
import { now } from './records.ts';
import { every, idsUnder, keysUnder, languages, sayIn, source } from './texts.ts';

const manyCases = someCases(800);

const whys = every<Forecast['why']>()([
  'unread',
  'no-subscription',
  'trial-ends',
  'new-term',
  'peak-is-older',
  'terms-overlap',
]);
const standings = every<Standing>()([
  'loading',
  'choosing',
  'blocked',
  'ready',
  'running',
  'closing',
  'closed',
  'error',
  'forbidden',
]);
const outsides = every<Outside>()(['no-frame', 'no-parameters', 'origin', 'account', 'no-answer']);

/** Settings in which everything that can be wrong is. */
const wrong = readSettings({
  execution_mode: 'by magic',
  gitlab_url: 'gitlab',
  customersdot_url: 'http://customers.example',
  customersdot_admin_email: 'nobody',
  issue_type_field_id: 'x',
  confirmation_macro_id: '-1',
  gitlab_issues_field_id: '1.5',
  operator_group_ids: 'all',
  internal_requests_project: 'nowhere',
}).problems.map((one) => one.setting);

describe.each(languages)('%s', (language) => {
  const say = sayIn(language);

  test('every setting that can be wrong says what is expected', () => {
    expect(wrong.length).toBe(9);
    for (const setting of wrong) say(`setting.${setting}`);
    for (const mode of modes) say(`mode.${mode}`);
  });

  test('every fact that is asked has a label, and says where it stands', () => {
    for (const field of wordFields) {
      say(`word.${field}`);
      say(`word.${field}.help`);
    }
    for (const choice of Object.values(wordChoices).flat()) say(`word.choice.${choice}`);
  });

  test('everything that is noted before and after has a label', () => {
    const [one] = manyCases;
    if (one === undefined) throw new Error('There is no case.');
    const fields = Object.keys(notedOf(one, now));
    for (const field of fields) say(`noted.${field}`);
    expect([...keysUnder('noted')].sort()).toEqual(fields.sort());
  });

  test('every forecast of seats can be told', () => {
    for (const why of whys) say(`seats.why.${why}`);
    for (const peak of ['carried', 'reset'] satisfies Forecast['peak'][]) say(`seats.peak.${peak}`);
    for (const told of ['reconciled', 'not-reconciled', 'unknown']) say(`seats.${told}`);
    for (const told of ['guests-count', 'guests-free']) say(`seats.${told}`);
  });

  test('every standing, and every reason to be outside Zendesk', () => {
    for (const standing of standings) say(`standing.${standing}`);
    for (const why of outsides) say(`outside.${why}`);
    say('outside.unreadable', { detail: '' });
    say('outside.again');
  });

  test('facts have the labels that the text of a case needs', () => {
    const facts = [...source('core/case/report.ts').matchAll(/say\('([\w.-]+)'/g)];
    expect(facts.length).toBeGreaterThan(10);
    for (const [, key = ''] of facts) say(key);
  });
});

test('nothing is labelled that there is not', () => {
  expect(idsUnder('word')).toEqual([...wordFields, 'choice'].sort());
  expect(idsUnder('standing')).toEqual([...standings].sort());
  expect([...keysUnder('mode')].sort()).toEqual([...modes].sort());
  expect([...keysUnder('seats.why')].sort()).toEqual([...whys].sort());
  const forecasts = manyCases.flatMap((one) => forecastOf(sightOf(one, now).snapshot)?.why ?? []);
  expect([...new Set(forecasts)].sort()).toEqual([...whys].sort());
});
