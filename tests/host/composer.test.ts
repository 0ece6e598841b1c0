/** The reply box, its fields and its status: read, set, and read back. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { composerPart } from '#host/composer-part.ts';
import { FakeForm } from './fakes.ts';
import { at, field, refuse, setUp } from './reply-box.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
      { rich: false, channel: 'native_messaging', session: true },
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
      seen: {
        text: 'Hi',
        type: 'publicReply',
        channel: null,
        session: false,
        status: null,
        rich: false,
        issueType: null,
      },
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
