/** The agent's word: checked like a reply, and written into the book. */
import { describe, expect, test } from 'vitest';
import { type FactStore, factIn } from '#core/facts/store.ts';
import {
  takeManualEntry,
  type ManualField,
  manualChoices,
  manualFields,
  type ManualForm,
} from '#core/facts/manual-form.ts';
import { withManualEntry } from '#core/facts/manual-entry.ts';
import { bookOf, told } from '../build.ts';
import { form, ticket, written } from '../form.ts';
import { account, email, now } from '../records.ts';

const wrong = (over: Readonly<Record<string, string>>) => {
  const word = takeManualEntry({ ...form(), ...over });
  return 'wrong' in word ? word.wrong : [];
};

describe('what is typed', () => {
  test('a filled form is taken, trimmed', () => {
    expect(takeManualEntry(form({ 'customer-id': ' 5501 ', seats: '24\n' }))).toMatchObject({
      'customer-id': '5501',
      seats: '24',
    });
  });

  test('the subscription does not hold a group besides itself', () => {
    expect(wrong({ holder: 'A-S00012345' })).toEqual(['holder']);
    expect(wrong({ holder: ' A-S00012345 ', seats: 'many' })).toEqual(['seats', 'holder']);
    expect(wrong({ holder: 'A-S00010001' })).toEqual([]);
  });

  test.each<[ManualField, readonly string[], readonly string[]]>([
    ['customer-found', ['yes', 'no'], ['unknown']],
    ['customer-id', ['5501'], ['x', '5501a', '-1', '1.5', '5 5', 'none']],
    ['login-activated', ['yes', 'no'], ['maybe', 'YES']],
    ['login-history', ['deliberate', 'none', 'unknown'], ['x']],
    ['linked-uid', ['none', '4711'], ['mia', '@mia', '-4', 'None']],
    ['token-works', ['yes', 'no', 'unknown'], ['502']],
    ['linked-account', ['customer', 'other', 'unknown'], ['4711']],
    ['subscription-name', ['A-S1', 'A-S000860000'], ['A-S', 'S00012345', 'a-s00012345', 'A-S1 A-S2']],
    ['subscription-product', ['seats', 'compute-minutes', 'storage'], ['duo']],
    ['subscription-delivery', ['saas', 'self-managed'], ['dedicated']],
    ['subscription-plan', ['premium', 'ultimate'], ['gold', 'Premium']],
    ['subscription-status', ['Active', 'Cancelled'], []],
    [
      'subscription-start',
      ['none', '2026-04-24', '2024-02-29'],
      ['24.04.2026', '2026-4-24', '2026-13-01', '2026-02-30', 'today'],
    ],
    ['subscription-end', ['none', '2027-04-24'], ['2027', '2027-00-10', '2026-02-29']],
    ['subscription-trial', ['yes', 'no'], ['unknown']],
    ['seats', ['0', '24'], ['-1', '2.5', 'many', 'none']],
    [
      'linked-namespace',
      ['none', '9001', 'acme-corp', 'acme-corp/web.site'],
      ['/acme', 'acme corp', 'https://gitlab.com/acme', 'acme/'],
    ],
    ['reseller', ['yes', 'no'], ['perhaps']],
    ['program', ['edu', 'oss', 'startups', 'nonprofit', 'none'], ['ngo']],
    ['compute-packs', ['yes', 'no'], ['3']],
    ['holder', ['none', 'unknown', 'A-S00000007'], ['A-S', 'acme-corp']],
    ['holder-product', ['seats', 'compute-minutes', 'storage'], ['premium']],
    ['holder-ended', ['yes', 'no'], ['2026-01-01']],
  ])('%s', (field, good, bad) => {
    for (const value of ['', '  ', ...good]) expect(wrong({ [field]: value }), value).toEqual([]);
    for (const value of bad) expect(wrong({ [field]: value }), value).toEqual([field]);
  });

  test('everything wrong is named, in the order of the form', () => {
    expect(wrong({ seats: 'many', 'customer-id': 'x', holder: '9001' })).toEqual([
      'customer-id',
      'seats',
      'holder',
    ]);
  });

  test('what was left untouched was not looked up, so it is not among what was told', () => {
    expect(takeManualEntry({ seats: ' ', 'customer-id': '5501', elsewhere: 'x' })).toEqual({
      'customer-id': '5501',
    });
  });

  test('the choices offered are those accepted', () => {
    for (const [field, choices] of Object.entries(manualChoices))
      for (const choice of choices) expect(wrong({ [field]: choice }), `${field} ${choice}`).toEqual([]);
  });
});

const named = { 'customer-id': '5501', 'subscription-name': 'A-S00012345' };
const subOf = (facts: FactStore) => {
  const part = factIn(facts, 'subscription', 'A-S00012345');
  return part.tag === 'known' ? part.value : null;
};

