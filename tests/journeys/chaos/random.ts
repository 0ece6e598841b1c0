/** Chance that can be repeated: the same seed draws the same numbers (mulberry32). */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  readonly chance: (of: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <const T>(from: readonly [T, ...T[]]) => T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (of) => next() < of,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
  };
}
