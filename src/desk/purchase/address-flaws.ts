/** What is wrong with an address: what its country needs and is not there, and what cannot be what it is said to be. Pure. */
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import { type Address, addressParts, type AddressPart } from './address.ts';
import { countryOf } from './country.ts';
import { needs } from './country-needs.ts';

/**
 * - `missing`: the country needs it, and the record has nothing there.
 * - `unknown`: no country that there is.
 * - `malformed`: no postal code of that country.
 * - `filler`: something was typed only to fill the field.
 * - `digits`: a number stands in the city, mostly the postal code.
 */
export type Wrong = 'missing' | 'unknown' | 'malformed' | 'filler' | 'digits';

export interface Flaw {
  readonly part: AddressPart;
  readonly wrong: Wrong;
}

/** What an address says, and what it leaves open. */
export interface AddressReading {
  readonly flaws: readonly Flaw[];
  /** Parts that nobody has told: whether they are right is not known. */
  readonly untold: readonly AddressPart[];
  /** Whether the postal code could be held against its country's form. */
  readonly zipChecked: boolean;
}

/** Nothing but marks, or a word that stands for nothing. */
const isFiller = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || /^(?:n\/?a|none|null|nil|test|xx+|unknown|tbd)$/i.test(text.trim());

function wrongWith(part: AddressPart, text: string, country: string | null): Wrong | null {
  if (part === 'country') return country === null ? 'unknown' : null;
  if (isFiller(text)) return 'filler';
  if (part === 'city') return /\d{3,}/.test(text) ? 'digits' : null;
  if (part !== 'zip' || country === null || !postcodeValidatorExistsForCountry(country)) return null;
  return postcodeValidator(text.trim().toUpperCase(), country) ? null : 'malformed';
}

function flawOf(part: AddressPart, { [part]: told }: Address, country: string | null): Flaw | null {
  if (told === undefined) return null;
  const text = told?.trim() ?? '';
  const isNeeded = country === null ? part === 'country' : needs(country, part);
  const wrong = text === '' ? (isNeeded ? 'missing' : null) : wrongWith(part, text, country);
  return wrong === null ? null : { part, wrong };
}

/**
 * Reads an address. A part that nobody told has no flaw and is named as untold; what a country needs is asked only where the
 * country is known.
 */
export function readAddress(address: Address): AddressReading {
  const country = address.country == null ? null : countryOf(address.country);
  return {
    flaws: addressParts.flatMap((part) => flawOf(part, address, country) ?? []),
    untold: addressParts.filter((part) => address[part] === undefined),
    zipChecked:
      typeof address.zip === 'string' && country !== null && postcodeValidatorExistsForCountry(country),
  };
}
