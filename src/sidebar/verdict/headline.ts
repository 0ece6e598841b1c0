/** The verdict in one sentence, and what follows from it. */
import type { Standing } from '../../core/case/status.ts';
import type { Route } from '../../core/plan/route.ts';
import type { Say } from '../../i18n/translate.ts';

export function headlineOf(standing: Standing, route: Route, steps: number, say: Say): string {
  switch (standing) {
    case 'ready':
      return route === 'provision'
        ? say('route.provision.steps', { count: steps })
        : say(`route.${route}.say`);
    case 'blocked':
    case 'forbidden':
      return route === 'provision' && standing === 'blocked'
        ? say('standing.blocked')
        : say(`route.${route}.say`);
    default:
      return say(`standing.${standing}`);
  }
}

/** What to do next, where the headline speaks of the route. */
export function adviceOf(standing: Standing, route: Route, asks: boolean, say: Say): string | null {
  if (standing === 'ready') return say(`route.${route}.do`);
  if (standing === 'blocked' && route !== 'provision') return say(`route.${route}.do`);
  if (standing === 'forbidden') return say('standing.forbidden');
  if (standing === 'choosing' && asks) return say('ui.verdict.facts');
  return standing === 'choosing' || standing === 'blocked' || standing === 'error'
    ? say(`ui.verdict.${standing}`)
    : null;
}
