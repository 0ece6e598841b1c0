import { expect, test } from 'vitest';
import { Composer } from './desk/composer.ts';
import { fromMarkdown, plainText } from './desk/rich-text.ts';

test('an emptied rich text box still holds a paragraph, as in Zendesk', () => {
  const composer = new Composer(false);
  composer.typed('a');
  composer.typed('<br>');
  expect(composer.text).toBe('<p></p>');
  expect(composer.empty).toBe(true);
});

test('without rich text, what is put in becomes plain', () => {
  const composer = new Composer(false);
  composer.useRichText = false;
  composer.appendHtml('<p>Hello <b>Mia</b></p><p>Bye</p>');
  expect(composer.text).toBe('Hello Mia\nBye');
});

test('a messaging channel takes no HTML and keeps its type; inserting turns into plain text', () => {
  const composer = new Composer(true);
  expect(() => composer.appendHtml('<b>x</b>')).toThrow('no HTML');
  composer.setType('publicReply');
  expect(composer.type).toBe('messaging');
  composer.insert('<p>Hello <b>Mia</b></p>');
  expect(composer.text).toBe('Hello Mia');
});

test('inserting goes to the cursor when the box knows one', () => {
  const composer = new Composer(false);
  const put: string[] = [];
  composer.knowCursor((html) => put.push(html) > 0);
  composer.insert('<b>x</b>');
  expect(put).toEqual(['<b>x</b>']);
  expect(composer.html).toBe('');
});

test('markdown and plain text both ways', () => {
  expect(fromMarkdown('**Hi**\n\n[here](https://gitlab.com)')).toBe(
    '<p><strong>Hi</strong></p><p><a href="https://gitlab.com">here</a></p>',
  );
  expect(plainText('a&nbsp;&lt;b&gt;<br>c')).toBe('a\u00a0<b>\nc');
});
