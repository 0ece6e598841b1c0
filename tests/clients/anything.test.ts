/** Whatever a service, the edge or the proxy says: nothing throws, and nothing is seen that is not what it should be. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireReply } from '../../src/core/domain/wire.ts';
import { changes } from './every-change.ts';
import { looks } from './every-read.ts';
import { answering, json } from './fake.ts';
import { oracle } from './oracle.ts';

const status = fc.oneof(
  fc.constantFrom(200, 200, 201, 204, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 520),
  fc.integer({ min: 0, max: 999 }),
);
const headers = fc.dictionary(
  fc.constantFrom('link', 'retry-after', 'x-total', 'content-type', '__proto__'),
  fc.oneof(fc.string(), fc.constantFrom('<https://gitlab.com/api/v4/x>; rel="next"', '12', '-1', '1e400')),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '<!DOCTYPE html><title>Sign in</title>', '<', 'null', '[]', '{}'),
);
const anyJson = fc.oneof(fc.jsonValue(), fc.constant(undefined));

const anyReply: fc.Arbitrary<WireReply> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ tag: fc.constant('reply' as const), status, headers, text, json: anyJson }),
  },
  fc.record({
    tag: fc.constant('silence' as const),
    why: fc.constantFrom('deadline' as const, 'lost' as const),
  }),
  fc.record({ tag: fc.constant('proxy' as const), status, detail: text }),
);

const odd: readonly unknown[] = [
  null,
  undefined,
  '',
  'odd',
  -1,
  1.5,
  1e300,
  true,
  [],
  {},
  [[]],
  '2027-13-99',
  '<b>',
];

/** The contract's own reply with one place of it exchanged for something else. */
function spoiled(body: unknown, place: number, by: unknown): unknown {
  let left = place;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  return walk(body);
}

describe('looks', () => {
  it.each(looks.map((one) => [one.name, one] as const))('%s', async (name, { ask, body, headers: own }) => {
    const sound = async (wire: WireReply): Promise<void> => {
      const look = await ask(answering(wire).client);
      if (look.tag === 'seen') {
        expect(oracle[name]?.safeParse(look.seen).success, JSON.stringify(look.seen)).toBe(true);
      } else if (look.tag === 'unseen') {
        expect(look.trouble.detail.length).toBeLessThanOrEqual(200);
        expect(look.trouble.detail).not.toBe('');
      }
    };
    await sound(json(body, 200, own));
    await fc.assert(fc.asyncProperty(anyReply, sound), { numRuns: 150 });
    const spoil = fc.tuple(fc.nat(40), fc.oneof(fc.constantFrom(...odd), fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(spoil, ([place, by]) => sound(json(spoiled(body, place, by) ?? null, 200, own))),
      { numRuns: 150 },
    );
  });
});

describe('changes', () => {
  it.each(changes.map((one) => [one.name, one] as const))('%s', async (_, { alter }) => {
    const sound = async (wire: WireReply): Promise<void> => {
      const { client, sent } = answering(wire);
      const { tag } = await alter(client);
      expect(sent).toHaveLength(1);
      const unknown =
        wire.tag === 'silence' || (wire.tag === 'reply' && (wire.status >= 500 || wire.status === 408));
      if (unknown) expect(tag).toBe('no-answer');
      if (wire.tag === 'proxy') expect(tag).toBe('refused');
      if (wire.tag === 'reply' && wire.status >= 400 && wire.status < 500 && wire.status !== 408) {
        expect(tag).toBe('refused');
      }
      if (tag === 'accepted' || tag === 'made') {
        expect(wire).toMatchObject({ tag: 'reply' });
        if (wire.tag === 'reply') expect(Math.floor(wire.status / 100)).toBe(2);
      }
    };
    await fc.assert(fc.asyncProperty(anyReply, sound), { numRuns: 150 });
  });
});
