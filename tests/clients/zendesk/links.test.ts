/** Where a comment's links lead: plain text shows only what they are called. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTargets } from '../../../src/clients/zendesk/links.ts';

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
        expect(read.replaceAll(/ &lt;[^<>]*?&gt; /g, '').length).toBeLessThanOrEqual(html.length);
        for (const text of html.split(/<[^<>]*>/)) expect(read).toContain(text);
      }),
    );
  });
});
