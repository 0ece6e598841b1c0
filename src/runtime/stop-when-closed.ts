/** Lets nothing out once a runtime has ended: its ticket is not the one that the frame shows any more. */
import type { Client } from '../clients/client.ts';
import { type Service, type Trouble, unseen } from '../core/domain/loadable.ts';
import type { Host } from '../host/host.ts';
import type { Services } from './services.ts';

/** Nobody is there to read a reason. */
const gone = (service: Service): Trouble => ({ kind: 'silence', service, detail: '' });

function clientWhile(isOpen: () => boolean, client: Client): Client {
  return {
    ask: (endpoint, params) =>
      isOpen() ? client.ask(endpoint, params) : Promise.resolve(unseen(gone(endpoint.service))),
    alter: (endpoint, params) =>
      isOpen()
        ? client.alter(endpoint, params)
        : Promise.resolve({ tag: 'no-answer', trouble: gone(endpoint.service) }),
    make: (endpoint, params) =>
      isOpen()
        ? client.make(endpoint, params)
        : Promise.resolve({ tag: 'no-answer', trouble: gone(endpoint.service) }),
  };
}

/** The one host serves ticket after ticket: what was meant for the one that was left must not land in the next. */
function hostWhile(isOpen: () => boolean, host: Host): Host {
  const left = Promise.resolve(unseen(gone('zendesk')));
  return {
    ...host,
    readAgent: () => (isOpen() ? host.readAgent() : left),
    readComposer: () => (isOpen() ? host.readComposer() : left),
    makePublic: () => (isOpen() ? host.makePublic() : left),
    insert: (draft, rich) => (isOpen() ? host.insert(draft, rich) : left),
    setField: (id, value) => (isOpen() ? host.setField(id, value) : left),
    readField: (id) => (isOpen() ? host.readField(id) : left),
    setStatus: (status) => (isOpen() ? host.setStatus(status) : left),
  };
}

/** The services as long as the runtime is open; after that they answer that nobody answered. */
export const stopWhenClosed = (isOpen: () => boolean, services: Services): Services => ({
  ...services,
  client: clientWhile(isOpen, services.client),
  host: hostWhile(isOpen, services.host),
});
