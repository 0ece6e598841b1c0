/** Moves as the search draws them: what is likely in a case is drawn often. */
import fc from 'fast-check';
import { faultKinds } from '../../world/faults.ts';
import type { FaultKind } from '../../world/types.ts';
import type { Press } from '../agents/buttons.ts';
import type { Move, Place, Who } from './moves.ts';
import { deeds } from '../agents/other-hands.ts';
import { lies, ways } from './words.ts';

const who = fc.constantFrom<Who>('ann', 'ben');
const where = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Place>('change') },
  { weight: 2, arbitrary: fc.constant<Place>('note') },
  { weight: 5, arbitrary: fc.constantFrom<Place>('portal', 'gitlab', 'issue', 'note', 'ticket') },
);
const does = fc.constantFrom<FaultKind>('apply-late', ...faultKinds);
const press = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Press>('next') },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Press>('start', 'go', 'look-again', 'did-not-happen', 'confirm', 'let-go'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Press>(
      'done-in-admin',
      'refused-in-admin',
      'put-back',
      'draft-reply',
      'refresh',
      'escalate',
    ),
  },
);

const others = fc.record({
  move: fc.constant('others' as const),
  deed: fc.constantFrom(...deeds),
  at: fc.oneof(
    { weight: 2, arbitrary: fc.constant('now' as const) },
    { weight: 3, arbitrary: fc.constant('noted' as const) },
    { weight: 2, arbitrary: fc.constantFrom('noting' as const, 'going' as const) },
  ),
});
const words = fc.record({
  move: fc.constant('words' as const),
  way: fc.constantFrom(...ways),
  lie: fc.constantFrom(...lies),
  heard: fc.boolean(),
});

export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: others },
  { weight: 2, arbitrary: words },
  { weight: 14, arbitrary: fc.record({ move: fc.constant('press' as const), who, press }) },
  {
    weight: 3,
    arbitrary: fc.record({ move: fc.constant('press' as const), who: fc.constant('both' as const), press }),
  },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('by-hand' as const), who, honest: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      move: fc.constant('fault' as const),
      where,
      does,
      status: fc.constantFrom(409, 422, 503),
      times: fc.constantFrom(1, 1, 1, 2, 4),
      seconds: fc.constantFrom(1, 5, 40, 200),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      move: fc.constant('pass' as const),
      seconds: fc.constantFrom(1, 3, 10, 30, 70, 150),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      move: fc.constant('reload' as const),
      who,
      kept: fc.boolean(),
      as: who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('propagation' as const),
      how: fc.constantFrom('at-once' as const, 'slow' as const, 'slow' as const, 'never' as const),
      seconds: fc.constantFrom(5, 25, 100),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('proxy' as const),
      does: fc.constantFrom('rate-limit' as const, 'unprocessable' as const, 'invalid-request' as const),
      times: fc.constantFrom(1, 3),
      seconds: fc.constantFrom(2, 15),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constantFrom('down' as const, 'up' as const),
      service: fc.constantFrom('customersdot' as const, 'gitlab' as const, 'zendesk' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ move: fc.constant('latency' as const), seconds: fc.constantFrom(0, 0, 2, 20) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('automation' as const),
      is: fc.constantFrom('awake' as const, 'asleep' as const, 'failing' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('comment' as const),
      text: fc.constantFrom('Any news?', 'It is about https://gitlab.com/acme-corp and A-S00012345.'),
      heard: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('undo' as const),
      what: fc.constantFrom('link' as const, 'association' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ move: fc.constantFrom('hide' as const, 'show' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('choose' as const),
      who,
      field: fc.constantFrom('namespace' as const, 'subscription' as const),
      value: fc.constantFrom('', 'acme-corp', 'A-S00012345', 'nowhere'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('type' as const),
      who,
      text: fc.constantFrom('', 'Dear Mia, '),
    }),
  },
);
