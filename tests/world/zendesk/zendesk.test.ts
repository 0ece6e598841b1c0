import { expect, test } from 'vitest';
import { askZendesk as ask } from '../ask.ts';
import { OTHER_AGENT } from '../build/index.ts';
import { fieldIds, macroIds } from '../settings.ts';
import { play } from '../stage.ts';
import type { World } from '../world.ts';

interface TicketReply {
  ticket: { updated_at: string; status: string };
}
interface CommentsReply {
  comments: { id: number; body: string; html_body: string; public: boolean; author_id: number }[];
  meta?: { has_more: boolean };
  links?: { next: string | null };
  next_page?: string | null;
  count?: number;
  users?: { id: number }[];
}

const stampOf = async (world: World) =>
  ((await ask(world, 'GET', '/tickets/4201')).body as TicketReply).ticket.updated_at;
const note = (words: string, more: object = {}) => ({
  ticket: { comment: { body: words, public: false }, ...more },
});
const commentsOf = async (world: World, query = '', id = 4201) =>
  (await ask(world, 'GET', `/tickets/${id}/comments${query}`)).body as CommentsReply;

test('who is not signed in as an agent gets nothing', async () => {
  const world = play('standard');
  expect((await ask(world, 'GET', '/tickets/4201', undefined, 5100)).status).toBe(401);
  expect((await ask(world, 'GET', '/tickets/4201', undefined, 12345)).status).toBe(401);
  expect((await ask(world, 'GET', '/users/me.json')).body).toMatchObject({
    user: { id: 901, role: 'agent' },
  });
});

test('of two agents who begin from the same stamp, the second gets 409', async () => {
  const world = play('standard');
  const updated_stamp = await stampOf(world);
  const safe = { safe_update: true, updated_stamp };
  expect((await ask(world, 'PUT', '/tickets/4201', note('mine', safe))).status).toBe(200);
  const second = await ask(world, 'PUT', '/tickets/4201', note('mine too', safe), OTHER_AGENT);
  expect([second.status, second.body]).toEqual([409, expect.objectContaining({ error: 'UpdateConflict' })]);
  expect((await commentsOf(world)).comments.map((one) => one.body)).not.toContain('mine too');
});

test('safe_update: false is as safe as true; only leaving it out is not', async () => {
  const world = play('standard');
  const outdated = { updated_stamp: '2020-01-01T00:00:00Z' };
  expect(
    (await ask(world, 'PUT', '/tickets/4201', note('a', { ...outdated, safe_update: false }))).status,
  ).toBe(409);
  expect((await ask(world, 'PUT', '/tickets/4201', note('b', outdated))).status).toBe(200);
});

test('the stamp moves with every update that changes something, and only then', async () => {
  const world = play('standard');
  const stamps = [await stampOf(world)];
  for (const ticket of [{ status: 'open' }, { status: 'pending' }, { comment: { body: 'x' } }, {}]) {
    await ask(world, 'PUT', '/tickets/4201', { ticket });
    stamps.push(await stampOf(world));
  }
  expect(stamps[0]).toBe(stamps[1]);
  expect(new Set(stamps).size).toBe(3);
  expect(stamps[3]).toBe(stamps[4]);
});

test('thirty updates in ten minutes by one agent, and not one more', async () => {
  const world = play('standard');
  for (let n = 0; n < 30; n++) {
    expect((await ask(world, 'PUT', '/tickets/4201', note(`n${n}`))).status).toBe(200);
  }
  const refused = await ask(world, 'PUT', '/tickets/4201', note('31'));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
  expect((await ask(world, 'PUT', '/tickets/4201', note('other'), OTHER_AGENT)).status).toBe(200);
  world.advance(600_000);
  expect((await ask(world, 'PUT', '/tickets/4201', note('later'))).status).toBe(200);
});

test('status, fields and comment of one update arrive, and the audit tells of them', async () => {
  const world = play('standard');
  await ask(world, 'PUT', '/tickets/4201.json', {
    ticket: {
      status: 'pending',
      custom_fields: [{ id: 360020421853, value: 'associate_namespace' }],
      comment: { html_body: '<p>one</p><p>a &amp; b<br>c</p>', public: true },
    },
  });
  const { comments } = await commentsOf(world, '.json');
  expect(comments.at(-1)).toMatchObject({ body: 'one\n\na & b\nc', public: true, author_id: 901 });
  expect((await ask(world, 'GET', '/tickets/4201')).body).toMatchObject({
    ticket: {
      status: 'pending',
      custom_fields: [{ id: 360020421853, value: 'associate_namespace' }, { value: null }],
    },
  });
  const { body } = await ask(world, 'GET', '/tickets/4201/audits');
  expect((body as { audits: { events: object[] }[] }).audits.at(-1)?.events).toMatchObject([
    { type: 'Comment' },
    { type: 'Change', field_name: 'status', value: 'pending', previous_value: 'open' },
    { type: 'Change', field_name: '360020421853', value: 'associate_namespace' },
  ]);
});

