/** What an agent has to read: every text that stands unfolded in the column, each once, however long it stays. */
import type { Sandbox } from './driver/sandbox-page.ts';
import { inApp } from './app-frame.ts';

/** Runs in the app's frame: the texts that can be seen there now, without what is folded away or only heard. */
function textsShown(): readonly string[] {
  const isHeardOnly = (element: Element | null): boolean =>
    element !== null && (element.clientHeight === 1 || isHeardOnly(element.parentElement));
  const texts: string[] = [];
  const walk = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const holder = node.parentElement;
    // What is folded away is not visible; what is only heard stands in a box of one pixel.
    if (text === '' || holder === null || !holder.checkVisibility() || holder.closest('option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [first] = range.getClientRects();
    if (first !== undefined && first.width > 1 && !isHeardOnly(holder)) texts.push(text);
  }
  return texts;
}

/** A word has a letter or a digit: arrows and dots are seen and not read. */
export const wordsIn = (text: string): number =>
  text.split(' ').filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Gathers what was shown, each text once. */
export class Reading {
  readonly texts = new Set<string>();

  async look(sandbox: Sandbox): Promise<void> {
    for (const text of await inApp(sandbox.page).evaluate(textsShown)) this.texts.add(text);
  }

  get words(): number {
    return [...this.texts].reduce((sum, text) => sum + wordsIn(text), 0);
  }
}
