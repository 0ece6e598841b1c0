/** Every language says everything that English says, and fills the same blanks. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { duplicateKeys } from './duplicate-keys.ts';
import { root, textOf, textsOf } from './package.ts';

const folder = join(root, 'translations');
/** Replies to customers, how-tos and the troubleshooting desk have files of their own, of which Zendesk gets none. */
const files = readdirSync(folder).filter(
  (name) => !['replies', 'desk', 'how-tos', 'desk-replies', 'desk-issue'].includes(name),
);
const languages = files.filter((file) => file.endsWith('.json'));

function textsIn(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, path === '' ? key : `${path}.${key}`));
}

function read(file: string): Map<string, unknown> {
  return new Map(textsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

function blanksOf(text: unknown): string[] {
  return [...String(text).matchAll(/\{[^{}]*\}/g)].map(([blank]) => blank).sort();
}

// A language has as many forms as its counting needs; what English says with two, another says with one or four.
const PLURAL = /\.(zero|one|two|few|many|other)$/;
const singular = (path: string) => path.replace(PLURAL, '.<count>');

const english = read('en.json');

test('nothing else lies among the translations', () => {
  expect(files.filter((file) => !/^[a-z]{2,3}(-\w{2,3})?\.json$/.test(file))).toEqual([]);
});

describe.each(languages)('%s', (file) => {
  const words = read(file);

  test('names no key twice', () => {
    expect(duplicateKeys(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });

  test('has words, and no empty ones', () => {
    expect([...words].filter(([, text]) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
  });

  test('says what English says, no less and no more', () => {
    const keys = (all: Map<string, unknown>) => [...new Set([...all.keys()].map(singular))].sort();
    expect(keys(words)).toEqual(keys(english));
  });

  test('fills the same blanks', () => {
    const blanks = new Map([...english].map(([path, text]) => [singular(path), blanksOf(text)]));
    const plain = [...words].filter(([path]) => !PLURAL.test(path));
    for (const [path, text] of plain) expect(blanksOf(text), path).toEqual(blanks.get(path));
  });
});

interface AppWords {
  name: string;
  short_description: string;
  long_description: string;
  installation_instructions: string;
  parameters: Record<string, { label: string; helpText: string }>;
}

describe("Zendesk's part", () => {
  const { app } = JSON.parse(textOf('translations/en.json')) as { app: AppWords };
  const manifest = JSON.parse(textOf('manifest.json')) as { name: string; parameters: { name: string }[] };

  test('is all that the package carries in its translations, in every language', () => {
    const packed = textsOf(/^translations\//);
    expect(packed.map(([path]) => path).sort()).toEqual(
      languages.map((file) => `translations/${file}`).sort(),
    );
    for (const [path, text] of packed) expect(Object.keys(JSON.parse(text) as object), path).toEqual(['app']);
  });

  test('is the same as in the sources', () => {
    const source = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8')) as { app: AppWords };
    expect(app).toEqual(source.app);
  });

  test('names the app as the manifest does, within 40 characters and without a trademark of Zendesk', () => {
    expect(app.name).toBe(manifest.name);
    expect(app.name.length).toBeLessThanOrEqual(40);
    expect(app.name).not.toMatch(/zendesk/i);
  });

  test('describes the app, in short within 80 characters', () => {
    expect(app.short_description.length).toBeLessThanOrEqual(80);
    expect(Object.keys(app).sort()).toEqual([
      'installation_instructions',
      'long_description',
      'name',
      'parameters',
      'short_description',
    ]);
  });

  test('has a label and a help text for each setting, and for nothing else', () => {
    expect(Object.keys(app.parameters).sort()).toEqual(manifest.parameters.map(({ name }) => name).sort());
    for (const [name, words] of Object.entries(app.parameters)) {
      expect(Object.keys(words), name).toEqual(['label', 'helpText']);
    }
  });
});
