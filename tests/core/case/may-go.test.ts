/** Why a step may not go: each reason by itself, and what becomes of a go. */
import { describe, expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import { freshFor } from '#core/case/invalidation.ts';
import { isBlocked, reasonsAgainstGo, reasonsAgainstGoingOn } from '#core/case/may-go.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { printOf } from '#core/procedures/departure.ts';
import { transition } from '#core/step/transition.ts';
import type { Because } from '#core/step/notice.ts';
import type { Step } from '#core/step/state.ts';
import { type Given, notRead, onItsWay } from '../build.ts';
import {
  association,
  caseOf,
  forOthers,
  fromLabs,
  fromNothing,
  inDoubt,
  readyFrom,
  readyStep,
  readyTo,
  running,
  assessment,
  stepOf,
} from '../opened.ts';
import { email, now } from '../records.ts';

const change = (step: Step = readyStep, role: CaseStep['role'] = 'planned') =>
  stepOf('change-namespace', association, step, role);
const other = (step: Step) => stepOf('link-account', { customer: 5501, uid: '4711' }, step);
const started = (given: Given, steps: readonly CaseStep[], over: Partial<CaseState> = {}): CaseState =>
  caseOf(given, { phase: running, steps, ...over });
const why = (state: CaseState) => {
  const [step] = state.steps;
  return step === undefined ? [] : reasonsAgainstGo(state, assessment(state), step);
};

const expired: Given = { sub: { status: 'Expired' } };
const unreadGroup: Given = { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } };
const unreadUser: Given = { customer: { uid: null }, facts: { 'users-by-email': { [email]: notRead } } };
const unread = readyTo({ is: 'unread', what: 'linked', trouble: null });

test.each<[string, CaseState, readonly Because[]]>([
  ['nothing stands in the way', started({}, [change()]), []],
  ['the agent may not', forOthers(started({}, [change()])), ['forbidden']],
  ['another change may be on its way', started({}, [change(), other(inDoubt)]), ['in-flight']],
  [
    'the journal was not read',
    started({ facts: { conversation: { 42: notRead } } }, [change()]),
    ['journal'],
  ],
  ['a finding forbids it', started(expired, [change()]), ['blocked']],
  ['what it rests on was not read', started(unreadGroup, [change()]), ['unread']],
  ['the user to be linked was not read', started(unreadUser, [change()]), ['unread']],
  ['the state was not read', started({}, [change(unread)]), ['unread']],
  [
    'the state is not as planned',
    started({}, [change(readyTo({ is: 'not-as-planned', from: fromLabs }))]),
    ['moved'],
  ],
  [
    'it rests on another group by now',
    started({}, [stepOf('change-namespace', { ...association, namespace: 9009 }, readyStep)]),
    ['unread'],
  ],
  ['something is asked again', started({}, [change()], { stale: new Set(['plan:9001']) }), ['reading']],
  ['something is on its way', started({ facts: { plan: { 9001: onItsWay } } }, [change()]), ['reading']],
  ['a gate is open', started({}, [change(readyFrom(fromLabs))]), ['gates']],
  ['it is locked', started({}, [change({ at: 'locked' })]), ['not-ready']],
  ['it is in doubt', started({}, [change(inDoubt)]), ['not-ready']],
  [
    'several at once, in the order in which they are said',
    forOthers(started(expired, [change(unread), other(inDoubt)])),
    ['unread', 'forbidden', 'in-flight', 'blocked'],
  ],
])('%s', (_, state, because) => {
  expect(why(state)).toEqual(because);
});

