/** Which of the languages that there are is nearest to a locale. */

/** `pt-BR` is itself, whatever its letters' case, then `pt`; null where there is neither. */
export function nearest(locale: string, languages: readonly string[]): string | null {
  const wanted = locale.toLowerCase();
  const found = languages.find((language) => language.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const end = wanted.lastIndexOf('-');
  return end === -1 ? null : nearest(wanted.slice(0, end), languages);
}
