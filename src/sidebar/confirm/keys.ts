/** The keys that press a button, and whether one is held. Holding is one press, however often the system repeats it. */

type Forget = () => void;

export interface Keys {
  readonly held: () => boolean;
  /** Calls back once, when the last of them is let go. */
  readonly released: (call: () => void) => Forget;
}

export const presses = (key: string): boolean => key === 'Enter' || key === ' ';

export function watchKeys(page: Window): Keys {
  const held = new Set<string>();
  const waiting = new Set<() => void>();
  function release(): void {
    held.clear();
    const calls = [...waiting];
    waiting.clear();
    for (const call of calls) call();
  }
  function down({ key }: KeyboardEvent): void {
    if (presses(key)) held.add(key);
  }
  function up({ key }: KeyboardEvent): void {
    const was = held.size;
    held.delete(key);
    // macOS tells nobody of a key that is let go while its command key is down.
    if (was > 0 && (held.size === 0 || key === 'Meta')) release();
  }
  page.addEventListener('keydown', down, true);
  page.addEventListener('keyup', up, true);
  // A key that is let go in another window is told there.
  page.addEventListener('blur', () => held.size > 0 && release());
  return {
    held: () => held.size > 0,
    released(call) {
      waiting.add(call);
      return () => waiting.delete(call);
    },
  };
}