test('a plain body loses its runs of blanks and lines, markup is shown and not run', async () => {
  const world = play('standard');
  await ask(world, 'PUT', '/tickets/4201', note('a  <b>\n\n\n\nc\nd'));
  const last = (await commentsOf(world)).comments.at(-1);
  expect(last?.body).toBe('a <b>\n\nc\nd');
  expect(last?.html_body).toContain('a &lt;b&gt;');
  expect(last?.public).toBe(false);
});

test('a comment that is too long is cut without a word', async () => {
  const world = play('standard');
  const heard = await ask(world, 'PUT', '/tickets/4201', {
    ticket: { comment: { html_body: 'x'.repeat(70_000) } },
  });
  expect(heard.status).toBe(200);
  expect((await commentsOf(world)).comments.at(-1)?.html_body).toHaveLength(65_536);
});

test('comments come oldest first by number, or newest first', async () => {
  const world = play('two-thousand-comments');
  const oldest = await commentsOf(world, '?per_page=50', 4293);
  expect([oldest.comments.length, oldest.count]).toEqual([50, 2000]);
  const newest = await commentsOf(world, '?sort_order=desc&per_page=1', 4293);
  expect(newest.comments[0]?.body).toContain('A-S00012345');
});

test('by cursor every comment comes once, and its author on request', async () => {
  const world = play('two-thousand-comments');
  const ids: number[] = [];
  let query: string | null = '?page[size]=100&sort=-created_at&include=users';
  while (query !== null) {
    const page: CommentsReply = await commentsOf(world, query, 4293);
    ids.push(...page.comments.map((one) => one.id));
    const authors = new Set(page.comments.map((one) => one.author_id));
    expect(new Set(page.users?.map((user) => user.id))).toEqual(authors);
    const next: string | null = page.links?.next ?? null;
    expect(page.meta?.has_more).toBe(next !== null);
    query = next === null ? null : new URL(next).search;
  }
  expect([ids.length, new Set(ids).size]).toEqual([2000, 2000]);
});

test('a ticket, a macro or an address that is not there', async () => {
  const world = play('standard');
  for (const path of [
    '/tickets/1',
    '/tickets/1/comments',
    '/macros/1',
    '/ticket_fields/1',
    `/tickets/4201/macros/${macroIds.gone}/apply`,
  ]) {
    const heard = await ask(world, 'GET', path);
    expect([heard.status, heard.body], path).toEqual([
      404,
      expect.objectContaining({ error: 'RecordNotFound' }),
    ]);
  }
  expect((await ask(world, 'GET', '/nothing')).body).toMatchObject({ error: 'InvalidEndpoint' });
});

test('a macro applied to a ticket is a preview: it changes nothing, and fills what it knows', async () => {
  const world = play('standard');
  const before = structuredClone(world.state.zendesk.tickets);
  const path = `/tickets/4201/macros/${macroIds.confirmation}/apply`;
  const { body } = await ask(world, 'GET', path);
  const words = 'Hello Mia,';
  expect(body).toMatchObject({
    result: {
      ticket: {
        id: 4201,
        status: 'pending',
        comment: {
          body: expect.stringContaining(words),
          public: true,
          scoped_body: [['channel:all', expect.any(String)]],
        },
      },
    },
  });
  expect(world.state.zendesk.tickets).toEqual(before);
  const odd = await ask(world, 'GET', `/tickets/4201/macros/${macroIds.oddPlaceholders}/apply.json`);
  expect(odd.text).toContain('{{ticket.organization.custom_fields.account_manager}}');
  const raw = await ask(world, 'GET', `/macros/${macroIds.confirmation}`);
  expect(raw.text).toContain('{{ticket.requester.first_name}}');
  const loose = await ask(world, 'GET', `/macros/${macroIds.confirmation}/apply`);
  expect(loose.text).toContain('{{ticket.requester.first_name}}');
});

test('a ticket field tells its options where it has some: a label, and the tag that the field holds', async () => {
  const world = play('standard');
  const field = async (id: number) => (await ask(world, 'GET', `/ticket_fields/${id}`)).body;
  expect(await field(fieldIds.issueType)).toMatchObject({
    ticket_field: {
      type: 'tagger',
      custom_field_options: expect.arrayContaining([
        expect.objectContaining({ name: 'Associate namespace', value: 'associate_namespace' }),
      ]),
    },
  });
  expect(await field(fieldIds.gitlabIssues)).not.toHaveProperty('ticket_field.custom_field_options');
});
