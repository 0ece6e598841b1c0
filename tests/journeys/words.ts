/** The app's own English words, so that a journey does not stumble when they are put better. */
import type { MessageKey } from '#core/domain/message-key.ts';
import { createTranslate } from '../../src/i18n/translate.ts';
import english from '../../translations/en.json' with { type: 'json' };

export const t = createTranslate('en', english.words);

/** How a sentence begins, up to its first value that is not known beforehand. */
export const beginningOf = (key: MessageKey, values: Readonly<Record<string, string>> = {}): string =>
  t(key, values).split('{', 1)[0] ?? '';
