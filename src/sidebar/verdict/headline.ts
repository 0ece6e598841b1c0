/** The verdict in one sentence, and what follows from it. */
import type { CaseStatus } from '../../core/case/status.ts';
import type { Route } from '../../core/plan/route.ts';
import type { Translate } from '../../i18n/translate.ts';

export function headlineOf(status: CaseStatus, route: Route, steps: number, t: Translate): string {
  switch (status) {
    case 'ready':
      return route === 'provision' ? t('route.provision.steps', { count: steps }) : t(`route.${route}.say`);
    case 'blocked':
    case 'forbidden':
      return route === 'provision' && status === 'blocked' ? t('standing.blocked') : t(`route.${route}.say`);
    default:
      return t(`standing.${status}`);
  }
}

/** What to do next, where the headline speaks of the route. */
export function adviceOf(status: CaseStatus, route: Route, asks: boolean, t: Translate): string | null {
  if (status === 'ready') return t(`route.${route}.do`);
  if (status === 'blocked' && route !== 'provision') return t(`route.${route}.do`);
  if (status === 'forbidden') return t('standing.forbidden');
  if (status === 'choosing' && asks) return t('ui.verdict.facts');
  return status === 'choosing' || status === 'blocked' || status === 'error'
    ? t(`ui.verdict.${status}`)
    : null;
}
