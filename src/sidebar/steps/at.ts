/** A step in one state of its life. */
import type { Step } from '../../core/step/state.ts';

export type StepAt<A extends Step['at']> = Extract<Step, { readonly at: A }>;
