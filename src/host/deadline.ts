/** Zendesk's SDK waits for minutes, seconds or for ever, depending on the copy and the call: so nothing relies on it. */

export type DeadlineResult =
  | { readonly tag: 'resolved'; readonly value: unknown }
  | { readonly tag: 'rejected'; readonly reason: unknown }
  | { readonly tag: 'late' };

/** Begins something and ends with it, or at the deadline: what comes of it after that is nobody's. Never rejects. */
export function within(milliseconds: number, begin: () => unknown): Promise<DeadlineResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ tag: 'late' }), milliseconds);
    const end = (result: DeadlineResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    // The SDK throws at once for some arguments and rejects for others; inside a promise both are the same.
    void new Promise<unknown>((carry) => carry(begin())).then(
      (value) => end({ tag: 'resolved', value }),
      (reason: unknown) => end({ tag: 'rejected', reason }),
    );
  });
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
