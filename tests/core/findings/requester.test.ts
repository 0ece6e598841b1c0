/** Who asks, and the customer found under their addresses. */
import { expect, test } from 'vitest';
import { finding, findings, notRead, notThere, onItsWay, told } from '../build.ts';
import { byAgent, email, made, mia, said, switched } from '../records.ts';
import { asks } from './asks.ts';

const nobody = { 'customers-by-email': { [email]: told([]) } };
const two = { 'customers-by-email': { [email]: told([mia(), mia({ id: 5502 })]) } };
const eve = { customer: { 5599: told(mia({ id: 5599, email: 'eve@other.example' })) } };
const old = 'mia@old.example';

asks('requester-known', [
  ['the requester has an address', {}, 'ok', 'ok'],
  ['the requester has none', { emails: [] }, 'block', 'no-email'],
]);

test('without an address nothing else is asked', () => {
  expect(findings({ emails: [] }).map((one) => one.id)).toEqual(['requester-known']);
});

asks('customer-known', [
  ['a customer has that address', {}, 'ok', 'ok'],
  ['nobody has it', { facts: nobody }, 'block', 'none'],
  [
    'only the second address is known',
    {
      emails: ['mia@private.example', email],
      facts: { 'customers-by-email': { 'mia@private.example': told([]) } },
    },
    'ok',
    'ok',
  ],
  [
    'one of two addresses could not be read',
    { emails: [email, old], facts: { 'customers-by-email': { [old]: notRead } } },
    'unread',
    'unread',
  ],
  [
    'one of two addresses is still on its way',
    { emails: [email, old], facts: { 'customers-by-email': { [old]: onItsWay } } },
    'left out',
  ],
  [
    'the address could not be read',
    { facts: { 'customers-by-email': { [email]: notRead } } },
    'unread',
    'unread',
  ],
  [
    'nobody has it, and the agent named a customer',
    { facts: { ...nobody, ...eve }, choices: { customer: '5599' } },
    'ok',
    'named',
  ],
  [
    'the named customer could not be read',
    { facts: { customer: { 5599: notRead } }, choices: { customer: '5599' } },
    'unread',
    'unread-named',
  ],
  ['the named customer is on the way', { choices: { customer: '5599' } }, 'left out'],
  [
    'nobody has it, and the named customer does not exist',
    { facts: { ...nobody, customer: { 5599: notThere } }, choices: { customer: '5599' } },
    'block',
    'none',
  ],
  [
    'by the word of the agent',
    { reads: 'agent', facts: { 'customers-by-email': { [email]: told([mia()], 'agent') } } },
    'ok',
    'told',
  ],
  [
    'the agent has not told it yet',
    { reads: 'agent', facts: { 'customers-by-email': { [email]: notRead } } },
    'left out',
  ],
]);

asks('customer-unique', [
  ['one was found', {}, 'ok', 'ok'],
  ['several were found', { facts: two }, 'stop', 'several', 'box'],
  ['several, and one is chosen', { facts: two, choices: { customer: '5502' } }, 'ok', 'chosen'],
  [
    'several, and one that does not exist',
    { facts: { ...two, customer: { 5599: notThere } }, choices: { customer: '5599' } },
    'stop',
    'several',
    'box',
  ],
  [
    'several, and another one is named',
    { facts: { ...two, ...eve }, choices: { customer: '5599' } },
    'ok',
    'named',
  ],
  ['another one is named, and on its way', { facts: two, choices: { customer: '5599' } }, 'left out'],
  ['nobody was found', { facts: nobody }, 'left out'],
  [
    'the same customer under both addresses',
    { emails: [email, old], facts: { 'customers-by-email': { [old]: told([mia()]) } } },
    'ok',
    'ok',
  ],
]);

const somebodyElse = { customer: { email: 'owner@acme.example' } };
const fromStaff = { comments: [said('Please link it', 5, byAgent)] };

