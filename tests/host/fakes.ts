/** A client as either copy of Zendesk's SDK hands it out, and a page around the app, as far as this folder looks. */
import { vi } from 'vitest';
import type { Calls } from '#host/calls.ts';
import { answersOf } from '#host/answers.ts';
import type { Handler, ZafClient } from '#host/sdk.ts';
import type { ReadResult } from '#core/domain/loadable.ts';

export const never = (): Promise<never> => new Promise(() => {});

export class FakeClient implements ZafClient {
  get = vi.fn<(paths: readonly string[]) => Promise<unknown>>(never);
  set = vi.fn<(values: Readonly<Record<string, unknown>>) => Promise<unknown>>(never);
  invoke = vi.fn<(action: unknown, ...args: readonly unknown[]) => Promise<unknown>>(never);
  request = vi.fn<(options: Readonly<Record<string, unknown>>) => Promise<unknown>>(never);
  context = vi.fn(never);
  metadata = vi.fn(never);
  handlers = new Map<string, Handler[]>();

  on(event: string, handler: Handler): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
  }

  /** As the SDK: by identity, one of them, and without a word when there is none. */
  off(event: string, handler: Handler): void {
    const all = this.handlers.get(event) ?? [];
    const at = all.indexOf(handler);
    if (at >= 0) this.handlers.set(event, all.toSpliced(at, 1));
  }

  fire(event: string, payload?: unknown): void {
    for (const handler of this.handlers.get(event) ?? []) handler(payload);
  }

  /** How many handlers there are in all. */
  get listening(): number {
    return [...this.handlers.values()].reduce((sum, all) => sum + all.length, 0);
  }
}

/** A Zendesk that knows some paths and refuses every other, for itself alone. */
export class FakeForm implements Calls {
  done: string[] = [];
  values: Record<string, unknown>;
  /** Answers in place of the form's own, by action or path. */
  instead: Record<string, () => ReadResult<true>> = {};
  effects: Record<string, (value: unknown) => void> = {};

  constructor(values: Record<string, unknown>) {
    this.values = values;
  }

  get = (paths: readonly string[]) => Promise.resolve(answersOf(this.#answer(paths), paths));

  set(path: string, value: unknown): Promise<ReadResult<true>> {
    return this.#change(path, value, () => {
      if (path in this.values) this.values[path] = value;
    });
  }

  invoke(action: string, ...args: readonly unknown[]): Promise<ReadResult<true>> {
    return this.#change(action, args[0], () => {});
  }

  #answer(paths: readonly string[]): Record<string, unknown> {
    const known = paths.filter((path) => path in this.values);
    const unknown = paths.filter((path) => !(path in this.values));
    return {
      ...Object.fromEntries(known.map((path) => [path, this.values[path]])),
      errors: Object.fromEntries(unknown.map((path) => [path, { message: 'No such Api' }])),
    };
  }

  #change(name: string, value: unknown, otherwise: () => void): Promise<ReadResult<true>> {
    this.done.push(name);
    (this.effects[name] ?? otherwise)(value);
    return Promise.resolve(this.instead[name]?.() ?? { tag: 'seen', seen: true });
  }
}

/** A document and a window around it; its root has no width while the frame is not displayed. */
export function fakePage(search = '?origin=https://acme.zendesk.com&app_guid=abc') {
  const document = Object.assign(new EventTarget(), {
    hidden: false,
    documentElement: { offsetWidth: 320 },
    getElementById: (_id: string): EventTarget | null => null,
  });
  const page = Object.assign(new EventTarget(), {
    document,
    location: { search, hash: '' },
    parent: {},
    performance: { getEntriesByName: (_name: string): unknown[] => [] },
    ZAFClient: undefined as unknown,
  });
  return Object.assign(page, { asWindow: page as unknown as Window });
}
