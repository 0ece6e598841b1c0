/** The ticket around the app: what stands in its composer and fields, and the agent's own hand on them. */
import type { Locator, Page } from 'playwright-core';

export interface TicketShown {
  id: number;
  composerText: string;
  composerHtml: string;
  type: string;
  /** By id, as the window shows them; what is not saved yet is included. */
  fields: Record<string, unknown>;
  status: string;
  /** As they are saved, oldest first. */
  comments: { author: string; public: boolean; html: string; entry: string | null }[];
  savedStatus: string;
  notices: string[];
}

export class TicketPage {
  readonly page: Page;
  readonly scope: Locator;
  readonly place: number;

  constructor(page: Page, place: number) {
    this.page = page;
    this.place = place;
    this.scope = page.locator(`[data-desk="${place}"] > .desk-main > .desk-page:not([hidden])`);
  }

  get composer(): Locator {
    return this.scope.locator('.composer-box');
  }

  async write(text: string): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.insertText(text);
  }

  async setType(type: 'publicReply' | 'internalNote'): Promise<void> {
    await this.scope.getByLabel('Comment type').selectOption(type);
  }

  async setStatus(status: string): Promise<void> {
    await this.scope.getByLabel('Status', { exact: true }).selectOption(status);
  }

  /** Submits with the status as it stands. */
  async submit(): Promise<void> {
    await this.scope.getByRole('button', { name: /^Submit as (?!another)/ }).click();
  }

  async submitAs(status: string): Promise<void> {
    await this.scope.getByRole('button', { name: 'Submit as another status' }).click();
    await this.scope.getByRole('menuitem', { name: `Submit as ${status}` }).click();
  }

  shown(): Promise<TicketShown> {
    return this.page.evaluate((place) => {
      const ticket = window.sandbox.desk(place).front;
      if (!ticket) throw new Error('No ticket is in front');
      const { composer } = ticket;
      const lines = document.createElement('div');
      lines.innerHTML = composer.html.replaceAll(/<br\s*\/?>|<\/p>|<\/li>|<\/div>/g, '$&\n');
      return {
        id: ticket.id,
        composerText: (lines.textContent ?? '').trim(),
        composerHtml: composer.html,
        type: composer.type,
        fields: Object.fromEntries(ticket.fields.map(({ id }) => [String(id), ticket.content(id)])),
        status: ticket.status,
        comments: ticket.world.state.zendesk.comments
          .filter((comment) => comment.ticket_id === ticket.id)
          .map((comment) => ({
            author: ticket.user(comment.author_id).name,
            public: comment.public,
            html: comment.html_body,
            entry: (comment.custom?.['provisioning_journal'] as string | undefined) ?? null,
          })),
        savedStatus: ticket.ticket.status,
        notices: ticket.notices.map((notice) => notice.text),
      };
    }, this.place);
  }
}
