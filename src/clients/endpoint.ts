/** An endpoint is data: where it is, and how its reply becomes the app's own words. */
import type { Service, TroubleKind } from '../core/domain/loadable.ts';
import type { Refusal } from '../core/domain/refusal.ts';

/** A reply with a 2xx status, before anybody knows whether it is what the contract says. */
export interface Received {
  /** Parsed body. */
  readonly json: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The address that was asked, as it was asked. */
  readonly asked: string;
  /** The page that `Link: rel="next"` names, verbatim; null at the end, or where it leads to another host. */
  readonly next: string | null;
}

/** Whether a reply is what the contract says; where it is not, what is wrong (`customers.0.email: expected string`). */
export type Fit<T> =
  | { readonly fits: true; readonly value: T }
  | { readonly fits: false; readonly kind: TroubleKind; readonly why: string };

export const fits = <T>(value: T): Fit<T> => ({ fits: true, value });
/** `kind`: another trouble than a strange shape, where a reply with a 2xx status says that it is none of a success. */
export const misfit = (why: string, kind: TroubleKind = 'shape'): Fit<never> => ({ fits: false, kind, why });

interface Place<Params> {
  readonly service: Service;
  /** Below the service's base, encoded; or the whole address of a page on the same host. */
  readonly path: (params: Params) => string;
}

/** Something to look at. */
export interface Endpoint<Params, T> extends Place<Params> {
  /** POST only where GitLab.com's GraphQL takes a question that way: it changes nothing either. */
  readonly method: 'GET' | 'POST';
  /** What is asked, sent as JSON, where the address alone does not say it. */
  readonly question?: (params: Params) => unknown;
  /** Asked of GitLab.com's GraphQL, which stands beside its REST API. */
  readonly graphql?: true;
  readonly reply: (received: Received, params: Params) => Fit<T>;
  /** Statuses that mean "it is not there". A web page with such a status never means it. */
  readonly absentOn?: readonly number[];
  /** Statuses that are an answer by themselves. */
  readonly statuses?: Readonly<Record<number, T>>;
  /** Statuses that mean another trouble here than elsewhere. */
  readonly troubles?: Readonly<Record<number, TroubleKind>>;
  /** Where the service shows whether it has this API at all: 404, 401 or a 200 that is no JSON say no. */
  readonly noApiAtRoot?: true;
}

/** Something to change. It is sent once; only a look tells whether it happened. */
export interface ChangeEndpoint<Params> extends Place<Params> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body: (params: Params) => unknown;
  readonly headers?: (params: Params) => Readonly<Record<string, string>>;
  /** A refusal inside a reply that calls itself a success; null when there is none. */
  readonly refuses?: (json: unknown) => Pick<Refusal, 'id' | 'params'> | null;
}

/** A change that makes something new, whose reply says what. */
export interface MakeEndpoint<Params, T> extends ChangeEndpoint<Params> {
  readonly result: (received: Received) => Fit<T>;
}
