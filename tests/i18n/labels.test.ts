/** Facts, settings, seats and the page outside Zendesk: each name that the code knows has a label. */
import { describe, expect, test } from 'vitest';
import { groupNow } from '#core/case/before-after.ts';
import type { CaseStatus } from '#core/case/status.ts';
import { assess } from '#core/case/assessment.ts';
import { type Forecast, forecastOf } from '#core/facts/seat-forecast.ts';
import { modes, readSettings } from '#core/domain/settings.ts';
import { stageIds } from '#core/facts/manual-stages.ts';
import { manualChoices, manualFields } from '#core/facts/manual-form.ts';
import type { Outside } from '#host/zendesk.ts';
import { someCases } from './cases.ts';
import { now } from './records.ts';
import { every, idsUnder, keysUnder, languages, sayIn } from './texts.ts';

const manyCases = someCases(2_000);

const whys = every<Forecast['why']>()([
  'unread',
  'no-subscription',
  'trial-ends',
  'new-term',
  'peak-is-older',
  'terms-overlap',
]);
const standings = every<CaseStatus>()([
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
  const t = sayIn(language);

  test('every setting that can be wrong says what is expected', () => {
    expect(wrong.length).toBe(9);
    for (const setting of wrong) t(`setting.${setting}`);
    for (const mode of modes) t(`mode.${mode}`);
  });

  test('every fact that is asked has a label, and says where it stands', () => {
    for (const field of manualFields) {
      t(`word.${field}`);
      t(`word.${field}.help`);
    }
    for (const stage of stageIds) t(`word.stage.${stage}`);
    for (const choice of Object.values(manualChoices).flat()) t(`word.choice.${choice}`);
  });

  test('everything that is noted before and after has a label', () => {
    const [one] = manyCases;
    if (one === undefined) throw new Error('There is no case.');
    const fields = Object.keys(groupNow(one, now));
    for (const field of fields) t(`noted.${field}`);
    expect([...keysUnder('noted')].sort()).toEqual(fields.sort());
  });

  test('every forecast of seats can be told', () => {
    for (const why of whys) t(`seats.why.${why}`);
    for (const peak of ['carried', 'reset'] satisfies Forecast['peak'][]) t(`seats.peak.${peak}`);
    for (const told of ['reconciled', 'not-reconciled', 'unknown']) t(`seats.${told}`);
    for (const told of ['guests-count', 'guests-free']) t(`seats.${told}`);
  });

  test('every standing, and every reason to be outside Zendesk', () => {
    for (const status of standings) t(`standing.${status}`);
    for (const why of outsides) t(`outside.${why}`);
    t('outside.unreadable', { detail: '' });
    t('outside.again');
  });
});

test('nothing is labelled that there is not', () => {
  expect(idsUnder('word')).toEqual([...manualFields, 'choice', 'stage'].sort());
  expect(idsUnder('standing')).toEqual([...standings].sort());
  expect([...keysUnder('mode')].sort()).toEqual([...modes].sort());
  expect([...keysUnder('seats.why')].sort()).toEqual([...whys].sort());
  const forecasts = manyCases.flatMap((one) => forecastOf(assess(one, now).snapshot)?.why ?? []);
  expect([...new Set(forecasts)].sort()).toEqual([...whys].sort());
});