asks('requester-is-customer', [
  ['the customer’s address is the requester’s', {}, 'ok', 'ok'],
  ['spelt otherwise', { customer: { email: 'MIA@Acme.example' } }, 'ok', 'ok'],
  [
    'it is the second address',
    {
      emails: ['mia@private.example', email],
      facts: { 'customers-by-email': { 'mia@private.example': told([]) } },
    },
    'ok',
    'ok',
  ],
  ['it is somebody else’s', somebodyElse, 'stop', 'other', 'reason'],
  ['the agent named somebody else', { facts: eve, choices: { customer: '5599' } }, 'stop', 'other', 'reason'],
  ['somebody else’s, and staff asks', { ...somebodyElse, ...fromStaff }, 'stop', 'staff', 'reason'],
  ['the requester’s, and only staff has written', fromStaff, 'ok', 'ok-staff'],
  [
    'staff began, and the requester answered',
    { ...somebodyElse, comments: [said('Yes', 4), said('Is it so?', 5, byAgent)] },
    'stop',
    'other',
    'reason',
  ],
  [
    'the requester is one of staff',
    {
      ...somebodyElse,
      comments: [said('Thanks', 4, { author: 'Cy' }), said('Link it', 5, { ...byAgent, authorId: '8' })],
    },
    'stop',
    'staff',
    'reason',
  ],
  [
    'whose comment it is is not told',
    { ...somebodyElse, comments: [said('Link it', 5, { role: null, authorId: null })] },
    'stop',
    'other',
    'reason',
  ],
  [
    'the conversation could not be read',
    { ...somebodyElse, facts: { conversation: { 42: notRead } } },
    'stop',
    'other',
    'reason',
  ],
  [
    'by the word of the agent',
    { reads: 'agent', facts: { 'customers-by-email': { [email]: told([mia()], 'agent') } } },
    'unread',
    'untold',
  ],
  ['nobody was found', { facts: nobody }, 'left out'],
  ['several were found', { facts: two }, 'left out'],
]);

test('nobody is found, and staff asks: the account owner is to be asked', () => {
  expect(finding('customer-known', { facts: nobody, ...fromStaff })?.messageKey).toBe(
    'finding.customer-known.none-staff',
  );
});

const off = { loginActivated: false };
const history = (...changes: readonly (typeof made)[]) => ({
  customer: off,
  facts: { 'login-history': { 5501: told(changes) } },
});
const before = '2026-01-01T08:00:00Z';
const later = '2026-03-01T08:00:00Z';

asks('login-activated', [
  ['ticked', {}, 'ok', 'ok'],
  ['ticked, and its history cannot be read', { facts: { 'login-history': { 5501: notRead } } }, 'ok', 'ok'],
  ['unticked since it was made', { customer: off }, 'warn', 'unticked'],
  ['switched off after it was made', history(switched(true, false, later), made), 'block', 'deliberate'],
  ['the same, told oldest first', history(made, switched(true, false, later)), 'block', 'deliberate'],
  ['switched off before it was made', history(made, switched(true, false, before)), 'warn', 'unticked'],
  ['switched off at the very moment', history(made, switched(true, false, made.at)), 'warn', 'unticked'],
  ['only ever switched on', history(switched(false, true, later), made), 'warn', 'unticked'],
  [
    'switched on after it was switched off',
    history(switched(false, true, '2026-04-01T08:00:00Z'), switched(true, false, later), made),
    'block',
    'deliberate',
  ],
  [
    'other things were changed later',
    history({ event: 'update', at: later, who: null, change: null }, made),
    'warn',
    'unticked',
  ],
  ['made unticked', history({ ...made, change: [true, false] }), 'warn', 'unticked'],
  ['how it was made is not told', history(switched(true, false, later)), 'block', 'deliberate'],
  [
    'its history could not be read',
    { customer: off, facts: { 'login-history': { 5501: notRead } } },
    'block',
    'history-unread',
  ],
  [
    'it has no history',
    { customer: off, facts: { 'login-history': { 5501: notThere } } },
    'block',
    'history-unread',
  ],
  [
    'its history is on its way',
    { customer: off, facts: { 'login-history': { 5501: onItsWay } } },
    'left out',
  ],
  [
    'without CustomersDot, and the agent cannot tell',
    { customer: off, reads: 'agent', facts: { 'login-history': { 5501: { tag: 'idle' } } } },
    'block',
    'history-unread',
  ],
  [
    'the agent tells that it was switched off',
    {
      customer: off,
      reads: 'agent',
      facts: { 'login-history': { 5501: told({ switchedOff: 'deliberate' } as const, 'agent') } },
    },
    'block',
    'deliberate-told',
  ],
  [
    'the agent tells that nobody switched it off',
    {
      customer: off,
      reads: 'agent',
      facts: { 'login-history': { 5501: told({ switchedOff: 'none' } as const, 'agent') } },
    },
    'warn',
    'unticked',
  ],
]);

test('a history that nobody could read says what to ask again', () => {
  const found = finding('login-activated', { customer: off, facts: { 'login-history': { 5501: notRead } } });
  expect(found?.ask).toEqual([{ of: 'login-history', arg: '5501' }]);
  expect(found?.trouble).toMatchObject({ kind: 'down' });
});
