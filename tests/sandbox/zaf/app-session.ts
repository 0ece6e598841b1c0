/**
 * One app in one frame, from its handshake until the frame is taken away. Free of windows: it is handed a way to
 * post, and is told what arrived, so the protocol can be tested without a browser.
 */
import { answerCall } from './calls.ts';
import type { Faults } from './faults.ts';
import { Hooks, type HookAnswer } from './hooks.ts';
import type { HostObjects } from './objects.ts';
import { asRecord, readMessage, type AppMessage, type HostMessage } from './wire.ts';

export interface Registration {
  context: Readonly<Record<string, unknown>>;
  metadata: Readonly<Record<string, unknown>>;
}

export interface AppSessionOptions {
  post: (message: string) => void;
  objects: HostObjects;
  faults: Faults;
  registration: () => Registration;
  onRegistered?: () => void;
  onListening?: (event: string) => void;
}

export class AppSession {
  registered = false;
  #options: AppSessionOptions;
  #subscribers = new Map<string, number>();
  #hooks: Hooks;
  #closed = false;

  constructor(options: AppSessionOptions) {
    this.#options = options;
    this.#hooks = new Hooks((event) => this.#post({ key: `zaf.${event}`, needsReply: true }));
  }

  receive(data: unknown): void {
    const message = readMessage(data);
    if (message && !this.#closed) void this.#handle(message);
  }

  /** The framework binds an event at an app's first subscription, so nobody hears what nobody asked for. */
  emit(event: string, payload?: unknown): void {
    if (this.listens(event)) this.#post({ key: `zaf.${event}`, message: payload });
  }

  listens(event: string): boolean {
    return (this.#subscribers.get(event) ?? 0) > 0;
  }

  /** An app that does not listen to the hook does not hold anything up. */
  ask(event: string): Promise<HookAnswer> {
    return this.listens(event) && !this.#closed ? this.#hooks.ask(event) : Promise.resolve({ ok: true });
  }

  /** Also sent a second time on purpose: the SDK then repeats what it had queued before the first. */
  register(): void {
    this.#post({ key: 'zaf.app.registered', message: this.#options.registration() });
    if (this.registered) return;
    this.registered = true;
    this.#options.onRegistered?.();
  }

  close(): void {
    this.#closed = true;
    this.#hooks.abandon();
  }

  async #handle(message: AppMessage): Promise<void> {
    const { objects, faults } = this.#options;
    if (message.kind === 'handshake') this.register();
    if (message.kind === 'listen') this.#listen(message.event, message.subscribers);
    if (message.kind === 'reply') this.#hooks.replied(message.event, message.refused, message.refusal);
    if (message.kind === 'request') await this.#request(message.key, message.options);
    if (message.kind === 'call') {
      const answer = await answerCall(message, objects, faults);
      if (answer) this.#post(answer);
    }
  }

  #listen(event: string, subscribers: number): void {
    const first = !this.listens(event) && subscribers > 0;
    this.#subscribers.set(event, subscribers);
    if (first) this.#options.onListening?.(event);
  }

  async #request(key: string, options: unknown): Promise<void> {
    const result = await this.#options.objects.request(options);
    const url = String(asRecord(options)?.['url'] ?? options);
    if (this.#options.faults.unansweredRequests?.test(url)) return;
    this.#post({
      key: `zaf.${key}.${result.ok ? 'done' : 'fail'}`,
      message: { responseArgs: result.responseArgs },
    });
  }

  #post(message: HostMessage): void {
    if (!this.#closed) this.#options.post(JSON.stringify(message));
  }
}
