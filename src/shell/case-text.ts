/** The whole case as text, in English, with all the words that it takes. */
import '../words/whole.ts';

export { caseText } from '../core/case/text.ts';
