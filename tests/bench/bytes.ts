/** What goes over the wire, file by file, and when. */
import { join } from 'node:path';
import { builtIn, languageOfWords } from '../performance/built.ts';
import { kb, type Row } from './figures.ts';

const nameOf = (file: string): string => file.replace(/-[\w-]{8}(?=\.\w+$)/, '').replace(/^_/, '');

function whenOf(file: string, eager: readonly string[]): string {
  if (file === 'index.html' || eager.includes(file)) return 'up to the verdict';
  const language = languageOfWords(file);
  if (language !== null && language !== 'en') return `spoken: ${language}`;
  return 'after it';
}

export function bytesOf(app: string): readonly Row[] {
  const built = builtIn(join(app, 'assets'));
  const eager = built.upToVerdict('en');
  const rows = built.files
    .map((file) => ({ name: nameOf(file), when: whenOf(file, eager), bytes: built.gzipped(file) }))
    .toSorted((a, b) => (a.when === b.when ? b.bytes - a.bytes : a.when < b.when ? 1 : -1));
  return [['file', 'gzip', 'when'], ...rows.map(({ name, bytes, when }) => [name, kb(bytes), when])];
}

/** Script and style together, of the app up to the verdict and of the floor. */
export function totalOf(folder: string, language = 'en'): number {
  const built = builtIn(join(folder, 'assets'));
  return built.upToVerdict(language).reduce((sum, file) => sum + built.gzipped(file), 0);
}
