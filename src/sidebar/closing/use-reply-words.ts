/** The words of replies in one language, once they have come. */
import { useEffect, useState } from 'react';
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import { replyWordsIn } from '../../i18n/letters.ts';
import type { ReplyWords } from '../../i18n/reply-words.ts';

/**
 * Null where they do not come: then there is no preview, and drafting says so. Those of the language before stay until the next have
 * come, so that a text that is read does not fold itself away.
 */
export function useReplyWords(language: ReplyLanguage): ReplyWords | null {
  // Words are called to say something, so React would call them where they are handed over by themselves.
  const [come, setCome] = useState<{ readonly words: ReplyWords } | null>(null);
  useEffect(() => {
    let current = true;
    replyWordsIn(language).then(
      (words) => current && setCome({ words }),
      () => current && setCome(null),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return come?.words ?? null;
}
