/** The draft goes into the reply box: below what is there, once, and only what is seen there counts. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { composerPart } from '#host/composer-part.ts';
import { holds } from '#host/insert.ts';
import { unread } from '#host/trouble.ts';
import { FakeForm } from './fakes.ts';
import { at, draft, refuse, setUp } from './reply-box.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('inserting', () => {
  test.each<[string, boolean, string]>([
    ['rich', true, draft.html],
    ['plain', false, draft.text],
  ])('%s', async (_what, rich, expected) => {
    const { form, part } = setUp();
    expect(await at(part.insert(draft, rich))).toEqual({ tag: 'seen', seen: true });
    expect(form.values['ticket.comment.text']).toBe(expected);
  });

  test('goes below what the agent has typed', async () => {
    const rich = setUp({ 'ticket.comment.text': '<p>Hm.</p>' });
    await at(rich.part.insert(draft, true));
    expect(rich.form.values['ticket.comment.text']).toBe(`<p>Hm.</p><br>${draft.html}`);
    const plain = setUp({ 'ticket.comment.text': 'Hm.' });
    await at(plain.part.insert(draft, false));
    expect(plain.form.values['ticket.comment.text']).toBe(`Hm.\n\n${draft.text}`);
  });

  test('an empty paragraph is nothing typed', async () => {
    const { form, part } = setUp({ 'ticket.comment.text': '<p>&nbsp;</p>' });
    await at(part.insert(draft, true));
    expect(form.values['ticket.comment.text']).toBe(`<p>&nbsp;</p>${draft.html}`);
  });

  test('never twice', async () => {
    const { form, part } = setUp();
    await at(part.insert(draft, true));
    expect(await at(part.insert(draft, true))).toEqual({ tag: 'seen', seen: true });
    expect(form.done).toEqual(['ticket.comment.appendHtml']);
  });

  test('falls back where Zendesk refuses, down to plain text', async () => {
    const { form, part } = setUp();
    refuse(form, 'ticket.comment.appendHtml', 'comment.appendHtml', 'ticket.comment.appendText');
    expect(await at(part.insert(draft, true))).toEqual({ tag: 'seen', seen: true });
    expect(form.done).toEqual([
      'ticket.comment.appendHtml',
      'comment.appendHtml',
      'ticket.comment.appendText',
      'comment.appendText',
    ]);
    expect(form.values['ticket.comment.text']).toBe(draft.text);
  });

  test('tells the refusal when nothing is left', async () => {
    const { form, part } = setUp();
    refuse(form, 'ticket.comment.appendText', 'comment.appendText');
    expect(await at(part.insert(draft, false))).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'bad-request' },
    });
  });

  test('a lost answer is settled by looking: it was done', async () => {
    const { form, part } = setUp();
    form.instead['ticket.comment.appendHtml'] = () => unread('silence', 'late');
    expect(await at(part.insert(draft, true))).toEqual({ tag: 'seen', seen: true });
    expect(form.done).toHaveLength(1);
  });

  test('a lost answer is settled by looking: it was not, and is not tried in another way', async () => {
    const { form, part } = setUp();
    form.instead['ticket.comment.appendHtml'] = () => unread('silence', 'late');
    form.effects['ticket.comment.appendHtml'] = () => {};
    expect(await at(part.insert(draft, true))).toMatchObject({ tag: 'unseen', trouble: { kind: 'silence' } });
    expect(form.done).toHaveLength(1);
  });

  test('an answer without an effect is no success', async () => {
    const { form, part } = setUp();
    form.effects['ticket.comment.appendHtml'] = () => {};
    expect(await at(part.insert(draft, true))).toMatchObject({ tag: 'unseen', trouble: { kind: 'shape' } });
  });

  test('what the editor made of it counts, where it was taken', async () => {
    const { form, part } = setUp();
    form.effects['ticket.comment.appendHtml'] = () =>
      (form.values['ticket.comment.text'] = '<p>Hallo Ada</p>');
    expect(await at(part.insert(draft, true))).toEqual({ tag: 'seen', seen: true });
  });

  test('nothing is put into a box that cannot be read', async () => {
    const form = new FakeForm({ 'ticket.status': 'open' });
    expect((await at(composerPart(form, null).insert(draft, true))).tag).toBe('unseen');
    expect(form.done).toEqual([]);
  });
});

describe('nothing goes in that Zendesk would fill in', () => {
  test.each([
    ['a placeholder', '', '<p>{{ticket.id}}</p>'],
    ['a Liquid tag', '', '{% if x %}'],
    ['one across markup', '', '<p>{<b>{ticket.id}}</b></p>'],
    ['one made with what stands there', '<p>Hm</p>{', '{ticket.id}}'],
    ['one made across markup', '<p>Hm {', '</p><p>{ticket.id}}</p>'],
  ])('%s', async (_what, above, html) => {
    const { form, part } = setUp({ 'ticket.comment.text': above });
    const inserted = await at(part.insert({ html, text: 'Hello Ada' }, true));
    expect(inserted).toMatchObject({ tag: 'unseen', trouble: { kind: 'bad-request' } });
    expect(form.done).toEqual([]);
  });

  test('a placeholder of the agent’s own holds nothing up', async () => {
    const { form, part } = setUp({ 'ticket.comment.text': '<p>{{ticket.id}}</p>' });
    await at(part.insert(draft, true));
    expect(form.values['ticket.comment.text']).toBe(`<p>{{ticket.id}}</p><br>${draft.html}`);
  });
});

test.each<[string, string, string, boolean]>([
  ['the same', draft.html, draft.html, true],
  [
    'other markup',
    'x<div>Hello <strong>Ada</strong> &amp;&nbsp;co,<br>it is linked.</div>',
    draft.html,
    true,
  ],
  ['plain for rich', draft.text, draft.html, true],
  ['another draft', '<p>Hello Bob</p>', draft.html, false],
  [
    'a filled placeholder',
    'Hello Ada, it is linked.',
    'Hello {{ticket.requester.first_name}}, it is linked.',
    true,
  ],
  ['an empty draft', 'Hello', '<p></p>', false],
  [
    'letters of other scripts',
    '<p>\u3053\u3093\u306b\u3061\u306f</p>',
    '\u3053\u3093\u306b\u3061\u306f',
    true,
  ],
  ['other letters of other scripts', '<p>\u3053\u3093</p>', '\u3053\u3093\u306b\u3061\u306f', false],
])('a box holds a draft: %s', (_what, text, words, expected) => {
  expect(holds(text, words)).toBe(expected);
});

test.each([
  ['markup that is never closed', '<'.repeat(60_000)],
  ['tags in tags', '<a'.repeat(30_000)],
  ['placeholders that are never closed', '{{'.repeat(30_000)],
  ['entities that are never closed', '&a'.repeat(30_000)],
])('of hostile words no less is seen: %s', (_what, words) => {
  expect(holds(`${words} <p>Hello Ada</p>`, '<p>Hello Ada</p>')).toBe(true);
  expect(holds('<p>Hello Ada</p>', `${words} Hello Bob`)).toBe(false);
});
