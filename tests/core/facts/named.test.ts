/** What the subscriptions that the ticket names have to do with the one that is chosen. */
import { describe, expect, test } from 'vitest';
import { foreignNameIn, otherNameIn } from '#core/facts/named.ts';
import { type Given, notRead, snapshot, told } from '../build.ts';
import { premium, said } from '../records.ts';

const naming = (text: string, given: Given = {}): Given => ({ ...given, comments: [said(text, 5)] });
const own = 'A-S00012345';
const spare = 'A-S00012346';
const list = (next: string | null) => ({
  subscriptions: { 5501: told({ list: [premium(), premium({ name: spare })], next }) },
});

describe('another one than the chosen', () => {
  test.each<[string, Given, string | null]>([
    ['none is named', {}, null],
    ['the chosen one is', naming(own), null],
    ['another one is', naming('A-S9'), 'A-S9'],
    ['the first of several', naming('A-S9 and A-S8'), 'A-S9'],
    ['the chosen one is among them: that is the one meant', naming(`A-S9, or rather ${own}`), null],
    ['none is chosen', naming('A-S9', { choices: { subscription: 'A-S1', namespace: '9001' } }), 'A-S9'],
  ])('%s', (_, given, is) => {
    expect(otherNameIn(snapshot(given))).toBe(is);
  });
});

describe('one that is none of the customer’s', () => {
  test.each<[string, Given, string | null]>([
    ['it is named, and on no page', naming('A-S9'), 'A-S9'],
    [
      'one of theirs is named before it: the foreign one all the same',
      naming(`${spare} and A-S9`, { facts: list(null) }),
      'A-S9',
    ],
    ['all that are named are theirs', naming(spare, { facts: list(null) }), null],
    ['the chosen one is named as well: nothing is foreign', naming(`A-S9 ${own}`), null],
    ['more pages are to be read: it may be there', naming('A-S9', { facts: list('page-2') }), null],
    ['their list could not be read', naming('A-S9', { facts: { subscriptions: { 5501: notRead } } }), null],
    ['nobody reads CustomersDot', naming('A-S9', { reads: 'agent' }), null],
  ])('%s', (_, given, is) => {
    expect(foreignNameIn(snapshot(given))).toBe(is);
  });
});
