/** Hooks: an event that the host holds up until the app has replied, e.g. `ticket.save`. */

export type HookAnswer = { ok: true } | { ok: false; reason: unknown } | { ok: true; unanswered: true };

export class Hooks {
  #waiting = new Map<string, (answer: HookAnswer) => void>();
  #post: (event: string) => void;
  #patience: number;

  /** Whether Zendesk limits the wait is not documented; without a limit a silent app would hold the agent up for ever. */
  constructor(post: (event: string) => void, patience = 10_000) {
    this.#post = post;
    this.#patience = patience;
  }

  ask(event: string): Promise<HookAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(event, { ok: true, unanswered: true }), this.#patience);
      this.#waiting.set(event, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#post(event);
    });
  }

  replied(event: string, refused: boolean, refusal: unknown): void {
    this.#settle(event, refused ? { ok: false, reason: refusal } : { ok: true });
  }

  abandon(): void {
    for (const event of this.#waiting.keys()) this.#settle(event, { ok: true, unanswered: true });
  }

  #settle(event: string, answer: HookAnswer): void {
    const resolve = this.#waiting.get(event);
    this.#waiting.delete(event);
    resolve?.(answer);
  }
}
