/** Which customer is meant. */
import { describe, expect, test } from 'vitest';
import { type Facts, type Given, notRead, notThere, snapshot, told } from '../../build.ts';
import { email, mia } from '../../records.ts';

describe('customer', () => {
  const two = {
    'customers-by-email': { [email]: told([mia(), mia({ id: 5502, email: 'old@acme.example' })]) },
  };
  const eve: Facts = { customer: { 5599: told(mia({ id: 5599, email: 'eve@other.example' })) } };
  const gone: Facts = { customer: { 5599: notThere } };
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
    [
      'one who does not exist is not chosen',
      { facts: { ...two, ...gone }, choices: { customer: '5599' } },
      undefined,
    ],
    ['another one, by id', { facts: { ...two, ...eve }, choices: { customer: '5599' } }, 5599],
    ['another one, and the requester has a record too', { facts: eve, choices: { customer: '5599' } }, 5599],
    ['another one, remembered', { facts: eve, remembered: { customer: 5599 } }, 5599],
    [
      'another one, begun with',
      { facts: eve, held: { customer: 5599 }, choices: { customer: '5501' } },
      5599,
    ],
    ['another one, on the way: nobody takes their place', { choices: { customer: '5599' } }, undefined],
    [
      'another one, unread: nobody takes their place',
      { facts: { customer: { 5599: notRead } }, choices: { customer: '5599' } },
      undefined,
    ],
    [
      'told by the agent: nobody reads another one',
      { reads: 'agent', facts: eve, choices: { customer: '5599' } },
      5501,
    ],
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
