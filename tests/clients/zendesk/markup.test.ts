/** What is left of a comment's markup when it is read as text. */
import { describe, expect, it } from 'vitest';
import { plain, stripped } from '../../../src/clients/zendesk/markup.ts';

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

  it('reads hostile text once, since reading it again from each of its characters would never end', () => {
    const hostile = '<a'.repeat(1_000_000) + '<style>'.repeat(100_000) + '&'.repeat(1_000_000);
    expect(stripped(`${hostile}the end`)).toMatch(/the end$/);
  });
});
