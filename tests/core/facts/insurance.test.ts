/** The insurance against a wrong group: whose people own it, and which groups look like it. */
import { describe, expect, test } from 'vitest';
import { insuranceOf } from '#core/facts/insurance.ts';
import { type Facts, type Given, notRead, snapshot, told } from '../build.ts';
import { acme, email } from '../records.ts';

const insurance = (facts: Facts, given: Given = {}) => insuranceOf(snapshot({ ...given, facts }));
const owners = (domains: readonly string[] | null): Facts => ({ 'owner-domains': { 9001: told(domains) } });
const likes = (...paths: readonly string[]) => told(paths.map((path, index) => acme({ id: index, path })));

describe('whether an owner writes from the customer’s domain', () => {
  test.each<[string, Facts, Given, boolean | null]>([
    ['one does', owners(['other.example', 'acme.example']), {}, true],
    [
      'one does, whatever the case of the address',
      owners(['acme.example']),
      { customer: { email: 'Mia@ACME.example' } },
      true,
    ],
    ['none does', owners(['other.example']), {}, false],
    ['a domain that merely ends so is another one', owners(['notacme.example']), {}, false],
    ['no owner’s could be seen: that is no no', owners([]), {}, null],
    ['there are more members than were read: nor is that', owners(null), {}, null],
    ['nobody has asked yet', {}, {}, null],
    ['it could not be read', { 'owner-domains': { 9001: notRead } }, {}, null],
  ])('%s', (_, facts, given, same) => {
    expect(insurance(facts, given)?.same).toBe(same);
  });
});

describe('groups that look like it', () => {
  test('are named by their paths, five at most', () => {
    const facts = { 'similar-groups': { 'acme-corp': likes('a', 'b', 'c', 'd', 'e', 'f') } };
    expect(insurance(facts)?.similar).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('are those of this group’s path', () => {
    expect(insurance({ 'similar-groups': { 'acme-labs': likes('acme-lab') } })?.similar).toEqual([]);
  });
});

describe('nothing is said', () => {
  test.each<[string, Facts]>([
    ['without a group', { namespace: { 9001: notRead } }],
    ['without a customer', { 'customers-by-email': { [email]: told([]) } }],
  ])('%s', (_, facts) => {
    expect(insurance({ ...owners(['acme.example']), ...facts })).toBeNull();
  });
});
