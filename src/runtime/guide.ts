/** What an agent is guided by, step by step, with each value ready to copy. */
import { departureOf } from '../core/case/gates.ts';
import type { CaseState } from '../core/case/state.ts';
import type { Guide } from '../core/step/guide.ts';
import { changeLink } from '../core/domain/wish.ts';
import type { Services } from './services.ts';

/**
 * The guide of one step; null for a step that is not there, or whose wish its procedure does not take. Rejects when
 * the code of the steps did not load.
 */
export async function guideFor(state: CaseState, services: Services, id: string): Promise<Guide | null> {
  const step = state.steps.find((one) => one.id === id);
  if (step === undefined) return null;
  const { plan } = step;
  const prepared = (await services.stepTools()).procedureOf(plan.procedure).prepare(plan.wish, plan.about);
  if ('issues' in prepared) return null;
  const link = await changeLink(state.ticket.link, plan.procedure, plan.wish);
  return prepared.guide(link, departureOf(step));
}
