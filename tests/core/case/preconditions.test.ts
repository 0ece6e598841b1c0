/** What a step rests on has to have been read, and to be still what the step is about. */
import { describe, expect, test } from 'vitest';
import { agreesWith, preconditionsHold } from '#core/case/preconditions.ts';
import type { CaseStep } from '#core/case/state.ts';
import type { Departing } from '#core/procedures/departure.ts';
import { type Given, notRead, told } from '../build.ts';
import {
  assessment,
  association,
  caseOf,
  fromLabs,
  fromNothing,
  holder,
  readyFrom,
  readyTo,
  stepOf,
} from '../opened.ts';
import { onAcme, order, premium } from '../records.ts';
import { change, clear, link, locked, minutes, putBack, unlink } from './steps.ts';

const unlinked: Given = { customer: { uid: null } };
const groupUnread: Given = { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } };
const held: Given = {
  facts: {
    orders: { 9001: told([order(holder.subscription)]) },
    subscription: { [holder.subscription]: told(premium({ name: holder.subscription, linked: onAcme })) },
  },
};
const toHolder = stepOf('force-associate', { ...association, namespace: 9002 }, locked);

describe('what a step rests on', () => {
  test.each<[string, Given, CaseStep, boolean]>([
    ['the chosen subscription and group are the wished ones', {}, change(locked), true],
    [
      'another subscription is chosen by now',
      { choices: { subscription: 'A-S9', namespace: '9001' } },
      change(locked),
      false,
    ],
    ['another group is chosen by now', {}, toHolder, false],
    ['the group could not be read', groupUnread, change(locked), false],
    [
      'the orders could not be read: a gate asks for a reason in their place',
      { facts: { orders: { 9001: notRead } } },
      change(locked),
      true,
    ],
    ['the user to be linked is the wished one', unlinked, link(locked), true],
    ['nobody is to be linked any more, and the user is who was wished', {}, link(locked), true],
    ['another user is to be linked by now', { ...unlinked, user: { id: '4712' } }, link(locked), false],
    ['the customer is the wished one', {}, unlink(locked), true],
    ['what is to be cleared holds the group', held, clear(locked), true],
    ['what is to be cleared holds it no more', {}, clear(locked), false],
    ['the customer is, and the plan behind it cannot be told', groupUnread, unlink(locked), false],
    ['putting back rests on its departure alone', groupUnread, putBack(locked), true],
    ['so do minutes', groupUnread, minutes(locked), true],
  ])('%s', (_, given, step, holds) => {
    expect(preconditionsHold(step, assessment(caseOf(given)))).toBe(holds);
  });
});

describe('what was read before, and what a look has shown since', () => {
  const ready = (from: Departing): CaseStep => change(readyTo(from));
  const moved = change(readyFrom(fromLabs));

  test.each<[string, Given, CaseStep, boolean]>([
    ['both show the same', {}, change(readyFrom(fromNothing)), true],
    ['the look shows it on another group', {}, moved, false],
    ['the look shows another path', {}, change(readyFrom({ ...fromNothing, path: 'acme-inc' })), false],
    [
      'the look shows somebody else’s order',
      {},
      change(readyFrom({ ...fromNothing, holders: 'A-S9' })),
      false,
    ],
    [
      'the look could not tell whose orders there are',
      {},
      change(readyFrom({ ...fromNothing, holders: '?' })),
      true,
    ],
    ['both show that order', held, change(readyFrom({ ...fromNothing, holders: holder.subscription })), true],
    ['the look found no state', {}, ready({ is: 'unread', what: 'path', trouble: null }), true],
    [
      'it was not as planned: that is told by itself',
      {},
      ready({ is: 'not-as-planned', from: fromLabs }),
      true,
    ],
    ['nothing was looked at yet', {}, change(locked), true],
    ['what the agent told is departed from itself', { reads: 'agent' }, moved, true],
    ['putting back may be about another group', {}, putBack(readyFrom(fromLabs)), true],
    ['so may minutes', {}, minutes(readyFrom({ total: 5, path: 'acme-labs' })), true],
  ])('%s', (_, given, step, agrees) => {
    expect(agreesWith(step, assessment(caseOf(given)))).toBe(agrees);
  });
});
