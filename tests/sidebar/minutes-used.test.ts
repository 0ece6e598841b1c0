/** This month's minutes in the group's facts and beside the offer to add some: a number, or that it could not be read. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { begin } from '../runtime/fixtures.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

async function read(id: string): Promise<Stage> {
  const stage = await openCase(id);
  await stage.pass(3_000, 1_000);
  return stage;
}

const fact = (html: string): string => /<span[^>]*data-fact="minutes-used"[^>]*>[^<]*/.exec(html)?.[0] ?? '';
const named = (html: string) => valuesOf(html, 'data-fact').filter((one) => one === 'minutes-used');
const title = 'Compute minutes of acme-corp after the force';
const inGroup = (html: string): string =>
  /<dt>Used this month<\/dt><dd><span[^>]*>([^<]*)/.exec(html)?.[1] ?? '';

describe('before a force', () => {
  test.each<[string, string]>([
    ['minutes-after-force', '870'],
    ['extra-minutes', '120'],
    ['minutes-used-unread', 'could not be read'],
  ])('%s: %s', async (id, text) => {
    const html = await drawn((await read(id)).runtime);
    expect(inGroup(html)).toBe(text);
    expect(named(html)).toHaveLength(1);
    expect(fact(html).includes('data-unread')).toBe(text === 'could not be read');
  });

  test('an ordinary case shows none', async () => {
    expect(await drawn((await read('standard')).runtime)).not.toContain('Used this month');
  });
});

describe('after a force', () => {
  test.each<[string, string]>([
    ['minutes-after-force', '870'],
    ['minutes-used-unread', 'could not be read'],
  ])('%s: the offer has quota, extra minutes and %s, and so has the group', async (id, text) => {
    const stage = await read(id);
    await begin(stage, 'force-associate');
    const html = await drawn(stage.runtime);
    expect(html).toContain('Quota a month: 10000. Additional minutes: 500.');
    expect(inGroup(html)).toBe(text);
    expect(named(html)).toHaveLength(1);
    expect(fact(html.split(title)[1] ?? '')).toContain(text);
    // The reply is what is left to do: what is only offered stands below it.
    expect(html.indexOf('data-action="draft-reply"')).toBeGreaterThan(-1);
    expect(html.indexOf('data-action="draft-reply"')).toBeLessThan(html.indexOf(title));
    expect(fact(html).includes('data-unread')).toBe(text === 'could not be read');
  });
});
