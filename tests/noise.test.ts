/** The watch over the console would be worth nothing if it slept. */
import { expect, test } from 'vitest';
import { expectNoise, settle } from './noise.ts';

test('a quiet test has nothing against it', () => {
  expect(settle()).toBeUndefined();
});

test.each(['log', 'info', 'debug', 'warn', 'error'] as const)(
  'console.%s is held against the test',
  (level) => {
    console[level]('seats: %d', 25, { of: 'acme-corp' });
    expect(settle()).toContain(`console.${level}: seats: 25 { of: 'acme-corp' }`);
  },
);

test('what was expected is not', () => {
  expectNoise(/lost the reply/);
  console.error(new Error('lost the reply'));
  expect(settle()).toBeUndefined();
});

test('what was expected excuses nothing else', () => {
  expectNoise(/lost the reply/);
  console.warn('lost the reply');
  console.warn('lost the key');
  expect(settle()).toContain('lost the key');
});

test('what was expected has to come', () => {
  expectNoise(/lost the reply/);
  expect(settle()).toContain('/lost the reply/');
});

test('one test leaves nothing to the next', () => {
  console.log('once');
  settle();
  expect(settle()).toBeUndefined();
});
