/** No record has it: the largest id that fits into four bytes. */
export const noSuchId = 2_147_483_647;

/** Moments or days as they were told; equal ones may stand either way. */
export const isNewestFirst = (times: readonly string[]): boolean =>
  times.every((time, n) => n === 0 || Date.parse(times[n - 1] ?? '') >= Date.parse(time));
