/** Planted bugs: each stands between the app and its services and does one thing wrong. */
import type { Endpoint } from '../../../src/clients/endpoint.ts';
import type { Client } from '../../../src/clients/client.ts';
import type { Procedure } from '../../../src/core/step/procedure.ts';
import { traitsOf } from '../../../src/core/procedures/catalog.ts';
import { type ReadResult, seen } from '../../../src/core/domain/loadable.ts';
import type { Comment } from '../../../src/core/domain/records/zendesk.ts';
import type { Proof } from '../../../src/core/domain/proof.ts';
import type { Send, WireReply, WireRequest } from '../../../src/core/domain/wire.ts';
import type { Ports } from '../../../src/procedures/ports.ts';
import type { Services } from '../../../src/runtime/services.ts';
import type { Move } from './moves.ts';
import type { Reducer } from '../../../src/runtime/runtime.ts';

export interface Mutant {
  readonly name: string;
  /** The prepared case in which alone it can show. */
  readonly shownBy?: string;
  /** The way to carry changes out, likewise. */
  readonly shownIn?: string;
  /** The breach that it has to be found by, where another would be no proof that the model sees it. */
  readonly says?: RegExp;
  /** Moves that lead to where it can show, for one that chance seldom meets; others follow. */
  readonly leads?: readonly Move[];
  readonly send?: (send: Send) => Send;
  readonly services?: (services: Services) => Services;
  /** How an event changes the case. */
  readonly advance?: (services: Services) => Reducer;
  /** A frame that was left goes on as if nothing had happened. */
  readonly staysAlive?: true;
}

const reply = (status: number, json: unknown): WireReply => ({
  tag: 'reply',
  status,
  headers: {},
  text: JSON.stringify(json),
  json,
});

const isNote = (request: WireRequest): boolean => request.service === 'zendesk' && request.method === 'PUT';
const isChange = (request: WireRequest): boolean =>
  request.service === 'customersdot' && request.method !== 'GET';
const textOf = (request: WireRequest): string => JSON.stringify(request.body ?? {});

/** What is sent with a note, as its audit would tell it. */
const auditOf = (request: WireRequest): object => {
  const { ticket } = JSON.parse(textOf(request)) as { ticket: { metadata: unknown } };
  return { metadata: { custom: ticket.metadata }, events: [{ type: 'Comment', public: false }] };
};

/** The note that comes before a change is said to be written, and is not. */
const noteSkipped: Mutant = {
  name: 'the note before a change is skipped',
  send: (send) => (request) =>
    isNote(request) && textOf(request).includes('\\"event\\":\\"begun\\"')
      ? Promise.resolve(
          reply(200, { ticket: { updated_at: '2027-01-15T09:30:00Z' }, audit: auditOf(request) }),
        )
      : send(request),
};

/** Notes are written over whatever was written in between. */
const conflictIgnored: Mutant = {
  name: 'a note is written over a colleague’s, without a safe update',
  send: (send) => (request) => {
    if (!isNote(request)) return send(request);
    const { ticket } = JSON.parse(textOf(request)) as { ticket: { comment: unknown; metadata: unknown } };
    return send({ ...request, body: { ticket: { comment: ticket.comment, metadata: ticket.metadata } } });
  },
};

/** A change that was not answered is sent again by itself. */
const sentAgain: Mutant = {
  name: 'a change without an answer is sent again by itself',
  send: (send) => async (request) => {
    const answer = await send(request);
    return isChange(request) && answer.tag === 'silence' ? send(request) : answer;
  },
};

/** No answer counts as a refusal. */
const silenceRefuses: Mutant = {
  name: 'no answer is taken for a refusal',
  send: (send) => async (request) => {
    const answer = await send(request);
    return isChange(request) && answer.tag === 'silence'
      ? reply(422, { success: false, error: 'No' })
      : answer;
  },
};

function withClient(services: Services, change: (client: Client) => Client): Services {
  return { ...services, client: change(services.client) };
}

