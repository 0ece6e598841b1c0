/** The app in its frame, by the attributes of its contract. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Ms: longer than the app waits for anything but the slow propagation to GitLab.com, also on a machine that is busy. */
const patience = 60_000;

export class AppPage {
  readonly app: FrameLocator;

  constructor(page: Page, place: number) {
    this.app = page.frameLocator(`[data-desk="${place}"] > .desk-main > .desk-page:not([hidden]) iframe`);
  }

  get root(): Locator {
    return this.app.locator('[data-case]');
  }

  async caseState(): Promise<string | null> {
    return this.root.getAttribute('data-case');
  }

  /** Fails with the state that the case is in instead. */
  async waitForCase(state: string, timeout = patience): Promise<void> {
    try {
      await this.app.locator(`[data-case="${state}"]`).waitFor({ state: 'attached', timeout });
    } catch {
      const now = await this.caseState().catch(() => 'no app at all');
      throw new Error(`The case did not become "${state}" within ${timeout} ms; it is "${now}"`);
    }
  }

  async waitForStep(id: string, at: string, timeout = patience): Promise<void> {
    try {
      await this.app.locator(`[data-step="${id}"][data-at="${at}"]`).waitFor({ state: 'attached', timeout });
    } catch {
      const now = await this.step(id)
        .getAttribute('data-at', { timeout: 1_000 })
        .catch(() => 'not there');
      throw new Error(`The step ${id} did not become "${at}" within ${timeout} ms; it is "${now}"`);
    }
  }

  action(name: string): Locator {
    return this.app.locator(`[data-action="${name}"]`);
  }

  /** Presses a control, and once more where the app says that the press did not count, as a person would. */
  async press(name: string, within: Locator = this.root): Promise<void> {
    const control = within.locator(`[data-action="${name}"]`);
    const missed = within.locator('[data-holder]', { has: control }).locator('output:not(:empty)');
    for (let presses = 0; presses < 5; presses += 1) {
      await control.click();
      if ((await missed.count()) === 0) return;
    }
    throw new Error(`No press on "${name}" counts`);
  }

  step(id: string): Locator {
    return this.app.locator(`[data-step="${id}"]`);
  }

  finding(id: string): Locator {
    return this.app.locator(`[data-finding="${id}"]`);
  }

  fact(id: string): Locator {
    return this.app.locator(`[data-fact="${id}"]`);
  }

  gate(id: string): Locator {
    return this.app.locator(`[data-gate="${id}"]`);
  }

  /** The one input or select inside. */
  field(id: string): Locator {
    const holder = this.app.locator(`[data-field="${id}"]`);
    return holder
      .locator('input, select, textarea')
      .or(holder.and(this.app.locator('input, select, textarea')))
      .first();
  }

  async level(findingId: string): Promise<string | null> {
    return this.finding(findingId).getAttribute('data-level');
  }

  async at(stepId: string): Promise<string | null> {
    return this.step(stepId).getAttribute('data-at');
  }

  async route(): Promise<string | null> {
    return this.app.locator('[data-route]').first().getAttribute('data-route');
  }

  /** Every finding that is shown, with its level. */
  async findings(): Promise<Record<string, string>> {
    const shown = await this.app
      .locator('[data-finding]')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('data-finding'), one.getAttribute('data-level')]),
      );
    return Object.fromEntries(shown) as Record<string, string>;
  }

  /** Types an exact id, name or path, and chooses it. */
  async choose(fieldId: string, value: string): Promise<void> {
    await this.field(fieldId).fill(value);
    await this.field(fieldId).press('Enter');
  }
}
