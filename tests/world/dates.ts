/**
 * Dates in a seed stand relative to the start of the world that is made from it, so that a case means the same
 * whenever it is played: a mark like `⟦+30⟧` is a day, `⟦-5m⟧` a moment, also in the middle of a text.
 */
const MINUTE = 60_000;
const DAY = 86_400_000;

export const day = (offset: number): string => `⟦${offset < 0 ? '' : '+'}${offset}⟧`;
export const minutesAgo = (minutes: number): string => `⟦-${minutes}m⟧`;
export const daysAgo = (days: number): string => minutesAgo(days * 1440);

export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const isoMoment = (ms: number): string => new Date(ms).toISOString();
/** Zendesk counts in whole seconds. */
export const isoSecond = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

function resolveText(text: string, start: number): string {
  if (!text.includes('⟦')) return text;
  return text.replaceAll(/⟦([+-]\d+)(m?)⟧/g, (_, amount: string, minutes: string) =>
    minutes ? isoSecond(start + Number(amount) * MINUTE) : isoDay(start + Number(amount) * DAY),
  );
}

/** A deep copy with every relative date made absolute; expressions and the like are shared as they are. */
export function resolveDates<T>(value: T, start: number): T {
  if (typeof value === 'string') return resolveText(value, start) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => resolveDates(item, start)) as T;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolveDates<unknown>(item, start)]),
    ) as T;
  }
  return value;
}
