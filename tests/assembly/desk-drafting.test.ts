/** The desk leaves a text in a public reply, below what stands there; a note that somebody is writing stays a note. */
import { describe, expect, test } from 'vitest';
import type { Composer } from '#core/case/state.ts';
import { seen, unseen } from '#core/domain/loadable.ts';
import { draftingWith } from '../../src/assembly/desk-drafting.ts';

const draft = { html: '<p>Hello</p>', text: 'Hello' };
const silent = unseen({ kind: 'silence', service: 'zendesk', detail: '' });
const usual: Composer = {
  text: '',
  type: 'publicReply',
  channel: 'email',
  status: 'open',
  rich: true,
  issueType: null,
};

/** A composer, what its type is after it was asked to be public, and what is put into it. */
function composerWith(over: Partial<Composer> | null, type: string | null, takes = true) {
  const put: string[] = [];
  const made: string[] = [];
  const outcome = draftingWith({
    readComposer: () => Promise.resolve(over === null ? silent : seen({ ...usual, ...over })),
    makePublic() {
      made.push('public');
      return Promise.resolve(type === null ? silent : seen(type));
    },
    insert(given, rich) {
      put.push(rich ? given.html : given.text);
      return Promise.resolve(takes ? seen(true as const) : silent);
    },
  })(draft);
  return { outcome, put, made };
}

describe('a text is put in once', () => {
  test.each<[string, Partial<Composer>, string, string]>([
    ['a public reply', {}, 'publicReply', draft.html],
    ['what the agent has typed there', { text: '<p>Hi</p>' }, 'publicReply', draft.html],
    ['an empty note, which becomes a public reply', { type: 'internalNote' }, 'publicReply', draft.html],
    ['a note with markup alone', { type: 'internalNote', text: '<p>&nbsp;</p>' }, 'publicReply', draft.html],
    ['plain text', { rich: false }, 'publicReply', draft.text],
    ['messaging, which shows text only', { channel: 'native_messaging' }, 'messaging', draft.text],
    ['a messaging reply', { type: 'messaging' }, 'messaging', draft.text],
  ])('%s', async (_, composer, type, text) => {
    const { outcome, put } = composerWith(composer, type);
    expect([await outcome, put]).toEqual(['drafted', [text]]);
  });
});

describe('nothing is put in', () => {
  test.each<[string, Partial<Composer> | null, string | null]>([
    ['the composer stays a note', { type: 'internalNote' }, 'internalNote'],
    ['its type is not known', {}, null],
  ])('%s', async (_, composer, type) => {
    const { outcome, put } = composerWith(composer, type);
    expect([await outcome, put]).toEqual(['not-public', []]);
  });

  test.each<[string, Partial<Composer> | null]>([
    ['somebody is writing a note', { type: 'internalNote', text: '<p>For us alone</p>' }],
    ['a picture is in the note', { type: 'internalNote', text: '<img src="x">' }],
    ['what stands in the composer is not known', null],
  ])('nor is anything made public: %s', async (_, composer) => {
    const { outcome, put, made } = composerWith(composer, 'publicReply');
    expect([await outcome, put, made]).toEqual(['not-public', [], []]);
  });
});

test('a text that is not seen in the composer is not called drafted', async () => {
  expect(await composerWith({}, 'publicReply', false).outcome).toBe('not-seen');
});
