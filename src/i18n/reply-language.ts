/** Which language a customer is answered in. */
import { type ReplyLanguage, replyLanguages } from '../core/domain/letter.ts';
import { nearest } from './nearest.ts';

const isOne = (language: string | null): language is ReplyLanguage =>
  replyLanguages.some((one) => one === language);

/** The language that is proposed for a locale: `pt` is answered in `pt-BR`, and what nobody wrote in English. */
export function replyLanguageFor(locale: string | null): ReplyLanguage {
  const wanted = locale ?? 'en';
  const found = nearest(wanted, replyLanguages);
  if (isOne(found)) return found;
  const [base] = wanted.toLowerCase().split('-');
  return replyLanguages.find((one) => one.toLowerCase().split('-')[0] === base) ?? 'en';
}
