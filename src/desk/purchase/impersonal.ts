/** An error's text for a tracker that others read: what it says, and nobody's name, address or number. */
import type { DeskAbout } from '../about.ts';
import { literal } from '../literal.ts';

type Persons = Pick<DeskAbout, 'emails' | 'requester' | 'company' | 'linkedUser'>;

/** So much of it tells an engineer enough, in characters. */
const longest = 400;

/** The longer ones first, so that nothing is left of a name that has another in it. */
function namesOf({ emails, requester, company, linkedUser }: Persons): readonly string[] {
  const username = linkedUser.tag === 'known' ? [linkedUser.value.username] : [];
  const words = requester.name.split(/[\s,]+/);
  return [...emails, requester.name, ...words, company ?? '', ...username]
    .filter((name) => name.length > 2)
    .toSorted((one, other) => other.length - one.length);
}

/** What Rails and JSON name a person's details by, with what stands there. */
const details =
  /(["']?\b(?:first_?name|last_?name|name|e-?mail|phone|company|address\w*|street|city|state|zip(?:_?code)?|postal_?code|country)["']?\s*(?:=>|[:=](?!>))\s*)(?!\s*\[)("[^"]*"|'[^']*'|[^\s,}\]]+)/gi;

/**
 * The text without whatever may be personal: addresses, names that the case knows, numbers as long as a card's or a phone's,
 * tokens, and the values of a person's details. `…` stands where something was.
 */
export function impersonal(text: string, persons: Persons): string {
  const names = namesOf(persons).map((name) => new RegExp(literal(name), 'giu'));
  const cleaned = text
    .replace(/[^\s@<>"'=]+@[^\s@<>"']+/g, '…')
    .replace(details, '$1…')
    .replace(/\b(?:glpat-|gloas-)?[\w-]{20,}(?=\b)/g, (word) => (/\d/.test(word) ? '…' : word))
    .replace(/(?<!\w)\+?\d(?:[ \-.()/]?\d){6,}/g, '…');
  const nameless = names.reduce((left, name) => left.replace(name, '…'), cleaned);
  return nameless.length > longest ? `${nameless.slice(0, longest)}…` : nameless;
}
