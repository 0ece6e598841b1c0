/** The words of the how-tos in one language, once they have come. */
import { type Loadable, seen, unseen } from '../../core/domain/loadable.ts';
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import type { HowToWords } from '../../i18n/how-to-words.ts';
import { howToWordsIn } from '../../i18n/how-tos.ts';
import { useLook } from '../use-look.ts';

/** The app's own files are with Zendesk. A browser asks for one that failed no more until the page is loaded anew. */
const notLoaded = unseen({ kind: 'silence', service: 'zendesk', detail: '' });

/** @param language null: none is needed */
export function useHowToWords(language: ReplyLanguage | null): Loadable<HowToWords> {
  const [words] = useLook(language, () =>
    language === null ? Promise.resolve(notLoaded) : howToWordsIn(language).then(seen, () => notLoaded),
  );
  return words;
}
