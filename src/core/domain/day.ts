/** Days of the calendar. */

/** A date without a time, `2027-03-01`, in UTC. */
export type Day = string;

/** The day of that moment, in UTC. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
