/** What holds a case up though no finding blocks is said, with the way to look again. */
import { expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { begin } from '../runtime/fixtures.ts';
import { byHand } from '../runtime/agents/hands.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

async function shows(stage: Stage): Promise<{ says: string; actions: readonly string[] }> {
  expectNoise(/useLayoutEffect does nothing on the server/);
  const html = await drawn(stage.runtime);
  return { says: html.replace(/<[^>]*>/g, ' '), actions: valuesOf(html, 'data-action') };
}

test('a conversation that could not be read', async () => {
  const stage = await openCase('standard', {}, (seed) => {
    seed.knobs = { ...seed.knobs, down: { customersdot: false, gitlab: false, zendesk: true } };
  });
  await stage.pass(60_000, 5_000);
  expect(stage.status()).toBe('blocked');
  const { says, actions } = await shows(stage);
  expect(says).toContain('nobody knows what was begun');
  expect(actions).toContain('look-again-at');
  expect(actions).not.toContain('start');
});

test('a group that GitLab.com does not show yet as other hands have linked it', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  stage.world.knobs.propagation = 'never';
  byHand(stage.world, 'change-namespace', { subscription: 'A-S00012345', namespace: 9001 });
  const later = await stage.reload({ autosave: new Map() });
  const { says, actions } = await shows(later);
  expect(says).toContain('GitLab.com is not seen to show its plan and seats');
  expect(actions).toContain('look-again-at');
  expect(actions).not.toContain('draft-reply');
});
