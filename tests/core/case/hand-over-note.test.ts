/** Whoever the ticket is handed on to reads what was bought, the minutes, the question and what was tried. */
import { describe, expect, test } from 'vitest';
import { handOverNote } from '#core/case/hand-over-note.ts';
import type { CaseState } from '#core/case/state.ts';
import { type Given, notRead } from '../build.ts';
import { association, caseOf, refused, running, stepOf } from '../opened.ts';
import { line, now, onLabs, seats } from '../records.ts';
import { languages, sayIn } from '../../i18n/texts.ts';

const noteIn = (state: CaseState, language = 'en') => handOverNote(state, sayIn(language), now);
const note = (given: Given, over: Partial<CaseState> = {}) => noteIn(caseOf(given, over));

const minutesOnly: Given = { sub: { lines: [line('compute_minutes', 2)] }, group: { extraMinutes: 3_000 } };
const step = stepOf('force-associate', association, refused);
const url = 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues/7';
const escalated: Partial<CaseState> = {
  phase: running,
  steps: [step],
  escalations: { [step.id]: { state: 'filed', url, text: '' } },
};

test('an expert is told of the purchases and the minutes', () => {
  const text = note(minutesOnly);
  expect(text).toMatch(/^For an L&R expert: customer 5501, A-S00012345, group acme-corp\.\nQuestion: /);
  expect(text).toContain('A-S00012345: compute_minutes (2); status Active;');
  expect(text).toContain('group: none');
  expect(text).toContain('Compute minutes of acme-corp: additional 3000, noted before -, quota 400');
  expect(text).toContain('Nothing was tried so far.');
});

test('engineers are told what was tried, what was said, and where it is filed', () => {
  const text = note({}, escalated);
  expect(text).toMatch(/^For the engineers: /);
  expect(text).toMatch(/What was tried:\n.*A-S00012345.*: refused \(No\.\)/);
  expect(text?.endsWith(url)).toBe(true);
});

test.each<[string, Given]>([['a purchase that is cancelled', { sub: { status: 'Cancelled' } }]])(
  'Billing Ops is told of %s',
  (_, given) => {
    expect(note(given)).toMatch(/^For Billing Ops: /);
  },
);

describe('what was not read is no zero, and no empty list', () => {
  test.each<[string, Given, string]>([
    ['the minutes', { ...minutesOnly, group: { extraMinutes: undefined } }, 'additional ?'],
    ['the month’s use', minutesOnly, 'used this month ?'],
    ['the quota', { ...minutesOnly, group: { quota: null } }, 'quota ?'],
  ])('%s', (_, given, told) => {
    expect(note(given)).toContain(told);
  });

  test('the purchases', () => {
    const text = note({ facts: { subscriptions: { 5501: notRead } } }, escalated);
    expect(text).toContain('The purchases could not be read.');
  });
});

test.each<[string, Given]>([
  ['the customer is asked', { sub: { lines: [seats(10)] } }],
  ['the customer can do it', {}],
  ['another group loses its plan', { sub: { linked: onLabs } }],
])('there is none where %s', (_, given) => {
  expect(note(given)).toBeNull();
});

test.each(languages)('it is whole in %s', (language) => {
  for (const [given, over] of [
    [minutesOnly, {}],
    [{}, escalated],
    [{ sub: { status: 'Cancelled' } }, {}],
  ] as const)
    expect(noteIn(caseOf(given, over), language)).not.toMatch(/[{}]|undefined|hand-on\./);
});
