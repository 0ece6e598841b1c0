/** Zendesk's comments and macros in the app's words. */
import { describe, expect, it } from 'vitest';
import * as zendesk from '../../src/clients/zendesk/endpoints.ts';
import { writtenNote } from '../../src/clients/zendesk/written.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

async function conversation(body: object) {
  const look = await answering(json(body)).client.ask(zendesk.conversation, { id: '42' });
  return look.tag === 'seen' ? look.seen : look;
}

async function search(body: object) {
  const look = await answering(json(body)).client.ask(zendesk.ticketsFound, { words: 'type:ticket' });
  return look.tag === 'seen' ? look.seen : look.tag;
}

describe('what a search finds', () => {
  const [ticket] = record.ticketsFound.results;
  const told = {
    id: '4481',
    requester: '5100',
    subject: 'Any news?',
    status: 'open',
    at: '2027-01-14T10:00:00Z',
  };

  it.each<[string, object, unknown]>([
    ['a ticket', record.ticketsFound, { list: [told], more: false }],
    ['nothing', { results: [], count: 0 }, { list: [], more: false }],
    ['more, by the number of all', { results: [ticket], count: 21 }, { list: [told], more: true }],
    [
      'more, by another page',
      { results: [ticket], next_page: 'https://acme.zendesk.com/api/v2/search.json?page=2' },
      { list: [told], more: true },
    ],
    ['no number of all', { results: [ticket] }, { list: [told], more: false }],
    [
      'no subject, and no requester',
      { results: [{ ...ticket, subject: null, requester_id: null }] },
      { list: [{ ...told, subject: '', requester: null }], more: false },
    ],
    [
      'a status of their own',
      { results: [{ ...ticket, status: 'waiting' }] },
      { list: [{ ...told, status: 'waiting' }], more: false },
    ],
    ['no list', { count: 0 }, 'unseen'],
    ['another list', { results: 'none' }, 'unseen'],
  ])('%s', async (_, body, is) => {
    expect(await search(body)).toEqual(is);
  });

  it.each<[string, unknown]>([
    ['no ticket', null],
    ['a person', { id: 9, result_type: 'user', name: 'Mia' }],
    ['an id that is none', { ...ticket, id: '7/../8' }],
    ['a time that is none', { ...ticket, updated_at: 'lately' }],
    ['no status', { ...ticket, status: undefined }],
  ])('leaves out %s, and says that it is not all', async (_, odd) => {
    expect(await search({ results: [odd, ticket], count: 2 })).toEqual({ list: [told], more: true });
    expect(await search({ results: [odd] })).toEqual({ list: [], more: true });
  });
});

