/** Where a comment's links lead: plain text shows only what they are called. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTargets } from '../../../src/clients/zendesk/links.ts';

/** Every character stands in the other text, in the same order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const one of whole) if (one === part[at]) at += 1;
  return at === part.length;
}

/** No tag says more of where it leads than stands in it. */
const mostAdded = (html: string): number =>
  [...html.matchAll(/<a\b[^<>]*>/g)].reduce((sum, [tag]) => sum + ` &lt;&gt; ${tag}`.length, 0);

describe('links', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['open', '<a'],
    ['blank', '<a '],
    ['names', '<a href'],
    ['equals', ' href ='],
    ['quotes', '<a href="'],
    ['apostrophes', "<a href='"],
    ['closed', '</a'],
    ['nested', '<a href="https://gitlab.com/a">'],
    ['ended', '<a href="x">x</a>'],
  ];
  it.each(hostile)('hostile ones are read once: %s', (_, piece) => {
    const html = `<a href="https://gitlab.com/acme">x</a>${piece.repeat(500_000 / piece.length)}`;
    expect(withTargets(html)).toContain('&lt;https://gitlab.com/acme&gt;');
  });

  it('whatever stands there, nothing of it is lost', () => {
    const pieces = fc.constantFrom(
      '<a href="',
      '<a href=x>',
      '">',
      '</a>',
      '<',
      '>',
      "'",
      ' ',
      'a',
      '&lt;',
      '/',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const html = parts.join('');
        const read = withTargets(html) ?? html;
        expect(isWithin(html, read)).toBe(true);
        expect(read.length - html.length).toBeLessThanOrEqual(mostAdded(html));
        for (const text of html.split(/<[^<>]*>/)) expect(read).toContain(text);
      }),
    );
  });
});
