/** The verdict in one sentence, which names the present state, and what follows from it. */
import type { PlanView, StepView } from '../../core/case/plan-view.ts';
import type { LostMinutes } from '../../core/case/lost-minutes.ts';
import type { StillFree } from '../../core/case/still-free.ts';
import type { CaseStatus } from '../../core/case/status.ts';
import { isByHand } from '../../core/step/transition.ts';
import type { Route } from '../../core/plan/route.ts';
import type { Translate } from '../../i18n/translate.ts';
import { nameOf } from '../steps/step-words.ts';

/** What the headline is made of. */
export interface Standing {
  readonly status: CaseStatus;
  readonly route: Route;
  readonly plan: Pick<PlanView, 'planned' | 'started' | 'stranded'>;
  /** The ticket was submitted with the reply. */
  readonly sent: boolean;
  readonly lost: LostMinutes | null;
  readonly stillFree: StillFree | null;
}

/** The step at which the work stands: the first that is neither settled nor waits for another. */
const currentIn = (started: readonly StepView[]): number =>
  started.findIndex(({ step: { step } }) => step.at !== 'settled' && step.at !== 'locked');

/** Before the reply is drafted it is said what it would go out without. */
function atClosing(lost: LostMinutes | null, t: Translate): string {
  if (lost === null) return t('standing.closing');
  const minutes = new Intl.NumberFormat(t.locale).format(lost.before - lost.now);
  return t(lost.waived ? 'ui.verdict.now.without-minutes' : 'ui.verdict.now.minutes', { minutes });
}

/** Nothing was reached for the customer where the last that went was to put back what had been there. */
function backOn(started: readonly StepView[], t: Translate): string | null {
  const last = started.findLast(({ step }) => step.role !== 'minutes')?.step;
  if (last?.role !== 'put-back') return null;
  const { wish, about } = last.plan;
  return t('ui.verdict.now.back', {
    subscription: wish['subscription'] ?? '?',
    path: about.namespace?.path ?? '?',
  });
}

function atStep(started: readonly StepView[], t: Translate): string | null {
  const index = currentIn(started);
  const current = started[index]?.step;
  if (current === undefined) return null;
  const name = t(`ui.step.${nameOf(current)}`);
  // Of a single step nobody wants to be told that it is the first of one.
  const step =
    started.length === 1 ? name : t('ui.verdict.now.of', { step: name, now: index + 1, all: started.length });
  const values = { step };
  switch (current.step.at) {
    case 'refused':
      return t('ui.verdict.now.refused', values);
    case 'in-doubt':
      return t('ui.verdict.now.in-doubt', values);
    case 'waiting':
      return t(isByHand(current.step) ? 'ui.verdict.now.your-turn' : 'ui.verdict.now.waiting', values);
    case 'ready':
      return t('ui.verdict.now.ready', values);
    default:
      return t('ui.verdict.now.working', values);
  }
}

/**
 * A group without its plan comes before all else, be it one that was cleared or one that a customer was told to have it; then the
 * step at which the work stands, then what the case comes to.
 * @param asks facts of the admin pages are asked of the agent now
 */
export function headlineOf(
  { status, route, plan, stillFree, lost, sent }: Standing,
  t: Translate,
  asks = false,
): string {
  const stranded = plan.stranded.at(-1);
  if (stranded !== undefined) return t('ui.verdict.now.on-free', { path: stranded.path });
  if (stillFree !== null)
    return t('ui.verdict.now.still-free', {
      path: stillFree.path,
      at: stillFree.at.slice(0, '2027-03-01'.length),
    });
  switch (status) {
    case 'running':
      return atStep(plan.started, t) ?? t('standing.running');
    case 'closing':
      return backOn(plan.started, t) ?? atClosing(lost, t);
    case 'closed':
      return t(sent ? 'ui.verdict.now.sent' : 'standing.closed');
    case 'ready':
      return route === 'provision'
        ? t('route.provision.steps', { count: plan.planned.length })
        : t(`route.${route}.say`);
    case 'blocked':
    case 'forbidden':
      return route === 'provision' && status === 'blocked' ? t('standing.blocked') : t(`route.${route}.say`);
    case 'choosing':
      return t(asks ? 'ui.verdict.facts' : 'standing.choosing');
    default:
      return t(`standing.${status}`);
  }
}

/** What to do next, where the headline speaks of the route. */
export function adviceOf(status: CaseStatus, route: Route, asks: boolean, t: Translate): string | null {
  if (status === 'ready') return route === 'provision' ? null : t(`route.${route}.do`);
  if (status === 'blocked' && route !== 'provision') return t(`route.${route}.do`);
  if (status === 'forbidden') return t('standing.forbidden');
  // The headline asks for the facts already.
  if (status === 'choosing' && asks) return null;
  return status === 'choosing' || status === 'error' ? t(`ui.verdict.${status}`) : null;
}
