/** All of English. Whoever writes in English from outside the screen imports this file, and never leaves a bare key. */
import { words as first } from '../../translations/en.json?first';
import { words as rest } from '../../translations/en.json?rest';
import { inEnglish } from './english.ts';

inEnglish.learn(first);
inEnglish.learn(rest);
