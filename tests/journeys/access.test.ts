/** Every state on the way, for those who see little, hear the page, or read from right to left; the openings are in column.test.ts. */
import { describe, expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import { openForLooking, wrongIn } from './looks.ts';
import { openAlone, walks } from './walks/walks.ts';

describe('on the way', () => {
  test('each state keeps the rules of access, and nothing is cut off', async () => {
    const sandbox = await openForLooking();
    for (const { id, go } of walks) {
      await openAlone(sandbox, id);
      await go(sandbox, async (what) => {
        expect.soft(await wrongIn(sandbox), `${id}: ${what}`).toEqual([]);
      });
    }
  });

  test('a broken rule and a text that is cut are told', async () => {
    const sandbox = await openForLooking();
    await openAlone(sandbox, 'standard');
    await inApp(sandbox.page).evaluate(() => {
      const [title] = document.getElementsByTagName('h1');
      Object.assign(title?.style ?? {}, { color: '#aaa', flex: 'none', width: '20px', overflow: 'hidden' });
    });
    expect(await wrongIn(sandbox)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('320 px: color-contrast: <h1'),
        expect.stringContaining('left: <h1'),
      ]),
    );
  });
});
