/** Which keys a text is tried as, and in which order. */
import { expect, test } from 'vitest';
import { customerKeys } from '#core/facts/customer-keys.ts';

test.each<[typed: string, tried: readonly string[]]>([
  ['5501', ['id 5501', 'uid 5501', 'group 5501']],
  [' 5501 ', ['id 5501', 'uid 5501', 'group 5501']],
  ['https://customers.gitlab.com/admin/customer/5501', ['id 5501']],
  ['https://customers.gitlab.com/admin/customer/5501/zuora_subscriptions', ['id 5501']],
  ['mia@acme.example', ['email mia@acme.example']],
  ['Mia+x@Acme.example', ['email Mia+x@Acme.example']],
  ['A-S00012345', ['subscription A-S00012345']],
  ['a-s00012345', ['subscription A-S00012345']],
  ['@mia-torres', ['username mia-torres']],
  ['mia-torres', ['username mia-torres', 'group mia-torres', 'name mia-torres']],
  ['Acme', ['username Acme', 'group Acme', 'name Acme']],
  ['io', ['username io', 'group io']],
  ['acme/platform', ['group acme/platform']],
  ['/acme/platform/', ['group acme/platform']],
  ['https://gitlab.com/acme', ['group acme', 'username acme']],
  ['gitlab.com/acme/platform', ['group acme/platform']],
  ['https://gitlab.com/groups/acme/-/billings', ['group acme', 'username acme']],
  ['https://gitlab.com/2024', ['group /2024', 'username 2024']],
  ['Berg Labs', ['name Berg Labs']],
  ['Berg   &  Co', ['name Berg & Co']],
  ['Müller', ['name Müller']],
  ['A-S', ['username A-S', 'group A-S', 'name A-S']],
  ['ü', []],
  ['', []],
  ['1234567890123456', ['username 1234567890123456', 'group /1234567890123456', 'name 1234567890123456']],
])('%j', (typed, tried) => {
  expect(customerKeys(typed).map(({ by, arg }) => `${by} ${arg}`)).toEqual(tried);
});
