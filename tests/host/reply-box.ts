/** A form with a reply box, and what is put into it. */
import { vi } from 'vitest';
import { composerPart } from '#host/composer-part.ts';
import { unread } from '#host/trouble.ts';
import { FakeForm } from './fakes.ts';

export const field = 'ticket.customField:custom_field_77';
const values = {
  'ticket.comment.text': '',
  'ticket.comment.type': 'internalNote',
  'ticket.comment.useRichText': true,
  channel: { name: 'email', sessionBased: false },
  'ticket.status': 'open',
  [field]: null,
};
export const draft = {
  html: '<p>Hello <b>Ada</b> &amp; co, it is linked.</p>',
  text: 'Hello Ada & co, it is linked.',
};

/** Looks again after pauses, which pass here at once. */
export async function at<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5000);
  return promise;
}

export function setUp(change: Record<string, unknown> = {}) {
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

export function refuse(form: FakeForm, ...actions: string[]): void {
  for (const action of actions) {
    form.instead[action] = () => unread('bad-request', null, 'No such Api');
    form.effects[action] = () => {};
  }
}
