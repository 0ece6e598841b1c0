/** What pages that are made by a script need of Markdown. */

/** A text as a cell of a table: nothing of it is Markdown, and it is one line. */
export const cell = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replaceAll('*', '\\*')
    .replaceAll('_', '\\_')
    .replaceAll('\n', '<br>');
