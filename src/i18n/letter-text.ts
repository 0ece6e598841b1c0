/** A reply in words: greeting, paragraphs and lists, sign-off. */
import type { Block, Letter, Passage, Sentence } from '../core/domain/letter.ts';
import type { ReplyWords } from './reply-words.ts';
import type { Values } from './translate.ts';

/** What a blank says where the case knows no name for it. */
const unnamed = {
  subscription: 'frame.your-subscription',
  partner: 'frame.your-reseller',
} as const;

function filled(params: Values, t: ReplyWords): Values {
  const named = Object.entries(unnamed).map(([blank, key]) => [blank, t(key)] as const);
  const open = named.filter(([blank]) => params[blank] === '');
  return { ...params, ...Object.fromEntries(open) };
}

/** What follows an address begins a line, so that nothing of it is taken for the address. Japanese has no space between sentences. */
function after(text: string, { language }: ReplyWords): string {
  if (/https?:\S+$/.test(text)) return '\n';
  return language === 'ja' ? '' : ' ';
}

/** A name that ends in a full stop ends its sentence as well. */
const said = ({ key, params }: Sentence, t: ReplyWords): string =>
  t(key, filled(params, t)).replace(/\.\.$/, '.');

const saidIn = (passage: Passage, t: ReplyWords): string =>
  passage.map((sentence) => said(sentence, t)).reduce((text, sentence) => text + after(text, t) + sentence);

const marks = {
  paragraph: () => '',
  numbered: (index: number) => `${index + 1}. `,
  listed: () => '- ',
} as const;

const blockIn = ({ as, of }: Block, t: ReplyWords): string =>
  of.map((passage, index) => marks[as](index) + saidIn(passage, t)).join('\n');

/** Forms of address that German writes with a capital wherever they stand. */
const capital = /^(?:Sie|Ihr\p{L}*|Ihnen)\b/u;

/** After the comma of a greeting German goes on in lower case; its file begins no reply with a noun, and a name stays as it is. */
const goingOn = (text: string, first: Sentence | undefined, t: ReplyWords): string => {
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
export function letterText({ form, first, agent, blocks }: Letter, t: ReplyWords): string {
  if (form === 'message') return blocks.map((block) => blockIn(block, t)).join('\n');
  const greeting = first === '' ? t('frame.greeting-unnamed') : t('frame.greeting', { first });
  const [opening, ...others] = blocks.map((block) => blockIn(block, t));
  const begun = opening === undefined ? [] : [goingOn(opening, blocks[0]?.of[0]?.[0], t)];
  return [greeting, ...begun, ...others, t('frame.sign-off', { agent })].join('\n\n');
}
