/** A guide can be told to its last step, in the names of today with the old ones beside them, and has no words that nobody says. */
import { describe, expect, test } from 'vitest';
import { planned } from '#core/plan/plan.ts';
import { procedureIds } from '#core/procedures/catalog.ts';
import type { Departure } from '#core/procedures/departure.ts';
import type { About } from '#core/domain/wish.ts';
import type { GuideStep } from '#core/step/guide.ts';
import { procedureOf } from '../../src/procedures/index.ts';
import { samples } from '../procedures/samples.ts';
import { keysUnder, languages, sayIn } from './texts.ts';

const link = 'https://acme-support.zendesk.com/agent/tickets/4201#x';
const known: About = {
  customer: 5501,
  subscription: 'A-S00012345',
  namespace: { id: 9001, path: 'acme-corp' },
  user: { id: '4711', username: 'mia-torres' },
};
const from: Departure = { uid: '77', namespace: 9001, path: 'acme-corp', total: 500 };
const states: readonly (Departure | null)[] = [from, { ...from, linked: null }, null];

/** All that any guide says: with all that is known, and with the wish alone. */
const steps: readonly GuideStep[] = procedureIds.flatMap((id) =>
  [known, {}].flatMap((about) =>
    states.flatMap((departs) => {
      const { procedure, wish } = planned(id, samples[id].wish, about);
      const prepared = procedureOf(procedure).prepare(wish, about);
      if ('issues' in prepared) throw new Error(prepared.issues.join(' '));
      return prepared.guide(link, departs).steps;
    }),
  ),
);

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test('every step of every guide, and every link', () => {
    for (const { say, page, params } of steps) {
      t(say, params);
      if (page !== null) t(page.name, params);
    }
    for (const key of keysUnder('ui.step.guide')) t(`ui.step.guide.${key}`);
  });

  test.each([
    ['link-account', 'Your GitLab.com account', 'Link my GitLab.com account'],
    ['subscriptions', 'Subscriptions & purchases', 'Manage purchases'],
    ['change-linked-group', 'Change linked group', 'Change linked namespace'],
    ['confirm', 'Confirm changes', 'Proceed to checkout'],
    ['fill-in.force-associate', 'Force re-associate', 'Force Associate'],
  ])('%s: %s, and in brackets %s', (key, today, before) => {
    const params = { subscription: 'A-S1', username: 'mia-torres' };
    const said = t(`guide.${key}`, params);
    const bracketed = [...said.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside).join(' ');
    expect(said).toContain(today);
    expect(bracketed).toContain(before);
    expect(bracketed).not.toContain(today);
  });

  test('whose account is linked, and whose impersonation ends, is named', () => {
    const params = { username: 'mia-torres', customer: 5501 };
    expect(t('guide.link-account', params)).toContain('mia-torres');
    expect(t('guide.end-gitlab', params)).toContain('mia-torres');
    expect(t('guide.end-customersdot', params)).toContain('5501');
  });
});

test('nothing has words that no guide says', () => {
  const said = new Set<string>(steps.flatMap(({ say, page }) => [say, page?.name ?? say]));
  expect(keysUnder('guide').filter((key) => !said.has(`guide.${key}`))).toEqual([]);
});
