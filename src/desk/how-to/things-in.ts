/** What a sentence of a customer speaks of. */
import { literal } from '../literal.ts';
import { folded } from './folded.ts';
import { english } from './heard/english.ts';
import { french } from './heard/french.ts';
import { german } from './heard/german.ts';
import { japanese } from './heard/japanese.ts';
import { portuguese } from './heard/portuguese.ts';
import { spanish } from './heard/spanish.ts';
import { type Thing, things, type Words } from './heard/thing.ts';

/** Japanese has no space between words, so there a word counts wherever it stands. */
const isJapanese = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

const ends = String.raw`(?![\p{L}\p{N}])`;
const alone = (word: string): string =>
  word.endsWith('-') ? literal(word.slice(0, -1)) : literal(word) + ends;

/** What of a comma-separated list stands in a text; a list that is empty stands in none. */
function patternOf(list: string): RegExp {
  const words = folded(list).split(/,\s*/);
  const anywhere = words.filter(isJapanese).map(literal);
  const apart = words.filter((word) => !isJapanese(word)).map(alone);
  const begun = apart.length === 0 ? [] : [String.raw`(?<![\p{L}\p{N}])(?:${apart.join('|')})`];
  return new RegExp([...anywhere, ...begun].join('|'), 'u');
}

type Patterns = readonly (readonly [Thing, RegExp])[];

const patternsOf = (words: Words): Patterns => things.map((thing) => [thing, patternOf(words[thing])]);

/** English words are said in any language, since the portal is in English. */
const inEnglish = patternsOf(english);
const others = [german, french, spanish, japanese, portuguese].map(patternsOf);

const foundIn = (text: string, patterns: Patterns): readonly Thing[] =>
  patterns.filter(([, pattern]) => pattern.test(text)).map(([thing]) => thing);

/** The things that a sentence speaks of, once for each language that it may be in: no word counts for two of them. */
export function thingsIn(sentence: string): readonly ReadonlySet<Thing>[] {
  const text = folded(sentence);
  const always = foundIn(text, inEnglish);
  return [new Set(always), ...others.map((language) => new Set([...always, ...foundIn(text, language)]))];
}
