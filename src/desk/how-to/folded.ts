/** Words as they are compared: case, accents and the width of letters make no difference. */

/**
 * Accents of Latin letters. Two dots stay, since with them German says something else; and so do the marks of Japanese
 * syllables.
 */
const accents = /[\u0300-\u0307\u0309-\u036f]/g;

/** A text as it is compared with another that went the same way. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(accents, '').normalize('NFKC').replaceAll('’', "'").toLowerCase();
