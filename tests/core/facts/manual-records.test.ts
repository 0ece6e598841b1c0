/** What was said of one record is not said of another. */
import { describe, expect, test } from 'vitest';
import { saidOfAnother } from '#core/facts/manual-records.ts';
import { form } from '../form.ts';

const told = form({ 'token-works': 'yes', 'subscription-status': 'Active', program: 'none', holder: 'none' });

describe('what is still said of another record', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['nothing, where all names the same', {}, []],
    ['nothing, where another fact was corrected', { seats: '25' }, []],
    ['of the account: its token', { 'linked-uid': '4712' }, ['token-works']],
    ['also where none is linked any more', { 'linked-uid': 'none' }, ['token-works']],
    [
      'of the subscription: its term and how it was bought',
      { 'subscription-name': 'A-S00077777' },
      ['subscription-status', 'subscription-start', 'subscription-end', 'program'],
    ],
    [
      'not what was typed anew of it',
      { 'subscription-name': 'A-S00077777', 'subscription-status': 'Expired', program: '' },
      ['subscription-start', 'subscription-end'],
    ],
    [
      'of the customer: all but what is asked with the id, and what holds the group',
      { 'customer-id': '' },
      [
        'token-works',
        'subscription-name',
        'subscription-plan',
        'seats',
        'subscription-status',
        'subscription-start',
        'subscription-end',
        'program',
      ],
    ],
  ])('%s', (_, over, expected) => {
    expect(saidOfAnother(told, { ...told, ...over })).toEqual(expected);
  });

  test('nothing, where nothing was told before', () => {
    expect(saidOfAnother({}, told)).toEqual([]);
  });
});
