/** Which parts of the desk are open from the start. */
import { expect, test } from 'vitest';
import type { DeskAbout } from '../../src/desk/about.ts';
import { arisenIn } from '../../src/desk/arisen.ts';
import { about } from './about.ts';

test.each<[string, Partial<DeskAbout>, readonly string[]]>([
  ['a login that is off asks after emails', { loginActivated: false }, ['mail']],
  ['a login that is on asks nothing', { loginActivated: true }, []],
  ['a login that is not known asks nothing', { loginActivated: null }, []],
])('%s', (_, over, parts) => {
  expect(arisenIn({ ...about, ...over })).toEqual(parts);
});
