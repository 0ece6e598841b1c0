/** Lets several listeners hear one source: what has happened is told once to each of them. */

type Listener<T> = (said: T) => void;

/** @param begin starts the source; answers how to stop it. It runs while there is anybody to hear it. */
export function heardByMany<T>(begin: (t: Listener<T>) => () => void): (listener: Listener<T>) => () => void {
  const listeners = new Set<Listener<T>>();
  let stop: (() => void) | null = null;
  return (listener) => {
    // One function may listen twice, and then stops twice.
    const own: Listener<T> = (said) => listener(said);
    listeners.add(own);
    stop ??= begin((said) => {
      for (const each of Array.from(listeners)) each(said);
    });
    return () => {
      listeners.delete(own);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
    };
  };
}
