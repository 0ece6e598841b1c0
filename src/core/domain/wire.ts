/** One request to an outside service and what came of it, before anybody reads a meaning into it. */
import type { Service } from './loadable.ts';

/** One HTTP request to a service, ready to be sent. */
export interface WireRequest {
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute, or `/api/v2/…` for Zendesk itself. */
  readonly url: string;
  /** Secrets only as `{{setting.NAME}}`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Milliseconds until the silence counts as one. */
  readonly deadline: number;
}

/**
 * `reply`: the service answered, whatever it said; header names are lower case. `silence`: no answer, so for a change
 * nobody knows whether it happened. `proxy`: Zendesk's proxy refused to carry it, so the service never saw it.
 */
export type WireReply =
  | {
      readonly tag: 'reply';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
      /** Parsed body, or undefined when it is not JSON. */
      readonly json: unknown;
    }
  | { readonly tag: 'silence'; readonly why: 'deadline' | 'lost' }
  | { readonly tag: 'proxy'; readonly status: number; readonly detail: string };

/** Sends a request once and tells what came back, at the latest when its deadline is over. It never tries again. */
export type Send = (request: WireRequest) => Promise<WireReply>;
