/** Which country is meant: CustomersDot has two letters, and a person may have typed a name. */

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const pairs = letters.flatMap((one) => letters.map((other) => one + other));

/** What `Intl` has a name for and is no country: unions, currencies' areas, and codes for tests. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'ZZ']);

/** The code that stands for a country today: `UK` is `GB`. */
const today = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code;

const codes = pairs.filter((code) => !noCountries.has(code) && today(code) === code);

function namesIn(language: string): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
}

/** As people shorten them. */
const short: Readonly<Record<string, string>> = { usa: 'US', britain: 'GB', england: 'GB' };

/** Those that replies are written in. */
const languages = ['en', 'de', 'fr', 'es', 'ja', 'pt'];

/** The code of a country, two capital letters; null where none is meant. */
export function countryOf(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (/^[a-z]{2}$/.test(wanted)) {
    const code = today(wanted.toUpperCase());
    return [...namesIn('en').values()].includes(code) ? code : null;
  }
  const found = languages.map((language) => namesIn(language).get(wanted)).find((code) => code !== undefined);
  return short[wanted] ?? found ?? null;
}
