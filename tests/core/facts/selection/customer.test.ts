/** Which customer is meant. */
import { describe, expect, test } from 'vitest';
import { type Given, notRead, snapshot, told } from '../../build.ts';
import { email, mia } from '../../records.ts';

describe('customer', () => {
  const two = {
    'customers-by-email': { [email]: told([mia(), mia({ id: 5502, email: 'old@acme.example' })]) },
  };
  const idOf = (given: Given) => snapshot(given).customer?.id;

  test.each<[string, Given, number | undefined]>([
    ['the only one', {}, 5501],
    ['several: the agent chooses', { facts: two }, undefined],
    ['several: chosen by id', { facts: two, choices: { customer: '5502' } }, 5502],
    ['several: chosen by email', { facts: two, choices: { customer: 'old@acme.example' } }, 5502],
    ['several: remembered', { facts: two, remembered: { customer: 5502 } }, 5502],
    [
      'a choice beats what is remembered',
      { facts: two, choices: { customer: '5501' }, remembered: { customer: 5502 } },
      5501,
    ],
    ['one that was not found is not chosen', { facts: two, choices: { customer: '5599' } }, undefined],
    ['nobody found', { facts: { 'customers-by-email': { [email]: told([]) } } }, undefined],
    ['not read', { facts: { 'customers-by-email': { [email]: notRead } } }, undefined],
  ])('%s', (_, given, id) => {
    expect(idOf(given)).toBe(id);
  });

  test('those of every address, the primary one first', () => {
    const given = {
      emails: ['first@acme.example', email],
      facts: { 'customers-by-email': { 'first@acme.example': told([mia({ id: 5509 })]) } },
    };
    const { customers } = snapshot(given);
    expect(customers.tag === 'known' && customers.value.map((one) => one.id)).toEqual([5509, 5501]);
  });
});
