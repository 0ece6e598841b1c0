/** The page of all replies, in every language, as Markdown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterOf } from '../../src/core/case/reply/letter.ts';
import { replyKinds, type ReplyKind, setBy } from '../../src/core/case/reply/kinds.ts';
import { type ReplyLanguage, replyLanguages } from '../../src/core/domain/letter.ts';
import { letterText } from '../../src/i18n/letter-text.ts';
import { type ReplyWords, wordsOf } from '../../src/i18n/reply-words.ts';
import { cell } from '../markdown.ts';
import { type Sample, samples } from './samples.ts';

const root = join(import.meta.dirname, '../..');

function read(path: string): { words: Parameters<typeof wordsOf>[1] } {
  return JSON.parse(readFileSync(join(root, 'translations', path), 'utf8'));
}

const languages = new Map<ReplyLanguage, ReplyWords>(
  replyLanguages.map((one) => [one, wordsOf(one, read(`replies/${one}.json`).words)]),
);

function textIn(language: ReplyLanguage, { kind, facts, form }: Sample): string {
  const words = languages.get(language);
  if (words === undefined) throw new Error(`There are no words in ${language}.`);
  return letterText(letterOf(kind, facts, form), words);
}

function sets(kind: ReplyKind): string {
  const { pending, issueType } = setBy(kind);
  if (issueType) return 'Sets the issue type and Pending.';
  return pending ? 'Sets Pending and leaves the issue type alone.' : 'Leaves issue type and status alone.';
}

/** English and German beside each other; what else there is stands in the files. */
const shown = ['en', 'de'] as const;

function sectionOf(kind: ReplyKind): string {
  const rows = samples
    .filter((one) => one.kind === kind)
    .map((one) => `| ${one.when} | ${shown.map((language) => cell(textIn(language, one))).join(' | ')} |`);
  return [
    `## ${kind}`,
    '',
    sets(kind),
    '',
    '| when | English | German |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The whole page, as it stands in docs/replies.md. */
export const repliesPage = (): string =>
  [
    '# Replies',
    '',
    'What the app drafts for customers, made from `translations/replies/` by `npm run replies`; a test keeps it true. Each reply says',
    'only what applies to its case, so these are examples that together say every sentence. French, Spanish, Japanese and Brazilian',
    'Portuguese say the same. A ticket that came by messaging gets the same as a message: few sentences, without greeting and sign-off.',
    'When a reply is drafted: [decisions.md](domain/decisions.md), "Closing".',
    '',
    replyKinds.map(sectionOf).join('\n\n'),
    '',
  ].join('\n');
