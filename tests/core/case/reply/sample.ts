/** What a reply may tell of an ordinary case, with any part of it told otherwise. */
import type { ReplyFacts } from '#core/case/reply/facts.ts';
import { letterOf } from '#core/case/reply/letter.ts';
import type { ReplyKind } from '#core/case/reply/kinds.ts';
import { isConsent } from '#core/case/reply/kinds.ts';

export const sampleFacts = (over: Partial<ReplyFacts> = {}): ReplyFacts => ({
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
  linkedHere: true,
  accountHere: false,
  changedHere: false,
  replaced: [],
  left: null,
  minutesKept: null,
  putBack: null,
  onFree: null,
  doubt: false,
  technical: true,
  ...over,
});

/** The keys of the sentences that a reply says, in order. */
export const saidIn = (kind: ReplyKind, over: Partial<ReplyFacts> = {}): readonly string[] => {
  const facts = sampleFacts(isConsent(kind) ? { consents: [kind], ...over } : over);
  return letterOf(kind, facts).blocks.flatMap(({ of }) => of.flat().map((one) => one.key));
};
