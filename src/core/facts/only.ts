/** The one of a list that has only one. */
export const only = <T>(list: readonly T[] | undefined): T | null =>
  list?.length === 1 ? (list[0] ?? null) : null;
