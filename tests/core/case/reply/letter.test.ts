/** A reply says what applies to the case, and nothing besides (decisions.md, "Closing"). */
import { describe, expect, test } from 'vitest';
import type { ReplyFacts } from '#core/case/reply/facts.ts';
import { letterOf } from '#core/case/reply/letter.ts';
import { consents, replyKinds, type ReplyKind, setBy } from '#core/case/reply/kinds.ts';
import { saidIn, sampleFacts } from './sample.ts';

type Row = readonly [
  what: string,
  over: Partial<ReplyFacts>,
  says: readonly string[],
  not: readonly string[],
];

const says = (kind: ReplyKind, rows: readonly Row[]) =>
  describe(kind, () => {
    test.each(rows)('%s', (_, over, told, untold) => {
      const keys = saidIn(kind, over);
      for (const key of told) expect(keys).toContain(`${key.includes('.') ? key : `${kind}.${key}`}`);
      for (const key of untold) expect(keys).not.toContain(`${key.includes('.') ? key : `${kind}.${key}`}`);
    });
  });

says('confirmation', [
  ['what was linked here is now linked', {}, ['linked', 'plan', 'check'], ['is-linked', 'owed', 'replaced']],
  ['what others have linked is linked', { linkedHere: false }, ['is-linked'], ['linked']],
  ['no end date', { end: null }, ['plan-endless'], ['plan']],
  ['seats that were not read', { seats: null }, [], ['plan', 'plan-endless']],
  ['a plan that was not told', { plan: null }, [], ['plan', 'plan-endless']],
  ['seats owed', { owed: 3 }, ['owed', 'charged.quarterly'], []],
  ['no seats owed', { owed: 0 }, [], ['owed', 'charged.quarterly']],
  ['seats owed that were not read', { owed: null }, [], ['owed', 'charged.quarterly']],
  ['what was replaced', { replaced: ['A-S00010001'] }, ['replaced'], ['left']],
  ['a group that is on Free now', { left: 'acme-labs' }, ['left'], ['replaced']],
  ['minutes that were kept', { minutesKept: 3_000 }, ['minutes'], []],
]);

describe('seats owed are charged', () => {
  test.each<[ReplyFacts['charged'], string]>([
    ['quarterly', 'charged.quarterly'],
    ['renewal', 'charged.renewal'],
    ['unknown', 'charged.unknown'],
    ['never', 'charged.never'],
    ['partner', 'charged.partner'],
  ])('%s', (charged, key) => {
    const partner = charged === 'partner' ? 'Resale Inc.' : null;
    const keys = saidIn('too-few-seats', { charged, partner, seats: 10 });
    expect(keys.filter((one) => one.startsWith('charged.'))).toEqual([key]);
  });
});

says('too-few-seats', [
  ['an own purchase', { seats: 10 }, ['open', 'buy', 'remove', 'accept', 'choose'], ['buy-partner']],
  [
    'a reseller’s: neither the portal nor a quarter',
    { seats: 10, partner: 'Resale Inc.', charged: 'partner' },
    ['buy-partner', 'charged.partner'],
    ['buy', 'charged.quarterly'],
  ],
  ['members that were not read', { users: null }, ['open-unread', 'buy-unread'], ['open', 'buy']],
]);

says('self-serve', [
  ['on no group', {}, ['link', 'after'], ['change', 'moves', 'partner']],
  ['on another group', { from: 'acme-labs' }, ['change', 'moves'], ['link']],
  ['from a reseller', { partner: 'Resale Inc.' }, ['partner'], []],
  ['it starts later', { consents: ['starts-later'] }, ['starts-later.open'], ['starts-later.ask']],
  [
    'seats would be owed',
    { consents: ['peak'], highest: 40, owed: 16 },
    ['peak.open', 'charged.quarterly'],
    ['peak.ask'],
  ],
]);

says('hand-over', [
  ['a customer', {}, ['open', 'which', 'invite', 'proof.contract'], ['which-staff', 'word-staff']],
  [
    'staff asks for a customer: their own address and their own proof say nothing',
    { staff: true },
    ['open', 'which-staff', 'word-staff'],
    ['which', 'invite', 'proof.contract'],
  ],
  ['no address at all', { emails: [] }, ['open-unnamed', 'which'], ['open']],
]);

says('prove-ownership', [
  ['another address', {}, ['open', 'proof.contact'], ['staff']],
  ['staff', { staff: true }, ['staff'], ['open', 'proof.contact']],
]);

