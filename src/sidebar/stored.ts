/** What stands outside of React, as it is now; without a page as well, where the column is drawn to text. */
import { useSyncExternalStore } from 'react';

/**
 * @param subscribe calls the listener at each change, and answers how to leave
 * @param now the same value as long as nothing has changed
 */
export const useStored = <T>(subscribe: (listener: () => void) => () => void, now: () => T): T =>
  useSyncExternalStore(subscribe, now, now);
