/** What is added to a macro stands before its sign-off, in HTML and in plain text. */
import { describe, expect, test } from 'vitest';
import { fromMacro } from '../../src/runtime/effects/from-macro.ts';
import { beforeSignOff } from '../../src/runtime/effects/sign-off.ts';

const added = { before: '+', within: '+<br>', inline: '+|', after: '+' };
const values = { path: 'acme-corp', name: 'Mia Torres', first: 'Mia', agent: 'Ann Reyes' };
const link = { address: 'https://x.example/billings', sentence: 'Look: https://x.example/billings' };

describe('before the sign-off', () => {
  test.each([
    ['<p>Hi</p><p>Kind regards,<br>Ann</p>', '<p>Hi</p>+<p>Kind regards,<br>Ann</p>'],
    ['<p>Hi<br>Best,<br>Ann Reyes</p>', '<p>Hi<br>+<br>Best,<br>Ann Reyes</p>'],
    ['<p>Hi<br><br>Regards<br>Ann</p>', '<p>Hi<br><br>+<br>Regards<br>Ann</p>'],
    ['<div>Hi</div><div>Mit freundlichen Grüßen</div>', '<div>Hi</div>+<div>Mit freundlichen Grüßen</div>'],
    ['<p>Hi</p><p>Ann Reyes</p>', '<p>Hi</p>+<p>Ann Reyes</p>'],
    ['Hi\n\nCordialement,\nAnn', 'Hi\n\n+Cordialement,\nAnn'],
    ['<p>It is ready. Kind regards</p>', '<p>It is ready. +|Kind regards</p>'],
    ['It is ready. Best regards, Ann', 'It is ready. +|Best regards, Ann'],
    ['リンクしました。よろしくお願いいたします。', 'リンクしました。+|よろしくお願いいたします。'],
    ['<p>Thanks. It is ready.</p><p>Regards</p>', '<p>Thanks. It is ready.</p>+<p>Regards</p>'],
  ])('%s', (text, is) => {
    expect(beforeSignOff(text, added, 'Ann Reyes')).toBe(is);
  });
});

test.each(['<p>Regards the group: it is ready</p>', '<p>Hi</p>', 'Hi'])(
  'at the end where nothing signs off: %s',
  (text) => {
    expect(beforeSignOff(text, added, '')).toBe(`${text}+`);
  },
);

test('a macro gets a sentence with the address, where it does not name it', () => {
  const draft = fromMacro({ html: '<p>Hi Mia</p><p>Kind regards<br>Ann</p>', text: null }, values, link);
  expect(draft?.html).toBe(
    '<p>Hi Mia</p><p>Look: <a href="https://x.example/billings">https://x.example/billings</a></p><p>Kind regards<br>Ann</p>',
  );
  expect(draft?.text).toBe('Hi Mia\nLook: https://x.example/billings\n\nKind regards\nAnn');
});

test('one that names it stays as it is', () => {
  const html = '<p>See https://x.example/billings</p><p>Kind regards</p>';
  expect(fromMacro({ html, text: null }, values, link)?.html).toBe(html);
});
