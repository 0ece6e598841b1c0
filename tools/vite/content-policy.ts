import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page may load and do. Its requests are messages to the host, so the page itself asks nobody. styled-components
 * puts an empty style into the page and writes its rules by script, which no policy forbids: so the hash of no text is all
 * that Garden needs beside the page's own styles, and no text of anybody's becomes a style.
 */
const policyFor = (styles: readonly string[]): Readonly<Record<string, readonly string[]>> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", 'https://static.zdassets.com'],
  'style-src': ["'self'", ...['', ...styles].map(hashOf)],
  'img-src': ["'self'"],
  'connect-src': ["'none'"],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

const charset = '<meta charset="utf-8" />';

/** The page's policy, before anything that it governs. The hashes are of the styles as they were built. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
        const content = Object.entries(policyFor(styles))
          .map(([name, sources]) => [name, ...sources].join(' '))
          .join('; ');
        if (!html.includes(charset)) throw new Error('The page does not begin with its character set.');
        // As text: put in as a tag, its quotes would become entities, and nobody could read it.
        return html.replace(
          charset,
          `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
        );
      },
    },
  };
}