describe('a conversation', () => {
  it('has authors where Zendesk sent them along, and text in lines', async () => {
    expect(await conversation(record.comments)).toEqual({
      comments: [
        {
          id: '30000020',
          author: 'Ada Agent',
          role: 'agent',
          authorId: '11',
          roleType: 0,
          public: false,
          at: '2027-01-15T09:10:00Z',
          text: 'First line here\nsecond & last',
          flags: [],
          channel: 'api',
          auditId: '30000021',
          entry: '{"a":1}',
        },
        {
          id: '30000010',
          author: '#99',
          role: null,
          authorId: '99',
          roleType: null,
          public: true,
          at: '2027-01-15T09:00:00Z',
          text: 'Hello\nour\ngroup',
          flags: [],
          channel: null,
          auditId: null,
          entry: null,
        },
      ],
      older: '/api/v2/tickets/42/comments?page=2&per_page=100',
    });
  });

  const none = { comments: [], users: [] };
  const there = 'https://acme.zendesk.com/api/v2/tickets/42/comments.json?page%5Bafter%5D=x';
  const within = '/api/v2/tickets/42/comments.json?page%5Bafter%5D=x';
  const itself =
    'https://acme.zendesk.com/api/v2/tickets/42/comments?sort_order=desc&per_page=100&include=users';
  it.each<[string, object, string | null]>([
    ['nothing', {}, null],
    ['next_page null', { next_page: null, count: 3 }, null],
    ['next_page', { next_page: there }, within],
    ['a cursor with more', { meta: { has_more: true }, links: { next: there } }, within],
    ['a cursor at its end', { meta: { has_more: false }, links: { next: there } }, null],
    ['a cursor without an address', { meta: { has_more: true }, links: null }, null],
    ['an address outside the API', { next_page: 'https://acme.zendesk.com/agent' }, null],
    ['the page itself', { next_page: itself }, null],
  ])('older ones by %s', async (_, more, older) => {
    expect(await conversation({ ...none, ...more })).toEqual({ comments: [], older });
  });

  it.each<[string, object, string]>([
    ['plain_body first', { plain_body: 'a', body: 'b', html_body: '<p>c</p>' }, 'a'],
    ['then body', { plain_body: null, body: 'b &lt;x&gt;\r\nc', html_body: '<p>c</p>' }, 'b <x>\nc'],
    ['then html_body', { html_body: '<div>c<br/>d</div>' }, 'c\nd'],
    ['or nothing', {}, ''],
  ])('text: %s', async (_, bodies, text) => {
    const comment = { id: 1, author_id: 1, public: true, created_at: 'T', ...bodies };
    expect(await conversation({ comments: [comment] })).toMatchObject({ comments: [{ text }] });
  });

  it.each<[string, object]>([
    ['plain_body', { plain_body: `Hello${'.'.repeat(100_000)}` }],
    ['html_body', { html_body: `<p>Hello${'.<b>'.repeat(100_000)}` }],
    ['html_body in tags', { html_body: `<p>Hello${'<b>'.repeat(1_000_000)}` }],
  ])('is cut where Zendesk would cut it: %s', async (_, bodies) => {
    const comment = { id: 1, author_id: 1, public: true, created_at: 'T', ...bodies };
    const read = await conversation({ comments: [comment] });
    const text = 'comments' in read ? (read.comments[0]?.text ?? '') : '';
    expect(text).toMatch(/^Hello/);
    expect(text.length).toBeLessThanOrEqual(65_536);
  });

  const group = 'https://gitlab.com/groups/acme';
  it.each<[string, string, string]>([
    [
      'a text that is no address',
      `<p>It is <a href="${group}">our group</a>!</p>`,
      `It is our group <${group}> !`,
    ],
    ['another address', `<a href="${group}">gitlab.com/other</a>`, `gitlab.com/other <${group}>`],
    ['an image', `<a href="${group}"><img src="x"></a>`, `<${group}>`],
    ['a text beyond which it has no end', `<a href="${group}">our group`, `our group <${group}>`],
    ['single quotes', `<a class='x' href='${group}'>x</a>`, `x <${group}>`],
    ['no quotes', `<a href=${group}>x</a>`, `x <${group}>`],
    ['entities', '<a href="https://a.example/?url=b&amp;c=d">x</a>', 'x <https://a.example/?url=b&c=d>'],
    ['no scheme', '<a href="gitlab.com/acme">x</a>', 'x <gitlab.com/acme>'],
    [
      'another link inside',
      `<a href="${group}">a<a href="https://b.example">b</a></a>`,
      `a <${group}> b <https://b.example>`,
    ],
  ])('has a link’s target behind its text: %s', async (_, html_body, text) => {
    const comment = { id: 1, author_id: 1, public: true, created_at: 'T', plain_body: 'plain', html_body };
    expect(await conversation({ comments: [comment] })).toMatchObject({ comments: [{ text }] });
  });

  it.each([
    `<a href="${group}">${group}</a>`,
    `<a href="${group}/"><b>gitlab.com/groups/acme</b></a>`,
    '<a href="mailto:mia@acme.example">write to me</a>',
    '<a href="tel:123">call me</a>',
    '<a href="#top">up</a>',
    '<a href="">nowhere</a>',
    '<a name="x" data-href="https://gitlab.com/x">here</a>',
    `<a href="https://gitlab.com/${'a'.repeat(9_000)}">too long</a>`,
    '<abbr href="https://gitlab.com/x">no link</abbr>',
  ])('is Zendesk’s plain text where no link leads elsewhere than it says: %s', async (html_body) => {
    const comment = { id: 1, author_id: 1, public: true, created_at: 'T', plain_body: 'plain', html_body };
    expect(await conversation({ comments: [comment] })).toMatchObject({ comments: [{ text: 'plain' }] });
  });

  it.each<[string, unknown, readonly number[]]>([
    ['none', {}, []],
    ['null', { flags: null }, []],
    ['two', { flags: [2, 17], flags_options: { 2: { trusted: false } } }, [2, 17]],
    ['another shape, which counts as a doubt', { flags: 'many' }, [0]],
    ['odd members, which count as a doubt', { flags: ['2'] }, [0]],
    ['metadata of another shape', 'none', []],
  ])('has Zendesk’s flags: %s', async (_, metadata, flags) => {
    const comment = { id: 1, author_id: 1, public: true, created_at: 'T', body: 'x', metadata };
    expect(await conversation({ comments: [comment] })).toMatchObject({ comments: [{ flags }] });
  });

  const bare = { id: 1, author_id: 1, public: false, created_at: 'T' };
  it.each<[string, object, string | null]>([
    ['a text', { custom: { provisioning_journal: 'x' } }, 'x'],
    ['none', { custom: {} }, null],
    ['null', { custom: { provisioning_journal: null } }, null],
    ['no custom', { system: {} }, null],
    ['a custom of another shape', { custom: [] }, null],
    ['an object, which is an entry that cannot be read', { custom: { provisioning_journal: {} } }, ''],
    ['a number', { custom: { provisioning_journal: 5 } }, ''],
  ])('the journal’s entry: %s', async (_, metadata, entry) => {
    expect(await conversation({ comments: [{ ...bare, metadata }] })).toMatchObject({
      comments: [{ entry }],
    });
  });

  it.each<[string, object, object]>([
    ['metadata', { metadata: 'none' }, { entry: null }],
    ['via', { via: 5 }, { channel: null }],
    ['an audit', { audit_id: {} }, { auditId: null }],
    ['a role', {}, { role: null, roleType: null }],
  ])('is read although %s is of another shape, or not there', async (_, more, shown) => {
    const users = [{ id: 1, name: 'Ada', role_type: 'light' }];
    expect(await conversation({ comments: [{ ...bare, ...more }], users })).toMatchObject({
      comments: [shown],
    });
  });

  it('is not read where it is not said who may see a comment', async () => {
    const comment = { id: 1, author_id: 1, created_at: 'T', body: 'x' };
    expect(await conversation({ comments: [comment] })).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape' },
    });
  });
});

