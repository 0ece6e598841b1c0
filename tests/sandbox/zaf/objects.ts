/** What the framework can read, write and carry out on behalf of a frame. The ticket's window implements it. */
import type { ZafError } from './wire.ts';

export interface HostObjects {
  get(path: string): unknown;
  set(path: string, value: unknown): void;
  invoke(action: string, args: readonly unknown[]): unknown;
  request(options: unknown): Promise<RequestResult>;
}

export interface RequestResult {
  ok: boolean;
  /** The arguments of jQuery's done and fail callbacks, which the SDK hands on as they are. */
  responseArgs: readonly unknown[];
}

/** A refusal of one path or action; it reaches the app as an entry of `errors`. */
export class PathRefused extends Error {
  override name = 'Error';
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

export function errorOf(path: string, thrown: unknown): ZafError {
  if (thrown instanceof PathRefused) return { name: thrown.name, message: thrown.message, path: thrown.path };
  return { name: 'Error', message: thrown instanceof Error ? thrown.message : String(thrown), path };
}
