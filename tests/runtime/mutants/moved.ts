/** Planted bugs: a change goes from a state that is not the one that was confirmed. */
import type { MakeEndpoint } from '../../../src/clients/endpoint.ts';
import type { Client } from '../../../src/clients/client.ts';
import type { CreateResponse } from '../../../src/clients/answer.ts';
import type { Written } from '../../../src/clients/zendesk/written.ts';
import type { Departing } from '../../../src/core/procedures/departure.ts';
import type { Looked } from '../../../src/core/step/procedure.ts';
import type { Services } from '../../../src/runtime/services.ts';
import type { Move } from '../model/moves.ts';
import type { Mutant } from './mutant.ts';
import { preparing } from './preparing.ts';

const isBegun = (params: unknown): params is { readonly entry: string } =>
  params !== null &&
  typeof params === 'object' &&
  'entry' in params &&
  typeof params.entry === 'string' &&
  params.entry.includes('"event":"begun"');

/** The look between note and change says what the look before the note has said. */
const checkLeftOut: Mutant = {
  name: 'the state is not looked at between note and change',
  says: / goes from /,
  services(services) {
    const looked = new Map<string, Looked>();
    let noted = false;
    const client: Client = {
      ...services.client,
      make(endpoint, params) {
        noted ||= isBegun(params);
        return services.client.make(endpoint, params);
      },
    };
    return preparing({ ...services, client }, (prepared, key) => ({
      ...prepared,
      async look(ports, told) {
        const before = looked.get(key);
        if (noted && before !== undefined) {
          noted = false;
          return before;
        }
        const now = await prepared.look(ports, told);
        looked.set(key, now);
        return now;
      },
    }));
  },
};

/** The look's departure, with some parts as they were when the wish was first looked at. */
const asAtFirst = (parts: readonly string[] | 'all') => (services: Services) => {
  const first = new Map<string, Departing>();
  return preparing(services, (prepared, key) => ({
    ...prepared,
    async look(ports, told) {
      const { departing: now, ...rest } = await prepared.look(ports, told);
      const had = first.get(key) ?? now;
      first.set(key, had);
      if (now.is !== 'seen' || had.is !== 'seen') return { ...rest, departing: now };
      const kept = Object.entries(had.from).filter(([part]) => parts === 'all' || parts.includes(part));
      return { ...rest, departing: { ...now, from: { ...now.from, ...Object.fromEntries(kept) } } };
    },
  }));
};

const printWithoutLinked: Mutant = {
  name: 'the print leaves the linked group out',
  says: / goes from linked /,
  services: asAtFirst(['linked', 'linked-path']),
};

const firstLookKept: Mutant = {
  name: 'the departure is that of the first look, whatever was seen since',
  says: / goes from /,
  services: asAtFirst('all'),
};

const withoutLinked = (entry: string): string => {
  const { from, ...rest } = JSON.parse(entry) as { from?: Record<string, unknown> };
  const now = from !== undefined && 'uid' in from ? { uid: '0' } : { linked: null, path: 'acme' };
  return JSON.stringify({ ...rest, from: { ...from, ...now } });
};

const isWritten = (made: unknown): made is Written =>
  made !== null && typeof made === 'object' && 'entry' in made;

/** What is noted as the state departed from is not what was looked at; the app is told that all is as it wrote. */
const otherFromNoted: Mutant = {
  name: 'the begun note names another state than the one looked at',
  says: / goes from /,
  services: (services) => ({
    ...services,
    client: {
      ...services.client,
      async make<Params, T>(endpoint: MakeEndpoint<Params, T>, params: Params): Promise<CreateResponse<T>> {
        if (!isBegun(params)) return services.client.make(endpoint, params);
        const answer = await services.client.make(endpoint, {
          ...params,
          entry: withoutLinked(params.entry),
        });
        return answer.tag === 'made' && isWritten(answer.made)
          ? { ...answer, made: { ...answer.made, entry: params.entry } }
          : answer;
      },
    },
  }),
};

const annGoes: Move = { move: 'press', who: 'ann', press: 'next' };

/** A total that could not be read is no total. */
const unknownIsZero: Mutant = {
  name: 'an unknown total is read as zero',
  says: /set-compute-minutes goes from total 0/,
  shownBy: 'minutes-lost',
  leads: [
    ...Array.from({ length: 3 }, () => annGoes),
    { move: 'others', deed: 'minutes-set', at: 'now' },
    { move: 'down', service: 'gitlab' },
    annGoes,
  ],
  services: (services) =>
    preparing(services, (prepared, key, id) =>
      id !== 'set-compute-minutes'
        ? prepared
        : {
            ...prepared,
            async look(ports, told) {
              const look = await prepared.look(ports, told);
              const { namespace } = JSON.parse(key.slice(id.length + 1)) as { namespace: number };
              return look.departing.is === 'unread'
                ? {
                    proof: { settled: 'no', sides: [] },
                    departing: { is: 'seen', from: { namespace, path: 'acme-corp', total: 0 } },
                  }
                : look;
            },
          },
    ),
};

/** The issue names the group by the path that it had when it was planned. */
const oldPathAsked: Mutant = {
  name: 'an issue names the group by its path of old',
  says: /an issue asks by /,
  shownBy: 'too-few-seats',
  shownIn: 'internal_request',
  leads: [annGoes, { move: 'others', deed: 'group-renamed', at: 'now' }],
  services: (services) =>
    preparing(services, (prepared) => ({ ...prepared, request: () => prepared.request(null) })),
};

export const movedMutants: readonly Mutant[] = [
  checkLeftOut,
  printWithoutLinked,
  firstLookKept,
  otherFromNoted,
  unknownIsZero,
  oldPathAsked,
];
