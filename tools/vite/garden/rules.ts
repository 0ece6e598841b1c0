/** The rules that styled-components wrote for one drawing, taken apart and put together anew for both colour schemes. */

/** `{color:red}` for `.a:hover`. */
export interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** What one component wrote: its classes, and its place among the components. */
export interface Block {
  readonly component: string;
  readonly order: number;
  readonly classes: readonly string[];
  readonly rules: readonly Rule[];
}

const mark = /^data-styled\.g(\d+)\[id="([^"]+)"\]\{content:"([^"]*)"\}$/;

function ruleIn(text: string): Rule {
  const at = text.indexOf('{');
  return { selector: text.slice(0, at), body: text.slice(at + 1, -1) };
}

/** @param tags what `ServerStyleSheet` answers: each component's rules, and behind them the mark of whose they are */
export function blocksIn(tags: string): readonly Block[] {
  const blocks: Block[] = [];
  let rules: Rule[] = [];
  for (const part of tags.replace(/<\/?style[^>]*>/g, '').split('/*!sc*/')) {
    const text = part.trim();
    const [marked, order, component = '', classes = ''] = mark.exec(text) ?? [];
    if (marked !== undefined) {
      blocks.push({ component, order: Number(order), classes: classes.split(',').filter(Boolean), rules });
      rules = [];
    } else if (text !== '') rules.push(ruleIn(text));
  }
  return blocks;
}

const declarationsIn = (body: string): readonly string[] => body.split(';').filter(Boolean);

/** Where the page is dark. It weighs nothing, so that among Garden's rules the order decides as it does in Garden. */
const dark = ":where(:root[data-color-scheme='dark'])";

/** A rule as it is in light, and right behind it what differs in the dark. */
export function inBoth(light: Rule, other: Rule): string {
  if (light.selector !== other.selector) throw new Error(`${light.selector} has no counterpart in the dark.`);
  const written = `${light.selector}{${light.body}}`;
  const had = new Set(declarationsIn(light.body));
  const changed = declarationsIn(other.body).filter((one) => !had.has(one));
  if (changed.length === 0) return written;
  if (light.selector.startsWith('@')) throw new Error(`${light.selector} is another one in the dark.`);
  const there = light.selector.split(',').map((one) => `${dark} ${one}`);
  return `${written}\n${there.join(',')}{${changed.join(';')}}`;
}