describe('what undoes harm, and what mends, is not forbidden', () => {
  const admin: Given = {
    facts: {
      'token-owner': { 5501: { tag: 'known', value: { state: 'valid', owner: '77' }, at: now, by: 'read' } },
    },
  };
  test.each<[string, Given, CaseStep, boolean]>([
    ['a planned step', expired, change(), true],
    ['putting back', expired, change(readyStep, 'put-back'), false],
    ['setting minutes back', expired, change(readyStep, 'minutes'), false],
    ['unlinking a wrong account', admin, stepOf('unlink-account', { customer: 5501 }, readyStep), false],
    ['a change while a wrong account is linked', admin, change(), true],
    [
      'unlinking, with something else that blocks',
      { ...admin, ...expired },
      stepOf('unlink-account', { customer: 5501 }, readyStep),
      true,
    ],
  ])('%s', (_, given, step, blocked) => {
    expect(isBlocked(step, assessment(started(given, [step])))).toBe(blocked);
  });
});

test('putting back rests on its departure alone', () => {
  expect(why(started(unreadGroup, [change(readyStep, 'put-back')]))).toEqual([]);
});

test('once it was seen again its own place does not matter, all else does', () => {
  const looking = change(transition({ at: 'locked' }, { type: 'unlock', now }));
  const state = forOthers(started({}, [looking]));
  expect(reasonsAgainstGoingOn(state, assessment(state), looking)).toEqual(['forbidden']);
});

describe('a go', () => {
  const go = (state: CaseState, print?: string, at = now): CaseStep['step'] | undefined => {
    const id = state.steps[0]?.id ?? '';
    const event = {
      type: 'go',
      id,
      attempt: 'a',
      ...(print === undefined ? {} : { print }),
      now: at,
    } as const;
    return reduceCase(state, event).steps[0]?.step;
  };
  const held = (...because: readonly Because[]) => ({ at: 'ready', notice: { is: 'held', because } });
  const fine = started({}, [change()]);
  const elsewhere = started({}, [stepOf('change-namespace', { ...association, namespace: 9009 }, readyStep)]);
  const customers = (kind: 'down' | 'signed-out') => ({
    'customers-by-email': {
      [email]: { tag: 'unread', trouble: { kind, service: 'customersdot', detail: '' }, at: now } as const,
    },
  });
  const momentarily = started({ facts: customers('down') }, [change()]);
  const lastingly = started({ facts: customers('signed-out') }, [change()]);

  test.each<[string, CaseState, string | undefined, number, object]>([
    ['goes', fine, undefined, now, { at: 'noting', from: fromNothing }],
    ['goes, as it was shown', fine, printOf(fromNothing), now, { at: 'noting' }],
    ['was said beside another state', fine, printOf(fromLabs), now, held('moved')],
    [
      'was looked at a minute ago: once more',
      fine,
      undefined,
      now + freshFor,
      { at: 'looking', going: { attempt: 'a', from: fromNothing } },
    ],
    [
      'while something is read: once that is there',
      started({}, [change()], { stale: new Set(['plan:9001']) }),
      undefined,
      now,
      { at: 'looking', going: { attempt: 'a' } },
    ],
    [
      'is held, and says why',
      forOthers(started({}, [change(readyFrom(fromLabs))])),
      undefined,
      now,
      held('forbidden', 'gates'),
    ],
    ['rests on another group by now, though all was read', elsewhere, undefined, now, held('unread')],
    [
      'rests on what cannot be read just now: it is asked again first',
      momentarily,
      undefined,
      now,
      { at: 'looking', going: { attempt: 'a' } },
    ],
    [
      'rests on what cannot be read, and asking again would not help',
      lastingly,
      undefined,
      now,
      held('unread'),
    ],
    ['on a state that was not seen', started({}, [change(unread)]), undefined, now, held('unread')],
  ])('%s', (_, state, print, at, is) => {
    expect(go(state, print, at)).toMatchObject(is);
  });

  test('after a minute what it rests on is read again', () => {
    const id = fine.steps[0]?.id ?? '';
    const { stale } = reduceCase(fine, { type: 'go', id, attempt: 'a', now: now + freshFor + 1 });
    expect([...stale]).toEqual(
      expect.arrayContaining(['subscriptions:5501', 'namespace:9001', 'orders:9001', 'plan:9001']),
    );
  });
});
