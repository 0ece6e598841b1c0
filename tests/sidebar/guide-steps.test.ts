/** A guide on the screen: an ordered list, each step with its own labelled tick, its link and its values. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Guide } from '../../src/core/step/guide.ts';
import { guideFor } from '../../src/runtime/guide.ts';
import { OTHER_AGENT } from '../world/build/index.ts';
import { expectNoise } from '../noise.ts';
import { at, begin, stepOf } from '../runtime/fixtures.ts';
import { openCase, type Stage } from '../runtime/stage.ts';
import { drawn, valuesOf } from './drawn.tsx';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

beforeEach(() => expectNoise(/useLayoutEffect does nothing on the server/));

const handedOver = async (): Promise<Stage> => {
  const stage = await openCase('standard', { settings: { execution_mode: 'guided' } });
  await begin(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('waiting');
  return stage;
};

async function guideOf(stage: Stage): Promise<Guide> {
  const guide = await guideFor(stage.state(), stage.services, stepOf(stage, 'link-account').id);
  if (guide === null) throw new Error('There is no guide.');
  return guide;
}

async function shown(stage: Stage): Promise<string> {
  const guide = await guideOf(stage);
  return drawn(stage.runtime, { subscribe: () => () => undefined, of: () => guide });
}

const keysIn = (html: string): readonly string[] => valuesOf(html, 'data-guide-step');

/** Each step of a guide as it is drawn, up to the next. */
const itemsIn = (html: string): readonly string[] =>
  html
    .split(/(?=<li[^>]*data-guide-step)/)
    .slice(1)
    .map((item) => item.slice(0, item.indexOf('</li>')));

describe('while the step waits', () => {
  test('all of its steps stand in one ordered list, in their order', async () => {
    const stage = await handedOver();
    const html = await shown(stage);
    const list = /<ol[^>]*>(?=<li[^>]*data-guide-step).*?<\/ol>/s.exec(html)?.[0] ?? '';
    expect(keysIn(list)).toEqual((await guideOf(stage)).steps.map(({ key }) => key));
    expect(itemsIn(list).map((item) => /value="(\d+)"/.exec(item)?.[1])).toEqual(
      keysIn(list).map((_, index) => String(index + 1)),
    );
  });

  test('each has one box, with the sentence as its label, not ticked', async () => {
    for (const item of itemsIn(await shown(await handedOver()))) {
      const [box = '', ...others] = item.match(/<input[^>]*>/g) ?? [];
      expect(others).toEqual([]);
      expect(box).toMatch(/type="checkbox"/);
      expect(box).not.toMatch(/\s(?:checked|disabled)=/);
      const id = /\sid="([^"]+)"/.exec(box)?.[1];
      expect(valuesOf(item, 'for')).toContain(id);
      expect(/<label[^>]*>(?:<svg.*?<\/svg>)?([^<]+)/s.exec(item)?.[1]).toMatch(/\w{3}/);
    }
  });

  test('links lead to both sites, to the right place', async () => {
    const links = itemsIn(await shown(await handedOver())).flatMap((item) => valuesOf(item, 'href'));
    expect(links).toEqual([
      'https://customers.gitlab.com/admins/sign_in',
      'https://gitlab.com/users/sign_in',
      'https://customers.gitlab.com/admin/customer/5501',
      'https://gitlab.com/admin/users/mia-torres',
      'https://customers.gitlab.com/admin/customer/5501',
      'https://customers.gitlab.com/customers/edit',
      'https://customers.gitlab.com/subscriptions',
      'https://gitlab.com/',
    ]);
  });

  test('a tick shows at its own step, and keeps nobody from saying that it is done', async () => {
    const stage = await handedOver();
    const step = stepOf(stage, 'link-account').id;
    await stage.send({ type: 'tick', step, key: 'departure', ticked: true });
    const html = await shown(stage);
    const ticked = itemsIn(html).filter((item) => /\schecked=/.test(item));
    expect(ticked.flatMap(keysIn)).toEqual(['departure']);
    expect(/<button[^>]*data-action="done-in-admin"[^>]*>/.exec(html)?.[0]).toMatch(/data-arming/);
  });

  test('whoever may change nothing ticks nothing', async () => {
    const stage = await handedOver();
    const other = await stage.reload({
      agentId: OTHER_AGENT,
      settings: { execution_mode: 'guided', operator_group_ids: '99' },
    });
    const items = itemsIn(await shown(other));
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter((item) => !/\sdisabled=/.test(item))).toEqual([]);
  });
});

describe('once the agent has said that it is done', () => {
  async function said(): Promise<Stage> {
    const stage = await handedOver();
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
    return stage;
  }

  const isTicked = (item: string): boolean => /\schecked=/.test(item);

  test('what ends an impersonation is said, with its own number', async () => {
    const stage = await said();
    const step = stepOf(stage, 'link-account').id;
    const html = await shown(stage);
    expect(itemsIn(html).map((item) => [/value="(\d+)"/.exec(item)?.[1], ...keysIn(item)])).toEqual([
      ['8', 'end-customersdot'],
      ['9', 'end-gitlab'],
    ]);
    await stage.send({ type: 'tick', step, key: 'end-customersdot', ticked: true });
    const items = itemsIn(await shown(stage));
    expect(items.map((item) => [...keysIn(item), isTicked(item)])).toEqual([
      ['end-customersdot', true],
      ['end-gitlab', false],
    ]);
  });

  test('nothing of it is said to whoever had ticked both', async () => {
    const stage = await handedOver();
    const step = stepOf(stage, 'link-account').id;
    for (const key of ['end-customersdot', 'end-gitlab'] as const)
      await stage.send({ type: 'tick', step, key, ticked: true });
    await stage.send({ type: 'done-in-admin', step });
    expect(keysIn(await shown(stage))).toEqual([]);
  });
});
