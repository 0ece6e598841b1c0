/** What each phase of a case says of it. */
import { expect, test } from 'vitest';
import {
  isBegun,
  isPartial,
  isResumed,
  keptIntent,
  type Phase,
  planned,
  reading,
  resuming,
  wantsWholeJournal,
} from '#core/case/phase.ts';

const starting: Phase = { is: 'planned', starting: true, about: {} };
const running = (partial: boolean): Phase => ({ is: 'running', intent: 'swap', partial });
const ended: Phase = { is: 'ended', intent: 'change' };

test.each<[string, Phase, readonly string[]]>([
  ['the journal is on its way: nothing is known', reading, []],
  ['the journal is gone through again: nothing is taken for begun meanwhile', resuming, []],
  ['nothing was begun', planned, ['resumed']],
  [
    'start was said: of the journal nothing may be missing from here on',
    starting,
    ['resumed', 'whole journal'],
  ],
  ['a plan was begun', running(false), ['begun', 'resumed', 'whole journal']],
  [
    'begun, and only the journal tells it so far',
    running(true),
    ['begun', 'resumed', 'partial', 'whole journal'],
  ],
  ['it has ended: it was begun all the same', ended, ['begun', 'resumed', 'whole journal']],
])('%s', (_, phase, are) => {
  const said: readonly (readonly [string, boolean])[] = [
    ['begun', isBegun({ phase })],
    ['resumed', isResumed({ phase })],
    ['partial', isPartial({ phase })],
    ['whole journal', wantsWholeJournal({ phase })],
  ];
  expect(said.flatMap(([word, so]) => (so ? [word] : []))).toEqual(are);
});

test.each<[string, Phase, string | null]>([
  ['none before a plan is begun', planned, null],
  ['none from start being said alone', starting, null],
  ['a begun plan keeps its own', running(false), 'swap'],
  ['and keeps it to the end', ended, 'change'],
  ['none where the journal does not tell it', { is: 'running', intent: null, partial: true }, null],
])('intent: %s', (_, phase, intent) => {
  expect(keptIntent({ phase })).toBe(intent);
});
