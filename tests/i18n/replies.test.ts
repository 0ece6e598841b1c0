/** A draft is whole when it leaves: every blank filled, and the address in it by which it is known again. */
import { describe, expect, test } from 'vitest';
import { closingOf } from '#core/case/closing.ts';
import type { ReplyKind } from '#core/case/reply-kind.ts';
import type { DraftingProblem } from '#core/case/state.ts';
import { assess } from '#core/case/assessment.ts';
import type { Route } from '#core/plan/route.ts';
import type { Params } from '#core/domain/proof.ts';
import { someCases } from './cases.ts';
import { now } from './records.ts';
import { english, every, idsUnder, keysUnder, languages, sayIn } from './texts.ts';

const manyCases = someCases(4_000);

const kinds = every<ReplyKind>()([
  'confirmation',
  'self-serve',
  'self-serve-moving',
  'expert-review',
  'hand-over',
  'put-back',
  'become-owner',
  'too-few-seats',
  'sign-in-again',
]);
const problems = every<DraftingProblem>()([
  'macro-gone',
  'macro-unread',
  'macro-open',
  'draft-open',
  'composer-unread',
  'draft-in-note',
  'not-public',
  'not-inserted',
  'not-seen',
  'field-unset',
  'field-missing',
  'field-refused',
  'field-label',
  'field-no-option',
  'issues-field-missing',
  'status-refused',
  'not-so-now',
]);
const routes = every<Route>()(['repair-link', 'hand-over', 'expert-review', 'self-serve', 'provision']);

const assessments = manyCases.map((one) => ({ one, assessment: assess(one, now) }));
const closings = assessments.flatMap(({ one, assessment }) => closingOf(one, assessment) ?? []);
const full = closings.find((one) => Object.values(one.shown).every((value) => value !== ''));
const shown: Params = full?.shown ?? {};

test('these cases bring about every route, and every closing that needs no step', () => {
  expect([...new Set(assessments.map(({ assessment }) => assessment.route))].sort()).toEqual(
    [...routes].sort(),
  );
  const without = kinds.filter((kind) => kind !== 'put-back');
  expect([...new Set(closings.map(({ kind }) => kind))].sort()).toEqual(without.sort());
});

test('only these have words', () => {
  expect(idsUnder('reply')).toEqual([...kinds].sort());
  expect(idsUnder('route')).toEqual([...routes].sort());
  expect([...keysUnder('closing.kind')].sort()).toEqual([...kinds].sort());
});

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test('each closing of these cases holds its mark, and no empty place where a name should be', () => {
    for (const { kind, shown: values, mark } of closings) {
      const draft = t(`reply.${kind}`, values);
      expect(draft).toContain(mark);
      const bare = Object.entries(values).filter(([, value]) => value === '');
      const text = english.get(`reply.${kind}`) ?? '';
      expect(
        bare.filter(([name]) => text.includes(`{${name}}`)),
        kind,
      ).toEqual([]);
    }
  });

  test.each(kinds)('%s', (kind) => {
    const draft = t(`reply.${kind}`, shown);
    expect(draft).toContain(shown[kind === 'confirmation' ? 'billing' : 'portal']);
    expect(draft).toContain('Mia Torres');
    expect(draft).toContain('Alex Kim');
    expect(draft.split('\n\n').length).toBeGreaterThan(3);
    // Zendesk would fill such places, and the app's own would be seen by the customer.
    expect(draft).not.toMatch(/[{}[\]]|GROUPNAME|\bundefined\b|\n{3}| {2}/);
    expect(draft).toBe(draft.trim());
    t(`closing.kind.${kind}`);
  });

  test('an address ends where the text goes on', () => {
    for (const kind of kinds) {
      const found = t(`reply.${kind}`, shown).match(/https:\/\/\S*/g) ?? [];
      expect(
        found.filter((url) => !/[\w/-][.,)]?$/.test(url) || /[.,)]{2}$/.test(url)),
        kind,
      ).toEqual([]);
    }
  });

  test('the ways to link, and out of too few seats, are numbered', () => {
    const numbered = (text: string) => text.split('\n').filter((line) => /^\d\. /.test(line)).length;
    expect(numbered(t('reply.self-serve', shown))).toBe(5);
    expect(numbered(t('reply.too-few-seats', shown))).toBe(3);
  });

  test('every route can be told, and the steps counted', () => {
    for (const route of routes) {
      t(`route.${route}.say`);
      // What is provisioned here is said by its steps.
      if (route !== 'provision') t(`route.${route}.do`);
    }
    expect(t('route.provision.steps', { count: 1 })).not.toBe(t('route.provision.steps', { count: 2 }));
    expect(t('route.provision.steps', { count: 2 })).toContain('2');
  });

  test('every problem of drafting can be told', () => {
    expect([...keysUnder('closing.problem')].sort()).toEqual([...problems].sort());
    for (const problem of problems) t(`closing.problem.${problem}`);
    t('closing.done');
  });
});
