/** What is shown of the closing: the draft that fits, whether it is next, and what the group had before and after. */
import { describe, expect, test } from 'vitest';
import { closingView } from '#core/case/closing-view.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import type { CaseStatus } from '#core/case/status.ts';
import { caseStatus } from '#core/case/status.ts';
import { type Given, notRead, provisioned } from '../build.ts';
import { assessment, caseOf, forOthers, running } from '../opened.ts';
import { change, settledAs, states } from './steps.ts';

const viewOf = (state: CaseState, status?: CaseStatus) =>
  closingView(state, assessment(state), status ?? caseStatus(state, assessment(state)));
const begun = (steps: readonly CaseStep[], given: Given = provisioned, over: Partial<CaseState> = {}) =>
  caseOf(given, { phase: running, steps, ...over });
const done = [change(settledAs())];
const ready = [change(states.ready)];
const noted = { before: { 9001: { plan: 'free', seats: 0 } } };

describe('nothing is shown', () => {
  test.each<[string, CaseState, CaseStatus | undefined]>([
    ['while a step is to go', begun(ready, {}), undefined],
    ['while the verdict is read', caseOf(provisioned), 'loading'],
    ['where nothing could be read', caseOf(provisioned), 'error'],
  ])('%s', (_, state, status) => {
    expect(viewOf(state, status)).toBeNull();
  });
});

describe('the draft', () => {
  test.each<[string, CaseState, object]>([
    ['comes next after work that was begun here', begun(done), { next: true, may: true, closed: false }],
    [
      'is there beside the plan, but not next, where the customer can do it',
      caseOf(),
      { next: false, may: true },
    ],
    ['is there where others have done it', caseOf(provisioned), { next: false, may: true }],
    ['is not for an agent who may change nothing', forOthers(begun(done)), { may: false }],
  ])('%s', (_, state, is) => {
    expect(viewOf(state)).toMatchObject(is);
  });

  test('is not put in again once the case is closed', () => {
    expect(viewOf(begun(done), 'closed')).toMatchObject({ closed: true, may: false, next: false });
  });

  test('is said to be a macro’s where the settings name one', () => {
    const state = begun(done);
    expect(viewOf(state)?.macro).toBe(false);
    expect(viewOf({ ...state, settings: { ...state.settings, macro: 17 } })?.macro).toBe(true);
  });
});

describe('before and after', () => {
  test('are shown once all is done', () => {
    expect(viewOf(begun(done, provisioned, noted))?.compared).toMatchObject({
      before: { plan: 'free', seats: 0 },
      after: { plan: 'premium', seats: 24 },
    });
  });

  test.each<[string, CaseState]>([
    ['while a step is to go', begun(ready, provisioned, noted)],
    ['where nobody noted what there was', begun(done)],
    ['where it was noted of another group', begun(done, provisioned, { before: { 9002: { plan: 'free' } } })],
    [
      'where the group cannot be read',
      begun(done, { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } }, noted),
    ],
  ])('are not %s', (_, state) => {
    expect(viewOf(state)?.compared ?? null).toBeNull();
  });

  test('are shown though there is nothing to tell the customer: it was undone since', () => {
    expect(viewOf(begun(done, {}, noted))).toMatchObject({ closing: null, may: false, compared: {} });
  });
});
