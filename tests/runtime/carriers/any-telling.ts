/**
 * The property of a case without CustomersDot's API. It searches for a way to tell, correct, choose, press and reload by which something
 * that nobody told counts, a change goes unseen, a group loses its plan unnamed, or the case cannot be ended any more. The agent is honest
 * and forgetful, mistypes, and shares the records with others.
 */
import fc from 'fast-check';
import { ended, played, type TellingMove } from '../agents/telling-moves.ts';
import { wrongNow } from '../agents/told-truths.ts';
import { openCase, type Stage } from '../stage.ts';

const withoutApi = { execution_mode: 'guided', customersdot_admin_email: '', customersdot_admin_token: '' };

const mistelling = (fields: readonly string[], values: readonly string[]): fc.Arbitrary<TellingMove> =>
  fc.record({
    move: fc.constant('mistell' as const),
    field: fc.constantFrom(...fields),
    value: fc.constantFrom(...values),
  });

const move: fc.Arbitrary<TellingMove> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ move: fc.constant('tell' as const), skip: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.constant({ move: 'take' as const }) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      mistelling(['customer-id', 'linked-uid', 'seats'], ['', 'none', '9777', 'x y']),
      mistelling(['linked-namespace'], ['', 'none', '9777', 'acme-corp', 'x y']),
      mistelling(['subscription-name', 'holder'], ['', 'none', 'A-S00012345', 'A-S00077777', 'x y']),
      mistelling(['subscription-product', 'holder-product'], ['', 'seats', 'storage']),
      mistelling(['customer-found'], ['', 'no', 'yes']),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('choose' as const),
      value: fc.constantFrom('', 'acme-corp', '9001', 'nowhere'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      move: fc.constant('press' as const),
      press: fc.constantFrom(
        'start',
        'go',
        'go',
        'by-hand',
        'by-hand',
        'word-only',
        'did-not-happen',
        'look-again',
        'refused-in-admin',
        'put-back',
        'refresh',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('others' as const),
      deed: fc.constantFrom(
        'bought-moved' as const,
        'holder-moved' as const,
        'holder-put' as const,
        'account-linked' as const,
        'group-renamed' as const,
        'plan-bought' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('reload' as const),
      as: fc.constantFrom('ann' as const, 'ben' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ move: fc.constant('pass' as const), minutes: fc.constantFrom(1, 3, 16) }),
  },
);

async function runThrough(id: string, list: readonly TellingMove[]): Promise<void> {
  let stage: Stage = await openCase(id, { settings: withoutApi });
  const wrong: string[] = [];
  for (const one of list) {
    stage = await played(stage, one, wrong);
    wrong.push(...wrongNow(stage));
    if (wrong.length > 0) throw new Error(`After ${JSON.stringify(one)}:\n${wrong.join('\n')}`);
  }
  const end = await ended(stage, wrong);
  if (wrong.length > 0) throw new Error(`In the end:\n${wrong.join('\n')}`);
  if (end !== null) throw new Error(end);
}

/** Prepared cases, each told, corrected and carried out in any way. */
export const cases = ['standard', 'held-by-expired', 'swap-refused', 'admin-linked', 'linked-elsewhere'];

/** It holds for every list of moves. */
export const toldAnyWay = (id: string, longest: number): fc.IAsyncProperty<[TellingMove[]]> =>
  fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: longest, size: 'max' }), (list) =>
    runThrough(id, list),
  );
