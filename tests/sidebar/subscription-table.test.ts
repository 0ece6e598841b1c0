/** The table of a customer's subscriptions: there are several, each with its state and group, and the renewal is named. */
import { beforeEach, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { openCase } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

const drawnCase = async (id: string): Promise<string> => drawn((await openCase(id)).runtime);
const rowsIn = (html: string): readonly string[] => html.match(/<tr data-entry=[^]*?<\/tr>/g) ?? [];

test('one subscription by itself has no table', async () => {
  expect(await drawnCase('standard')).not.toContain('data-subscriptions');
});

test('the one that ends and its follower, by state and group, with what linking changes', async () => {
  const html = await drawnCase('renewal-begins-later');
  expect(valuesOf(html, 'data-standing')).toEqual(['future', 'active']);
  const [follower = '', ending = ''] = rowsIn(html);
  expect(follower).toContain('On no group');
  expect(ending).toContain('acme-corp');
  expect(html).toMatch(/<caption>The customer(?:&#x27;|')s 2 subscriptions<\/caption>/);
  expect(html).toMatch(/A-S00012345 is the renewal of A-S00010001/);
  expect(html).toMatch(/A-S00012345 takes effect at once, and not on \d{4}-\d\d-\d\d/);
});

test('a list of hundreds is cut, and says how many are left', async () => {
  const html = await drawnCase('three-hundred-subscriptions');
  expect(rowsIn(html).length).toBeLessThan(20);
  expect(html).toMatch(/\d+ more: type a name into the field above/);
});
