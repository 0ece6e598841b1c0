/** Every walk, for whoever wants to look at each state that there is. */
import { walksAtDesk } from './at-desk.ts';
import { walksByApi } from './by-api.ts';
import { walksByHand } from './by-hand.ts';
import type { Walk } from './walk.ts';

export type { Walk } from './walk.ts';
export { openAlone } from './walk.ts';

/** Every walk there is, those of the API first. */
export const walks: readonly Walk[] = [...walksByApi, ...walksByHand, ...walksAtDesk];