describe('a note that was written', () => {
  const note = { id: '42', html: '<p>N</p>', entry: '{"a":1}', stamp: 'S' };
  const made = async (body: object) => {
    const answer = await answering(json(body)).client.make(writtenNote, note);
    return answer.tag === 'made' ? answer.made : answer;
  };
  const { audit, ticket } = record.updated;
  const [comment, change] = audit.events;
  const shown = { auditId: '30000021', authorId: '11', entry: '{"a":1}', shownTo: 'staff' };

  it('is told by the audit of its update', async () => {
    expect(await made(record.updated)).toEqual(shown);
  });

  it.each<[string, object, object]>([
    ['public', { events: [{ ...comment, public: true }, change] }, { shownTo: 'everybody' }],
    ['private and public', { events: [comment, { ...comment, public: true }] }, { shownTo: 'everybody' }],
    ['of which it is not said', { events: [{ type: 'Comment' }] }, { shownTo: 'everybody' }],
    ['that is not there', { events: [change] }, { shownTo: null }],
    ['among odd ones', { events: [null, 5, comment] }, { shownTo: 'staff' }],
    ['of no events', { events: 'none' }, { shownTo: null }],
    ['without metadata', { metadata: {} }, { entry: null }],
    ['by nobody', { author_id: null, id: undefined }, { authorId: null, auditId: null }],
  ])('a comment %s', async (_, over, told) => {
    expect(await made({ ticket, audit: { ...audit, ...over } })).toEqual({ ...shown, ...told });
  });

  it.each([
    ['no audit', { ticket }],
    ['no audit, as null', { ticket, audit: null }],
    ['an audit of another shape', { ticket, audit: 'x' }],
  ])('is not told of by %s', async (_, body) => {
    expect(await made(body)).toBeNull();
  });

  it('was not written where the answer has no ticket', async () => {
    expect(await made({ audit })).toMatchObject({ tag: 'no-answer', trouble: { kind: 'shape' } });
  });
});

