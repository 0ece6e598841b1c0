/** All of English, for whoever writes in English from outside the screen. */
import { words as first } from '../../translations/en.json?first';
import { words as rest } from '../../translations/en.json?rest';
import { inEnglish } from './english.ts';

/** Teaches English every key, so that no bare key is ever written. */
export function learnEnglish(): void {
  inEnglish.learn(first);
  inEnglish.learn(rest);
}
