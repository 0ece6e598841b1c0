/** Runs in each frame before anything else does, and notes what is measured there. */

export interface Watched {
  /** When the case left `loading`, and when its first control was there; ms since the frame began to load. */
  verdict: number | null;
  control: number | null;
  /** The main thread was held for more than 50 ms: for how long, and when it began. */
  readonly long: { readonly at: number; readonly ms: number }[];
}

declare global {
  interface Window {
    bench: Watched;
  }
}

export function watch(): void {
  const seen: Watched = { verdict: null, control: null, long: [] };
  window.bench = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const root = document.querySelector<HTMLElement>('[data-case]');
    if (seen.verdict === null && root !== null && root.dataset['case'] !== 'loading')
      seen.verdict = performance.now();
    if (seen.control === null && document.querySelector('[data-action="start"]') !== null)
      seen.control = performance.now();
    if (seen.verdict !== null && seen.control !== null) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-case'],
  });
}
