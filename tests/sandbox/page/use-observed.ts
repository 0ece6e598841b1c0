import { useSyncExternalStore } from 'react';
import type { Observed } from '../desk/observed.ts';

/** Paints anew whenever the thing says that it has changed. */
export function useObserved<T extends Observed>(thing: T): T {
  useSyncExternalStore(thing.subscribe, thing.getVersion);
  return thing;
}
