/** A wish is known again by its text and its ticket link, whoever sends it. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { procedureIds } from '#core/procedures/catalog.ts';
import { changeLink, stepKey, type Wish, wishText } from '#core/domain/wish.ts';
import { ticketLink } from '../records.ts';

/** As the contract spells it, worked out here by itself. */
function linkByHand(procedure: string, json: string): string {
  const hex = createHash('sha256').update(json, 'utf8').digest('hex');
  return `${ticketLink}#${procedure}-${hex.slice(0, 12)}`;
}

test.each<[(typeof procedureIds)[number], Wish, string]>([
  ['link-account', { uid: '4711', customer: 5501 }, '{"customer":5501,"uid":"4711"}'],
  ['unlink-account', { customer: 5501 }, '{"customer":5501}'],
  [
    'change-namespace',
    { subscription: 'A-S00012345', namespace: 9001 },
    '{"namespace":9001,"subscription":"A-S00012345"}',
  ],
  [
    'force-associate',
    { namespace: 9001, subscription: 'A-S00012345' },
    '{"namespace":9001,"subscription":"A-S00012345"}',
  ],
  ['clear-subscription', { subscription: 'A-S00012345' }, '{"subscription":"A-S00012345"}'],
  ['set-compute-minutes', { total: 3000, namespace: 9001 }, '{"namespace":9001,"total":3000}'],
])('%s is linked as the contract says', async (procedure, wish, json) => {
  expect(wishText(wish)).toBe(json);
  expect(await changeLink(ticketLink, procedure, wish)).toBe(linkByHand(procedure, json));
});

test('a known link', async () => {
  const wish = { subscription: 'A-S00012345', namespace: 9001 };
  expect(await changeLink('https://acme.zendesk.com/agent/tickets/42', 'force-associate', wish)).toBe(
    'https://acme.zendesk.com/agent/tickets/42#force-associate-e5fc719a899e',
  );
});

describe('of any wish', () => {
  const wishes = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
    { minKeys: 1, maxKeys: 4, noNullPrototype: true },
  );

  test('the order of its keys does not matter', () => {
    const shuffled = wishes.chain((wish) =>
      fc.tuple(
        fc.constant(wish),
        fc.shuffledSubarray(Object.keys(wish), { minLength: Object.keys(wish).length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([wish, keys]) => {
        const other = Object.fromEntries(keys.map((key) => [key, wish[key] ?? '']));
        expect(wishText(other)).toBe(wishText(wish));
        expect(stepKey('link-account', other)).toBe(stepKey('link-account', wish));
      }),
    );
  });

  test('its text is JSON that says the same', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(JSON.parse(wishText(wish))).toEqual(wish);
      }),
    );
  });

  test('link and hash agree with the contract', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, fc.constantFrom(...procedureIds), async (wish, procedure) => {
        const keys = Object.keys(wish).sort();
        const json = `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(wish[key])}`).join(',')}}`;
        expect(await changeLink(ticketLink, procedure, wish)).toBe(linkByHand(procedure, json));
      }),
    );
  });
});

test('another wish, another procedure or another ticket has another link', async () => {
  const links = await Promise.all([
    changeLink(ticketLink, 'change-namespace', { subscription: 'A-S1', namespace: 1 }),
    changeLink(ticketLink, 'change-namespace', { subscription: 'A-S1', namespace: 2 }),
    changeLink(ticketLink, 'force-associate', { subscription: 'A-S1', namespace: 1 }),
    changeLink(`${ticketLink}3`, 'change-namespace', { subscription: 'A-S1', namespace: 1 }),
  ]);
  expect(new Set(links).size).toBe(links.length);
});

test('a number and its text are two wishes', () => {
  expect(wishText({ customer: 1 })).not.toBe(wishText({ customer: '1' }));
});
