/** An agent who is back from the admin pages reads what a look has seen, and what it cannot see. */
import { expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { toldFrom } from '../runtime/carriers/telling.ts';
import { go } from '../runtime/fixtures.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

async function says(stage: Stage): Promise<string> {
  expectNoise(/useLayoutEffect does nothing on the server/);
  return (await drawn(stage.runtime)).replace(/<[^>]*>/g, ' ');
}

const withApi = (): Promise<Stage> => openCase('standard', { settings: { execution_mode: 'guided' } });
const withoutApi = async (): Promise<Stage> => toldFrom('standard', await openCase('standard'));
const apiIsDown = (stage: Stage): void => void (stage.world.knobs.down.customersdot = true);

test.each<[string, () => Promise<Stage>, (stage: Stage) => void, string]>([
  ['it is not done', withApi, () => undefined, 'it is not seen to be done'],
  ['nothing reads CustomersDot', withoutApi, () => undefined, 'whether it is done is for you to say'],
  ['CustomersDot is down', withApi, apiIsDown, 'not all of it could be read'],
])('%s', async (_, opened, meanwhile, said) => {
  const stage = await opened();
  await stage.send({ type: 'start' });
  await go(stage, 'link-account');
  expect(await says(stage)).toContain('The app looks when you come back');
  meanwhile(stage);
  await stage.pass(30_000, 5_000);
  stage.desk.emit({ type: 'came-back' });
  await stage.calm();
  expect(await says(stage)).toContain(said);
});
