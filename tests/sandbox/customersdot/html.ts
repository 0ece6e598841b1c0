/** Markup in which everything that is put in is escaped, unless it is markup itself. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Put = Markup | readonly Markup[] | string | number | boolean | null | undefined;

export function html(parts: TemplateStringsArray, ...put: Put[]): Markup {
  return new Markup(parts.map((part, n) => (n === 0 ? part : shown(put[n - 1]) + part)).join(''));
}

function shown(put: Put): string {
  if (put === null || put === undefined || put === false) return '';
  if (put instanceof Markup) return put.text;
  if (typeof put === 'object') return put.map((one) => one.text).join('');
  return String(put).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