describe('what is put into the store', () => {
  test('all of it is the agent’s, never read', () => {
    const facts = written({ 'login-history': 'none' });
    const parts = Object.values(facts).flatMap((answers) => [...answers.values()]);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.every((part) => part.tag === 'known' && part.by === 'agent' && part.at === now)).toBe(true);
  });

  test('the customer stands under every address', () => {
    for (const each of ticket.requester.emails) {
      expect(factIn(written(), 'customers-by-email', each)).toMatchObject({
        value: [{ id: 5501, uid: '4711', loginActivated: true, tokenValid: null }],
      });
    }
  });

  test.each<[string, Partial<ManualForm>, object]>([
    ['nothing linked', { 'linked-namespace': 'none' }, { linked: null }],
    ['linked, by id', { 'linked-namespace': '9001' }, { linked: { id: 9001, path: null } }],
    ['linked, by path', { 'linked-namespace': 'acme-corp' }, { linked: { id: null, path: 'acme-corp' } }],
    ['a reseller', { reseller: 'yes' }, { sspChannel: 'Reseller', invoiceOwner: null }],
    ['none', { reseller: 'no' }, { sspChannel: null }],
    ['a programme', { program: 'oss' }, { program: 'oss' }],
    ['no programme', { program: 'none' }, { program: null }],
    ['no dates', { 'subscription-start': 'none', 'subscription-end': 'none' }, { start: null, end: null }],
    ['a trial', { 'subscription-trial': 'yes' }, { trial: true }],
    ['self-managed', { 'subscription-delivery': 'self-managed' }, { delivery: 'self-managed' }],
    ['storage alone', { 'subscription-product': 'storage' }, { lines: [{ kind: 'storage', plan: null }] }],
    [
      'nothing but its name',
      Object.fromEntries(manualFields.map((field) => [field, ''])),
      {
        status: undefined,
        trial: undefined,
        delivery: undefined,
        start: undefined,
        end: undefined,
        sspChannel: undefined,
        program: undefined,
        linked: undefined,
        lines: undefined,
      },
    ],
    [
      'seats and plan',
      { 'subscription-plan': 'ultimate', seats: '7' },
      { lines: [{ kind: 'seats', plan: 'ultimate', quantity: 7 }] },
    ],
  ])('%s', (_, over, sub) => {
    expect(subOf(written({ ...over, ...named }))).toMatchObject(sub);
  });

  test('no account linked is none, and no empty text', () => {
    expect(factIn(written({ 'linked-uid': 'none' }), 'customers-by-email', email)).toMatchObject({
      value: [{ uid: null }],
    });
  });

  test.each(['deliberate', 'none'])(
    'an answered history is that answer, and no changes: %s',
    (switchedOff) => {
      expect(factIn(written({ 'login-history': switchedOff }), 'login-history', '5501')).toMatchObject({
        value: { switchedOff },
      });
    },
  );

  test('an unknown history stays unanswered', () => {
    expect(factIn(written({ 'login-history': 'unknown' }), 'login-history', '5501').tag).toBe('idle');
  });

  test('what was read before stays', () => {
    const word = takeManualEntry(form());
    const before = bookOf({ user: { 4711: told(account()) } });
    if ('wrong' in word) throw new Error('wrong');
    expect(factIn(withManualEntry(before, word, ticket, now, null), 'user', '4711').tag).toBe('known');
  });

  test('who found no customer has told that there is none, and what was told before is gone', () => {
    const entry = takeManualEntry({ 'customer-found': 'no' });
    if ('wrong' in entry) throw new Error('wrong');
    const facts = withManualEntry(written(), entry, ticket, now, null);
    expect(factIn(facts, 'customers-by-email', email)).toMatchObject({ value: [], by: 'agent' });
    expect(subOf(facts)).toBeNull();
  });

  test.each<[string, Partial<ManualForm>, unknown]>([
    ['works', { 'token-works': 'yes' }, true],
    ['does not work', { 'token-works': 'no' }, false],
    ['is not known', { 'token-works': 'unknown' }, null],
    ['was not looked up', {}, null],
  ])('the token: %s', (_, over, tokenValid) => {
    expect(factIn(written(over), 'customers-by-email', email)).toMatchObject({ value: [{ tokenValid }] });
  });

  test.each<[string, Partial<ManualForm>, object]>([
    ['the customer’s own', { 'linked-account': 'customer' }, { value: { state: 'valid', owner: '4711' } }],
    ['somebody else’s', { 'linked-account': 'other' }, { value: { state: 'foreign' } }],
    ['not known', { 'linked-account': 'unknown' }, { tag: 'idle' }],
    ['not asked while none is linked', { 'linked-account': 'other', 'linked-uid': 'none' }, { tag: 'idle' }],
    [
      'the customer’s own, whose token has died, tells nothing of the token',
      { 'linked-account': 'customer', 'token-works': 'no' },
      { tag: 'idle' },
    ],
  ])('the linked account: %s', (_, over, owner) => {
    expect(factIn(written(over), 'token-owner', '5501')).toMatchObject(owner);
  });

  test.each<[string, Partial<ManualForm>, object]>([
    ['nothing', { holder: 'none' }, { value: [] }],
    ['not known', { holder: 'unknown' }, { tag: 'idle' }],
    [
      'a subscription',
      { holder: 'A-S7' },
      { value: [{ subscription: 'A-S7', namespace: '9001', end: null }] },
    ],
    ['one that is over', { holder: 'A-S7', 'holder-ended': 'yes' }, { value: [{ ended: true }] }],
  ])('what holds the group: %s', (_, over, orders) => {
    expect(factIn(written(over), 'orders', '9001')).toMatchObject(orders);
  });

  test('of a holder nothing is known but that it is on the group, and its product', () => {
    const holder = factIn(written({ holder: 'A-S7', 'holder-product': 'storage' }), 'subscription', 'A-S7');
    expect(holder).toMatchObject({
      value: { linked: { id: 9001, path: null }, status: undefined, lines: [{ kind: 'storage' }] },
    });
  });
});
