/** Whatever a step asks to be confirmed has words, with the very groups and numbers that are at stake. */
import { describe, expect, test } from 'vitest';
import { gatesOf, type StepGate } from '#core/case/gates.ts';
import type { CaseStep } from '#core/case/state.ts';
import type { Departure } from '#core/procedures/departure.ts';
import { procedureIds, traitsOf } from '#core/procedures/catalog.ts';
import type { Wish } from '#core/domain/wish.ts';
import type { Given } from '../core/build.ts';
import {
  association,
  caseOf,
  fromLabs,
  fromNothing,
  holder,
  readyFrom,
  running,
  assessment,
  stepOf,
} from '../core/opened.ts';
import { english, keysUnder, languages, sayIn } from './texts.ts';

const minutes = (total: number): Wish => ({ namespace: 9001, total });
const total: Departure = { namespace: 9001, path: 'acme-corp', total: 500 };
const held: Departure = { linked: 9001, path: 'acme-corp' };

/** Steps with all that they can ask for. */
const steps: readonly CaseStep[] = [
  stepOf('change-namespace', association, readyFrom({ ...fromLabs, plan: 'gold' })),
  stepOf('force-associate', association, readyFrom({ ...fromNothing, plan: 'gold' })),
  stepOf('force-associate', association, readyFrom(fromLabs), 'put-back'),
  stepOf('clear-subscription', holder, readyFrom(held)),
  stepOf('set-compute-minutes', minutes(9), readyFrom(total), 'minutes'),
  stepOf('set-compute-minutes', minutes(9_000), readyFrom(total), 'minutes'),
  stepOf('link-account', { customer: 5501, uid: '4711' }, readyFrom({ uid: null, elsewhere: '?' })),
  stepOf('unlink-account', { customer: 5501 }, readyFrom({ uid: '77' })),
];

function gates(step: CaseStep, given: Given): readonly StepGate[] {
  const state = caseOf(given, { phase: running, steps: [step] });
  return gatesOf(state, assessment(state), step);
}
const all = steps.flatMap((step) => [...gates(step, {}), ...gates(step, { reads: 'agent' })]);

/** The headings of the typed path and of what was told speak for themselves; so do the numbers of minutes. */
const needsHint = ({ id }: StepGate): boolean => !['path', 'departure', 'compute-minutes'].includes(id);

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test('every gate can be told', () => {
    expect(new Set(all.map((gate) => gate.id)).size).toBeGreaterThan(4);
    for (const gate of all) t(gate.key, gate.params);
    for (const gate of all.filter(needsHint)) t(gate.hint ?? '', gate.params);
  });

  test('what is told is to be seen on the admin page: for all but what GitLab.com shows', () => {
    const told = procedureIds.filter((id) => traitsOf(id).seenThere !== null);
    expect([...keysUnder('step.seen-there')].sort()).toEqual([...told].sort());
    const values = {
      linked: 'acme-labs',
      path: 'acme-corp',
      uid: '77',
      customer: 5501,
      subscription: 'A-S1',
    };
    for (const id of told) t(`step.seen-there.${id}`, values);
  });

  test('whose plan falls is named', () => {
    expect(t('step.leaves', { from: 'acme-labs' })).toContain('acme-labs');
    expect(t('step.clears', { path: 'acme-corp' })).toContain('acme-corp');
    const numbers = { present: 500, total: 9, path: 'acme-corp' };
    for (const key of ['step.lowers', 'step.raises']) expect(t(key, numbers)).toMatch(/500.*9|9.*500/);
  });
});

test('the texts of seats owed say when they are charged, each otherwise', () => {
  const texts = ['carried', 'carried-later', 'carried-unknown', 'reset'].map((says) =>
    english.get(`finding.seats-peak.${says}`),
  );
  expect(texts).not.toContain(undefined);
  expect(new Set(texts).size).toBe(texts.length);
});
