/** A group that was cleared counts as on Free until GitLab.com shows it paid again: no choice, reload or outage takes that away. */
import { describe, expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import { mayPutBack } from '#core/case/stranded.ts';
import type { Entry } from '#core/journal/entry.ts';
import type { GroupPlan } from '#core/domain/records/gitlab.ts';
import { type Given, notRead } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { association, caseOf, holder, inDoubt, readyStep, settled, assessment, stepOf } from '../opened.ts';
import { now, onAcme, onLabs, shownPlan } from '../records.ts';

const minute = 60_000;
const at = (ago: number) => ({ at: now - ago * minute });
const told = (procedure: Entry['procedure'], ago: number, over: Partial<Entry> = {}): readonly Entry[] => {
  const one = { procedure, attempt: `${procedure} ${ago}`, about: { namespace: onAcme }, ...over };
  return [entry({ ...one, event: 'begun', ...at(ago) }), entry({ ...one, event: 'settled', ...at(ago - 1) })];
};
const cleared = (ago: number, over: Partial<Entry> = {}) =>
  told('clear-subscription', ago, { wish: holder, ...over });
const forced = (ago: number, over: Partial<Entry> = {}) =>
  told('force-associate', ago, { wish: association, ...over });
const begun = (entries: readonly Entry[]) => entries.slice(0, 1);

const journal = (entries: readonly Entry[], given: Given = {}): CaseState =>
  caseOf({ ...given, comments: entries.map((one) => noteOf(one, (now - one.at) / minute)) });
const stranded = (state: CaseState) =>
  assessment(state).stranded.map((one) => `${one.subscription} ${one.group.path}`);
const planAt = (ago: number, over: Partial<GroupPlan>): Given => ({
  facts: { plan: { 9001: { tag: 'known', value: shownPlan(over), by: 'read', ...at(ago) } } },
});
const acme = ['A-S00000001 acme-corp'];

describe('by what the journal tells', () => {
  test.each<[string, readonly Entry[], Given, readonly string[]]>([
    ['nothing was cleared', forced(9), {}, []],
    ['cleared', cleared(9), {}, acme],
    ['begun, and not ended', begun(cleared(9)), {}, []],
    ['cleared, and linked', [...cleared(9), ...forced(7)], {}, []],
    ['cleared, and the link not ended', [...cleared(9), ...begun(forced(7))], {}, acme],
    ['cleared, and put back', [...cleared(9), ...forced(7, { wish: { ...association, ...holder } })], {}, []],
    ['linked, and cleared', [...forced(9), ...cleared(7)], {}, acme],
    [
      'begun, and overtaken: it was moved to another group meanwhile',
      [
        ...begun(cleared(9)),
        ...forced(7, { wish: { ...holder, namespace: 9002 }, about: { namespace: onLabs } }),
      ],
      {},
      [],
    ],
    [
      'cleared, and another group linked',
      [
        ...cleared(9),
        ...forced(7, { wish: { ...association, namespace: 9002 }, about: { namespace: onLabs } }),
      ],
      {},
      acme,
    ],
    [
      'two groups, the last one at the end',
      [...cleared(9), ...cleared(7, { about: { namespace: onLabs }, wish: { subscription: 'A-S2' } })],
      {},
      [...acme, 'A-S2 acme-labs'],
    ],
    [
      'the word was taken back',
      [
        ...cleared(9),
        {
          ...entry({
            procedure: 'clear-subscription',
            attempt: 'clear-subscription 9',
            wish: holder,
            event: 'did-not-happen',
          }),
          ...at(7),
        },
      ],
      {},
      [],
    ],
    [
      'nobody noted the group: the state departed from tells it',
      cleared(9, { about: {}, from: { linked: 9002, path: 'acme-labs' } }),
      {},
      ['A-S00000001 acme-labs'],
    ],
    ['nobody noted anything of the group', cleared(9, { about: {} }), {}, []],
    ['shown on a paid plan since', cleared(9), planAt(1, { code: 'premium' }), []],
    ['shown on a plan that nobody knows since', cleared(9), planAt(1, { code: 'x_2027' }), []],
    ['shown on a paid plan before', cleared(9), planAt(10, { code: 'premium' }), acme],
    ['shown on Free', cleared(9), planAt(1, { code: 'free' }), acme],
    ['shown on a trial', cleared(9), planAt(1, { code: 'premium_trial' }), acme],
    ['its plan cannot be read', cleared(9), { facts: { plan: { 9001: notRead } } }, acme],
    [
      'nothing of the group can be read',
      cleared(9),
      { facts: { plan: { 9001: notRead }, namespace: { 9001: notRead, 'acme-corp': notRead } } },
      acme,
    ],
    [
      'another subscription is chosen',
      cleared(9),
      { choices: { subscription: 'A-S9', namespace: '9002' } },
      acme,
    ],
  ])('%s', (_, entries, given, are) => {
    expect(stranded(journal(entries, given))).toEqual(are);
  });

  test('since when it is so, and with what it had', () => {
    const about = { namespace: onAcme, plan: 'ultimate', seats: 20 };
    expect(assessment(journal(cleared(9, { about }))).stranded).toEqual([
      { group: onAcme, subscription: 'A-S00000001', about, since: now - 9 * minute },
    ]);
  });

  test('whether it is paid again is asked, whatever the case is about', () => {
    const state = journal(cleared(9), { choices: { subscription: 'A-S00012345', namespace: '9002' } });
    expect(assessment(state).queries).toContainEqual({ of: 'plan', arg: '9001' });
  });
});

describe('by what this frame has seen', () => {
  const clear = stepOf('clear-subscription', holder, settled);
  const reached = [{ plan: clear.plan, role: clear.role, attempt: 'one', at: now - 9 * minute }];
  const state = caseOf({}, { reached });

  test('without any note', () => {
    expect(stranded({ ...state, ...planOf(10) })).toEqual(acme);
  });

  test('told by the journal too, it stands once', () => {
    const both = journal(cleared(9, { attempt: 'one' }));
    expect(stranded({ ...both, reached })).toEqual(acme);
  });

  test('it stays when something else is chosen', () => {
    const next = reduceCase(
      { ...state, ...planOf(10) },
      { type: 'choose', field: 'gitlab-user', value: '99', now },
    );
    expect(stranded(next)).toEqual(acme);
  });

  test.each<[string, Partial<CaseState>, boolean]>([
    ['nothing is on its way', {}, true],
    ['a change may be on its way', { steps: [stepOf('force-associate', association, inDoubt)] }, false],
    [
      'it is being put back',
      { steps: [stepOf('force-associate', { ...association, ...holder }, readyStep, 'put-back')] },
      false,
    ],
    [
      'another group is being put back',
      { steps: [stepOf('force-associate', { ...holder, namespace: 9002 }, readyStep, 'put-back')] },
      true,
    ],
  ])('it may be put back: %s', (_, over, may) => {
    const { stranded: all } = assessment({ ...state, ...planOf(10) });
    expect(all.map((one) => mayPutBack({ ...state, ...over }, one))).toEqual([may]);
  });
});

/** A book in which the plan was read so long ago. */
function planOf(ago: number): Pick<CaseState, 'facts'> {
  return { facts: caseOf(planAt(ago, { code: 'premium' })).facts };
}
