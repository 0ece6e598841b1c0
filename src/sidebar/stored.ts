/** What stands outside of React, as it is now; without a page as well, where the column is drawn to text. */
import { useSyncExternalStore } from 'react';

export const useStored = <T>(subscribe: (listener: () => void) => () => void, now: () => T): T =>
  useSyncExternalStore(subscribe, now, now);
