/** What CustomersDot knows of a group: its orders, and the Support audit events about it. */
import * as customersdot from '../../src/clients/customersdot/reads.ts';
import type { Kit } from './kit.ts';
import { isNewestFirst } from './order.ts';

async function checkOrders(kit: Kit, namespace: number): Promise<void> {
  const orders = await kit.look('listNamespaceOrders', customersdot.orders, { namespace });
  if (orders === null) return;
  const own = orders.every((one) => one.namespace === null || one.namespace === String(namespace));
  kit.holds('listNamespaceOrders', 'every order is on that group', own);
}

async function checkEvents(kit: Kit, namespace: number): Promise<void> {
  const id = 'listAuditEvents';
  const events = await kit.look(id, customersdot.changesOfNamespace, { namespace });
  if (events === null) return;
  kit.holds(id, 'events are newest first', isNewestFirst(events.map((one) => one.at)));
  kit.holds(
    id,
    'every event is about that group',
    events.every((one) => one.namespace === namespace),
  );
  await checkLinks(
    kit,
    events.flatMap((one) => one.link ?? []),
  );
}

/** By the link a change whose reply was lost is found again: the whole of it for one wish, without its fragment for a ticket. */
async function checkLinks(kit: Kit, links: readonly string[]): Promise<void> {
  const id = 'listAuditEvents';
  const link = links.find((one) => one.includes('#'));
  if (link === undefined) return kit.leave(id, 'links: no event of that group has one with a fragment');
  const [ticket = link] = link.split('#');
  const exact = await kit.look(id, customersdot.changesOfTicket, { link });
  const all = await kit.look(id, customersdot.changesOfTicket, { link: ticket });
  if (exact === null || all === null) return;
  kit.holds(
    id,
    'a link with its fragment finds its own events alone',
    exact.length > 0 && exact.every((one) => one.link === link),
  );
  const found = new Set(all.map((one) => one.id));
  kit.holds(
    id,
    'the link without it finds all events of the ticket',
    exact.every((one) => found.has(one.id)),
  );
}

export async function checkNamespace(kit: Kit, namespace: number | null): Promise<void> {
  if (namespace === null) {
    kit.leave('listNamespaceOrders', 'no subscription is on a group, and none was named (--namespace)');
    kit.leave('listAuditEvents', 'no group is known to ask for');
    return;
  }
  await checkOrders(kit, namespace);
  await checkEvents(kit, namespace);
}
