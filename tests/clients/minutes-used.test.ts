/** Compute minutes used in a month: GraphQL refuses with status 200, and answers who may not see them with an empty list. */
import { describe, expect, it, test } from 'vitest';
import { minutesUsed } from '../../src/clients/gitlab/minutes-used.ts';
import { answering, json, page } from './fake.ts';
import { minutesUsage } from './records.ts';

const asked = { namespace: '9001', month: '2027-01-01' };
const ask = (body: unknown, status = 200) => answering(json(body, status)).client.ask(minutesUsed, asked);
const usage = (nodes: unknown) => ({ data: { ciMinutesUsage: { nodes } } });
const january = { monthIso8601: '2027-01-01', minutes: 120 };
const december = { monthIso8601: '2026-12-01', minutes: 385 };

describe('what is shown of the month', () => {
  it.each<[string, unknown, number]>([
    ['as it is documented', minutesUsage, 120],
    ['none used, where GitLab.com says so', usage([{ ...january, minutes: 0 }]), 0],
    ['with keys that nobody asked for', usage([{ ...january, month: 'January', projects: null }]), 120],
    ['among other months', usage([december, january]), 120],
    ['beside an empty node', usage([null, january]), 120],
  ])('%s', async (_, body, minutes) => {
    expect(await ask(body)).toEqual({ tag: 'seen', seen: minutes });
  });
});

describe('nothing is shown, which is not zero', () => {
  it.each<[string, unknown]>([
    ['an empty list: there is no right to it, or nothing was noted', usage([])],
    ['another month only', usage([december])],
    ['the same month of another year', usage([{ ...january, monthIso8601: '2026-01-01' }])],
    ['a month without a date', usage([{ minutes: 120 }])],
    ['a month without its minutes', usage([{ ...january, minutes: null }])],
    ['an empty node', usage([null])],
    ['no nodes', usage(null)],
    ['no usage at all', { data: { ciMinutesUsage: null } }],
    ['the month twice, with different minutes', usage([january, { ...january, minutes: 7 }])],
  ])('%s', async (_, body) => {
    expect(await ask(body)).toEqual({ tag: 'seen', seen: null });
  });
});

describe('what could not be read', () => {
  const hidden =
    "The resource that you are attempting to access does not exist or you don't have permission to perform this action";
  const unknown = "Field 'minutes' doesn't exist on type 'CiMinutesNamespaceMonthlyUsage'";
  const place = { locations: [{ line: 1, column: 1 }], path: ['ciMinutesUsage'] };

  it.each<[string, unknown, string, string]>([
    ['a right is missing', { data: null, errors: [{ message: hidden, ...place }] }, 'forbidden', hidden],
    [
      'nobody is signed in',
      { errors: [{ message: 'You must be logged in to access this resource' }] },
      'forbidden',
      'You must be logged in to access this resource',
    ],
    ['the question is not understood', { errors: [{ message: unknown, ...place }] }, 'bad-request', unknown],
    ['errors as plain texts', { errors: ['one', 'two'] }, 'bad-request', 'one: two'],
    [
      'half of the answer beside an error',
      { ...minutesUsage, errors: [{ message: 'x' }] },
      'bad-request',
      'x',
    ],
    ['an error without words', { errors: [{ message: '' }] }, 'bad-request', 'errors'],
    ['no data', {}, 'shape', 'data: expected object'],
    ['data that is null', { data: null }, 'shape', 'data: expected object'],
    ['minutes as words', usage([{ ...january, minutes: 'many' }]), 'shape', 'minutes: expected'],
    ['fewer than no minutes', usage([{ ...january, minutes: -1 }]), 'shape', 'minutes'],
    ['a month that is none', usage([{ ...january, monthIso8601: 'May' }]), 'shape', 'monthIso8601'],
  ])('%s', async (_, body, kind, detail) => {
    const look = await ask(body);
    expect(look).toMatchObject({ tag: 'unseen', trouble: { service: 'gitlab', kind } });
    expect(look.tag === 'unseen' && look.trouble.detail).toContain(detail);
  });

  it('a token that does not count', async () => {
    expect(await ask({ errors: [{ message: 'Invalid token' }] }, 401)).toMatchObject({
      trouble: { kind: 'signed-out' },
    });
  });

  test('a page in place of an answer', async () => {
    const { client, sent } = answering(page('Sign in', 200));
    expect(await client.ask(minutesUsed, asked)).toMatchObject({ trouble: { kind: 'shape' } });
    expect(sent).toHaveLength(1);
  });
});

test('it is asked once, at an address beside the REST API, on the host of the settings', async () => {
  const { client, sent } = answering(json({}, 502)).with({ gitlabUrl: 'https://gitlab.example/sub' });
  expect(await client.ask(minutesUsed, asked)).toMatchObject({ trouble: { kind: 'down' } });
  expect(sent.map((one) => one.url)).toEqual(['https://gitlab.example/sub/api/graphql']);
});
