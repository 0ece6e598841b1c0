/** Which languages there are, and how one is fetched when an agent or a customer speaks it. */
import { inEnglish } from './english.ts';
import { nearest } from './nearest.ts';
import { createTranslate, type Dictionary, type Learning, type Translate } from './translate.ts';

const firsts = import.meta.glob<Dictionary>('../../translations/*.json', {
  import: 'words',
  query: '?first',
});
const rests = import.meta.glob<Dictionary>('../../translations/*.json', { import: 'words', query: '?rest' });
const folder = '../../translations/';
const file = (language: string): string => `${folder}${language}.json`;

const languages = Object.keys(firsts).map((path) => path.slice(folder.length, -'.json'.length));

/** `pt-BR` falls back to `pt`, then to English. */
const languageOf = (locale: string | null): string => nearest(locale ?? 'en', languages) ?? 'en';

async function fetchWords(from: typeof firsts, language: string): Promise<Dictionary> {
  const words = await from[file(language)]?.();
  if (words === undefined) throw new Error(`There are no words for ${language}.`);
  return words;
}

async function begin(language: string): Promise<Learning> {
  const words = await fetchWords(firsts, language);
  const t = language === 'en' ? inEnglish : createTranslate(language, {});
  t.learn(words);
  return t;
}

const spoken = new Map<string, Promise<Learning>>();

function speak(language: string): Promise<Learning> {
  const had = spoken.get(language);
  if (had !== undefined) return had;
  const t = begin(language);
  spoken.set(language, t);
  t.catch(() => spoken.delete(language));
  return t;
}

async function speakWholly(language: string): Promise<Translate> {
  const [t, words] = await Promise.all([speak(language), fetchWords(rests, language)]);
  t.learn(words);
  return t;
}

/**
 * The words of the screen up to the verdict. `pt-BR` falls back to `pt`, then to English, also when a language did
 * not load. Rejects only when English did not load either.
 */
export const forVerdict = (locale: string | null): Promise<Translate> =>
  speak(languageOf(locale)).catch(() => speak('en'));

/**
 * Fetches what is said after the verdict, for each language that was begun. Rejects when one of them does not load.
 */
export async function learnRest(): Promise<void> {
  await Promise.all([...spoken.keys()].map(speakWholly));
}
