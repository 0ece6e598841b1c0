/** A text as rich text: its words are words, its addresses links, and what ends a sentence is no part of them. */
import { expect, test } from 'vitest';
import { draftOf } from '#core/domain/draft.ts';

const link = (url: string): string => `<a href="${url}">${url}</a>`;
const url = 'https://gitlab.com/groups/acme/-/billings';

test.each([
  ['Hello\n\nMia', '<p>Hello</p><p>Mia</p>'],
  ['Hello\nMia', '<p>Hello<br>Mia</p>'],
  ['a < b & "c"', '<p>a &lt; b &amp; &quot;c&quot;</p>'],
  [`see ${url}.`, `<p>see ${link(url)}.</p>`],
  [`(${url}), ${url}`, `<p>(${link(url)}), ${link(url)}</p>`],
  [`${url}\nMia`, `<p>${link(url)}<br>Mia</p>`],
  ['https://', '<p>https://</p>'],
  [`https://${'.'.repeat(60_000)}`, `<p>https://${'.'.repeat(60_000)}</p>`],
  [`https://a${'.)'.repeat(30_000)}b`, `<p>${link(`https://a${'.)'.repeat(30_000)}b`)}</p>`],
])('%#', (text, html) => {
  expect(draftOf(text)).toEqual({ text, html });
});
