import type { World } from '#world/types.ts';
import { useEffect, useReducer } from 'react';

/** A world keeps no version of itself, so each of its changes counts as one. */
export function useWorld(world: World | null): void {
  const [, repaint] = useReducer((n: number) => n + 1, 0);
  useEffect(() => world?.subscribe(repaint), [world]);
}
