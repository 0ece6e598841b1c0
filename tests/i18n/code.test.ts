/** Every key that the code says is there: a hole would show on the screen as its own name. */
import { expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { english, source, sources } from './texts.ts';

const files = readdirSync(sources(''), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const said = files.flatMap((file) =>
  [...source(file).matchAll(/\b(?:t|inEnglish)(?:\.has)?\(\s*(?:'([\w.-]+)'|`([^`]*)`)/g)].map((match) => ({
    file,
    plain: match[1],
    pattern: match[2],
  })),
);
const keys = [...english.keys()];

test('keys that are written out have words', () => {
  const plain = said.filter((one) => one.plain?.includes('.'));
  expect(plain.length).toBeGreaterThan(20);
  // A text that counts stands below its key, once for one and once for others.
  const isThere = (key = ''): boolean => english.has(key) || english.has(`${key}.other`);
  expect(plain.filter((one) => !isThere(one.plain))).toEqual([]);
});

test('keys that are put together fit some that have words', () => {
  const patterns = said.filter((one) => one.pattern?.includes('.') && one.pattern.includes('${'));
  expect(patterns.length).toBeGreaterThan(10);
  const fits = (pattern = ''): boolean => {
    const parts = pattern.split(/\$\{[^{}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`));
    const whole = new RegExp(`^${parts.join('.+')}$`);
    return parts.join('') === '' || keys.some((key) => whole.test(key));
  };
  expect(patterns.filter((one) => !fits(one.pattern))).toEqual([]);
});
