/** The desk's own words: fetched with it, since nobody needs them before it is opened. */
import type { PathsIn } from '../core/domain/message-key.ts';
import { nearest } from '../i18n/nearest.ts';
import { createTranslate, type Dictionary, type Translate } from '../i18n/translate.ts';
import type { words } from '../../translations/desk/en.json';

/** The key of a sentence in `translations/desk/`. */
export type DeskKey = PathsIn<typeof words>;

const files = import.meta.glob<Dictionary>('../../translations/desk/*.json', { import: 'words' });
const languages = ['en', 'de'] as const;
const file = (language: string): string => `../../translations/desk/${language}.json`;

/** The words for an agent's locale, English where there are none. Rejects when English did not load. */
export async function deskWords(locale: string): Promise<Translate<DeskKey>> {
  const language = nearest(locale, languages) ?? 'en';
  const [words, english] = await Promise.all([files[file(language)]?.(), files[file('en')]?.()]);
  if (english === undefined) throw new Error('There are no words for the desk.');
  return createTranslate<DeskKey>(language, words ?? english, english);
}