says('escalated', [
  ['nothing happened', { linkedHere: false }, ['open', 'unchanged', 'wait'], ['doubt', 'done']],
  ['nobody knows', { linkedHere: false, doubt: true }, ['doubt'], ['unchanged']],
  ['the account was linked', { linkedHere: false, accountHere: true }, ['account'], ['unchanged']],
  ['something else was done', { linkedHere: false, changedHere: true }, ['partly'], ['unchanged', 'done']],
  ['the group was cleared', { linkedHere: false, onFree: 'acme-corp' }, ['free'], ['unchanged']],
  ['it is linked, and does not show', {}, ['done'], ['unchanged', 'account']],
  ['no error of ours', { technical: false }, ['passed-on'], ['open']],
  ['neither group nor subscription is known', { path: null, subscription: null }, ['open-unnamed'], ['open']],
]);

says('ended', [
  ['the day is known', {}, ['open', 'renewed', 'portal'], ['open-undated', 'shared.others', 'partner']],
  ['another one could be linked', { others: ['A-S00012346'] }, ['shared.others'], ['renewed']],
  ['no day', { end: null }, ['open-undated'], ['open']],
  ['from a reseller', { partner: '' }, ['partner'], ['portal']],
]);

says('cancelled', [
  ['cancelled', { status: 'Cancelled' }, ['open', 'which'], ['open-status']],
  ['another status', { status: 'Draft' }, ['open-status'], ['open']],
]);

says('which-group', [
  ['none is named', {}, ['open', 'shared.send'], ['several', 'shared.owned']],
  ['the account owns some', { owned: ['acme', 'acme-labs'] }, ['open', 'shared.owned'], ['several']],
  ['two are named', { named: ['acme', 'acme-labs'] }, ['several'], ['open', 'shared.send']],
]);

says('which-subscription', [
  ['there are several', {}, ['open'], ['none', 'not-yours']],
  [
    'their terms are known',
    {
      terms: [
        { name: 'A-S00012345', start: '2026-03-02', end: '2027-03-01', path: null },
        { name: 'A-S00012346', start: '2025-03-02', end: '2026-03-01', path: 'acme-corp' },
      ],
    },
    ['open', 'term-free', 'term'],
    ['none'],
  ],
  ['there is none', { mayBe: [] }, ['none'], ['open']],
  ['it is somebody else’s', { foreign: 'A-S00000404' }, ['not-yours', 'open'], ['none']],
]);

says('replace', [
  [
    'with plan and day',
    { holder: { name: 'A-S00010001', plan: 'Premium', end: '2026-09-30' } },
    ['open-plan', 'ask', 'shared.once'],
    ['open', 'open-nameless'],
  ],
  [
    'by the agent’s word',
    { holder: { name: 'A-S00010001', plan: null, end: null } },
    ['open'],
    ['open-plan'],
  ],
  [
    'a plan that no order explains',
    { holder: { name: null, plan: 'Premium', end: null } },
    ['open-nameless', 'ask-nameless'],
    ['ask'],
  ],
]);

test('all that the customer has to agree to is asked in one reply, each once', () => {
  const over = {
    consents,
    from: 'acme-labs',
    holder: { name: 'A-S00010001', plan: 'Premium', end: '2026-09-30' },
    seats: 10,
    highest: 40,
    owed: 30,
  };
  const keys = saidIn('replace', over);
  expect(keys.filter((key) => /\.(ask|choose)$/.test(key))).toEqual([
    'replace.ask',
    'moves.ask',
    'packs-linked.ask',
    'starts-later.ask',
    'too-few-seats.choose',
    'right-group.ask',
  ]);
  expect(keys.filter((key) => key.startsWith('charged.'))).toHaveLength(1);
  expect(keys.at(-1)).toBe('shared.once');
});

test.each(replyKinds)('%s opens with a sentence of its own', (kind) => {
  const over = {
    from: 'acme-labs',
    holder: { name: 'A-S00010001', plan: null, end: null },
    highest: 40,
    owed: 16,
    putBack: 'A-S00010001',
  };
  expect(saidIn(kind, over)[0]).toMatch(new RegExp(`^${kind}\\.`));
});

test('it greets by the first name and is signed by the agent', () => {
  expect(letterOf('confirmation', sampleFacts())).toMatchObject({ first: 'Mia', agent: 'Ann Reyes' });
});

describe('issue type and Pending', () => {
  const free: readonly ReplyKind[] = ['expert-review', 'escalated', 'put-back'];
  test.each(replyKinds)('of %s are as decisions.md says', (kind) => {
    const pending = !free.includes(kind);
    expect(setBy(kind)).toEqual({ pending, issueType: pending && kind !== 'hand-over' });
  });
});
