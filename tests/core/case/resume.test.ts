/** How a ticket's journal becomes steps again: what the world says beats what the journal says. */
import { describe, expect, test } from 'vitest';
import { keptIntent, type Phase, reading } from '#core/case/phase.ts';
import { resumeFrom } from '#core/case/resume.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Entry } from '#core/journal/entry.ts';
import { type Given, notRead, provisioned } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { association, caseOf, holder, assessment } from '../opened.ts';
import { now, onAcme } from '../records.ts';

const minute = 60_000;
type Line = readonly [
  procedure: Entry['procedure'],
  event: Entry['event'],
  ago: number,
  over?: Partial<Entry>,
];

const wishes: Partial<Record<Entry['procedure'], Entry['wish']>> = {
  'clear-subscription': holder,
  'link-account': { customer: 5501, uid: '4711' },
  'unlink-account': { customer: 5501 },
  'set-compute-minutes': { namespace: 9001, total: 9 },
};
const of = ([procedure, event, ago, over]: Line): Entry =>
  entry({
    procedure,
    event,
    at: now - ago * minute,
    attempt: procedure,
    wish: wishes[procedure] ?? association,
    about: { namespace: onAcme },
    ...over,
  });

function resumed(lines: readonly Line[], given: Given = {}, over: Partial<CaseState> = {}): CaseState {
  const comments = lines.map((line) => noteOf(of(line), line[2]));
  const state = caseOf({ ...given, comments }, { phase: reading, ...over });
  return resumeFrom(state, assessment(state), now);
}
const steps = (state: CaseState) =>
  state.steps.map(({ plan, step, role }) => `${plan.procedure} ${step.at} ${role}`);

const refusal = (id: string) => ({ refusal: { id, raw: '' } });
const noApi = { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } } satisfies Given;

describe('each ending', () => {
  test.each<[string, readonly Line[], Given, readonly string[]]>([
    ['nothing was begun', [], {}, []],
    ['begun', [['change-namespace', 'begun', 9]], {}, ['change-namespace looking planned']],
    [
      'settled, and so',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'settled', 8],
      ],
      provisioned,
      ['change-namespace settled planned'],
    ],
    [
      'settled, and undone since: due again',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'settled', 8],
      ],
      {},
      [],
    ],
    [
      'settled by another way to the same end, and undone since',
      [
        ['force-associate', 'begun', 9],
        ['force-associate', 'settled', 8],
        ['unlink-account', 'begun', 7],
      ],
      {},
      ['unlink-account looking planned', 'change-namespace locked planned'],
    ],
    [
      'refused',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'refused', 8, refusal('not-root')],
      ],
      {},
      ['change-namespace refused planned'],
    ],
    [
      'refused since it had moved: no step',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'refused', 8, refusal('moved')],
      ],
      {},
      [],
    ],
    [
      'not checked: no step',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'refused', 8, refusal('unchecked')],
      ],
      {},
      [],
    ],
    [
      'refused, and nobody noted why: no step',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'refused', 8],
      ],
      {},
      [],
    ],
    [
      'did not happen',
      [
        ['change-namespace', 'begun', 9],
        ['change-namespace', 'did-not-happen', 8],
      ],
      {},
      [],
    ],
    [
      'overtaken: an unlinking before a linking',
      [
        ['unlink-account', 'begun', 9],
        ['link-account', 'begun', 8],
        ['link-account', 'settled', 7],
      ],
      provisioned,
      ['link-account settled planned'],
    ],
    [
      'not overtaken by what was begun before it',
      [
        ['link-account', 'begun', 9],
        ['unlink-account', 'begun', 8],
        ['link-account', 'settled', 7],
      ],
      provisioned,
      ['link-account settled planned', 'unlink-account looking planned'],
    ],
    ['minutes', [['set-compute-minutes', 'begun', 9]], provisioned, ['set-compute-minutes looking minutes']],
    [
      'put back, with nothing cleared before it',
      [
        [
          'force-associate',
          'begun',
          9,
          { about: { namespace: onAcme, putBack: true }, wish: { ...association, ...holder } },
        ],
      ],
      provisioned,
      ['force-associate looking planned'],
    ],
    [
      'put back',
      [
        ['clear-subscription', 'begun', 19, { about: { namespace: onAcme }, wish: holder }],
        ['clear-subscription', 'settled', 18, { about: { namespace: onAcme }, wish: holder }],
        [
          'force-associate',
          'begun',
          9,
          { about: { namespace: onAcme, putBack: true }, wish: { ...association, ...holder } },
        ],
      ],
      provisioned,
      ['clear-subscription settled planned', 'force-associate looking put-back'],
    ],
  ])('%s', (_, lines, given, are) => {
    expect(steps(resumed(lines, given))).toEqual(are);
  });
});

