/** Where the links of a comment lead, which its plain text does not say: `our group` may be all that stands there. */
import { plain, stripped } from './markup.ts';

const tag = /<a\b[^<>]*>|<\/a\s*>/gi;
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i;

/** No browser takes a longer one. */
const longest = 8_192;

const targetIn = (opening: string): string | null => {
  const [, ...quotings] = href.exec(opening) ?? [];
  const found = quotings.find((one) => one !== undefined)?.trim() ?? '';
  // An address of mail or of a call names no page.
  const leads = /^https?:/i.test(found) || !/^(?:[a-z][\w+.-]*:|#|$)/i.test(found);
  return leads && found.length <= longest ? found : null;
};

const bare = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');

/** Whether a link's own text says already where it leads. */
const says = (text: string, target: string): boolean => bare(stripped(text)) === bare(plain(target));

/**
 * The HTML with each link's target behind the link's text, `our group <https://gitlab.com/groups/acme>`, as mail
 * programs write it in plain text. Null where no link leads elsewhere than it says. It is read once from front to back.
 */
export function withTargets(html: string): string | null {
  const parts: string[] = [];
  let open: { readonly target: string; readonly from: number } | null = null;
  let done = 0;
  let added = false;
  const closeAt = (at: number): void => {
    parts.push(html.slice(done, at));
    done = at;
    if (open !== null && !says(html.slice(open.from, at), open.target)) {
      parts.push(` &lt;${open.target}&gt; `);
      added = true;
    }
    open = null;
  };
  for (const found of html.matchAll(tag)) {
    closeAt(found.index);
    const target = targetIn(found[0]);
    if (target !== null) open = { target, from: found.index + found[0].length };
  }
  closeAt(html.length);
  return added ? parts.join('') : null;
}
