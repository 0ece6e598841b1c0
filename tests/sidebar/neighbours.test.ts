/** Other tickets in the column: folded until they are asked for, each with its state, and unread where that is so. */
import { beforeEach, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

const block = async (stage: Stage): Promise<string> =>
  /<div data-neighbours=[^]*?<\/details>/.exec(await drawn(stage.runtime))?.[0] ?? '';

test('before they are asked for there is neither a number nor a claim', async () => {
  const html = await block(await openCase('other-tickets'));
  expect(html).toContain('Other tickets');
  expect(html).not.toContain('No other open ticket');
});

test('each with its state and what it has in common, beside the ticket', async () => {
  const stage = await openCase('other-tickets');
  await stage.send({ type: 'look-for-neighbours' });
  const html = await block(stage);
  expect(html).toContain('Other tickets (2)');
  expect(valuesOf(html, 'data-entry')).toEqual(['4481', '4482']);
  expect(valuesOf(html, 'data-status')).toEqual(['open', 'solved']);
  expect(html).toContain('https://acme-support.zendesk.com/agent/tickets/4481');
  expect(html).toContain('names the subscription');
});

test('none is said only where every search was read', async () => {
  const alone = await openCase('standard');
  await alone.send({ type: 'look-for-neighbours' });
  expect(await block(alone)).toContain('No other open ticket');
  const blind = await openCase('standard', {}, (seed) => {
    const fault = { match: { path: '/search.json' }, does: 'html-502', times: 9 } as const;
    seed.knobs = { ...seed.knobs, faults: [fault] };
  });
  await blind.send({ type: 'look-for-neighbours' });
  const html = await block(blind);
  expect(html).toContain('data-unread');
  expect(html).not.toContain('No other open ticket');
});
