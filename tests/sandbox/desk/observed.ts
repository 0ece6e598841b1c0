/** A thing whose changes others want to hear of: the page paints anew, the framework tells the app. */
export class Observed {
  #listeners = new Set<() => void>();
  version = 0;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getVersion = (): number => this.version;

  changed(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}
