/** A text for a customer in words: greeting, paragraphs and lists, sign-off. */
import type { Block, FrameKey, Letter, Passage, ReplyLanguage, Sentence } from '../core/domain/letter.ts';
import type { Translate, Values } from './translate.ts';

/** Says the sentences of a letter, and what every letter has around them, in one language. */
export interface LetterWords<Key extends string> extends Translate<Key | FrameKey> {
  readonly language: ReplyLanguage;
}

/** What a blank says where the case knows no name for it. */
const unnamed = {
  subscription: 'frame.your-subscription',
  partner: 'frame.your-reseller',
} as const;

function filled<Key extends string>(params: Values, t: LetterWords<Key>): Values {
  const named = Object.entries(unnamed).map(([blank, key]) => [blank, t(key)] as const);
  const open = named.filter(([blank]) => params[blank] === '');
  return { ...params, ...Object.fromEntries(open) };
}

/** What follows an address begins a line, so that nothing of it is taken for the address. Japanese has no space between sentences. */
function after(text: string, language: ReplyLanguage): string {
  if (/https?:\S+$/.test(text)) return '\n';
  return language === 'ja' ? '' : ' ';
}

/** A name that ends in a full stop ends its sentence as well. */
const said = <Key extends string>({ key, params }: Sentence<Key>, t: LetterWords<Key>): string =>
  t(key, filled(params, t)).replace(/\.\.$/, '.');

const saidIn = <Key extends string>(passage: Passage<Key>, t: LetterWords<Key>): string =>
  passage
    .map((sentence) => said(sentence, t))
    .reduce((text, sentence) => text + after(text, t.language) + sentence);

const marks = {
  paragraph: () => '',
  numbered: (index: number) => `${index + 1}. `,
  listed: () => '- ',
} as const;

const blockIn = <Key extends string>({ as, of }: Block<Key>, t: LetterWords<Key>): string =>
  of.map((passage, index) => marks[as](index) + saidIn(passage, t)).join('\n');

/** Forms of address that German writes with a capital wherever they stand. */
const capital = /^(?:Sie|Ihr\p{L}*|Ihnen)\b/u;

/** After the comma of a greeting German goes on in lower case; its files begin no text with a noun, and a name stays as it is. */
const goingOn = <Key extends string>(
  text: string,
  first: Sentence<Key> | undefined,
  t: LetterWords<Key>,
): string => {
  const begins = first === undefined ? '' : t(first.key);
  const isName = begins.startsWith('{');
  return t.language !== 'de' || isName || capital.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
};

/**
 * The whole text: of a letter, greeting and sign-off with paragraphs parted by blank lines; of a message, its lines alone.
 * @param letter harmless values: nothing in them is for Zendesk to fill in
 */
export function letterText<Key extends string>(
  { form, first, agent, blocks }: Letter<Key>,
  t: NoInfer<LetterWords<Key>>,
): string {
  if (form === 'message') return blocks.map((block) => blockIn(block, t)).join('\n');
  const greeting = first === '' ? t('frame.greeting-unnamed') : t('frame.greeting', { first });
  const [opening, ...others] = blocks.map((block) => blockIn(block, t));
  const begun = opening === undefined ? [] : [goingOn(opening, blocks[0]?.of[0]?.[0], t)];
  return [greeting, ...begun, ...others, t('frame.sign-off', { agent })].join('\n\n');
}
