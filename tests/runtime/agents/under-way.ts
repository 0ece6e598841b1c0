/** What a step does by itself, so that an agent waits for it, whether they look at its state or at the screen. */
const underWay: ReadonlySet<string> = new Set(['looking', 'noting', 'acting', 'waiting']);

/** @param at the state of the step, as the app and its screen name it */
export const isUnderWay = (at: string): boolean => underWay.has(at);
