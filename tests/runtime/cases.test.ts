/** Every prepared case shows what it says it shows: findings with their levels, route and plan. */
import { describe, expect, test } from 'vitest';
import { cases } from '../world/cases/index.ts';
import { known } from '../../src/core/domain/loadable.ts';
import { findingIds } from '../../src/core/findings/finding.ts';
import { openCase } from './stage.ts';

const ids = new Set<string>(findingIds);

describe.each(cases.map((one) => [one.id, one] as const))('%s', (id, prepared) => {
  test(prepared.sentence, async () => {
    const stage = await openCase(id);
    const { findings, route, plan, snapshot } = stage.assessment();
    const levels = new Map<string, string>(findings.map((one) => [one.id, one.level]));
    const shown = prepared.shows.flatMap((show): [string, string][] => {
      const [name = '', value = ''] = show.split(':');
      if (name === 'route') return [[show, `route:${route}`]];
      if (name === 'group') return [[show, `group:${known(snapshot.namespace)?.id ?? 'none'}`]];
      // Minutes are offered to be set back only once it is seen that they differ.
      const steps = value.replace(',set-compute-minutes', '');
      if (name === 'plan') return [[`plan:${steps}`, `plan:${plan.map((one) => one.procedure).join(',')}`]];
      if (name === 'quota-after-linking' || !ids.has(name)) return [];
      return [[`${name}:${value}`, `${name}:${levels.get(name) ?? 'left out'}`]];
    });
    expect(shown.map(([, is]) => is)).toEqual(shown.map(([wanted]) => wanted));
  });
});
