/** Times as the screens show them: in UTC, with the zone, and with the day when it is another one. */

const stamp = (ms: number): string => new Date(ms).toISOString();

/** `10:42 UTC` */
export const minuteOf = (ms: number): string => `${stamp(ms).slice(11, 16)} UTC`;

/** `10:43:07 UTC` */
export const secondOf = (ms: number): string => `${stamp(ms).slice(11, 19)} UTC`;

/** `2027-03-01 10:42 UTC`, or without the day when it is today's. */
export const momentOf = (ms: number, now: number): string =>
  stamp(ms).slice(0, 10) === stamp(now).slice(0, 10)
    ? minuteOf(ms)
    : `${stamp(ms).slice(0, 10)} ${minuteOf(ms)}`;

/** `2027-03-01` out of a time as Zendesk tells it. */
export const dayIn = (at: string): string => at.slice(0, '2027-03-01'.length);
