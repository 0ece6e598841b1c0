/** The steps under way: their attributes, gates and controls, from the start to the draft. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gatesOf } from '../../src/core/case/gates.ts';
import { expectNoise } from '../noise.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

const shown = async (stage: Stage, attribute: string): Promise<readonly string[]> =>
  valuesOf(await drawn(stage.runtime), attribute);

async function steps(stage: Stage): Promise<readonly string[]> {
  const html = await drawn(stage.runtime);
  const at = valuesOf(html, 'data-at');
  return valuesOf(html, 'data-step').map((step, index) => `${step} ${at[index]}`);
}

async function confirm(stage: Stage): Promise<void> {
  const ready = stage.state().steps.find((one) => one.step.at === 'ready');
  if (ready === undefined) return;
  for (const gate of gatesOf(stage.state(), stage.assessment(), ready)) {
    const { name, kind, phrase } = gate;
    await stage.send(
      kind === 'box'
        ? { type: 'give', gate: name, ticked: true }
        : { type: 'give', gate: name, text: phrase ?? 'The customer agreed in writing' },
    );
  }
  await stage.send({ type: 'go', step: ready.id });
}

describe('the standard case', () => {
  test('shows each step where it is, and one way on at a time', async () => {
    const stage = await openCase('standard');
    await stage.send({ type: 'start' });
    expect(await steps(stage)).toEqual(['link-account ready', 'change-namespace locked']);
    expect(await shown(stage, 'data-action')).not.toContain('start');
    expect((await shown(stage, 'data-action')).filter((one) => one === 'go')).toHaveLength(1);
    await confirm(stage);
    await stage.pass(5_000);
    expect(await steps(stage)).toEqual(['link-account settled', 'change-namespace ready']);
    await confirm(stage);
    await stage.pass(5_000);
    expect(await steps(stage)).toEqual(['link-account settled', 'change-namespace settled']);
    expect(stage.status()).toBe('closing');
    expect((await shown(stage, 'data-action')).filter((one) => one === 'draft-reply')).toHaveLength(1);
    await stage.send({ type: 'draft-reply' });
    expect(stage.status()).toBe('closed');
    expect(await shown(stage, 'data-action')).not.toContain('draft-reply');
  });
});

describe('a swap', () => {
  test('wants the box ticked and the path typed before it may go', async () => {
    const stage = await openCase('held-by-active');
    await stage.send({ type: 'start' });
    const html = await drawn(stage.runtime);
    expect(valuesOf(html, 'data-gate')).toEqual(['namespace-free', 'path']);
    expect(valuesOf(html, 'data-phrase')).toEqual(['acme-corp']);
    const go = /<button[^>]*data-action="go"[^>]*>/.exec(html)?.[0];
    expect(go).toMatch(/disabled/);
    expect(go).not.toMatch(/data-arming/);
  });

  test('that fails half-way says that the group is on Free, and can be put back', async () => {
    const stage = await openCase('swap-refused');
    await stage.send({ type: 'start' });
    await confirm(stage);
    await stage.pass(5_000);
    await confirm(stage);
    await stage.pass(5_000);
    expect(await steps(stage)).toEqual(['clear-subscription settled', 'force-associate refused']);
    expect(await shown(stage, 'data-action')).toEqual(
      expect.arrayContaining(['look-again', 'escalate', 'put-back']),
    );
    await stage.send({ type: 'put-back' });
    expect(await steps(stage)).toContain('put-back ready');
    expect(await shown(stage, 'data-action')).not.toContain('put-back');
    await confirm(stage);
    await stage.pass(5_000);
    expect(stage.status()).toBe('closing');
    expect(await drawn(stage.runtime)).toContain('A-S00010001 is back on acme-corp');
  });
});

test('once drafted, the notice that it was passed on is said to be read, though the step stays refused', async () => {
  const stage = await openCase('internal-request-fails');
  await stage.send({ type: 'start' });
  expect(await drawn(stage.runtime)).toContain('It is filed as an internal request.');
  await confirm(stage);
  await stage.pass(20_000, 5_000);
  expect(await steps(stage)).toEqual(['force-associate refused']);
  const html = await drawn(stage.runtime);
  expect(html).toContain('Errno::ECONNREFUSED');
  expect(html).not.toContain('```');
  const refused = stage.state().steps[0]?.id ?? '';
  await stage.send({ type: 'escalate', step: refused });
  await stage.pass(5_000);
  expect(await drawn(stage.runtime)).not.toContain('Read it, then submit.');
  await stage.send({ type: 'draft-reply' });
  expect(stage.status()).toBe('running');
  expect(await drawn(stage.runtime)).toContain('Read it, then submit.');
});

test.each([
  ['guided-with-api', 'You do it in the admin pages'],
  ['standard', ''],
])('%s: whose hands the change goes to is said before it goes', async (id, says) => {
  const stage = await openCase(id);
  await stage.send({ type: 'start' });
  const html = await drawn(stage.runtime);
  if (says === '')
    expect(html).not.toMatch(/You do it in the admin pages|It is filed as an internal request/);
  else expect(html).toContain(says);
});

test('a change that nobody can see is in doubt, with three ways out', async () => {
  const stage = await openCase('applied-late');
  await stage.send({ type: 'start' });
  await confirm(stage);
  await stage.pass(40_000);
  expect(await steps(stage)).toContain('link-account in-doubt');
  expect(await shown(stage, 'data-action')).toEqual(
    expect.arrayContaining(['look-again', 'did-not-happen', 'escalate']),
  );
});

test('too few seats want a reason', async () => {
  const stage = await openCase('too-few-seats');
  await stage.send({ type: 'start' });
  const html = await drawn(stage.runtime);
  expect(/<input[^>]*data-gate="seats-match"[^>]*>/.exec(html)?.[0]).toMatch(/data-reason=""/);
});

describe('an internal request', () => {
  const base = 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues';

  test('is shown by number and address once it was read', async () => {
    const stage = await openCase('internal-request-unanswered');
    await stage.send({ type: 'start' });
    await confirm(stage);
    const html = await drawn(stage.runtime);
    expect(html).toContain('#1');
    expect(valuesOf(html, 'href')).toContain(`${base}/1`);
  });

  test('is shown by neither as long as what stands there is not known to be ours', async () => {
    const stage = await openCase('internal-request-unanswered');
    stage.world.knobs.faults.push({
      match: { service: 'gitlab', method: 'POST', path: '/issues' },
      does: 'status',
      status: 201,
      body: JSON.stringify({ iid: 77, web_url: `${base}/77`, description: 'Somebody else’s' }),
    });
    await stage.send({ type: 'start' });
    await confirm(stage);
    expect(await steps(stage)).toContain('force-associate waiting');
    const html = await drawn(stage.runtime);
    expect(html).not.toContain('#77');
    expect(html).not.toContain('issues/77');
  });
});
