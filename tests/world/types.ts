import type { RequestHandler } from 'msw';
import type { Answer } from './replies.ts';
import type { WorldState } from './state/index.ts';

export type Service = 'customersdot' | 'gitlab' | 'zendesk' | 'sentry' | 'mailgun' | 'other';

export interface Exchange {
  n: number;
  at: number;
  method: string;
  url: string;
  service: Service;
  requestHeaders: Record<string, string>;
  requestBody: string | null;
  /** 0: the reply was lost. */
  status: number;
  responseBody: string | null;
  /** The fault that spoiled this exchange, for the sandbox's log. */
  fault?: FaultKind;
}

export type FaultKind =
  /** Applied, then nothing comes back. */
  | 'lose-reply'
  /** Never arrives, so nothing comes back. */
  | 'lose-request'
  /** Nothing comes back, and the change happens `delayMs` later. */
  | 'apply-late'
  /** Neither applied nor ever answered. */
  | 'hang'
  /** Answers `status` and `body` without applying anything. */
  | 'status'
  | 'html-502'
  | 'html-520'
  | 'rate-limit-text'
  | 'rate-limit-json'
  | 'rate-limit-html'
  /** 200 with JSON that nobody asked for; not applied. */
  | 'wrong-shape'
  /** A sign-in page that says 200; not applied. */
  | 'html-200'
  /** The edge gives up after the service has done its work. */
  | 'applied-then-502';

export interface FaultMatch {
  service?: Service;
  method?: string;
  /** A string is looked for in the path; an expression is tried on path and query. */
  path?: RegExp | string;
  /** true: what changes something; false: what only asks, by GraphQL too. */
  change?: boolean;
}

export interface Fault {
  match: FaultMatch;
  does: FaultKind;
  /** How many matching exchanges it spoils; one unless told otherwise. */
  times?: number;
  status?: number;
  body?: string;
  /** Seconds. */
  retryAfter?: number;
  delayMs?: number;
}

export interface ProxyFault {
  does: 'rate-limit' | 'unprocessable' | 'invalid-request';
  times?: number;
  /** Seconds. */
  retryAfter?: number;
}

export interface MechanizerKnobs {
  /** How long after the filing it writes the outcome. */
  delayMs: number;
  /** Appended instead of acting; null: it acts. */
  failure: string | null;
  /** Clearing has two success texts in the wild. */
  clearSays: 'name-free' | 'unlinked';
  /** It never runs at all. */
  asleep: boolean;
}

/**
 * What becomes of a note on its way onto the ticket: kept as it was written; kept, and the answer tells of no audit; kept
 * without its metadata; with an entry that somebody changed; made public by a trigger.
 */
export type NotesFate = 'kept' | 'no-audit' | 'no-metadata' | 'altered' | 'public';

export interface Knobs {
  latencyMs: number;
  faults: Fault[];
  /** From CustomersDot to GitLab.com. */
  propagation: 'at-once' | 'slow' | 'never';
  propagationMs: number;
  down: { customersdot: boolean; gitlab: boolean; zendesk: boolean; sentry?: boolean; mailgun?: boolean };
  /** What stands where the admin API is expected. */
  customersdotApi: 'json' | 'absent-404' | 'absent-401' | 'html-200';
  /** An admin's linking stores no access token, as opposed to the customer's own. */
  linkLosesToken: boolean;
  /** A change's `expected` is compared, as a server may; one that does not ignores it. */
  honoursExpected: boolean;
  gitlabToken: 'ok' | 'no-billing' | 'not-admin' | 'no-issues' | 'invalid';
  mechanizer: MechanizerKnobs;
  proxyFaults: ProxyFault[];
  notes: NotesFate;
}

/** What the proxy tells the world about a request beyond the request itself. */
export interface Passage {
  /** Headers as the log may show them: placeholders named, values hidden. */
  shown?: Record<string, string>;
  /** The body as the log may show it, for the same reason. */
  shownBody?: string;
  /** The proxy answered itself; the service never saw the request. */
  instead?: Answer;
}

export interface World {
  state: WorldState;
  knobs: Knobs;
  log: Exchange[];
  /** One catch-all that is the same as `answer`, for whoever mounts msw handlers. */
  handlers: RequestHandler[];
  /** Response.error() when the reply is lost. */
  answer(request: Request, passage?: Passage): Promise<Response>;
  now(): number;
  advance(ms: number): void;
  /** Resolves after so many milliseconds of the world's own clock. */
  wait(ms: number): Promise<void>;
  subscribe(listener: () => void): () => void;
}
