/** What colleagues have noted since the journal was last read is never passed over. */
import { describe, expect, test } from 'vitest';
import { ownAttempts, strangerIn, withNews } from '#core/case/news.ts';
import { type Phase, planned, reading } from '#core/case/phase.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Entry } from '#core/journal/entry.ts';
import { denied } from '#core/step/looks.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { acted, assessment, caseOf, running } from '../opened.ts';
import { now } from '../records.ts';
import { change, clear, doubtfulAs, locked, settledAs, states } from './steps.ts';

const bens = (over: Partial<Entry> = {}) =>
  entry({ agent: 'Ben Okafor', agentId: '902', attempt: 'bens', ...over });
const mine = (attempt: string) => ({ ...acted, attempt });
const withJournal = (entries: readonly Entry[], over: Partial<CaseState> = {}) =>
  caseOf({ comments: entries.map((one, index) => noteOf(one, 9 - index, { authorId: one.agentId })) }, over);

const steps = [change(states.ready)];
const starting: Phase = { is: 'planned', starting: true, about: {} };

describe('attempts of this frame', () => {
  test.each<[string, Partial<CaseState>, readonly string[]]>([
    ['none yet', { steps: [change(locked), clear(states.ready)] }, []],
    ['one that its step is about', { steps: [change(doubtfulAs({ acted: mine('a') }))] }, ['a']],
    [
      'one that its step was about, and whose end is noted',
      { steps: [change(denied(mine('a'), now))] },
      ['a'],
    ],
    [
      'one that has reached its goal, whatever was chosen since',
      { reached: [{ plan: change(locked).plan, role: 'planned', attempt: 'a', at: now }] },
      ['a'],
    ],
    [
      'none that other hands have reached',
      { reached: [{ plan: change(locked).plan, role: 'planned', attempt: null, at: now }] },
      [],
    ],
    [
      'one whose ending is still to be noted',
      { pendingNotes: [{ step: 's', entry: entry({ attempt: 'a' }), sentence: '', tries: 1, due: now }] },
      ['a'],
    ],
    ['one whose ending was noted here', { ended: ['a'] }, ['a']],
  ])('%s', (_, over, are) => {
    expect([...ownAttempts(caseOf({}, over))]).toEqual(are);
  });
});

describe('the journal was read again', () => {
  const read = (after: readonly Entry[], over: Partial<CaseState>, before: readonly Entry[] = []) => {
    const next = withJournal(after, over);
    return { next, became: withNews(withJournal(before, over), next, now) };
  };

  test.each<[string, readonly Entry[], Partial<CaseState>, readonly Entry[]]>([
    ['and it tells nothing', [], { phase: running, steps }, []],
    ['what it told before is no news', [bens()], { phase: running, steps }, [bens()]],
    ['what this frame has noted is none', [entry()], { phase: running, steps: [change(doubtfulAs())] }, []],
    ['it is gone through for the first time anyway', [bens()], { phase: reading }, []],
  ])('%s: the very same case', (_, after, over, before) => {
    const { next, became } = read(after, over, before);
    expect(became).toBe(next);
  });

  test.each<[string, readonly Entry[], Partial<CaseState>, object]>([
    [
      'a colleague was faster',
      [bens()],
      { phase: running, steps },
      { phase: { is: 'resuming' }, steps: [], overtakenBy: 'Ben Okafor' },
    ],
    [
      'nothing was begun here, so nobody was faster',
      [bens()],
      { phase: planned },
      { phase: { is: 'resuming' }, overtakenBy: null },
    ],
    [
      'the agent’s own other browser: nobody was faster',
      [entry({ attempt: 'elsewhere' })],
      { phase: running, steps },
      { phase: { is: 'resuming' }, overtakenBy: null },
    ],
    [
      'a start that was said goes on by itself',
      [bens()],
      { phase: starting },
      { phase: starting, overtakenBy: null },
    ],
    [
      'a change is on its way: its step stays',
      [bens()],
      { phase: running, steps: [change(doubtfulAs())] },
      { phase: running, steps: [{ step: { at: 'in-doubt' } }] },
    ],
  ])('%s, and all is asked again', (_, after, over, becomes) => {
    const { became } = read(after, over);
    expect(became).toMatchObject(becomes);
    expect([...became.stale]).toEqual(expect.arrayContaining(['conversation:42', 'plan:9001']));
  });

  test('an ending of what was begun before is news as well', () => {
    const begun = bens({ at: now - 9 });
    const { became } = read([begun, bens({ event: 'settled' })], { phase: running, steps }, [begun]);
    expect(became.overtakenBy).toBe('Ben Okafor');
  });
});

describe('whose open attempt stands on the ticket', () => {
  const ended = [bens({ at: now - 9 }), bens({ event: 'refused' })];

  test.each<[string, readonly Entry[], Partial<CaseState>, string | null]>([
    ['nobody’s', [], { phase: running, steps }, null],
    ['a colleague’s', [bens()], { phase: running, steps }, 'Ben Okafor'],
    ['it has ended', ended, { phase: running, steps }, null],
    ['it is among the steps', [entry()], { phase: running, steps: [change(settledAs())] }, null],
    ['the journal was not gone through yet', [bens()], { phase: reading }, null],
    [
      'a change of ours is on its way: that is seen to first',
      [bens()],
      { phase: running, steps: [change(doubtfulAs())] },
      null,
    ],
  ])('%s', (_, entries, over, who) => {
    const state = withJournal(entries, over);
    expect(strangerIn(state, assessment(state))).toBe(who);
  });
});
