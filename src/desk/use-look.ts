/** One look at a service, asked when a part is opened; a late answer to an older question never lands. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { asked, type Loadable, loadableFrom, type ReadResult } from '../core/domain/loadable.ts';
import { useDesk } from './desk-context.ts';

/**
 * @param key what is asked for; another one is asked anew, null asks nothing
 * @param look never rejects
 * @returns what is known by now, and how to look again
 */
export function useLook<T>(
  key: string | null,
  look: () => Promise<ReadResult<T>>,
): readonly [Loadable<T>, () => void] {
  const { ports } = useDesk();
  const [turn, setTurn] = useState(0);
  const [seen, setSeen] = useState<{ readonly of: string; readonly is: Loadable<T> } | null>(null);
  const of = key === null ? null : `${turn} ${key}`;
  const latest = useRef(look);
  useLayoutEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (of === null) return;
    let current = true;
    void latest.current().then((read) => {
      if (current) setSeen({ of, is: loadableFrom(read, ports.now()) });
    });
    return () => {
      current = false;
    };
  }, [of, ports]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return [of !== null && seen?.of === of ? seen.is : asked, again];
}
