/** Counts what was asked against the limits, in windows that begin with the clock, as "so many a minute" is counted. */
import type { Limit } from './limits.ts';
import type { Asked } from './record.ts';

/** A refusal: by which limit, and what its Retry-After says, in seconds. */
export interface Refused {
  readonly limit: Limit;
  readonly retryAfter: string | undefined;
}

interface Window {
  readonly n: number;
  taken: number;
}

/**
 * What is refused takes nothing from any limit. Times have to be asked in order: only the newest window of each is kept.
 */
export class Counters {
  private readonly windows = new Map<Limit, Map<string, Window>>();
  private readonly peaks = new Map<Limit, number>();
  private readonly limits: readonly Limit[];
  private readonly refuse: boolean;

  /** @param refuse whether a limit is kept, or only watched */
  constructor(limits: readonly Limit[], refuse: boolean) {
    this.limits = limits;
    this.refuse = refuse;
  }

  /** @param at ms; @returns null where it is taken */
  ask(asked: Asked, ticket: string, at: number): Refused | null {
    const counted = this.limits.filter((limit) => limit.counts(asked));
    const windows = counted.map((limit) => this.windowOf(limit, ticket, at));
    if (this.refuse) {
      const over = counted.filter((limit, n) => (windows[n]?.taken ?? 0) >= limit.most);
      // All that refuse have to be waited for, and the longest is told.
      const last = over.toSorted((a, b) => endOf(b, at) - endOf(a, at))[0];
      if (last !== undefined) {
        const seconds = Math.ceil((endOf(last, at) - at) / 1_000);
        return { limit: last, retryAfter: last.tells ? String(seconds) : undefined };
      }
    }
    windows.forEach((window, n) => {
      window.taken += 1;
      const limit = counted[n];
      if (limit !== undefined) this.peaks.set(limit, Math.max(this.peak(limit), window.taken));
    });
    return null;
  }

  /** The most that was taken in one window. */
  peak(limit: Limit): number {
    return this.peaks.get(limit) ?? 0;
  }

  private windowOf(limit: Limit, ticket: string, at: number): Window {
    const key = limit.eachTicket ? ticket : '';
    const of = this.windows.get(limit) ?? new Map<string, Window>();
    this.windows.set(limit, of);
    const n = Math.floor(at / limit.per);
    const had = of.get(key);
    if (had?.n === n) return had;
    const fresh: Window = { n, taken: 0 };
    of.set(key, fresh);
    return fresh;
  }
}

const endOf = ({ per }: Limit, at: number): number => (Math.floor(at / per) + 1) * per;