describe('the intent of a begun plan is kept', () => {
  const running = (intent: string | null): object => ({ is: 'running', intent });
  const wanted = (state: CaseState) => assessment(state).plan.map((one) => one.procedure);
  const about = (intent?: string) => ({
    about: { namespace: onAcme, ...(intent === undefined ? {} : { intent }) },
  });
  const clear: readonly Line[] = [
    ['clear-subscription', 'begun', 9, about('swap')],
    ['clear-subscription', 'settled', 8],
  ];

  test.each<[string, readonly Line[], object, readonly string[]]>([
    ['a swap, whose clearing is done: a force follows', clear, running('swap'), ['force-associate']],
    [
      'a clearing of another hand says swap',
      [['clear-subscription', 'begun', 9]],
      running('swap'),
      ['force-associate'],
    ],
    ['a force', [['force-associate', 'begun', 9, about('force')]], running('force'), ['force-associate']],
    [
      'a change',
      [['change-namespace', 'begun', 9, about('change')]],
      running('change'),
      ['change-namespace'],
    ],
    [
      'an account alone tells nothing of the group',
      [['link-account', 'begun', 9, about('swap')]],
      running(null),
      ['change-namespace'],
    ],
    [
      'one that nobody knows',
      [['force-associate', 'begun', 9, about('teleport')]],
      running(null),
      ['change-namespace'],
    ],
    [
      'nothing was sent',
      [...clear.slice(0, 1), ['clear-subscription', 'refused', 8, refusal('moved')]],
      { is: 'planned' },
      ['change-namespace'],
    ],
  ])('%s', (_, lines, phase, plan) => {
    const state = resumed(lines);
    expect(state.phase).toMatchObject(phase);
    expect(wanted(state)).toEqual(plan);
  });
});

describe('the begun step', () => {
  const begun = (over: Partial<Entry> = {}, state: Partial<CaseState> = {}) =>
    resumed([['force-associate', 'begun', 9, over]], {}, state).steps[0]?.step;

  test('departs from what was noted, and nobody’s word stands for it', () => {
    const from = { linked: 9002, path: 'acme-corp' };
    expect(begun({ from })).toMatchObject({
      at: 'looking',
      acted: { from, attestedBy: null, answered: false },
    });
    expect(begun()).toMatchObject({ acted: { from: null } });
  });

  test.each<[CaseState['mode'], unknown]>([
    ['api', null],
    ['guided', 'agent'],
    ['internal_request', { url: '', iid: null }],
  ])('%s: it is carried out by %j', (mode, delegatedTo) => {
    expect(begun({}, { mode })).toMatchObject({ acted: { delegatedTo } });
  });
});

test('what the plan wants besides is not told before it can be', () => {
  const state = resumed([['change-namespace', 'begun', 9]], noApi);
  expect(state.phase).toMatchObject({ is: 'running', partial: true });
});

test.each<[Phase, ReturnType<typeof keptIntent>]>([
  [reading, null],
  [{ is: 'resuming' }, null],
  [{ is: 'planned', starting: true, about: {} }, null],
  [{ is: 'running', intent: 'swap', partial: true }, 'swap'],
  [{ is: 'ended', intent: 'force' }, 'force'],
])('phase %j keeps %s', (phase, intent) => {
  expect(keptIntent({ phase })).toBe(intent);
});
