/** Which languages there are, and how one is fetched when an agent or a customer speaks it. */
import { words as english } from '../../translations/en.json';
import { createSay, type Dictionary, type Say } from './say.ts';

const others = import.meta.glob<Dictionary>(['../../translations/*.json', '!../../translations/en.json'], {
  import: 'words',
});

/** English, there at once. */
export const inEnglish: Say = createSay('en', english);

/** The words in a language, or in English where there is none: `pt-BR` falls back to `pt`, then to English. */
export async function inLanguage(locale: string | null): Promise<Say> {
  for (const wanted of [locale, locale?.split('-')[0]]) {
    const load = others[`../../translations/${wanted?.toLowerCase()}.json`];
    if (wanted === undefined || wanted === null || load === undefined) continue;
    try {
      return createSay(wanted, await load(), english);
    } catch {
      return inEnglish;
    }
  }
  return inEnglish;
}
