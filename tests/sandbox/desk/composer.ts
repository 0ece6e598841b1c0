/** The box an answer is written in. What stands in it is the agent's; the framework can only add to it or replace it. */
import { Observed } from './observed.ts';
import { fromMarkdown, fromPlainText, isEmpty, normalised, plainText } from './rich-text.ts';

export type CommentType = 'publicReply' | 'internalNote' | 'messaging';

export class Composer extends Observed {
  html = '';
  type: CommentType;
  /** Agents can switch rich text off for themselves; `text` is then plain. */
  useRichText = true;
  readonly messaging: boolean;
  #insertAtCursor: ((html: string) => boolean) | null = null;

  constructor(messaging: boolean) {
    super();
    this.messaging = messaging;
    this.type = messaging ? 'messaging' : 'publicReply';
  }

  get empty(): boolean {
    return isEmpty(this.html);
  }

  /** As the framework reads it. */
  get text(): string {
    return this.useRichText && !this.messaging ? this.html : plainText(this.html);
  }

  replace(text: string): void {
    this.#put(this.useRichText ? normalised(text) : fromPlainText(text));
  }

  appendHtml(html: string): void {
    if (this.messaging) throw new Error('This channel takes no HTML');
    this.#put(this.html + (this.useRichText ? normalised(html) : fromPlainText(plainText(html))));
  }

  appendText(text: string): void {
    this.#put(this.html + fromPlainText(text));
  }

  appendMarkdown(markdown: string): void {
    this.#put(this.html + (this.messaging ? fromPlainText(markdown) : normalised(fromMarkdown(markdown))));
  }

  /** In messaging, rich text is turned into plain text on its way in. */
  insert(html: string): void {
    const inserted = this.messaging ? fromPlainText(plainText(html)) : normalised(html);
    if (!this.#insertAtCursor?.(inserted)) this.#put(this.html + inserted);
  }

  /** The box on the page knows where the agent's cursor stands; without one, text goes to the end. */
  knowCursor(insert: ((html: string) => boolean) | null): void {
    this.#insertAtCursor = insert;
  }

  /** The agent typed. An emptied rich text box still holds a paragraph. */
  typed(html: string): string {
    this.#put(isEmpty(html) && this.useRichText && !this.messaging ? '<p></p>' : html);
    return this.html;
  }

  setType(type: CommentType): void {
    if (type === this.type || this.messaging) return;
    this.type = type;
    this.changed();
  }

  clear(): void {
    this.#put('');
  }

  #put(html: string): void {
    if (html === this.html) return;
    this.html = html;
    this.changed();
  }
}
