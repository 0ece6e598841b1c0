/** GitLab.com's records in the app's words: a missing key is a missing right, never a zero. */
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/clients/endpoint.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

async function seenBy<P, T>(
  endpoint: Endpoint<P, T>,
  params: P,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const look = await answering(json(body, 200, headers)).client.ask(endpoint, params);
  return look.tag === 'seen' ? look.seen : look;
}

const shape = { tag: 'unseen', trouble: { kind: 'shape' } };

describe('a user', () => {
  const read = (over: object) => seenBy(gitlab.user, { id: '1' }, { ...record.gitlabUser, ...over });

  it('as an admin sees it', async () => {
    expect(await read({})).toEqual({
      id: '4711',
      username: 'mia-torres',
      name: 'Mia Torres',
      email: 'mia@acme.example',
      confirmed: true,
      admin: false,
      state: 'active',
      url: 'https://gitlab.com/mia-torres',
    });
    expect(await read({ confirmed_at: null })).toMatchObject({ confirmed: false });
    expect(await read({ is_admin: true })).toMatchObject({ admin: true });
    expect(await read({ state: 'ldap_blocked' })).toMatchObject({ state: 'ldap_blocked' });
    expect(await read({ state: undefined })).toMatchObject({ state: null });
  });

  it('as others see it: whether an admin, nobody says, and only the public email, which is a confirmed one', async () => {
    const basic = { email: undefined, confirmed_at: undefined, is_admin: undefined };
    expect(await read(basic)).toMatchObject({ email: null, confirmed: false, admin: null });
    const expected = { email: 'mia@pub.example', confirmed: true };
    expect(await read({ ...basic, public_email: 'mia@pub.example' })).toMatchObject(expected);
  });
});

describe('memberships', () => {
  it('keep the namespaces that are owned, also where levels are texts', async () => {
    const list = [
      { source_id: 1, source_type: 'Namespace', access_level: 50 },
      { source_id: 2, source_type: 'Namespace', access_level: '50' },
      { source_id: 3, source_type: 'Namespace', access_level: 40 },
      { source_id: 4, source_type: 'Project', access_level: 50 },
    ];
    expect(await seenBy(gitlab.memberships, { uid: '1' }, list)).toEqual({ owned: ['1', '2'] });
    expect(
      await seenBy(gitlab.memberships, { uid: '1' }, [{ ...list[0], access_level: 'owner' }]),
    ).toMatchObject(shape);
  });
});

describe('a root namespace by a path of digits', () => {
  const read = (list: unknown, headers: Record<string, string> = {}) =>
    seenBy(gitlab.namespaceByDigits, { path: '2024' }, list, headers);
  const at = (id: number, full_path: string) => ({ ...record.namespace, id, full_path });

  it('is the one of that very path, and no other with these digits in its path, its name or its id', async () => {
    expect(await read([at(2024, 'acme'), at(7, 'class-2024'), at(9001, '2024')])).toMatchObject({ id: 9001 });
  });

  it.each<[string, unknown[]]>([
    ['nothing is found', []],
    ['only others are found', [at(2024, 'acme'), at(7, '20245')]],
  ])('is none where %s', async (_, list) => {
    expect(await read(list)).toBeNull();
  });

  it('is not told where more are found than were read', async () => {
    expect(await read([at(7, '20245')], { 'x-next-page': '2' })).toMatchObject(shape);
    expect(await read([at(9001, '2024')], { 'x-next-page': '2' })).toMatchObject({ id: 9001 });
    expect(await read({})).toMatchObject(shape);
  });
});

describe('a namespace', () => {
  const read = (body: object) => seenBy(gitlab.namespace, { ref: '1' }, body);
  const hidden = { id: 1, name: 'a', path: 'a', kind: 'group', full_path: 'x/a', parent_id: 7 };

  it('with every right', async () => {
    expect(await read(record.namespace)).toEqual({
      id: 9001,
      name: 'acme-corp',
      path: 'acme-corp',
      kind: 'group',
      parent: null,
      plan: 'premium',
      billable: 24,
      maxSeats: 25,
      maxSeatsAt: '2026-10-17T09:30:00Z',
      quota: 400,
      extraMinutes: null,
      storage: 0,
      storageEnds: null,
      end: '2027-06-29',
      trial: false,
    });
  });

  it('as a group tells whether it is marked for deletion', async () => {
    const mark = (body: object) => seenBy(gitlab.deletionMark, { namespace: 9001 }, body);
    expect(await mark({ id: 9001, marked_for_deletion_on: '2027-07-01' })).toEqual({ on: '2027-07-01' });
    expect(await mark({ id: 9001, marked_for_deletion_on: null })).toEqual({ on: null });
    expect(await mark({ id: 9001 })).toEqual({ on: null });
    expect(await mark({})).toMatchObject(shape);
  });

  it('without rights: what is not told is not null', async () => {
    const look = await read({ ...hidden, billable_members_count: null });
    expect(look).toEqual({
      id: 1,
      name: 'a',
      path: 'x/a',
      kind: 'group',
      parent: 7,
      plan: null,
      billable: null,
      maxSeats: undefined,
      maxSeatsAt: null,
      quota: undefined,
      extraMinutes: undefined,
      storage: undefined,
      storageEnds: undefined,
      end: null,
      trial: false,
    });
  });

  it.each([{ id: '1' }, { full_path: undefined }, { billable_members_count: 'many' }])(
    'is not guessed at: %j',
    async (over) => {
      expect(await read({ ...hidden, ...over })).toMatchObject(shape);
    },
  );
});

