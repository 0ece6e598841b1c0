/** Zendesk's comments and macros in the app's words. */
import { describe, expect, it } from 'vitest';
import * as zendesk from '../../src/clients/zendesk/endpoints.ts';
import { plain, stripped } from '../../src/clients/zendesk/markup.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

async function conversation(body: object) {
  const look = await answering(json(body)).client.ask(zendesk.conversation, { id: '42' });
  return look.tag === 'seen' ? look.seen : look;
}

describe('a conversation', () => {
  it('has authors where Zendesk sent them along, and text in lines', async () => {
    expect(await conversation(record.comments)).toEqual({
      comments: [
        {
          id: '30000020',
          author: 'Ada Agent',
          role: 'agent',
          public: false,
          at: '2027-01-15T09:10:00Z',
          text: 'First line here\nsecond & last',
        },
        {
          id: '30000010',
          author: '#99',
          role: null,
          public: true,
          at: '2027-01-15T09:00:00Z',
          text: 'Hello\nour\ngroup',
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

  it('is not read where it is not said who may see a comment', async () => {
    const comment = { id: 1, author_id: 1, created_at: 'T', body: 'x' };
    expect(await conversation({ comments: [comment] })).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape' },
    });
  });
});

describe('markup', () => {
  it.each([
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['a<!-- not --><b>b</b>', 'ab'],
    ['<style>p{}</style>a', 'a'],
    ['1 < 2 &amp;&amp; 3 > 2', '1 < 2 && 3 > 2'],
    ['&lt;b&gt; &#39;x&#x27; &hellip;', "<b> 'x' …"],
    ['&unknown; &#0; &#9999999; &constructor;', '&unknown; &#0; &#9999999; &constructor;'],
  ])('%s', (html, text) => {
    expect(stripped(html)).toBe(text);
  });

  it('decodes once only', () => {
    expect(plain('&amp;lt;')).toBe('&lt;');
  });

  it('takes no time over hostile text', () => {
    const begun = performance.now();
    stripped('<a'.repeat(200_000) + '<style>'.repeat(20_000) + '&'.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(1_000);
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
