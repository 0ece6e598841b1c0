/** Where an update's metadata is kept, what its answer tells, and what becomes of a note on its way. */
import { expect, test } from 'vitest';
import { askZendesk as ask } from '../ask.ts';
import { entryOn, journalNote, LIGHT_AGENT, lightAgent, mergedNote } from '../build/index.ts';
import { caseById } from '../cases/index.ts';
import { play, still } from '../stage.ts';
import type { NotesFate } from '../types.ts';
import type { World } from '../world.ts';

const entry = '{"event":"begun","at":"2027-01-15T09:30:00Z"}';
const update = {
  ticket: {
    comment: { html_body: '<p>Begun.</p>', public: false },
    metadata: { provisioning_journal: entry },
  },
};
const carried = { metadata: { custom: { provisioning_journal: entry } } };

interface Told {
  id: number;
  audit_id: number;
  body: string;
  html_body: string;
  metadata: { custom: Record<string, unknown> };
  via: { channel: string; source: { rel: string | null } };
}

async function newest(world: World): Promise<Told> {
  const { body } = await ask(world, 'GET', '/tickets/4201/comments');
  const last = (body as { comments: Told[] }).comments.at(-1);
  if (last === undefined) throw new Error('There is no comment.');
  return last;
}

const write = (world: World, comment: object) =>
  ask(world, 'PUT', '/tickets/4201', { ticket: { comment: { public: false, ...comment } } });

async function noted(fate: NotesFate): Promise<{ world: World; answer: unknown }> {
  const world = play('standard');
  world.knobs.notes = fate;
  return { world, answer: (await ask(world, 'PUT', '/tickets/4201', update)).body };
}

test('an update is answered with its audit: who, what it carried, and its comment among the events', async () => {
  const { world, answer } = await noted('kept');
  const comment = await newest(world);
  const event = { id: comment.id, type: 'Comment', public: false, author_id: 901 };
  expect(answer).toMatchObject({
    ticket: { id: 4201 },
    audit: {
      id: comment.audit_id,
      ticket_id: 4201,
      author_id: 901,
      ...carried,
      events: [{ ...event, html_body: '<p>Begun.</p>' }],
      via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
    },
  });
});

test('the comment carries the metadata of its own update, and no other does', async () => {
  const { world } = await noted('kept');
  expect(await newest(world)).toMatchObject({ ...carried, via: { channel: 'api' } });
  await write(world, { body: 'next' });
  expect((await newest(world)).metadata.custom).toEqual({});
});

test('audits tell the same, newest first on request, with their authors', async () => {
  const { world } = await noted('kept');
  const { body } = await ask(world, 'GET', '/tickets/4201/audits?sort_order=desc&include=users');
  expect(body).toMatchObject({
    audits: [
      { ...carried, via: { channel: 'api' } },
      { metadata: { custom: {} }, via: { channel: 'email' } },
    ],
    users: expect.arrayContaining([expect.objectContaining({ id: 901, role: 'agent', role_type: 0 })]),
  });
});

test('what Support’s own window saves came by the web', async () => {
  const world = play('standard');
  await world.answer(
    new Request('https://acme-support.zendesk.com/api/v2/tickets/4201.json', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-world-channel': 'web' },
      body: JSON.stringify({ ticket: { comment: { body: 'by hand' } } }),
    }),
  );
  expect((await newest(world)).via.channel).toBe('web');
});

test('a merge copies the text and leaves the metadata behind', async () => {
  const seed = caseById('standard').seed();
  const before = journalNote(1, 4201, entryOn(4201), { created_at: '2020-01-01T00:00:00Z' });
  seed.zendesk.comments.push(mergedNote(2, 4201, '{"event":"begun"}'), before);
  const merged = await newest(still(seed));
  expect(merged).toMatchObject({
    public: false,
    metadata: { custom: {} },
    via: { source: { rel: 'merge' } },
  });
  expect(merged.body).toContain('{"event":"begun"}');
});

test('a light agent is an agent by role, and told by the type of it', async () => {
  const seed = caseById('standard').seed();
  seed.zendesk.users.push(lightAgent());
  const { body } = await ask(still(seed), 'GET', `/users/${LIGHT_AGENT}`);
  expect(body).toMatchObject({ user: { role: 'agent', role_type: 1 } });
});

test.each<[NotesFate, object, boolean]>([
  ['kept', { public: false, ...carried }, true],
  ['no-audit', { public: false, ...carried }, false],
  ['no-metadata', { public: false, metadata: { custom: {} } }, true],
  ['public', { public: true, ...carried }, true],
])('what becomes of a note: %s', async (fate, comment, audited) => {
  const { world, answer } = await noted(fate);
  expect(await newest(world)).toMatchObject(comment);
  expect(answer !== null && typeof answer === 'object' && 'audit' in answer).toBe(audited);
});

test('what becomes of a note: altered, and still a JSON', async () => {
  const { world } = await noted('altered');
  const kept = String((await newest(world)).metadata.custom['provisioning_journal']);
  expect(kept).not.toBe(entry);
  expect(JSON.parse(kept)).toMatchObject({ event: 'begun' });
});

test('a body is Markdown, which eats a backslash before punctuation; html_body is taken as it is', async () => {
  const world = play('standard');
  const words = JSON.stringify(String.raw`share ACME\jdoe, "as agreed"`);
  await write(world, { body: words });
  expect((await newest(world)).body).toBe(String.raw`"share ACME\jdoe, "as agreed""`);
  await write(world, { html_body: words });
  expect((await newest(world)).html_body).toBe(words);
});

test.each([
  ['{{ticket.id}}', '4201'],
  ['&#123;&#123;ticket.id}}', '4201'],
  ['&lcub;{ticket.id}}', '4201'],
  ['a{{no.such.thing}}b{% if x %}c', 'abc'],
  ['{\u{200b}{ticket.id}}', '{\u{200b}{ticket.id}}'],
])('the placeholders of a comment are filled, however they are spelt: %s', async (html_body, shown) => {
  const world = play('standard');
  await write(world, { html_body });
  expect((await newest(world)).body).toBe(shown);
});

test('the placeholder of all comments brings the private ones too', async () => {
  const world = play('standard');
  await write(world, { html_body: 'kept among us' });
  await write(world, { html_body: '{{ticket.comments_formatted}}', public: true });
  expect((await newest(world)).body).toContain('kept among us');
});
