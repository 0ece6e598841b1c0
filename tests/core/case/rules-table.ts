/** When each rule applies, and what it changes: a state for each, and what is so of it afterwards. */
import { type Phase, planned, reading, resuming } from '#core/case/phase.ts';
import { query } from '#core/domain/query.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import type { Step } from '#core/step/state.ts';
import { type Given, notRead, onItsWay, provisioned, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { acted, caseOf, inDoubt, readyStep, refused, running, settled } from '../opened.ts';
import { now } from '../records.ts';
import { change, clear, doubtfulAs, force, locked, minutes, refusedAs, settledAs } from './steps.ts';

const refusedFor = (offers: 'force' | 'clear'): Step =>
  refusedAs({ looked: now - 9, refusal: { id: 'unknown', raw: 'No.', params: {}, offers } });

const state = (given: Given, phase: Phase, steps: readonly CaseStep[] = [], over: Partial<CaseState> = {}) =>
  caseOf(given, { phase, steps, ...over });
const guessed = [query('customers-by-uid', 4711), query('subscriptions', 7), query('namespace', 9001)];
const stale = { stale: new Set(['plan:9001']) };
const bens = noteOf(entry({ agent: 'Ben Okafor', attempt: 'bens' }), 5);
const asked: Given = {
  reads: 'agent',
  comments: [noteOf(entry({ word: { seats: '9' }, event: 'did-not-happen' }), 5)],
};
const unreadJournal: Given = { facts: { conversation: { 42: notRead } } };
const unreadGroup: Given = { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } };
const expired: Given = { sub: { status: 'Expired' } };
const otherSeats: Given = { ...provisioned, plan: { ...provisioned.plan, seats: 10 } };
const differing = { differs: { of: 'A-S00012345 9001', since: 7 } };
const starting: Phase = { is: 'planned', starting: true, about: {} };
const partial: Phase = { is: 'running', intent: null, partial: true };
const ended: Phase = { is: 'ended', intent: 'change' };
const owing = settledAs({ owes: 'settled' });
const seats = { form: { seats: '1' } };

type Row = readonly [rule: string, when: string, state: CaseState, then: object | null];