describe('a macro', () => {
  const read = async (comment: unknown) => {
    const body = { result: { ticket: { id: 42, comment, fields: { id: 1, value: 'x' } } } };
    const look = await answering(json(body)).client.ask(zendesk.macro, { ticket: '42', macro: 7 });
    return look.tag === 'seen' ? look.seen : look;
  };
  it.each<[string, unknown, object]>([
    ['no comment', null, { html: null, text: null }],
    ['an empty comment', { body: '' }, { html: null, text: null }],
    ['a body', { body: 'Hello' }, { html: null, text: 'Hello' }],
    ['a body in HTML', { body: '<p>Hello</p>' }, { html: '<p>Hello</p>', text: 'Hello' }],
    ['html_body', { html_body: '<p>Hi</p>', body: 'Hi' }, { html: '<p>Hi</p>', text: 'Hi' }],
    ['html_body alone', { html_body: '<p>Hi</p>' }, { html: '<p>Hi</p>', text: 'Hi' }],
    [
      'scoped_body for all channels',
      {
        body: 'b',
        scoped_body: [
          ['channel:web', 'w'],
          ['channel:all', 'a'],
        ],
      },
      { html: null, text: 'a' },
    ],
    ['scoped_body for one', { body: 'b', scoped_body: [['channel:web', 'w']] }, { html: null, text: 'w' }],
    ['an odd scoped_body', { body: 'b', scoped_body: { a: 1 } }, { html: null, text: 'b' }],
  ])('with %s', async (_, comment, expected) => {
    expect(await read(comment)).toEqual(expected);
  });

  it('may be gone', async () => {
    const { client } = answering(json({ error: 'RecordNotFound' }, 404));
    expect(await client.ask(zendesk.macro, { ticket: '42', macro: 7 })).toEqual({ tag: 'absent' });
  });
});

describe('a ticket field', () => {
  const read = async (field: unknown) => {
    const look = await answering(json({ ticket_field: field })).client.ask(zendesk.fieldOptions, { id: '7' });
    return look.tag === 'seen' ? look.seen : look.tag === 'unseen' ? look.trouble.kind : look;
  };
  const option = { id: 1, name: 'Associate namespace', raw_name: '{{dc.x}}', value: 'associate_namespace' };

  it.each<[string, unknown, unknown]>([
    [
      'a drop-down: tags and labels, in their order',
      { type: 'tagger', custom_field_options: [option, { name: 'Refund', value: 'refund' }] },
      [
        { tag: 'associate_namespace', label: 'Associate namespace' },
        { tag: 'refund', label: 'Refund' },
      ],
    ],
    [
      'an option without a label is read as its tag',
      { custom_field_options: [{ ...option, name: null }] },
      [{ tag: 'associate_namespace', label: 'associate_namespace' }],
    ],
    ['a field for any text has none', { type: 'text' }, []],
    ['none are told', { type: 'text', custom_field_options: null }, []],
    ['an option without a tag', { custom_field_options: [{ name: 'x' }] }, 'shape'],
    ['an option with an empty tag', { custom_field_options: [{ ...option, value: '' }] }, 'shape'],
    ['options of another form', { custom_field_options: 'x' }, 'shape'],
    ['no field', undefined, 'shape'],
  ])('%s', async (_, field, expected) => {
    expect(await read(field)).toEqual(expected);
  });

  it('may not be there, and may not be shown', async () => {
    const ask = (status: number) =>
      answering(json({ error: 'x' }, status)).client.ask(zendesk.fieldOptions, { id: '7' });
    expect(await ask(404)).toEqual({ tag: 'absent' });
    expect(await ask(403)).toMatchObject({ tag: 'unseen', trouble: { kind: 'forbidden' } });
  });
});
