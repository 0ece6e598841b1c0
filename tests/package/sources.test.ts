/** Whoever reads a comment can follow it: each rule, section and page that the code names stands in docs. */
import { describe, expect, test } from 'vitest';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './package.ts';

const docs = join(root, 'docs');

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path));
}

/** A text without the line breaks and comment signs within it, so that what goes on in the next line is found too. */
function flat(text: string): string {
  return text.replace(/\n[ \t]*(?:\*|\/\/)?[ \t]*/g, ' ').replace(/\s+/g, ' ');
}

const pages = filesBelow('docs', /\.(md|yaml)$/);
const sources = ['src', 'tests', 'tools'].flatMap((folder) => filesBelow(folder, /\.(tsx?|css|md)$/));
const code = sources
  .filter((path) => path !== 'tests/package/sources.test.ts')
  .map((path) => ({ path, text: flat(readFileSync(join(root, path), 'utf8')) }));

const rules = readFileSync(join(docs, 'domain/provisioning.md'), 'utf8');

/** Where a rule, an error, a feature or a pain is told, and not only named: it opens a row, or an entry of a list. */
function tells(name: string): boolean {
  return new RegExp(`^(?:\\| |- |\\d+\\. )(?:\\*\\*)?${name}\\b`, 'm').test(rules);
}

describe('rules by number', () => {
  const named = new Map<string, string>();
  for (const { path, text } of code) {
    for (const [name] of text.matchAll(/\b[REFP][1-9]\d?\b/g)) named.set(name, path);
  }

  test('are named at all', () => {
    expect(named.size).toBeGreaterThan(30);
  });

  test.each([...named])('%s, as in %s, is told in provisioning.md', (name) => {
    expect(tells(name)).toBe(true);
  });
});

/** A page named in a comment, by its file alone or with its folder, and what follows it up to the end of the remark. */
const CITED =
  /\b((?:[\w-]+\/)*(?:decisions|provisioning|zendesk|settings|automation|gitlab-api)\.md|(?:[\w-]+\/)*[\w-]+\.openapi\.yaml)([^)]{0,160})/g;

interface Citation {
  readonly path: string;
  readonly page: string;
  readonly rest: string;
}

const citations: Citation[] = code.flatMap(({ path, text }) =>
  [...text.matchAll(CITED)].map(([, page = '', rest = '']) => ({ path, page, rest })),
);

function pageOf(named: string): string | undefined {
  return pages.find((page) => page === named || page.endsWith(`/${named}`));
}

function textOf(named: string): string {
  const page = pageOf(named);
  return page === undefined ? '' : readFileSync(join(root, page), 'utf8');
}

describe('pages', () => {
  test('are named at all', () => {
    expect(citations.length).toBeGreaterThan(30);
  });

  test.each(citations)('$page, as in $path, is in docs', ({ page }) => {
    expect(pageOf(page)).toBeDefined();
  });

  const sections = citations.flatMap(({ path, page, rest }) =>
    [
      ...(/^(?: section| table)? (\d+(?:\.\d+)?(?: to \d+\.\d+)?)/.exec(rest)?.[1] ?? '').matchAll(/[\d.]+/g),
    ].map(([section]) => ({ path, page, section })),
  );

  test.each(sections)('$page has a section $section, as in $path', ({ page, section }) => {
    expect(textOf(page)).toMatch(new RegExp(`^#+ ${section.replaceAll('.', '\\.')}\\.? `, 'm'));
  });

  const quotes = citations.flatMap(({ path, page, rest }) =>
    [...(rest.split(/[:;]|\*\//)[0]?.matchAll(/"([^"]+)"/g) ?? [])].map(([, quote = '']) => ({
      path,
      page,
      quote,
    })),
  );

  test.each(quotes)('$page says "$quote", as in $path', ({ page, quote }) => {
    expect(flat(textOf(page))).toContain(quote);
  });
});

test.each([
  ...new Set(
    code.flatMap(({ text }) => [...text.matchAll(/docs\/decisions\/(\d{4})/g)].map(([, number]) => number)),
  ),
])('decision %s, which the code names, is in docs', (number) => {
  expect(pages.filter((page) => page.startsWith(`docs/decisions/${String(number)}-`))).toHaveLength(1);
});

describe('findings', () => {
  const [page = '', late = ''] = readFileSync(join(docs, 'domain/decisions.md'), 'utf8').split(
    '## Not built yet',
  );
  const [, table = ''] = /## Findings\n([\s\S]*?)\n## /.exec(page) ?? [];
  const ids = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, id = '']) => id);
  const built = (id: string) =>
    code.some(({ path, text }) => path.startsWith('src/') && text.includes(`'${id}'`));

  test('are told at all', () => {
    expect(ids.length).toBeGreaterThan(20);
  });

  test.each(ids)('%s is asked by the app, or listed as not built yet, and not both', (id) => {
    expect(late.includes(`\`${id}\``)).toBe(!built(id));
  });
});

describe('links', () => {
  const written = [
    ...readdirSync(root).filter((file) => file.endsWith('.md')),
    ...pages,
    ...filesBelow('tests', /\.md$/),
  ];

  test.each(written.filter((path) => path.endsWith('.md')))('of %s lead somewhere', (path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/`[^`\n]*`/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });
});
