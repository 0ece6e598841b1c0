/** Whatever the mode, the same case is judged the same: findings, route and plan know nothing of who carries it out. */
import { describe, expect, test } from 'vitest';
import { cases } from '../world/cases/index.ts';
import { openCase } from './stage.ts';

/** Cases of one story; the modes' own cases say otherwise which mode they are in. */
const stories = cases.filter((one) => one.settings?.['execution_mode'] === undefined);

async function judged(id: string, mode: string) {
  const stage = await openCase(id, { settings: { execution_mode: mode } });
  const { findings, route, plan } = stage.assessment();
  return {
    status: stage.status(),
    route,
    findings: findings.map(({ id: finding, level, messageKey }) => `${finding}:${level}:${messageKey}`),
    plan: plan.map((step) => step.key),
  };
}

describe.each(stories.map((one) => [one.id, one.title] as const))('%s: %s', (id) => {
  test('is judged the same by API, by internal request and guided', async () => {
    const byApi = await judged(id, 'api');
    expect(await judged(id, 'internal_request')).toEqual(byApi);
    expect(await judged(id, 'guided')).toEqual(byApi);
  });
});
