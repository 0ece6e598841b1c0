/** Checks one server against the contract and against what the app reads. It asks only, and changes nothing. */
import type { Server } from './asking.ts';
import { readContract } from './contract.ts';
import { checkCustomers, checkDoor } from './customers.ts';
import { kitFor, type Line } from './kit.ts';
import { checkNamespace } from './namespaces.ts';
import { checkList, checkSubscription } from './subscriptions.ts';

/** What there is to ask for; what is null is found from what is not, as far as that goes. */
export interface Sample {
  readonly customerEmail: string | null;
  readonly subscription: string | null;
  readonly namespace: number | null;
}

export async function check(server: Server, sample: Sample): Promise<readonly Line[]> {
  const contract = readContract();
  const kit = kitFor(server, contract);
  await checkDoor(kit);
  const customer = await checkCustomers(kit, sample.customerEmail);
  const list = customer === null ? [] : await checkList(kit, customer.id);
  const onGroup = list.find((one) => one.linked?.id != null) ?? list[0];
  const one = await checkSubscription(kit, sample.subscription ?? onGroup?.name ?? null);
  await checkNamespace(kit, sample.namespace ?? one?.linked?.id ?? null);
  for (const { id } of contract.operations.filter((each) => !each.isRead))
    kit.leave(id, 'it changes something');
  const told = new Set(kit.lines.map((line) => line.operation));
  for (const { id } of contract.operations.filter((each) => !told.has(each.id)))
    kit.leave(id, 'nothing to ask for');
  return kit.lines;
}
