/** What a journal tells of the case's subject: it goes on with the same subscription and group, in any browser. */
import { expect, test } from 'vitest';
import { assess } from '#core/case/assessment.ts';
import { rememberedOf } from '#core/case/subject.ts';
import type { About } from '#core/domain/wish.ts';
import type { Entry } from '#core/journal/entry.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { association, caseOf, holder } from '../opened.ts';
import { now, onAcme } from '../records.ts';

const minute = 60_000;
type Line = readonly [
  procedure: Entry['procedure'],
  wish: Entry['wish'],
  about: About,
  event?: Entry['event'],
];

/** Each begins an attempt of its own, or ends the one before it where it says how. */
function remembered(lines: readonly Line[]): About {
  const comments = lines.map(([procedure, wish, about, event = 'begun'], index) => {
    const ago = lines.length - index;
    const attempt = event === 'begun' ? `${index}` : `${index - 1}`;
    return noteOf(entry({ procedure, wish, about, event, attempt, at: now - ago * minute }), ago);
  });
  return rememberedOf(assess(caseOf({ comments }), now).snapshot.journal);
}

const bought = association.subscription;
const clearing: Line = [
  'clear-subscription',
  holder,
  { namespace: onAcme, subscription: holder.subscription },
];
const replacing: Line = [clearing[0], holder, { ...clearing[2], replacedBy: bought }];
const linking: Line = ['change-namespace', association, { namespace: onAcme, subscription: bought }];
const puttingBack: Line = [
  'force-associate',
  { subscription: holder.subscription, namespace: onAcme.id },
  { namespace: onAcme, subscription: holder.subscription, putBack: true },
];
const minutes: Line = ['set-compute-minutes', { namespace: onAcme.id, total: 9 }, { namespace: onAcme }];

test.each<[string, readonly Line[], About]>([
  ['nothing was begun', [], {}],
  ['a link names both', [linking], { namespace: onAcme, subscription: bought }],
  ['a clearing is not about the subscription that loses the group', [clearing], { namespace: onAcme }],
  [
    'it is about the one that takes its place, whatever is named on the ticket since',
    [replacing],
    { namespace: onAcme, subscription: bought },
  ],
  ['nor is putting it back', [replacing, puttingBack], { namespace: onAcme, subscription: bought }],
  ['minutes name none; the link before them does', [linking, minutes], { subscription: bought }],
  [
    'what did not happen tells nothing',
    [linking, [linking[0], linking[1], linking[2], 'did-not-happen']],
    {},
  ],
])('%s', (_, lines, about) => {
  if (Object.keys(about).length === 0) expect(remembered(lines)).toEqual({});
  else expect(remembered(lines)).toMatchObject(about);
  expect(remembered(lines).subscription).toBe(about.subscription);
});
