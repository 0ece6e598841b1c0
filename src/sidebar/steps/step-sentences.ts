/** What a step does, how things stand before it and after it. */
import type { Departure } from '../../core/procedures/departure.ts';
import type { Entry } from '../../core/journal/entry.ts';
import type { PlannedStep } from '../../core/plan/plan.ts';
import type { Side } from '../../core/domain/proof.ts';
import type { About, Wish } from '../../core/domain/wish.ts';
import type { Translate, Values } from '../../i18n/translate.ts';
import type { StepName } from './step-words.ts';

/** The values that the sentences are filled with. */
export function valuesOf(
  { wish, about }: { readonly wish: Wish; readonly about: About },
  from: Departure | null = null,
): Values {
  const left = from?.['linked-path'] ?? about.from;
  const path = from?.['path'] ?? about.namespace?.path;
  return {
    subscription: about.subscription ?? '?',
    customer: about.customer ?? '?',
    seats: about.seats ?? '?',
    plan: about.plan ?? '?',
    from: left ?? '?',
    path: path ?? `#${wish['namespace'] ?? '?'}`,
    username: about.user?.username || `#${wish['uid'] ?? '?'}`,
    ...wish,
  };
}

/** What the step does, as its title and its button say it. */
export const titleOf = (
  plan: PlannedStep,
  name: StepName,
  t: Translate,
  from: Departure | null = null,
): string => t(`step.${name}.do`, valuesOf(plan, from));

/** How things stand on one side before the change. */
export function nowOf(side: Side, plan: PlannedStep, name: StepName, t: Translate): string {
  const service = t(`service.${side.service}`);
  if (side.is === 'unseen' || side.is === 'untold') return t(`step.side.${side.is}`, { service });
  if (Object.keys(side.params).length === 0) return t('step.side.absent', { service });
  const key = `step.${name}.now.${side.service}`;
  // No step is proven by every service, so not every pair has words.
  return t.has(key) ? t(key, { ...valuesOf(plan), ...side.params }) : service;
}

/** How things will stand after the change. */
export const thenOf = (plan: PlannedStep, name: StepName, t: Translate, from: Departure | null): string =>
  t(`step.${name}.then`, valuesOf(plan, from));

/** The proof of one side that shows what was wished. */
export function proofOf(side: Side, plan: PlannedStep, name: StepName, at: string, t: Translate): string {
  const key = `step.${name}.proof.${side.service}`;
  return t.has(key) ? t(key, { ...valuesOf(plan), ...side.params, at }) : t(`service.${side.service}`);
}

/** What a journal entry is about. */
export const entryWords = ({ procedure, wish, about }: Entry, t: Translate): string =>
  t(
    `journal.what.${about.putBack === true ? 'put-back' : about.resync === undefined ? procedure : 're-sync'}`,
    valuesOf({ wish, about }),
  );
