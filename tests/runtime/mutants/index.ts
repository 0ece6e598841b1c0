/** Every planted bug; a new one stands in the list of its kind, and whoever searches finds it here. */
import { lineMutants } from './lines.ts';
import { movedMutants } from './moved.ts';
import type { Mutant } from './mutant.ts';
import { serviceMutants } from './services.ts';

export const mutants: readonly Mutant[] = [...serviceMutants, ...movedMutants, ...lineMutants];