describe("a group's plan", () => {
  const read = (body: unknown) => seenBy(gitlab.groupPlan, { namespace: 1 }, body);
  const nothing = {
    code: null,
    name: null,
    trial: false,
    seats: null,
    inUse: null,
    maxSeats: null,
    owed: null,
    start: null,
    end: null,
  };

  it('is mapped', async () => {
    expect(await read(record.groupPlan)).toEqual({
      code: 'premium',
      name: 'Premium',
      trial: false,
      seats: 24,
      inUse: 24,
      maxSeats: 25,
      owed: 1,
      start: '2026-06-29',
      end: '2027-06-29',
    });
  });

  it.each<[string, unknown]>([
    ['all null', { plan: { code: null, name: null, trial: null }, usage: {}, billing: {} }],
    ['parts null', { plan: null, usage: null, billing: null }],
    ['nothing', {}],
  ])('of a group without a subscription: %s', async (_, body) => {
    expect(await read(body)).toEqual(nothing);
  });

  it.each([{ unexpected: true }, { usage: {} }, [], null, { plan: 'premium' }])(
    'is not guessed at: %j',
    async (body) => {
      expect(await read(body)).toMatchObject(shape);
    },
  );
});

describe('members', () => {
  it('have a level, also one that nobody has heard of', async () => {
    const at = (access_level: unknown) =>
      seenBy(gitlab.member, { namespace: 1, user: '1' }, { ...record.gitlabUser, access_level });
    expect(await at(50)).toBe(50);
    expect(await at('25')).toBe(25);
    expect(await at(undefined)).toMatchObject(shape);
  });

  it('are counted by a header, and not at all without it', async () => {
    const count = (body: unknown, headers: Record<string, string>) =>
      seenBy(gitlab.billable, { namespace: 1 }, body, headers);
    expect(await count([{}], { 'x-total': '9999' })).toBe(9999);
    expect(await count([], { 'x-total': '0' })).toBe(0);
    expect(await count([{}], {})).toMatchObject(shape);
    expect(await count([{}], { 'x-total': '' })).toMatchObject(shape);
    expect(await count({}, { 'x-total': '3' })).toMatchObject(shape);
  });

  it("say the owners' domains, most frequent first; emails may be hidden", async () => {
    const owner = (email?: string | null) => ({ access_level: 50, email });
    const read = (list: unknown[]) => seenBy(gitlab.ownerDomains, { namespace: 1 }, list);
    const list = [
      owner('a@b.example'),
      owner('a@Acme.example'),
      owner('b@acme.example'),
      { access_level: 40, email: 'x@dev.example' },
      owner(null),
      owner('nobody'),
    ];
    expect(await read(list)).toEqual(['acme.example', 'b.example']);
    expect(await read([{ access_level: 50 }])).toEqual([]);
    expect(await read([])).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['a header says so', { 'x-next-page': '2' }],
    ['a link says so', { link: '<https://gitlab.com/api/v4/groups/1/members?page=2>; rel="next"' }],
    ['a link to elsewhere says so', { link: '<https://elsewhere.example/2>; rel="next"' }],
  ])('say nothing of the owners where they go on on a second page: %s', async (_, headers) => {
    const list = [{ access_level: 50, email: 'a@b.example' }];
    expect(await seenBy(gitlab.ownerDomains, { namespace: 1 }, list, headers)).toBeNull();
    expect(await seenBy(gitlab.ownerDomains, { namespace: 1 }, list, { 'x-next-page': '' })).toEqual([
      'b.example',
    ]);
  });

  it('similar groups leave out people and the group itself', async () => {
    const like = (full_path: string, kind = 'group') => ({ ...record.namespace, full_path, kind });
    const list = [like('Acme'), like('acme-corp'), like('acmeman', 'user')];
    const look = await seenBy(gitlab.similarGroups, { path: 'acme' }, list);
    expect(look).toMatchObject([{ path: 'acme-corp' }]);
    expect(await seenBy(gitlab.similarGroups, { path: 'acme' }, {})).toMatchObject(shape);
  });
});
