/** Beside what is proposed stands who named it, and where; a comment that Zendesk flags is marked as such. */
import { beforeEach, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { openCase } from '../runtime/stage.ts';
import type { Seed } from '../world/seed.ts';
import { drawn } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

const textOf = async (id: string, reseed?: (seed: Seed) => void): Promise<string> =>
  (await drawn((await openCase(id, {}, reseed)).runtime))
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, '|');

const count = (text: string, words: RegExp): number => [...text.matchAll(words)].length;
const byMia = /Named by Mia Torres, the requester, in the comment of \d{4}-\d\d-\d\d\./g;

test('group and subscription are named in the requester’s comment, and nothing is flagged', async () => {
  const text = await textOf('flagged-stranger');
  expect(count(text, byMia)).toBe(2);
  expect(text).not.toMatch(/Flagged by Zendesk/);
});

test('where only a stranger names the group, it says so and marks the comment', async () => {
  const text = await textOf('flagged-stranger', ({ zendesk }) => {
    const [first] = zendesk.comments;
    if (first !== undefined) first.html_body = '<p>Please help with A-S00012345.</p>';
  });
  expect(count(text, byMia)).toBe(1);
  expect(text).toMatch(
    /Named by Sam Other, neither the requester nor an agent, in the comment of [\d-]{10}\.[\s|]*Flagged by Zendesk/,
  );
});

test('the subject', async () => {
  const text = await textOf('standard', ({ zendesk }) => {
    for (const ticket of zendesk.tickets) ticket.subject = 'gitlab.com/acme-corp';
  });
  expect(count(text, /Named in the subject\./g)).toBe(1);
});

test('what nobody names has no such line', async () => {
  expect(await textOf('standard')).not.toMatch(/Named (by|in)/);
});
