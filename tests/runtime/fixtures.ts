/** What an agent does with one step, in a word. */
import { gatesOf, type StepGate } from '../../src/core/case/gates.ts';
import type { CaseStep } from '../../src/core/case/state.ts';
import { goThrough } from './agents/keen-agent.ts';
import type { Stage } from './stage.ts';

export function stepOf(stage: Stage, procedure: string): CaseStep {
  const step = stage.step(procedure);
  if (step === undefined) throw new Error(`There is no step ${procedure}.`);
  return step;
}

/** Where a step is; `none` where the case has none of the kind. */
export const at = (stage: Stage, procedure: string): string => stage.step(procedure)?.step.at ?? 'none';

/** Gives every gate of the step and lets it go. */
export const go = (stage: Stage, procedure: string): Promise<void> =>
  goThrough(stage, stepOf(stage, procedure));

/** The gate of a step, by its id. */
export function gateOf(stage: Stage, procedure: string, id: string): StepGate {
  const gate = gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure)).find(
    (one) => one.id === id,
  );
  if (gate === undefined) throw new Error(`${procedure} has no gate ${id}.`);
  return gate;
}

/** Confirms one gate of a step: ticks it, or types these words. */
export const give = (stage: Stage, procedure: string, id: string, text?: string): Promise<void> => {
  const { name } = gateOf(stage, procedure, id);
  return stage.send({ type: 'give', gate: name, ...(text === undefined ? { ticked: true } : { text }) });
};

/** Lets a step go with what was confirmed so far. */
export const press = (stage: Stage, procedure: string): Promise<void> =>
  stage.send({ type: 'go', step: stepOf(stage, procedure).id });

/** Starts the case and lets its first step go. */
export async function begin(stage: Stage, procedure: string): Promise<void> {
  await stage.send({ type: 'start' });
  await go(stage, procedure);
}

export const lookAgain = (stage: Stage, procedure: string): Promise<void> =>
  stage.send({ type: 'look-again', step: stepOf(stage, procedure).id });

export const didNotHappen = (stage: Stage, procedure: string): Promise<void> =>
  stage.send({ type: 'did-not-happen', step: stepOf(stage, procedure).id });

/** Where every step is, in order. */
export const line = (stage: Stage): readonly string[] =>
  stage.state().steps.map((one) => `${one.plan.procedure} ${one.step.at}`);
