/** Where the admin page said no: its field and its control stand in a step that waits for the agent's hands, and nowhere else. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { begin, stepOf } from '../runtime/fixtures.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { tell } from '../runtime/safety/told.ts';
import { texts } from '../world/customersdot/texts.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

async function waiting(settings = {}): Promise<Stage> {
  const stage = await openCase('guided', { settings });
  await tell(stage);
  await begin(stage, 'change-namespace');
  return stage;
}

const refusal = async (stage: Stage) => {
  const html = await drawn(stage.runtime);
  return {
    field: valuesOf(html, 'data-field').filter((one) => one === 'refusal').length,
    action: valuesOf(html, 'data-action').filter((one) => one === 'refused-in-admin').length,
    escalate: valuesOf(html, 'data-action').filter((one) => one === 'escalate').length,
  };
};
const quote = (stage: Stage, words: string): Promise<void> =>
  stage.send({ type: 'quote', step: stepOf(stage, 'change-namespace').id, words });
const say = (stage: Stage): Promise<void> =>
  stage.send({ type: 'refused-in-admin', step: stepOf(stage, 'change-namespace').id });

describe('one field and one control, with Escalate beside them', () => {
  test('while the agent carries it out', async () => {
    expect(await refusal(await waiting())).toEqual({ field: 1, action: 1, escalate: 1 });
  });

  test('not before the change waits', async () => {
    const stage = await openCase('guided');
    await tell(stage);
    await stage.send({ type: 'start' });
    expect(await refusal(stage)).toEqual({ field: 0, action: 0, escalate: 0 });
  });

  test('not once it is refused', async () => {
    const stage = await waiting();
    await quote(stage, 'Flux capacitor missing');
    await say(stage);
    expect(await refusal(stage)).toEqual({ field: 0, action: 0, escalate: 1 });
  });

  test('not where an automation carries it out', async () => {
    const stage = await openCase('internal-request-unanswered');
    await begin(stage, 'force-associate');
    expect(await refusal(stage)).toEqual({ field: 0, action: 0, escalate: 1 });
  });

  test('not for an agent who may only look', async () => {
    const stage = await waiting();
    const other = await stage.reload({ settings: { operator_group_ids: '1' } });
    expect(await refusal(other)).toEqual({ field: 0, action: 0, escalate: 0 });
  });
});

test('the field has a label and a hint, and what others wrote stands in it as text', async () => {
  const stage = await waiting();
  await quote(stage, '</textarea><script>alert(1)</script>');
  const html = await drawn(stage.runtime);
  const field =
    /<textarea[^>]*>[^<]*<\/textarea>/.exec(html.slice(html.indexOf('data-field="refusal"')))?.[0] ?? '';
  expect(field).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script>alert(1)');
  const { t } = stage.services;
  for (const key of ['label', 'hint'] as const) expect(html).toContain(t(`ui.step.refusal.${key}`));
});

test('what it was refused with is shown as text, with what to do', async () => {
  const stage = await waiting();
  await quote(stage, '<img src=x> Flux');
  await say(stage);
  const html = await drawn(stage.runtime);
  expect(html).toContain('&lt;img src=x&gt; Flux');
  expect(html).not.toContain('<img src=x>');
  expect(html).toContain(stage.services.t('refusal.unknown.do').replaceAll("'", '&#x27;'));
});

test('a group that is taken, where nobody has told by what: that is asked, and no clearing is promised', async () => {
  const stage = await waiting();
  await quote(stage, texts.taken);
  await say(stage);
  const html = await drawn(stage.runtime);
  expect(html).toContain(stage.services.t('ui.step.offers.untold'));
  expect(html).not.toContain(stage.services.t('ui.step.offers.clear'));
});
