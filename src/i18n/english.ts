/** English. It begins with what is said where there is no case, and learns the rest as the code that says it comes. */
import { words } from '../../translations/en.json?outside';
import { createTranslate, type Learning } from './translate.ts';

export const inEnglish: Learning = createTranslate('en', words);
