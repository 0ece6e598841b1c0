/** When a service that was asked too often may be asked again. */

/** Where it does not say: limits are counted by the minute (gitlab-api.md 1.12, zendesk.md 3). */
const MINUTE = 60_000;
/** No limit lasts longer; a larger number is a mistake, and nobody waits for it. */
const DAY = 86_400_000;

/** ms */
const LEAST = 2_000;

/**
 * @param after `Retry-After`: seconds or an HTTP date; anything else counts as not said
 * @param now epoch ms
 * @returns epoch ms, some seconds from now at the least: a clock that runs ahead, or a service that says 0, must not be asked
 * without a pause
 */
export function retryAtOf(after: string | undefined, now: number): number {
  const text = after?.trim() ?? '';
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return now + (Number.isNaN(ms) ? MINUTE : Math.min(DAY, Math.max(LEAST, Math.ceil(ms))));
}
