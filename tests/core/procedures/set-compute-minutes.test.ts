/** Setting minutes departs from the present total of the wish's own group; what is unknown is no zero. */
import { describe, expect, test } from 'vitest';
import type { Departure } from '#core/procedures/departure.ts';
import { setComputeMinutes, type Seen } from '#core/procedures/set-compute-minutes.ts';
import { acme } from '../records.ts';
import { asked, asksIn, blind, departs, gone, saw } from './looks.ts';

const wish = (total = 3_000) => ({ namespace: 9001, total });

test.each<[string, Seen['group'], string, Departure | null]>([
  ['a total', saw(acme({ extraMinutes: 500 })), 'seen', { namespace: 9001, path: 'acme-corp', total: 500 }],
  ['none set', saw(acme({ extraMinutes: null })), 'seen', { total: 0 }],
  ['hidden from the token: no zero', saw(acme({ extraMinutes: undefined })), 'unread total forbidden', null],
  ['not read', blind('wait'), 'unread total wait', null],
  ['gone', gone, 'unread total -', null],
  ['another group', saw(acme({ id: 9002, extraMinutes: 1 })), 'not-as-planned', { namespace: 9002 }],
])('%s', (_, group, is, from) => {
  const got = setComputeMinutes.departing({ group }, wish(), {});
  expect(departs(got)).toBe(is);
  if (from !== null) expect(got).toMatchObject({ from });
});

describe('asks', () => {
  const box = ['compute-minutes box'];
  test.each<[present: number, total: number, noted: number | null, readonly string[], string | null]>([
    [50_000, 100, 50_000, box, 'step.lowers'],
    [3_000, 2_999, null, box, 'step.lowers'],
    [0, 3_000, 3_000, [], null],
    [0, 3_001, 3_000, box, 'step.raises'],
    [500, 3_000, 3_000, [], null],
    [500, 3_000, 2_000, box, 'step.raises'],
    [0, 3_000, null, box, 'step.raises'],
    [3_000, 3_000, null, [], null],
  ])('from %i to %i, noted %s', (present, total, notedMinutes, are, key) => {
    const from = { namespace: 9001, path: 'acme-corp', total: present };
    const asks = setComputeMinutes.asks(from, asked(wish(total), { notedMinutes }));
    expect(asksIn(asks)).toEqual(are);
    if (key !== null) expect(asks[0]).toMatchObject({ key, params: { present, total, path: 'acme-corp' } });
  });
});
