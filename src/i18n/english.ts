/** English. It begins with what is said where there is no case, and learns the rest as the code that says it comes. */
import { words } from '../../translations/en.json?outside';
import { createTranslate, type Learning } from './translate.ts';

/** The words for English. A key that it has not learnt yet comes back as itself. */
export const inEnglish: Learning = createTranslate('en', words);
