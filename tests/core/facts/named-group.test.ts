/** Which of the groups that the ticket's addresses name is meant. */
import { describe, expect, test } from 'vitest';
import { mayMean, namedRefOf, namedRefs } from '#core/facts/named-group.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { bookOf, notRead, notThere, onItsWay, told } from '../build.ts';
import { acme } from '../records.ts';

describe('what is looked at', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing is named', [], []],
    ['a root group', ['acme'], ['acme']],
    ['something below one: itself, and the root that it may stand for', ['acme/site'], ['acme/site', 'acme']],
    ['two things below one root: the more telling one', ['acme/site', 'acme/docs'], ['acme/site', 'acme']],
    ['two roots: these alone', ['acme/site', 'labs'], ['acme', 'labs']],
    ['three roots: the first two', ['acme', 'labs', 'corp'], ['acme', 'labs']],
    ['letters’ case makes no other root', ['acme/site', 'ACME'], ['acme/site', 'acme']],
    ['digits are a path here, and no id', ['2024'], ['/2024']],
  ])('%s', (_, paths, refs) => {
    expect(namedRefs(paths)).toEqual(refs);
  });
});

describe('which is meant', () => {
  const group = told(acme());
  const person = told(acme({ kind: 'user' }));
  type Part = Loadable<ReturnType<typeof acme>>;

  test.each<[string, readonly string[], Readonly<Record<string, Part>>, string | null]>([
    ['none is named', [], {}, null],
    ['the named one', ['acme/team'], { 'acme/team': group, acme: group }, 'acme/team'],
    [
      'a project’s root, since no group has its path',
      ['acme/site'],
      { 'acme/site': notThere, acme: group },
      'acme',
    ],
    ['the named one is waited for', ['acme/team'], { 'acme/team': onItsWay, acme: group }, 'acme/team'],
    [
      'the named one that could not be read: no other in its place',
      ['acme/team'],
      { 'acme/team': notRead, acme: group },
      'acme/team',
    ],
    ['no person, where a group is named too', ['mia', 'acme'], { mia: person, acme: group }, 'acme'],
    ['a person, where no other is named', ['mia'], { mia: person }, 'mia'],
    ['the first of two groups', ['acme', 'labs'], { acme: group, labs: group }, 'acme'],
    ['the first of two persons', ['mia', 'ben'], { mia: person, ben: person }, 'mia'],
  ])('%s', (_, paths, namespace, ref) => {
    expect(namedRefOf({ facts: bookOf({ namespace }), guesses: [] }, paths)).toBe(ref);
  });
});

describe('an address may mean a group', () => {
  test.each<[string, string, boolean]>([
    ['acme', 'acme', true],
    ['ACME', 'acme', true],
    ['acme/site', 'acme', true],
    ['acme/team', 'acme/team', true],
    ['acme/team/site', 'acme/team', false],
    ['acme-labs', 'acme', false],
    ['acme', 'acme/team', false],
  ])('%s, %s: %s', (path, other, may) => {
    expect(mayMean(path, other)).toBe(may);
  });
});
