/** When two email addresses are the same one, and where they belong. */
import { expect, test } from 'vitest';
import { domainOfAddress, keyOfAddress } from '#core/domain/email-address.ts';

test.each<[string, string, boolean]>([
  ['mia@acme.example', 'mia@acme.example', true],
  ['Mia@ACME.example', 'mia@acme.example', true],
  ['  mia@acme.example\n', 'mia@acme.example', true],
  ['mia+gitlab@acme.example', 'mia@acme.example', false],
  ['m.ia@acme.example', 'mia@acme.example', false],
  ['mia@acme.example', 'mia@acme.example.org', false],
])('%j and %j: %s', (one, other, same) => {
  expect(keyOfAddress(one) === keyOfAddress(other)).toBe(same);
});

test.each([
  ['mia@ACME.example', 'acme.example'],
  [' mia@acme.example ', 'acme.example'],
  ['"mia@home"@acme.example', 'acme.example'],
  ['nobody', 'nobody'],
])('%j belongs to %s', (address, domain) => {
  expect(domainOfAddress(address)).toBe(domain);
});
