/** "Look again" at a finding asks what it rests on, and what nobody wants any more freezes nothing. */
import { expect, test } from 'vitest';
import { work } from './agents/keen-agent.ts';
import { gatesOf } from '../../src/core/case/gates.ts';
import { keyOf } from '../../src/core/domain/query.ts';
import { cases } from '../world/cases/index.ts';
import { begin, go, stepOf } from './fixtures.ts';
import { openCase } from './stage.ts';

test.each(cases.map((one) => [one.id] as const))('%s: every finding asks for what is read', async (id) => {
  const stage = await openCase(id);
  const { findings, queries } = stage.assessment();
  const wanted = new Set(queries.map(keyOf));
  const strange = findings.flatMap(({ id: finding, ask }) =>
    ask.map(keyOf).flatMap((key) => (wanted.has(key) ? [] : [`${finding} asks ${key}`])),
  );
  expect(strange).toEqual([]);
});

test('a question that is not wanted any more holds nothing up', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'look-at', keys: ['namespace:12345', 'token-owner:5501'] });
  await work(stage);
  expect(stage.status()).toBe('closed');
});

test('what was typed is forgotten with the closed case, and an emptied composer does not bring it back', async () => {
  const autosave = new Map<string, string>();
  const stage = await openCase('too-few-seats', { autosave });
  await work(stage);
  expect(stage.status()).toBe('closed');
  expect(autosave.size).toBe(0);
  stage.desk.type('');
  await stage.calm();
  expect(autosave.size).toBe(0);
});

test('an escalation that is there already is not filed again', async () => {
  const stage = await openCase('extra-minutes');
  await stage.send({ type: 'start' });
  await stage.send({ type: 'go', step: stage.state().steps[0]?.id ?? '' });
  const escalate = async (one: typeof stage): Promise<void> => {
    const step = one.state().steps.find(({ step: { at } }) => at === 'refused');
    await one.send({ type: 'escalate', step: step?.id ?? '' });
  };
  await escalate(stage);
  const filed = () => stage.world.state.gitlab.issues.length;
  const before = filed();
  expect(before).toBeGreaterThan(0);
  await escalate(await stage.reload());
  expect(filed()).toBe(before);
});

test('whose token is stored is read anew once another account is linked, and nothing is asked of the one before', async () => {
  const stage = await openCase('admin-linked');
  await begin(stage, 'unlink-account');
  await go(stage, 'link-account');
  const next = stepOf(stage, 'change-namespace');
  expect(next.step.at).toBe('ready');
  expect(gatesOf(stage.state(), stage.assessment(), next)).toEqual([]);
});
