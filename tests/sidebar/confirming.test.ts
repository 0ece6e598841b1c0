/** Every control that confirms or sends is drawn unarmed: none of them takes a press as soon as it is there. */
import { beforeEach, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { begin, go } from '../runtime/fixtures.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

/** Of the controls of one name: which could be pressed, and which wait. */
async function controls(stage: Stage, action: string): Promise<readonly ('open' | 'waiting')[]> {
  const html = await drawn(stage.runtime);
  const buttons = html.match(new RegExp(`<button[^>]*data-action="${action}"[^>]*>`, 'g')) ?? [];
  return buttons.map((one) => (/\sdisabled/.test(one) && one.includes('data-arming') ? 'waiting' : 'open'));
}

test('start, and go', async () => {
  const stage = await openCase('standard');
  expect(await controls(stage, 'start')).toEqual(['waiting']);
  await stage.send({ type: 'start' });
  expect(await controls(stage, 'go')).toEqual(['waiting']);
});

test('did-not-happen and escalate, while a look, which changes nothing, may be had at once', async () => {
  const stage = await openCase('applied-late');
  await begin(stage, 'link-account');
  await stage.pass(40_000);
  expect(await controls(stage, 'did-not-happen')).toEqual(['waiting']);
  expect(await controls(stage, 'escalate')).toEqual(['waiting']);
  expect(await controls(stage, 'look-again')).toEqual(['open']);
});

test('done-in-admin, refused-in-admin and did-not-happen, where the agent has to do it', async () => {
  const stage = await openCase('standard', { settings: { execution_mode: 'guided' } });
  await begin(stage, 'link-account');
  expect(await controls(stage, 'done-in-admin')).toEqual(['waiting']);
  expect(await controls(stage, 'did-not-happen')).toEqual(['waiting']);
  expect(await controls(stage, 'refused-in-admin')).toEqual(['waiting']);
});

test('draft-reply', async () => {
  expect(await controls(await openCase('already-there'), 'draft-reply')).toEqual(['waiting']);
});

test('put-back', async () => {
  const stage = await openCase('swap-refused');
  await begin(stage, 'clear-subscription');
  await stage.pass(5_000);
  await go(stage, 'force-associate');
  await stage.pass(5_000);
  expect(await controls(stage, 'put-back')).toEqual(['waiting']);
});
