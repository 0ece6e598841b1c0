/** The words of texts for customers in one language, once they have come. */
import type { ReplyLanguage } from '../core/domain/letter.ts';
import { type Loadable, seen, unseen } from '../core/domain/loadable.ts';
import { useLook } from './use-look.ts';

/** The app's own files are with Zendesk. */
const notLoaded = unseen({ kind: 'silence', service: 'zendesk', detail: '' });

/**
 * @param language null: none is needed
 * @param fetch rejects where they do not load
 * @returns the words, and how to fetch them again
 */
export const useLetterWords = <Words>(
  language: ReplyLanguage | null,
  fetch: (language: ReplyLanguage) => Promise<Words>,
): readonly [Loadable<Words>, () => void] =>
  useLook(language, () =>
    language === null ? Promise.resolve(notLoaded) : fetch(language).then(seen, () => notLoaded),
  );