/** Every failed event under the link counts for the attempt just made, however old it is. */
const witnessTrusted: Mutant = {
  name: 'the audit events are trusted blindly',
  services: (services) =>
    withClient(services, (client) => ({
      ...client,
      async ask<Params, T>(endpoint: Endpoint<Params, T>, params: Params): Promise<ReadResult<T>> {
        const look = await client.ask(endpoint, params);
        const isWitness = endpoint.path(params).includes('/audit_events?request_link=');
        // Nothing told of it, so it cannot have happened.
        const failed = [
          { succeeded: false, at: new Date(services.clock.now()).toISOString(), link: linkIn(params) },
        ];
        return isWitness && look.tag === 'seen' && Array.isArray(look.seen) && look.seen.length === 0
          ? (seen(failed) as unknown as ReadResult<T>)
          : look;
      },
    })),
};

const linkIn = (params: unknown): string => {
  const found = params !== null && typeof params === 'object' ? Object.entries(params) : [];
  return String(found.find(([name]) => name === 'link')?.[1] ?? '');
};

const withoutJournal = (comments: readonly Comment[]): readonly Comment[] =>
  comments.filter((comment) => comment.entry === null);

const isConversation = (value: unknown): value is { readonly comments: readonly Comment[] } =>
  value !== null && typeof value === 'object' && 'comments' in value && Array.isArray(value.comments);

function forgetful<T>(look: ReadResult<T>): ReadResult<T> {
  return look.tag === 'seen' && isConversation(look.seen)
    ? { ...look, seen: { ...look.seen, comments: withoutJournal(look.seen.comments) } }
    : look;
}

/** Nobody reads what was begun. */
const resumeSkipped: Mutant = {
  name: 'the journal is not read',
  services: (services) => ({
    ...withClient(services, (client) => ({
      ...client,
      ask: async (endpoint, params) => forgetful(await client.ask(endpoint, params)),
    })),
    read: async (of, arg) => forgetful(await services.read(of, arg)),
  }),
};

/** Takes an accepted change for the proof of it. */
function believing(procedure: Procedure<Ports>, accepted: Set<string>): Procedure<Ports> {
  return {
    ...procedure,
    prepare(raw, about) {
      const prepared = procedure.prepare(raw, about);
      if ('issues' in prepared) return prepared;
      const key = `${procedure.id} ${JSON.stringify(raw)}`;
      return {
        ...prepared,
        prove: (ports, attested, told) =>
          accepted.has(key) ? Promise.resolve(proven) : prepared.prove(ports, attested, told),
        async act(ports, sent) {
          const answer = await prepared.act(ports, sent);
          if (answer.tag === 'accepted') accepted.add(key);
          return answer;
        },
      };
    },
  };
}

const proven: Proof = {
  settled: 'yes',
  sides: [
    { service: 'customersdot', is: 'so', params: {} },
    { service: 'gitlab', is: 'so', params: {} },
  ],
};

const answerBelieved: Mutant = {
  name: 'an accepted change counts as done without a look',
  services(services) {
    const accepted = new Set<string>();
    return {
      ...services,
      async stepTools() {
        const stepTools = await services.stepTools();
        return {
          ...stepTools,
          procedureOf(id) {
            const procedure = stepTools.procedureOf(id);
            return traitsOf(id).changesPlan ? believing(procedure, accepted) : procedure;
          },
        };
      },
    };
  },
};

/** What could not be read is an empty list. */
const emptyForUnread: Mutant = {
  name: 'what could not be read is shown as an empty list',
  shownBy: 'held-by-expired',
  services: (services) => ({
    ...services,
    async read(of, arg) {
      const look = await services.read(of, arg);
      return look.tag === 'unseen' && of === 'orders' ? (seen([]) as unknown as typeof look) : look;
    },
  }),
};

/** The old frame of a ticket that was left goes on working. */
const livesOn: Mutant = { name: 'a frame that was left goes on', staysAlive: true };

export const serviceMutants: readonly Mutant[] = [
  noteSkipped,
  conflictIgnored,
  sentAgain,
  silenceRefuses,
  witnessTrusted,
  resumeSkipped,
  answerBelieved,
  emptyForUnread,
  livesOn,
];
