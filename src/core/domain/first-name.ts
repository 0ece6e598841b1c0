/** The name that a person is greeted by. */

const title = /^(?:dr|mr|mrs|ms|mx|prof|herr|frau|sr|sra|m|mme)\.?$/i;

/** `Mia Torres` and `Torres, Mia` are Mia; empty where there is no name but an address or digits. */
export function firstNameOf(name: string): string {
  if (/@|^\W*\d|https?:/.test(name)) return '';
  const [before = '', after] = name.split(',');
  const words = (after?.trim() || before).trim().split(/\s+/);
  return words.find((word) => !title.test(word)) ?? '';
}
