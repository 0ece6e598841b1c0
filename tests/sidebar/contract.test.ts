/** What outside tests and the team's browser extension hold on to, in every prepared case as it opens. */
import { describe, expect, test, vi } from 'vitest';
import { isBegun } from '#core/case/phase.ts';
import { cases } from '../world/cases/index.ts';
import { expectNoise } from '../noise.ts';
import { openCase } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

/** Once each in the whole page. */
const alone = ['data-fact', 'data-finding', 'data-field', 'data-route'];

/** Sends nothing to a customer's records, and nothing to the ticket. */
const harmless = new Set(['refresh', 'open-setup-check', 'open-desk', 'look-again-at']);

/** A key that has no words is shown as itself. */
const bareKey =
  />\s*(ui|finding|trouble|refusal|route|step|standing|closing|journal|level|mode|word)\.[a-z-]+/;

const tags = (html: string, attribute: string): readonly string[] =>
  html.match(new RegExp(`<[a-z0-9]+[^>]*\\s${attribute}[="][^>]*>[^<]*`, 'g')) ?? [];

describe.each(cases.map((one) => [one.id, one.sentence] as const))('%s', (id, sentence) => {
  test(sentence, async () => {
    expectNoise(/useLayoutEffect does nothing on the server/);
    const stage = await openCase(id);
    const html = await drawn(stage.runtime);
    const { findings, route, plan } = stage.assessment();
    const status = stage.status();
    const actions = valuesOf(html, 'data-action');

    for (const attribute of alone) {
      const values = valuesOf(html, attribute);
      expect(values, attribute).toEqual([...new Set(values)]);
    }
    expect(new Set(valuesOf(html, 'data-finding'))).toEqual(new Set(findings.map((one) => one.id)));
    for (const one of findings) expect(html).toContain(`data-finding="${one.id}" data-level="${one.level}"`);
    expect(valuesOf(html, 'data-route')).toEqual(status === 'error' ? [] : [route]);
    if (!isBegun(stage.state())) {
      expect(valuesOf(html, 'data-step')).toEqual(plan.map((one) => one.procedure));
      expect(new Set(valuesOf(html, 'data-at'))).toEqual(new Set(plan.length > 0 ? ['locked'] : []));
    }
    expect(actions.filter((one) => one === 'start')).toHaveLength(status === 'ready' ? 1 : 0);
    expect(actions.filter((one) => one === 'draft-reply').length).toBeLessThanOrEqual(1);
    expect(actions.filter((one) => one === 'refresh' || one === 'open-setup-check')).toHaveLength(2);
    if (status === 'forbidden') {
      expect(actions.filter((one) => !harmless.has(one))).toEqual([]);
      expect(valuesOf(html, 'data-gate')).toEqual([]);
      expect(valuesOf(html, 'data-field')).toEqual([]);
    }
    for (const fact of tags(html, 'data-unread')) expect(fact).toMatch(/could not be read$/);
    for (const fact of tags(html, 'data-fact')) expect(fact).not.toMatch(/>$/);
    expect(html).not.toMatch(bareKey);
  });
});
