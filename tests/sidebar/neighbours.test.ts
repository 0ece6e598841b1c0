/** Other tickets in the column: folded until they are asked for, each with its state, and unread where that is so. */
import { beforeEach, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { ticket } from '../world/build/index.ts';
import type { Seed } from '../world/seed.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

const block = async (stage: Stage): Promise<string> =>
  /<div data-neighbours=[^]*?<\/details>/.exec(await drawn(stage.runtime))?.[0] ?? '';

async function unfolded(id: string, change?: (seed: Seed) => void): Promise<string> {
  const stage = await openCase(id, {}, change);
  await stage.send({ type: 'look-for-neighbours' });
  return block(stage);
}

const none = 'None was found.';

test('before they are asked for there is neither a number nor a claim', async () => {
  const html = await block(await openCase('other-tickets'));
  expect(html).toContain('>Other tickets<');
  expect(html).not.toContain(none);
});

test('each with its state, its day and what it has in common, beside the ticket', async () => {
  const html = await unfolded('other-tickets');
  expect(html).toContain('Other tickets (4)');
  expect(valuesOf(html, 'data-entry')).toEqual(['4481', '4482', '4484', '4486']);
  expect(valuesOf(html, 'data-status')).toEqual(['new', 'solved', 'pending', 'hold']);
  expect(html).toContain('https://acme-support.zendesk.com/agent/tickets/4481');
  expect(html).toMatch(/On-hold · changed \d{4}-\d\d-\d\d · names the subscription or the group/);
});

test('what was searched for stands there, and none is said of nothing else', async () => {
  const html = await unfolded('standard');
  expect(html).toContain('open tickets of the requester.');
  expect(html).not.toContain('organization');
  expect(html).toContain('that name A-S00012345 or acme-corp.');
  expect(html).toContain(none);
  expect(html).toContain('Other tickets (0)');
});

test('unread is neither none nor a number, and can be looked at again', async () => {
  const html = await unfolded('standard', (seed) => {
    const fault = { match: { path: '/search.json' }, does: 'html-502', times: 9 } as const;
    seed.knobs = { ...seed.knobs, faults: [fault] };
  });
  expect(html).toContain('data-unread');
  expect(html).toContain('could not be read');
  expect(html).toContain('data-action="look-for-neighbours"');
  expect(html).not.toContain(none);
  expect(html).not.toContain('Other tickets (');
});

test('more than are listed is said, and is not none', async () => {
  const html = await unfolded('other-tickets', ({ zendesk }) => {
    const more = Array.from({ length: 25 }, (_, n) => ticket(7000 + n));
    zendesk.tickets.push(...more);
  });
  expect(html).toMatch(/Other tickets \(\d+\+\)/);
  expect(html).toContain('more than are listed');
  expect(html).not.toContain(none);
});
