/** The catalog: what holds of every procedure, and that nothing else knows one by its name. */
import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { entryIn } from '#core/journal/entry.ts';
import { procedureIds, traitsOf } from '#core/procedures/catalog.ts';
import { bare } from '../journal/entry.ts';

const wish = { subscription: 'A-S1', namespace: 9001, customer: 5501, uid: '4711', total: 7 };
const where = (holds: (id: (typeof procedureIds)[number]) => boolean) => procedureIds.filter(holds);

test('each stands in it once, under its own id', () => {
  expect(new Set(procedureIds).size).toBe(procedureIds.length);
  for (const id of procedureIds) expect(traitsOf(id).id).toBe(id);
});

test.each(['', 'link', 'toString', 'Link-account', 'set-compute-minutes '])(
  '%j is none: a journal that names it tells of nothing',
  (procedure) => {
    expect(entryIn(bare({ procedure }))).toBeNull();
    expect(entryIn(bare({ procedure: 'link-account' }))).not.toBeNull();
  },
);

describe('whose plan may change', () => {
  const changing = where((id) => traitsOf(id).changesPlan);

  test('whatever links or clears', () => {
    expect(changing).toEqual(where((id) => traitsOf(id).associates || traitsOf(id).clears));
    expect(changing).toEqual(['change-namespace', 'force-associate', 'clear-subscription']);
    expect(where((id) => traitsOf(id).associates && traitsOf(id).clears)).toEqual([]);
  });

  test('it reads the subscription, the plan and the orders again', () => {
    for (const id of changing) {
      expect(traitsOf(id).invalidates).toEqual(expect.arrayContaining(['subscription', 'plan', 'orders']));
    }
  });

  test('it is about the subscription’s place, so that one overtakes the other', () => {
    expect(new Set(changing.map((id) => traitsOf(id).subject(wish))).size).toBe(1);
  });
});

test('two ways have one goal, and no others have', () => {
  const goals = new Map<string, readonly string[]>();
  for (const id of procedureIds) {
    const goal = traitsOf(id).goal(wish);
    goals.set(goal, [...(goals.get(goal) ?? []), id]);
  }
  expect([...goals.values()].filter((ids) => ids.length > 1)).toEqual([
    ['change-namespace', 'force-associate'],
  ]);
});

test('linking and unlinking are about one thing, and mend a wrong link', () => {
  const accounts = where((id) => traitsOf(id).resumesAs === 'account');
  expect([...accounts].sort()).toEqual(['link-account', 'unlink-account']);
  expect(new Set(accounts.map((id) => traitsOf(id).subject(wish))).size).toBe(1);
  expect(where((id) => traitsOf(id).mends.length > 0)).toEqual(accounts);
});

describe('no other place knows a procedure by its name', () => {
  const src = new URL('../../../src/', import.meta.url);
  const own = /^core\/procedures\//;
  const quoted = new RegExp(`(['"\`])(?:${procedureIds.join('|')})\\1`);
  const files = ['core', 'runtime', 'sidebar', 'procedures'].flatMap((folder) =>
    readdirSync(new URL(folder, src), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const naming = files.filter((file) => quoted.test(readFileSync(new URL(file, src), 'utf8')));

  test('but its own traits', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(naming.filter((file) => !own.test(file))).toEqual([]);
  });

  test('and each of them does', () => {
    expect(naming.sort()).toEqual(procedureIds.map((id) => `core/procedures/${id}.ts`).sort());
  });
});
