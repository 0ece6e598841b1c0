/** What a text that somebody saw or wrote says went wrong. It is read, never obeyed. */
import type { Rule } from './rule.ts';

/** So much is read, in characters: no error is told further down. */
const readAtMost = 8_000;

type Sign = readonly [rule: Exclude<Rule, 'unknown'>, sign: RegExp];

/** The services' own words (provisioning.md 6.3), and for E6 and E12 what people say who saw them. */
const words: readonly Sign[] = [
  ['E1', /\b502\b(?! (?:seats?|users?|members?|minutes)\b)|bad gateway/i],
  ['E2', /\balready (?:been )?associated with a subscription/i],
  ['E3', /can't have additional (?:ci |compute )?(?:minutes|storage)/i],
  ['E4', /Order_Imp_OneTime_Charge_Not_Allow_To_Change|an unexpected error occurred/i],
  ['E5', /undefined method .?map.? for nil/i],
  [
    'E6',
    /\b(?:back|returned|redirected|returns|redirects)\b[^.\n]{0,30}\b(?:subscriptions?|purchases?) page\b/i,
  ],
  ['E7', /already been linked to another Customers Portal account/i],
  ['E8', /has not linked their GitLab\.com account/i],
  ['E9', /\bemail\b[^.\n]{0,20}has already been taken/i],
  ['E10', /must be (?:a )?root namespace/i],
  ['E11', /is not supported for this namespace/i],
  ['E12', /Contract effective date should not be later|\bexpired (?:\S+ )?subscription\b/i],
  ['E13', /Subscription not allowed to add/i],
  ['E14', /subscription service\b[^\n]{0,60}experiencing an outage/i],
  ['E15', /resulting in the overage|subscription includes [\d,.]+ seats?\b[^.\n]{0,80}billable users/i],
  ['E16', /transaction declined|Attempt_Exceed_Limitation|insufficient funds|can't be blank/i],
  ['E17', /GitLab namespace is required|must be authenticated to make a purchase/i],
];

const refused =
  /(?:declin|reject|refus|invalid|incorrect|not (?:be )?(?:valid|verified|accepted|correct|recogni)|wrong|error|fail|missing|can't be blank|required|problem|issue|expired|did not work|doesn't work)/;
const near = /[^.\n]{0,80}/.source;
const either = ({ source: thing }: RegExp, { source: wrong }: RegExp = refused): RegExp =>
  new RegExp(`(?:${thing})${near}${wrong}|${wrong}${near}(?:${thing})`, 'iu');

/** Part of an address, but neither an email address nor that of a machine or a page. */
const place =
  /(?<!\b(?:e-?mail|ip|web|url) )\baddress(?:[_ ]?(?:line)?[_ ]?\d)?\b|\b(?:city|postal[_ ]?code|zip(?:[_ ]?code)?|postcode)\b|\b(?:state|province|country)\b(?=["']?\W{0,5}(?:is |are )?(?:invalid|required|missing|can't be blank|not valid))/;

/** What customers write in the other languages of replies; the portal itself speaks English. */
const abroad: readonly Sign[] = [
  [
    'address',
    either(/(?<!mail-?)adresse|anschrift|postleitzahl|\bPLZ\b/, /(?:ungültig|falsch|fehler|abgelehnt)/),
  ],
  ['address', either(/adresse(?! e-?mail)|code postal/, /(?:invalide|incorrecte?|erreur|refusée?)/)],
  [
    'address',
    either(
      /dirección(?! de (?:correo|e-?mail))|código postal/,
      /(?:no (?:es )?válid|inválid|incorrect|error|rechazad)/,
    ),
  ],
  ['address', either(/endereço(?! de e-?mail)|\bCEP\b/, /(?:inválid|incorret|erro|recusad)/)],
  ['address', either(/住所|郵便番号/, /(?:無効|エラー|正しく|拒否)/)],
  ['card', either(/kreditkarte|\bkarte\b/, /(?:abgelehnt|ungültig|fehler|nicht akzeptiert)/)],
  ['card', either(/\bcarte\b/, /(?:refusée?|rejetée?|invalide|erreur)/)],
  ['card', either(/\btarjeta\b/, /(?:rechazad|inválid|no válid|error)/)],
  ['card', either(/\bcartão\b/, /(?:recusad|rejeitad|inválid|erro)/)],
  ['card', either(/カード/, /(?:拒否|無効|エラー|使え)/)],
];

/** An error about an address or a credit card, in whatever words (page 004). */
const reports: readonly Sign[] = [
  ['address', either(place)],
  ['card', either(/\b(?:credit |debit |bank )?cards?\b|\bpayment(?: method)?\b/)],
  ...abroad,
];

const evened = (text: string): string => text.slice(0, readAtMost).replace(/[’‘`´]/g, "'");

const found = (text: string, signs: readonly Sign[]): readonly Sign[0][] =>
  signs.filter(([, sign]) => sign.test(text)).map(([rule]) => rule);

/**
 * The rules that a text tells of, in the table's order; none of them for a text that says nothing of the kind. A card that
 * the payment side refused in its own words (E16) is no second error.
 */
export function recognised(text: string): readonly Sign[0][] {
  const read = evened(text);
  const exact = found(read, words);
  const told = found(read, reports).filter((rule) => rule !== 'card' || !exact.includes('E16'));
  return [...new Set([...exact, ...told])];
}

/** What there is to show of a text that was pasted: `unknown` where nothing is recognised, nothing where there is no text. */
export function readError(text: string): readonly Rule[] {
  if (text.trim() === '') return [];
  const some = recognised(text);
  return some.length > 0 ? some : ['unknown'];
}
