/** What the journal says of a refusal holds after a reload: what can be done instead is offered again. */
import { expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import { reading } from '#core/case/phase.ts';
import { caseOf } from '../opened.ts';
import { bare, carrying } from '../journal/entry.ts';
import { now } from '../records.ts';

const change = {
  procedure: 'change-namespace',
  wish: { subscription: 'A-S00012345', namespace: 9001 },
  attempt: 'a',
};

/** The ticket opened anew, after a change that was refused so. */
function reopened(refusal: { readonly id: string; readonly raw: string }) {
  const comments = [carrying(bare(change), 9), carrying(bare({ ...change, event: 'refused', refusal }), 8)];
  return reduceCase(caseOf({ comments }, { phase: reading }), { type: 'shown', shown: true, now });
}

test.each<[string, string, string | undefined]>([
  ['overage', 'There are more people than the subscription is for', 'force-associate'],
  ['extra-minutes', "Target namespace can't have additional CI minutes", 'force-associate'],
  ['not-root', '400 Bad request - Must be root namespace', undefined],
  ['unknown', 'Flux capacitor missing', undefined],
])('refused as %s: %s', (id, raw, offered) => {
  const { steps } = reopened({ id, raw });
  expect(steps[0]?.step).toMatchObject({ at: 'refused', refusal: { id, raw } });
  expect(steps.find((one) => one.role === 'offered')?.plan.procedure).toBe(offered);
});

test('an issue that an entry names is only where to look: its address is shown to nobody', () => {
  const request = { url: 'https://evil.example/', iid: 77 };
  const begun = bare({ ...change, procedure: 'force-associate', request });
  const comments = [carrying(begun, 9)];
  const { steps } = reduceCase(caseOf({ comments }, { phase: reading }), {
    type: 'shown',
    shown: true,
    now,
  });
  expect(steps[0]?.step).toMatchObject({ acted: { delegatedTo: { url: '', iid: 77 } } });
});
