import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { unread } from '#host/trouble.ts';
import { composerPart } from '#host/composer-part.ts';
import { holds } from '#host/insert.ts';
import { FakeForm } from './fakes.ts';

const field = 'ticket.customField:custom_field_77';
const values = {
  'ticket.comment.text': '',
  'ticket.comment.type': 'internalNote',
  'ticket.comment.useRichText': true,
  channel: { name: 'email', sessionBased: false },
  'ticket.status': 'open',
  [field]: null,
};
const draft = {
  html: '<p>Hello <b>Ada</b> &amp; co, it is linked.</p>',
  text: 'Hello Ada & co, it is linked.',
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Looks again after pauses, which pass here at once. */
async function at<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5000);
  return promise;
}

function setUp(change: Record<string, unknown> = {}) {
  const form = new FakeForm({ ...values, ...change });
  for (const name of ['appendHtml', 'appendText']) {
    for (const prefix of ['ticket.comment.', 'comment.']) {
      form.effects[prefix + name] = (words) => {
        form.values['ticket.comment.text'] = `${String(form.values['ticket.comment.text'])}${String(words)}`;
      };
    }
  }
  return { form, part: composerPart(form, 77) };
}

function refuse(form: FakeForm, ...actions: string[]): void {
  for (const action of actions) {
    form.instead[action] = () => unread('bad-request', 'No such Api');
    form.effects[action] = () => {};
  }
}

describe('reading', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'everything',
      {},
      { text: '', type: 'internalNote', channel: 'email', status: 'open', rich: true, issueType: '' },
    ],
    ['a chosen option', { [field]: 'associate_namespace' }, { issueType: 'associate_namespace' }],
    ['a number', { [field]: 7 }, { issueType: '7' }],
    ['plain text', { 'ticket.comment.useRichText': false }, { rich: false }],
    [
      'a conversation',
      { channel: { name: 'native_messaging', sessionBased: true } },
      { rich: false, channel: 'native_messaging' },
    ],
    ['a channel by its name only', { channel: 'web' }, { rich: true, channel: 'web' }],
    ['a channel of an unknown form', { channel: 3 }, { channel: null }],
    ['a box without text', { 'ticket.comment.text': null }, { text: '' }],
    [
      'a custom status',
      { 'ticket.status': 'waiting_for_billing', 'ticket.statusCategory': 'pending' },
      { status: 'pending' },
    ],
    ['an unknown status', { 'ticket.status': 'odd' }, { status: 'odd' }],
  ])('%s', async (_what, change, expected) => {
    const look = await setUp(change).part.readComposer();
    expect(look).toMatchObject({ tag: 'seen', seen: expected });
  });

  test('the older names of the box', async () => {
    const form = new FakeForm({
      'comment.text': 'Hi',
      'comment.type': 'publicReply',
      'comment.useRichText': false,
    });
    expect(await composerPart(form, 77).readComposer()).toEqual({
      tag: 'seen',
      seen: { text: 'Hi', type: 'publicReply', channel: null, status: null, rich: false, issueType: null },
    });
  });

  test('a box that is not there is unread, with what Zendesk said', async () => {
    const look = await composerPart(new FakeForm({ 'ticket.status': 'closed' }), null).readComposer();
    expect(look).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape', detail: expect.stringContaining('No such Api') },
    });
  });
});

describe('making it public', () => {
  test('sets it and tells what is read back', async () => {
    const { form, part } = setUp();
    expect(await at(part.makePublic())).toEqual({ tag: 'seen', seen: 'publicReply' });
    expect(form.done).toEqual(['ticket.comment.type']);
  });

  test('leaves a public reply alone', async () => {
    const { form, part } = setUp({ 'ticket.comment.type': 'publicReply' });
    await at(part.makePublic());
    expect(form.done).toEqual([]);
  });

  test('falls back to the other name', async () => {
    const { form, part } = setUp();
    refuse(form, 'ticket.comment.type');
    form.effects['comment.type'] = (type) => (form.values['ticket.comment.type'] = type);
    expect(await at(part.makePublic())).toEqual({ tag: 'seen', seen: 'publicReply' });
    expect(form.done).toEqual(['ticket.comment.type', 'comment.type']);
  });

  test('does not claim what had no effect', async () => {
    const { form, part } = setUp();
    form.effects['ticket.comment.type'] = () => {};
    form.effects['comment.type'] = () => {};
    expect(await at(part.makePublic())).toEqual({ tag: 'seen', seen: 'internalNote' });
  });

  test('waits for a page that takes it over late', async () => {
    const { form, part } = setUp();
    form.effects['ticket.comment.type'] = (type) => {
      setTimeout(() => (form.values['ticket.comment.type'] = type), 400);
    };
    expect(await at(part.makePublic())).toEqual({ tag: 'seen', seen: 'publicReply' });
    expect(form.done).toEqual(['ticket.comment.type']);
  });
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

describe('fields', () => {
  test('a value that was set is read back', async () => {
    const { part } = setUp();
    expect(await at(part.setField(77, 'associate_namespace'))).toEqual({
      tag: 'seen',
      seen: 'associate_namespace',
    });
  });

  test('one that is not on the form is absent', async () => {
    const { part } = setUp();
    expect(await at(part.setField(78, 'x'))).toEqual({ tag: 'absent' });
    expect(await at(part.readField(78))).toEqual({ tag: 'absent' });
  });

  test('a value that the field did not take is not claimed', async () => {
    const { form, part } = setUp({ [field]: 'other' });
    form.effects[field] = () => {};
    expect(await at(part.setField(77, 'associate_namespace'))).toEqual({ tag: 'seen', seen: 'other' });
  });

  test.each<[unknown, unknown]>([
    [null, { tag: 'seen', seen: null }],
    [undefined, { tag: 'seen', seen: null }],
    ['', { tag: 'seen', seen: null }],
    [12, { tag: 'seen', seen: '12' }],
    [['a', 'b'], { tag: 'seen', seen: 'a b' }],
    [false, { tag: 'seen', seen: 'false' }],
    [{ odd: 1 }, expect.objectContaining({ tag: 'unseen' })],
  ])('the value %j', async (value, expected) => {
    expect(await setUp({ [field]: value }).part.readField(77)).toEqual(expected);
  });
});

describe('the status', () => {
  test('is read back', async () => {
    const { part } = setUp();
    expect(await at(part.setStatus('pending'))).toEqual({ tag: 'seen', seen: 'pending' });
  });

  test('counts by its category', async () => {
    const { form, part } = setUp({ 'ticket.statusCategory': 'open' });
    form.effects['ticket.status'] = () =>
      Object.assign(form.values, { 'ticket.status': 'waiting', 'ticket.statusCategory': 'pending' });
    expect(await at(part.setStatus('pending'))).toEqual({ tag: 'seen', seen: 'pending' });
  });

  test('that stayed is told as it is', async () => {
    const { form, part } = setUp();
    refuse(form, 'ticket.status');
    expect(await at(part.setStatus('pending'))).toEqual({ tag: 'seen', seen: 'open' });
  });
});
