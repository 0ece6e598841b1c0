/** Any event at all, whether it fits the step or not. */
import * as fc from 'fast-check';
import type { Departing } from '#core/procedures/departure.ts';
import type { Acted, Step } from '#core/step/state.ts';
import type { StepEvent } from '#core/step/events.ts';
import { transition, locked, resumed } from '#core/step/transition.ts';
import type { Proof } from '#core/domain/proof.ts';

const now = fc.integer({ min: 0, max: 10_000_000 });
const trouble = { kind: 'silence', service: 'customersdot', detail: '' } as const;
const refusal = { id: 'unknown', raw: '', params: {} } as const;

const proof: fc.Arbitrary<Proof> = fc.oneof(
  fc.record({ settled: fc.constantFrom('yes', 'no', 'half', 'cannot-tell'), sides: fc.constant([]) }),
  fc.record({ settled: fc.constant('cannot-tell' as const), sides: fc.constant([]), retryAt: now }),
);

const departing: fc.Arbitrary<Departing | null> = fc.constantFrom(
  null,
  { is: 'seen', from: { linked: 1 } } as const,
  { is: 'seen', from: { linked: 2 } } as const,
  { is: 'not-as-planned', from: { linked: 3 } } as const,
  { is: 'unread', what: 'linked', trouble: null } as const,
);

/** One of each kind, at any time. */
export const anyEvent: fc.Arbitrary<StepEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'unlock',
      'noted',
      'look-again',
      'did-not-happen',
      'done-in-admin',
      'ended',
      'denial-not-noted',
      'changed',
      'take-back',
    ),
    now,
  }),
  fc.record({
    type: fc.constant('looked' as const),
    proof,
    departing,
    auditCheck: fc.constantFrom('succeeded', 'failed', 'none', 'unread', null),
    now,
  }),
  fc.record({
    type: fc.constant('held' as const),
    because: fc.constantFrom(['gates'] as const, ['blocked', 'reading'] as const),
    now,
  }),
  fc.record({
    type: fc.constant('go' as const),
    attempt: fc.constantFrom('a', 'b'),
    fresh: fc.boolean(),
    now,
  }),
  fc.record({
    type: fc.constant('not-noted' as const),
    notice: fc.constantFrom(
      { is: 'not-noted', trouble } as const,
      { is: 'too-many-notes', until: 9 } as const,
    ),
    now,
  }),
  fc.record({
    type: fc.constant('answered' as const),
    answer: fc.constantFrom(
      { tag: 'accepted' } as const,
      { tag: 'refused', refusal } as const,
      { tag: 'refused', refusal: { ...refusal, id: 'moved' } } as const,
      { tag: 'no-answer', trouble } as const,
      { tag: 'handed', to: 'agent' } as const,
      { tag: 'handed', to: 'request', url: '', iid: null } as const,
    ),
    now,
  }),
  fc.record({
    type: fc.constant('refused-in-admin' as const),
    answer: fc.constantFrom(
      { tag: 'refused', refusal } as const,
      { tag: 'refused', refusal: { ...refusal, id: 'moved' } } as const,
      { tag: 'no-answer', trouble } as const,
    ),
    fromHalf: fc.boolean(),
    now,
  }),
  fc.record({
    type: fc.constant('told' as const),
    status: fc.constantFrom(
      { is: 'done' } as const,
      { is: 'failed', refusal } as const,
      { is: 'nothing-yet' } as const,
    ),
    now,
  }),
);

const acted: fc.Arbitrary<Acted> = fc.record({
  attempt: fc.constantFrom('a', 'b'),
  since: now,
  answered: fc.boolean(),
  attestedBy: fc.constantFrom(null, 'agent' as const, 'automation' as const),
  from: fc.constantFrom(null, { linked: 1 }, { linked: 2 }),
  delegatedTo: fc.constantFrom(null, 'agent' as const, { url: '', iid: null }),
});

/** Where any events may have led, from a fresh step or from one that the journal told of. */
export const anyStep: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(
      fc.constant(locked),
      fc.tuple(acted, now).map(([one, at]) => resumed(one, at)),
    ),
    fc.array(anyEvent, { maxLength: 30 }),
  )
  .map(([first, events]) => events.reduce(transition, first));
