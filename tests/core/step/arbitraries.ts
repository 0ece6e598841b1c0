/** What chance has in store for one move: of the world, of the wire, of the note, and of the agent. */
import * as fc from 'fast-check';

/** What the admin page shows in place of a success: its no, or that it broke. */
export type Page = 'page-refuses' | 'page-breaks';

export interface Whim {
  /** The sidebar is closed and opened again before the move. */
  readonly close: boolean;
  /** So many milliseconds pass. */
  readonly pass: number;
  readonly blind: 'no' | 'portal' | 'gitlab' | 'both' | 'rate-limit';
  /** `unsaid`: the note is on the ticket, and nobody is told. */
  readonly note: 'fine' | 'lost' | 'unsaid' | 'full';
  /** `closed`: the sidebar is gone before the answer. */
  readonly reply: 'accepted' | 'refused' | 'refused-unsaid' | 'lost' | 'closed';
  readonly happens: 'now' | 'late' | 'much-later' | 'never';
  readonly lag: number;
  readonly auditCheck: 'true' | 'unread';
  /** What the agent does with a form that was handed over. */
  readonly hand: 'does' | 'does-late' | 'silently' | 'lies' | 'disowns' | 'rests' | Page;
  /** Whether the form was taken all the same, where its page says otherwise: it was sent twice, say. */
  readonly taken: 'no' | 'now' | 'late';
  readonly inDoubt: 'looks' | 'disowns';
  readonly refused: 'rests' | 'again';
  /** Whether the step was looked at just now when the agent says go. */
  readonly fresh: boolean;
  /** What was read has changed since the agent said go. */
  readonly changed: boolean;
  /** Other hands move what the change departs from, right before this move. */
  readonly moves: 'no' | 'linked' | 'path';
  /** What the change departs from cannot be read. */
  readonly unread: boolean;
  /** The agent takes back that it was done. */
  readonly regrets: boolean;
  /** The last event is delivered once more. */
  readonly doubled: boolean;
}

export interface Setting {
  readonly mode: 'api' | 'guided' | 'request';
  /** Which services show the change. */
  readonly shownBy: 'both' | 'customersdot' | 'gitlab';
  /** CustomersDot cannot be read here, so the agent's word stands for it. */
  readonly untold: boolean;
  /** It is so from the beginning. */
  readonly so: boolean;
}

/** The first is the usual one. */
function mostly<T>(weight: number, usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  const rest = others.map((value) => ({ weight: 1, arbitrary: fc.constant(value) }));
  return fc.oneof({ weight: weight * others.length, arbitrary: fc.constant(usual) }, ...rest);
}

const whim: fc.Arbitrary<Whim> = fc.record({
  close: mostly(9, false, true),
  pass: mostly(2, 0, 1_500, 40_000, 200_000),
  blind: mostly(3, 'no', 'portal', 'gitlab', 'both', 'rate-limit'),
  note: mostly(3, 'fine', 'lost', 'unsaid', 'full'),
  reply: fc.constantFrom('accepted', 'accepted', 'lost', 'lost', 'refused', 'refused-unsaid', 'closed'),
  happens: fc.constantFrom('now', 'now', 'late', 'late', 'much-later', 'never'),
  lag: fc.constantFrom(0, 0, 5_000, 90_000, 300_000),
  auditCheck: mostly(1, 'true', 'unread'),
  hand: fc.constantFrom(
    'does',
    'does',
    'does-late',
    'silently',
    'lies',
    'disowns',
    'rests',
    'page-refuses',
    'page-breaks',
  ),
  taken: fc.constantFrom('no', 'now', 'late'),
  inDoubt: mostly(2, 'looks', 'disowns'),
  refused: mostly(1, 'again', 'rests'),
  fresh: mostly(2, true, false),
  changed: mostly(5, false, true),
  moves: mostly(4, 'no', 'linked', 'path'),
  unread: mostly(5, false, true),
  regrets: mostly(2, false, true),
  doubled: mostly(5, false, true),
});

export interface Story {
  readonly setting: Setting;
  readonly whims: readonly Whim[];
}

const setting: fc.Arbitrary<Setting> = fc
  .record({
    mode: fc.constantFrom('api', 'api', 'guided', 'request'),
    shownBy: fc.constantFrom('both', 'both', 'customersdot', 'gitlab'),
    untold: mostly(2, false, true),
    so: mostly(7, false, true),
  })
  // With the API, and where it is so already, CustomersDot can be read: without it only the agent could tell.
  .map((one) => ({ ...one, untold: one.untold && one.mode !== 'api' && !one.so }));

export const stories: fc.Arbitrary<Story> = fc.record({
  setting,
  whims: fc.array(whim, { minLength: 8, maxLength: 50, size: 'max' }),
});

/** How it is when nothing goes wrong any more. */
export const calm: Whim = {
  close: false,
  pass: 0,
  blind: 'no',
  note: 'fine',
  reply: 'accepted',
  happens: 'now',
  lag: 0,
  auditCheck: 'true',
  hand: 'does',
  taken: 'no',
  inDoubt: 'looks',
  refused: 'rests',
  fresh: true,
  changed: false,
  moves: 'no',
  unread: false,
  regrets: false,
  doubled: false,
};
