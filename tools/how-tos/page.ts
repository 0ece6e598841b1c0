/** The page of all how-tos, as Markdown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplyLanguage } from '../../src/core/domain/letter.ts';
import { howToLetter } from '../../src/desk/how-to/how-to-letter.ts';
import { type Topic, topics } from '../../src/desk/how-to/topic.ts';
import type { HowToKey, HowToWords } from '../../src/i18n/how-to-words.ts';
import { letterWordsOf } from '../../src/i18n/letter-words.ts';
import { letterText } from '../../src/i18n/letter-text.ts';
import type { Dictionary } from '../../src/i18n/translate.ts';
import { cell } from '../markdown.ts';

const root = join(import.meta.dirname, '../../translations');

function read(path: string): Dictionary {
  const { words } = JSON.parse(readFileSync(join(root, path), 'utf8')) as { words: Dictionary };
  return words;
}

const wordsIn = (language: ReplyLanguage): HowToWords =>
  letterWordsOf<HowToKey>(language, read(`how-tos/${language}.json`), read(`replies/${language}.json`));

/** English and German beside each other; what else there is stands in the files. */
const shown = [wordsIn('en'), wordsIn('de')];

const people = { form: 'letter', first: 'Mia', agent: 'Ann Reyes' } as const;
const places = { portal: 'https://customers.gitlab.com', gitlab: 'https://gitlab.com' };

const rowOf = (topic: Topic): string => {
  const texts = shown.map((words) => cell(letterText(howToLetter(topic, people, places), words)));
  return `| ${topic} | ${texts.join(' | ')} |`;
};

/** The whole page, as it stands in docs/how-tos.md. */
export const howTosPage = (): string =>
  [
    '# How-tos for the portal',
    '',
    'What an agent can draft when a customer asks how something is done in the Customers Portal, made from `translations/how-tos/` by',
    '`npm run how-tos`; a test keeps it true. French, Spanish, Japanese and Brazilian Portuguese say the same. Names of pages and buttons stay',
    "in English, as the portal has them. They come from the portal's documentation: https://docs.gitlab.com/subscriptions/customers_portal/",
    '',
    '| topic | English | German |',
    '| --- | --- | --- |',
    ...topics.map(rowOf),
    '',
  ].join('\n');
