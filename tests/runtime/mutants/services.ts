/** Planted bugs: what goes to a service, or comes from it, is another thing than it has to be. */
import type { Endpoint } from '../../../src/clients/endpoint.ts';
import type { Client } from '../../../src/clients/client.ts';
import { traitsOf } from '../../../src/core/procedures/catalog.ts';
import { type ReadResult, seen } from '../../../src/core/domain/loadable.ts';
import type { Proof } from '../../../src/core/domain/proof.ts';
import type { WireReply, WireRequest } from '../../../src/core/domain/wire.ts';
import type { Services } from '../../../src/runtime/services.ts';
import { isBegunNote, isChange, isUpdate } from '../requests.ts';
import { readingAs } from './conversation.ts';
import type { Mutant } from './mutant.ts';
import { preparing } from './preparing.ts';

const reply = (status: number, json: unknown): WireReply => ({
  tag: 'reply',
  status,
  headers: {},
  text: JSON.stringify(json),
  json,
});

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
    isBegunNote(request)
      ? Promise.resolve(
          reply(200, { ticket: { updated_at: '2027-01-15T09:30:00Z' }, audit: auditOf(request) }),
        )
      : send(request),
};

/** Notes are written over whatever was written in between. */
const conflictIgnored: Mutant = {
  name: 'a note is written over a colleague’s, without a safe update',
  send: (send) => (request) => {
    if (!isUpdate(request)) return send(request);
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

/** Nobody reads what was begun. */
const resumeSkipped: Mutant = {
  name: 'the journal is not read',
  services: (services) => readingAs(services, (comment) => (comment.entry === null ? [comment] : [])),
};

const proven: Proof = {
  settled: 'yes',
  sides: [
    { service: 'customersdot', is: 'so', params: {} },
    { service: 'gitlab', is: 'so', params: {} },
  ],
};

/** Takes an accepted change for the proof of it. */
const answerBelieved: Mutant = {
  name: 'an accepted change counts as done without a look',
  services(services) {
    const accepted = new Set<string>();
    return preparing(services, (prepared, key, id) =>
      traitsOf(id).changesPlan
        ? {
            ...prepared,
            prove: (ports, attested, told) =>
              accepted.has(key) ? Promise.resolve(proven) : prepared.prove(ports, attested, told),
            async act(ports, sent) {
              const answer = await prepared.act(ports, sent);
              if (answer.tag === 'accepted') accepted.add(key);
              return answer;
            },
          }
        : prepared,
    );
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
