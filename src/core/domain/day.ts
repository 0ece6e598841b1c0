/** Days of the calendar. */

/** A date without a time, `2027-03-01`, in UTC. */
export type Day = string;
