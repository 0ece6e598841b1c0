/** One case or more for each reply: together they say every sentence that there is. */
import type { ReplyFacts } from '../../src/core/case/reply/facts.ts';
import { isConsent, type ReplyKind, replyKinds } from '../../src/core/case/reply/kinds.ts';
import type { LetterForm } from '../../src/core/domain/letter.ts';

export interface Sample {
  readonly kind: ReplyKind;
  /** What is so in this case; empty: nothing unusual. */
  readonly when: string;
  readonly facts: ReplyFacts;
  readonly form: LetterForm;
}

const usual: ReplyFacts = {
  first: 'Mia',
  agent: 'Ann Reyes',
  portal: 'https://customers.gitlab.com',
  gitlab: 'https://gitlab.com',
  emails: ['mia.torres@acme.example'],
  email: 'mia.torres@acme.example',
  staff: false,
  foreign: null,
  mayBe: ['A-S00012345', 'A-S00012346'],
  terms: [],
  others: [],
  subscription: 'A-S00012345',
  status: 'Active',
  plan: 'Premium',
  seats: 24,
  start: '2026-03-01',
  end: '2027-03-01',
  partner: null,
  path: 'acme-corp',
  owned: [],
  named: [],
  username: 'mia-torres',
  from: null,
  holder: null,
  users: 24,
  highest: null,
  owed: 0,
  charged: 'quarterly',
  consents: [],
  linkedHere: false,
  accountHere: false,
  changedHere: false,
  replaced: [],
  left: null,
  minutesKept: null,
  putBack: null,
  onFree: null,
  doubt: false,
  technical: true,
};

const holder = { name: 'A-S00010001', plan: 'Premium', end: '2026-09-30' };
const resold = { partner: 'Resale Inc.', charged: 'partner' } as const;

type Row = readonly [kind: ReplyKind, when: string, over: Partial<ReplyFacts>];

const rows: readonly Row[] = [
  ['confirmation', 'linked here', { linkedHere: true }],
  ['confirmation', 'linked by others, without an end date', { end: null }],
  ['confirmation', 'one seat', { seats: 1, linkedHere: true }],
  ['confirmation', 'one seat, without an end date', { seats: 1, end: null }],
  [
    'confirmation',
    'seats owed, another subscription replaced, minutes kept',
    { linkedHere: true, owed: 3, replaced: ['A-S00010001'], minutesKept: 3_000 },
  ],
  [
    'confirmation',
    'one seat owed, one minute kept, another group on Free, from a reseller',
    { linkedHere: true, owed: 1, minutesKept: 1, left: 'acme-labs', ...resold },
  ],
  ['confirmation', 'seats owed in a program', { owed: 3, charged: 'never' }],
  ['confirmation', 'no name to greet by', { first: '' }],
  ['self-serve', '', {}],
  [
    'self-serve',
    'from a reseller, on another group, before its term, with seats owed',
    {
      ...resold,
      from: 'acme-labs',
      consents: ['starts-later', 'peak'],
      start: '2027-01-01',
      highest: 40,
      owed: 16,
    },
  ],
  ['expert-review', '', {}],
  ['escalated', 'nothing was changed', {}],
  ['escalated', 'nobody knows whether it was', { doubt: true }],
  ['escalated', 'the account was linked', { accountHere: true }],
  ['escalated', 'it was linked and does not show', { linkedHere: true }],
  ['escalated', 'something else was done', { changedHere: true }],
  ['escalated', 'the group is without its plan', { onFree: 'acme-corp' }],
  ['escalated', 'no group and no subscription is known', { subscription: null, path: null }],
  ['escalated', 'not for an error', { technical: false }],
  ['hand-over', '', {}],
  ['hand-over', 'no address', { emails: [] }],
  ['hand-over', 'staff asks', { staff: true }],
  ['put-back', '', { putBack: 'A-S00010001' }],
  ['prove-ownership', '', {}],
  ['prove-ownership', 'staff asks', { staff: true }],
  ['ended', '', { end: '2026-02-28' }],
  ['ended', 'another could be linked, from a reseller', { end: null, others: ['A-S00012346'], ...resold }],
  ['cancelled', '', { status: 'Cancelled' }],
  ['cancelled', 'another status', { status: 'Draft' }],
  ['self-managed', '', {}],
  ['trial', '', {}],
  ['which-subscription', '', {}],
  [
    'which-subscription',
    'their terms are known',
    {
      terms: [
        { name: 'A-S00012345', start: '2026-03-02', end: '2027-03-01', path: null },
        { name: 'A-S00012346', start: '2025-03-02', end: '2026-03-01', path: 'acme-corp' },
      ],
    },
  ],
  ['which-subscription', 'one is named that is not theirs', { foreign: 'A-S00000404' }],
  ['which-subscription', 'there is none', { mayBe: [] }],
  ['which-group', 'the account owns some', { owned: ['acme-corp', 'acme-labs'] }],
  ['which-group', 'several are named', { named: ['acme-corp', 'acme-labs'] }],
  ['group-not-there', '', { path: 'acme-crop', owned: ['acme-corp'] }],
  ['group-ends', '', {}],
  ['root-group', '', { path: 'acme-corp/dev' }],
  ['personal-namespace', '', { path: 'mia-torres', subscription: null }],
  ['gitlab-username', '', {}],
  ['linked-elsewhere', '', {}],
  ['become-owner', '', {}],
  ['sign-in-again', '', {}],
  ['replace', '', { holder }],
  ['replace', 'neither plan nor day is known', { holder: { ...holder, end: null } }],
  ['replace', 'by which subscription is not known', { holder: { ...holder, name: null } }],
  ['moves', '', { from: 'acme-labs' }],
  ['packs-linked', '', { from: 'acme-labs' }],
  ['starts-later', '', { start: '2027-01-01' }],
  ['too-few-seats', '', { seats: 10, charged: 'unknown' }],
  ['too-few-seats', 'from a reseller', { seats: 10, ...resold }],
  ['too-few-seats', 'the members could not be read', { seats: 10, users: null, charged: 'renewal' }],
  [
    'too-few-seats',
    'the same, from a reseller without a name',
    { seats: 10, users: null, ...resold, partner: '' },
  ],
  ['peak', '', { highest: 40, owed: 16 }],
  ['right-group', '', { seats: 100 }],
];

const sampleOf = ([kind, when, over]: Row, form: LetterForm): Sample => ({
  kind,
  when,
  facts: { ...usual, ...(isConsent(kind) ? { consents: [kind] } : {}), ...over },
  form,
});

const asMessage = ([kind, when, over]: Row): Row => [
  kind,
  when === '' ? 'as a message' : `as a message, ${when}`,
  over,
];

const inMessages: readonly Row[] = [
  ...replyKinds.flatMap((kind) => rows.filter((one) => one[0] === kind).slice(0, 1)).map(asMessage),
  ['self-serve', 'as a message, on another group', { from: 'acme-labs' }],
  ['too-few-seats', 'as a message, from a reseller', { seats: 10, ...resold }],
];

/** The letters, then the same in messaging channels. */
export const samples: readonly Sample[] = [
  ...rows.map((row) => sampleOf(row, 'letter')),
  ...inMessages.map((row) => sampleOf(row, 'message')),
];