/** `null`: it does not apply. */
export const table: readonly Row[] = [
  [
    'propose-told',
    'a colleague was told before',
    state(asked, planned, [], { form: {} }),
    { form: { seats: '9' }, formProposed: true, formTaken: false },
  ],
  ['propose-told', 'something is typed already', state(asked, planned, [], seats), null],
  ['propose-told', 'it was proposed, and cleared', state(asked, planned, [], { formProposed: true }), null],
  ['propose-told', 'CustomersDot is read', state({ ...asked, reads: 'api' }, planned), null],
  [
    'settle-guesses',
    'one is not needed, one is on its way, and one is the group by its id',
    state({ guesses: guessed, facts: { subscriptions: { 7: onItsWay } } }, reading),
    { guesses: [query('subscriptions', 7), query('namespace', 9001)] },
  ],
  ['settle-guesses', 'one is needed', state({ guesses: [query('plan', 9001)] }, reading), { guesses: [] }],
  [
    'settle-guesses',
    'one failed, and is not needed',
    state({ guesses: [query('orders', 7)], facts: { orders: { 7: notRead } } }, reading),
    { guesses: [], facts: { orders: new Map([['9001', told([])]]) } },
  ],
  [
    'settle-guesses',
    'something that is needed is on its way',
    state({ guesses: guessed, facts: { plan: { 9001: onItsWay } } }, reading),
    null,
  ],
  ['settle-guesses', 'all are on their way', state({ guesses: [query('orders', 7)] }, reading), null],
  ['settle-guesses', 'nothing was guessed', state({}, reading), null],
  [
    'note-difference',
    'GitLab.com shows other seats than the linked subscription has',
    state(otherSeats, planned),
    { differs: { of: 'A-S00012345 9001', since: now } },
  ],
  [
    'note-difference',
    'the quota is that of Free',
    state({ ...provisioned, group: { plan: 'premium', quota: 400 } }, planned),
    { differs: { of: 'A-S00012345 9001', since: now } },
  ],
  [
    'note-difference',
    'another subscription was chosen since: counted anew',
    state(otherSeats, planned, [], { differs: { of: 'A-S00000001 9001', since: 7 } }),
    { differs: { of: 'A-S00012345 9001', since: now } },
  ],
  [
    'note-difference',
    'GitLab.com has followed',
    state(provisioned, planned, [], differing),
    { differs: null },
  ],
  ['note-difference', 'it is counted already', state(otherSeats, planned, [], differing), null],
  [
    'note-difference',
    'the plan was not read, which is no difference',
    state({ ...provisioned, facts: { plan: { 9001: notRead } } }, planned),
    null,
  ],
  ['note-difference', 'it is not linked', state({}, planned), null],
  ['note-difference', 'it is being read again', state(otherSeats, planned, [], stale), null],
  ['resume', 'all was read', state({}, reading), { phase: planned }],
  ['resume', 'all was read again', state({}, resuming), { phase: planned }],
  ['resume', 'something is asked again', state({}, reading, [], stale), null],
  ['resume', 'something is on its way', state({ facts: { plan: { 9001: onItsWay } } }, reading), null],
  ['resume', 'the journal was not read', state(unreadJournal, reading), null],
  ['resume', 'it was gone through', state({}, planned), null],
  [
    'give-way',
    'a colleague has begun',
    state({ comments: [bens] }, planned),
    { phase: resuming, overtakenBy: 'Ben Okafor' },
  ],
  [
    'give-way',
    'it stands among the steps',
    state({ comments: [bens] }, running, [change(doubtfulAs({ acted: { ...acted, attempt: 'bens' } }))]),
    null,
  ],
  ['give-way', 'a change is on its way', state({ comments: [bens] }, running, [change(inDoubt)]), null],
  [
    'start',
    'Start was said',
    state({}, starting),
    { phase: { is: 'running', intent: 'change', partial: false } },
  ],
  ['start', 'something blocks by now', state(expired, starting), { phase: planned, steps: [] }],
  ['start', 'something is asked again', state({}, starting, [], stale), null],
  ['start', 'the journal was not read', state(unreadJournal, starting), null],
  ['start', 'nobody said so', state({}, planned), null],
  ['complete-plan', 'the plan can be told', state({}, partial), { phase: { partial: false } }],
  ['complete-plan', 'it cannot', state(unreadGroup, partial), null],
  ['complete-plan', 'it is complete', state({}, running), null],
  [
    'undone',
    'what was settled is wanted again',
    state({}, ended, [change(settled)]),
    { phase: resuming, steps: [] },
  ],
  ['undone', 'it is so', state(provisioned, ended, [change(settled)]), null],
  ['undone', 'its proof is still to be noted', state({}, running, [change(owing)]), null],
  ['undone', 'something is asked again', state({}, ended, [change(settled)], stale), null],
  ['undone', 'a step is open', state({}, running, [change(readyStep)]), null],
  [
    'go-on',
    'minutes are on their way',
    state(provisioned, ended, [change(settled), minutes(inDoubt)]),
    { phase: { is: 'running', intent: 'change' } },
  ],
  [
    'go-on',
    'minutes are only offered',
    state(provisioned, ended, [change(settled), minutes(readyStep)]),
    null,
  ],
  [
    'drop-obsolete',
    'the group was let go',
    state({}, running, [clear(readyStep), force(locked)]),
    { steps: [{ plan: { procedure: 'force-associate' } }] },
  ],
  ['drop-obsolete', 'something is asked again', state({}, running, [clear(readyStep)], stale), null],
  [
    'offer',
    'refused, and it can be forced',
    state({}, running, [change(refusedFor('force'))]),
    { steps: [{ offered: true }, { role: 'offered', plan: { procedure: 'force-associate' } }] },
  ],
  ['offer', 'it was offered', state({}, running, [{ ...change(refusedFor('force')), offered: true }]), null],
  ['end', 'all is settled', state(provisioned, running, [change(settled)]), { phase: { is: 'ended' } }],
  ['end', 'a step is open', state({}, running, [change(readyStep)]), null],
  [
    'unlock',
    'it is the first',
    state({}, running, [change(locked)]),
    { steps: [{ step: { at: 'looking' } }] },
  ],
  [
    'unlock',
    'the one before has ended',
    state({}, running, [clear(settled), force(locked)]),
    { steps: [{}, { step: { at: 'looking' } }] },
  ],
  ['unlock', 'the one before is open', state({}, running, [clear(readyStep), force(locked)]), null],
  [
    'unlock',
    'the one before was refused, with nothing in its place',
    state({}, running, [{ ...clear(refused), offered: true }, force(locked)]),
    null,
  ],
  ['unlock', 'something blocks', state(expired, running, [change(locked)]), null],
  ['unlock', 'something is asked again', state({}, running, [change(locked)], stale), null],
  [
    'look-again-after-clearing',
    'the group was cleared for it',
    state({}, running, [clear(settled), force(refusedFor('clear'))]),
    { steps: [{}, { step: { at: 'looking' } }] },
  ],
  [
    'look-again-after-clearing',
    'it was cleared before',
    state({}, running, [clear(settledAs({ looked: now - 99 })), force(refusedFor('clear'))]),
    null,
  ],
  [
    'look-again-after-clearing',
    'it was refused for something else',
    state({}, running, [clear(settled), force(refused)]),
    null,
  ],
];
