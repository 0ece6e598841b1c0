/** What the agent types of an address: an empty field was not looked up, and `none` says that nothing stands there. */
import { expect, test } from 'vitest';
import { isTold } from '../../../src/desk/purchase/address.ts';
import { typedAddress } from '../../../src/desk/purchase/typed-address.ts';

test('each field says what it was told', () => {
  const address = typedAddress({ country: ' US ', state: 'None', city: '  ' });
  expect(address).toEqual({ country: 'US', state: null, city: undefined, zip: undefined, street: undefined });
  expect(isTold(address)).toBe(true);
});

test('nothing typed tells nothing', () => {
  expect(isTold(typedAddress({}))).toBe(false);
  expect(isTold(typedAddress({ zip: '' }))).toBe(false);
});

test('none alone tells that nothing stands there', () => {
  expect(isTold(typedAddress({ state: 'none' }))).toBe(true);
});
