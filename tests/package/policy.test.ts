/** The policy of the built page: what it may load, and that all it holds is allowed by it. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { textOf, textsOf } from './package.ts';

const page = textOf('assets/index.html');
const [, text = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
const policy = new Map(
  text.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    return [name, sources] as const;
  }),
);

const hashOf = (of: string): string => `'sha256-${createHash('sha256').update(of).digest('base64')}'`;

describe('the policy of the page', () => {
  test.each(['default-src', 'connect-src', 'frame-src', 'object-src', 'base-uri', 'form-action'])(
    '%s is nothing',
    (directive) => {
      expect(policy.get(directive)).toEqual(["'none'"]);
    },
  );

  test('lets scripts come from the package and from Zendesk alone', () => {
    expect(policy.get('script-src')).toEqual(["'self'", 'https://static.zdassets.com']);
  });

  test('lets styles come from the package, and be those of the page itself or empty', () => {
    const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles).toHaveLength(2);
    expect(policy.get('style-src')).toEqual(["'self'", ...['', ...styles].map(hashOf)]);
  });

  test('lets nothing in that it does not name', () => {
    expect(text).not.toMatch(/unsafe|\*|data:|blob:|http:/);
    expect([...policy.keys()].sort()).toEqual(
      [
        'base-uri',
        'connect-src',
        'default-src',
        'form-action',
        'frame-src',
        'img-src',
        'object-src',
        'script-src',
        'style-src',
      ].sort(),
    );
    expect(policy.get('img-src')).toEqual(["'self'"]);
  });

  test('stands before everything that it governs', () => {
    const governed = page.search(/<(?:script|style|link)\b/);
    expect(page.indexOf('Content-Security-Policy')).toBeGreaterThan(0);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(governed);
  });

  test('finds nothing in the page that it would forbid', () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/<[^>]*\s(?:style|on\w+)=/);
    expect(page).not.toMatch(/<(?:iframe|object|embed|form|base)\b/);
  });
});

test('whoever frames a package on the own machine is nobody', () => {
  const naming = textsOf(/\.(js|html)$/).filter(([, code]) => /localhost|127\.0\.0\.1|127\\\.0/.test(code));
  expect(naming.map(([path]) => path)).toEqual([]);
});
