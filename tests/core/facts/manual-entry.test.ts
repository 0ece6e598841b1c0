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

  test.each<[ManualField, readonly string[], readonly string[]]>([
    ['customer-id', ['5501'], ['', 'x', '5501a', '-1', '1.5', '5 5']],
    ['login-activated', ['yes', 'no'], ['', 'maybe', 'YES']],
    ['login-history', ['deliberate', 'none', 'unknown'], ['', 'x']],
    ['linked-uid', ['', '4711'], ['mia', '@mia', '-4']],
    ['subscription-name', ['A-S1', 'A-S000860000'], ['', 'A-S', 'S00012345', 'a-s00012345', 'A-S1 A-S2']],
    ['subscription-plan', ['premium', 'ultimate'], ['', 'gold', 'Premium']],
    ['subscription-status', ['Active', 'Cancelled'], ['', '  ']],
    [
      'subscription-start',
      ['', '2026-04-24', '2024-02-29'],
      ['24.04.2026', '2026-4-24', '2026-13-01', '2026-02-30', 'today'],
    ],
    ['subscription-end', ['', '2027-04-24'], ['2027', '2027-00-10', '2026-02-29']],
    ['subscription-trial', ['yes', 'no'], ['']],
    ['seats', ['0', '24'], ['', '-1', '2.5', 'many']],
    [
      'linked-namespace',
      ['', '9001', 'acme-corp', 'acme-corp/web.site'],
      ['/acme', 'acme corp', 'https://gitlab.com/acme', 'acme/'],
    ],
    ['reseller', ['yes', 'no'], ['', 'perhaps']],
    ['program', ['', 'oss'], []],
  ])('%s', (field, good, bad) => {
    for (const value of good) expect(wrong({ [field]: value }), value).toEqual([]);
    for (const value of bad) expect(wrong({ [field]: value }), value).toEqual([field]);
  });

  test('everything wrong is named, in the order of the form', () => {
    expect(wrong({ seats: 'x', 'customer-id': '', reseller: '?' })).toEqual([
      'customer-id',
      'seats',
      'reseller',
    ]);
  });

  test('an empty form lacks what nobody can guess', () => {
    const word = takeManualEntry({});
    expect('wrong' in word && word.wrong).toEqual(
      manualFields.filter(
        (field) =>
          !['linked-uid', 'subscription-start', 'subscription-end', 'linked-namespace', 'program'].includes(
            field,
          ),
      ),
    );
  });

  test('the choices offered are those accepted', () => {
    for (const [field, choices] of Object.entries(manualChoices))
      for (const choice of choices) expect(wrong({ [field]: choice }), `${field} ${choice}`).toEqual([]);
  });
});

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
    ['nothing linked', {}, { linked: null }],
    ['linked, by id', { 'linked-namespace': '9001' }, { linked: { id: 9001, path: null } }],
    ['linked, by path', { 'linked-namespace': 'acme-corp' }, { linked: { id: null, path: 'acme-corp' } }],
    ['a reseller', { reseller: 'yes' }, { sspChannel: 'Reseller', invoiceOwner: null }],
    ['none', { reseller: 'no' }, { sspChannel: null }],
    ['a programme', { program: 'oss' }, { program: 'oss' }],
    ['no programme', {}, { program: null }],
    ['no dates', { 'subscription-start': '', 'subscription-end': '' }, { start: null, end: null }],
    ['a trial', { 'subscription-trial': 'yes' }, { trial: true }],
    [
      'seats and plan',
      { 'subscription-plan': 'ultimate', seats: '7' },
      { lines: [{ kind: 'seats', plan: 'ultimate', quantity: 7 }] },
    ],
  ])('%s', (_, over, sub) => {
    expect(subOf(written(over))).toMatchObject(sub);
  });

  test('no account linked is none, and no empty text', () => {
    expect(factIn(written({ 'linked-uid': '' }), 'customers-by-email', email)).toMatchObject({
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
    expect(factIn(withManualEntry(before, word, ticket, now), 'user', '4711').tag).toBe('known');
  });
});
