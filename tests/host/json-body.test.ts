/** Bodies hold words of others, and Zendesk's proxy fills in what looks like a setting: in a body nothing may. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentials } from '../../src/clients/credentials.ts';
import { jsonBody } from '#host/json-body.ts';
import { optionsOf } from '#host/request.ts';
import type { RequestOptions } from '#world/proxy.ts';
import { play, proxyFor } from '#world/stage.ts';

const piece = fc.constantFrom(
  '{{setting.gitlab_token}}',
  '{',
  '{{',
  '{%',
  '%',
  '}',
  '"',
  '\\',
  '\\"',
  '\\u007b',
  '\n',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('whoever parses it reads the same, and no placeholder stands in it', () => {
  fc.assert(
    fc.property(value, (body) => {
      const json = jsonBody(body);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(body)));
      expect(json).not.toMatch(/\{\{|\{%/);
    }),
    { numRuns: 500 },
  );
});

test('no brace is left in any text, so none can pair with what stands beside it', () => {
  expect(jsonBody({ 'a{': ['{', { b: 'x{"y' }] })).toBe(
    String.raw`{"a\u007b":["\u007b",{"b":"x\u007b\"y"}]}`,
  );
});

describe('over a proxy that fills in settings', () => {
  const description = '{{setting.gitlab_token}} and {{ setting.customersdot_admin_token }}, from {Mia}';
  const filing = (headers: Record<string, string>): RequestOptions => {
    const url = 'https://gitlab.com/api/v4/projects/5061/issues';
    const body = { title: '{{setting.gitlab_token}}', description };
    return {
      url,
      ...optionsOf({ service: 'gitlab', method: 'POST', url, headers, body, deadline: 1_000 }),
    };
  };

  test('an issue says what was written, the token goes in its header, and no secret stands in the body', async () => {
    const world = play('standard');
    const asked = filing(credentials('gitlab', null));
    expect((await proxyFor(world)(asked)).complete.status).toBe(201);
    expect(world.state.gitlab.issues[0]).toMatchObject({ title: '{{setting.gitlab_token}}', description });
    const { gitlabToken, adminToken } = world.state.credentials;
    const seen = JSON.stringify(world.state.gitlab.issues);
    expect(seen).not.toContain(gitlabToken);
    expect(seen).not.toContain(adminToken);
  });

  test('as plain JSON the same body would carry the secret out', async () => {
    const world = play('standard');
    const asked = filing(credentials('gitlab', null));
    await proxyFor(world)({ ...asked, data: JSON.stringify({ title: 'x', description }) });
    expect(world.state.gitlab.issues[0]?.description).toContain(world.state.credentials.gitlabToken);
  });
});
