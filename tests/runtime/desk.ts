/** A ticket as Zendesk's page shows it: composer, field and status, which only the agent's Submit saves. */
import type { Composer } from '../../src/core/case/state.ts';
import { absent, type ReadResult, seen, unseen } from '../../src/core/domain/loadable.ts';
import type { Agent } from '../../src/core/facts/ticket.ts';
import type { WireReply, WireRequest } from '../../src/core/domain/wire.ts';
import type { Host, HostEvent, Opening } from '../../src/host/host.ts';
import { rejectedReply, resolvedReply } from '../../src/host/reply.ts';
import { optionsOf } from '../../src/host/request.ts';
import type { Proxy, RequestOptions } from '../world/proxy.ts';
import { fieldIds, type Settings } from '../world/settings.ts';
import type { ZendeskUser } from '../world/state/zendesk.ts';
import type { World } from '../world/types.ts';

export interface Desk {
  readonly host: Host;
  readonly fields: Map<number, string>;
  composer: Composer;
  /** Requests under way. */
  inFlight(): number;
  emit(event: HostEvent): void;
  /** The agent's own words, which Zendesk's page tells the app of. */
  type(text: string): void;
}

const asAgent = ({ id, name, locale, groups }: ZendeskUser): Agent => ({
  id: String(id),
  name,
  locale,
  groups: groups.map((group) => String(group.id)),
});

/** Who is signed in, as Zendesk has them by now. */
function signedIn(world: World, agentId: number): ReadResult<Agent> {
  const agent = world.state.zendesk.users.find((user) => user.id === agentId);
  if (agent !== undefined) return seen(asAgent(agent));
  return unseen({ kind: 'shape', service: 'zendesk', detail: 'The signed-in agent could not be read' });
}

/** Of several nobody knows which the ticket is about. */
function organizationOf({ organizations = [] }: ZendeskUser): string | null {
  const [only, another] = organizations;
  return only === undefined || another !== undefined ? null : String(only.id);
}

function opening(world: World, agentId: number, composer: Composer): Opening {
  const { tickets, users, subdomain } = world.state.zendesk;
  const ticket = tickets[0];
  const requester = users.find((user) => user.id === ticket?.requester_id);
  const agent = users.find((user) => user.id === agentId);
  if (ticket === undefined || requester === undefined || agent === undefined)
    throw new Error('The seed has no ticket.');
  const emails = requester.identities.filter((one) => one.type === 'email' && one.verified && !one.primary);
  return {
    ticket: {
      id: String(ticket.id),
      link: `https://${subdomain}.zendesk.com/agent/tickets/${ticket.id}`,
      subject: ticket.subject,
      requester: {
        id: String(requester.id),
        name: requester.name,
        emails: [
          ...new Set([
            ...(requester.email === null ? [] : [requester.email]),
            ...emails.map((one) => one.value),
          ]),
        ],
        locale: requester.locale,
        organization: organizationOf(requester),
      },
    },
    agent: asAgent(agent),
    composer,
    viewers: [],
    scheme: 'light',
  };
}

/** The app's own options, as a request to the proxy takes them. */
const asked = (request: WireRequest): RequestOptions => ({ url: request.url, ...optionsOf(request) });

/** Replies that are there at once come one after the other, in the order in which they were asked for. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Carries a request as Zendesk's page does, and gives up on it at its deadline. */
function sending(world: World, proxy: Proxy, under: { count: number }): Host['send'] {
  return async (request: WireRequest): Promise<WireReply> => {
    under.count += 1;
    const silence = world.wait(request.deadline).then((): WireReply => ({ tag: 'silence', why: 'deadline' }));
    const reply = proxy(asked(request)).then(async ({ ok, complete }) => {
      await turn();
      return ok ? resolvedReply(complete, request.service) : rejectedReply(complete, request.service);
    });
    try {
      return await Promise.race([reply, silence]);
    } finally {
      under.count -= 1;
    }
  };
}

/** @param proxy carries requests as Zendesk's does; `settings` are what the app gets to see */
export function deskOf(world: World, proxy: Proxy, settings: Settings, agentId: number): Desk {
  const listeners = new Set<(event: HostEvent) => void>();
  const fields = new Map<number, string>();
  const under = { count: 0 };
  const ticket = world.state.zendesk.tickets[0];
  const form = world.state.zendesk.forms.find((one) => one.id === ticket?.ticket_form_id);
  const onForm = (id: number): boolean => form?.fields.includes(id) ?? false;

  const desk: Desk = {
    fields,
    composer: {
      text: '',
      type: 'publicReply',
      channel: ticket?.channel ?? null,
      status: ticket?.status ?? null,
      rich: true,
      issueType: onForm(fieldIds.issueType) ? '' : null,
    },
    inFlight: () => under.count,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    type(text) {
      desk.composer = { ...desk.composer, text };
      desk.emit({ type: 'composer' });
    },
    host: {
      settings,
      send: sending(world, proxy, under),
      shown: () => Promise.resolve(true),
      open: () => Promise.resolve(seen(opening(world, agentId, desk.composer))),
      readAgent: () => Promise.resolve(signedIn(world, agentId)),
      readComposer: () => Promise.resolve(seen(desk.composer)),
      makePublic() {
        desk.composer = { ...desk.composer, type: 'publicReply' };
        return Promise.resolve(seen(desk.composer.type));
      },
      insert(draft, rich) {
        desk.composer = { ...desk.composer, text: desk.composer.text + (rich ? draft.html : draft.text) };
        return Promise.resolve(seen(true as const));
      },
      setField(id, value) {
        if (!onForm(id)) return Promise.resolve(absent);
        fields.set(id, value);
        if (id === fieldIds.issueType) desk.composer = { ...desk.composer, issueType: value };
        return Promise.resolve(seen(value));
      },
      readField: (id) => Promise.resolve(onForm(id) ? seen(fields.get(id) ?? null) : absent),
      setStatus(status) {
        desk.composer = { ...desk.composer, status };
        return Promise.resolve(seen(status));
      },
      on(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      fit: () => () => {},
    },
  };
  return desk;
}
