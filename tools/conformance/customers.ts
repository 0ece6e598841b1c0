/** Customers: how they are found, one by its id, its history, and its access token. */
import * as z from 'zod';
import * as customersdot from '../../src/clients/customersdot/reads.ts';
import type { Customer } from '../../src/core/domain/records/customersdot.ts';
import type { Kit, Replied } from './kit.ts';
import { isNewestFirst, noSuchId } from './order.ts';

const nobody = 'conformance-check@nobody.invalid';
const customers = '/admin/api/customers';

/** There is no look of the app's for it. */
const withIds = z.object({ customers: z.array(z.object({ id: z.int() })) });

const refuses = (reply: Replied | null): boolean =>
  reply !== null && reply.status >= 400 && reply.status < 500;
const speaksJson = (reply: Replied | null): boolean => reply?.json !== undefined;

/** Who may ask, and in which words nobody else is sent away. */
export async function checkDoor(kit: Kit): Promise<void> {
  const path = `${customers}?email=${encodeURIComponent(nobody)}`;
  const wrong = await kit.raw(path, 'not-a-token');
  kit.holds(
    'findCustomers',
    'a wrong token is refused with 401, in JSON',
    wrong?.status === 401 && speaksJson(wrong),
  );
  const found = await kit.look('findCustomers', customersdot.customersByEmail, { email: nobody });
  if (found !== null)
    kit.holds('findCustomers', 'an address that nobody has finds an empty list', found.length === 0);
}

async function checkFilters(kit: Kit, one: Customer): Promise<void> {
  const id = 'findCustomers';
  kit.holds(id, 'no filter is refused', refuses(await kit.raw(customers)));
  const two = await kit.raw(`${customers}?id=${one.id}&email=${encodeURIComponent(one.email)}`);
  kit.holds(id, 'two filters are refused', refuses(two));
  const byId = withIds.safeParse((await kit.raw(`${customers}?id=${one.id}`))?.json).data?.customers;
  kit.holds(id, 'the id finds the one customer', byId?.map((each) => each.id).join() === String(one.id));
  if (one.uid == null) kit.leave(id, 'by uid: the customer is linked to nobody');
  else {
    const linked = await kit.look(id, customersdot.customersByUid, { uid: one.uid });
    kit.holds(
      id,
      'the uid finds those who are linked, and no others',
      linked?.every((found) => found.uid === one.uid) === true && linked.length > 0,
    );
  }
  await checkSearch(kit, one);
}

/** The one optional part: a server without it answers 400. */
async function checkSearch(kit: Kit, { email }: Customer): Promise<void> {
  const words = email.split('@')[1] ?? email;
  const reply = await kit.raw(`${customers}?search=${encodeURIComponent(words)}`);
  if (reply?.status === 400) return kit.leave('findCustomers', 'the search by words: this server has none');
  const hits = await kit.look('findCustomers', customersdot.customersBySearch, { words });
  kit.holds('findCustomers', 'a search has at most 20 hits', hits !== null && hits.length <= 20);
}

async function checkHistory(kit: Kit, customer: number): Promise<void> {
  const history = await kit.look('getCustomerHistory', customersdot.loginHistory, { customer });
  if (history === null) return;
  kit.holds('getCustomerHistory', 'versions are newest first', isNewestFirst(history.map((one) => one.at)));
  kit.holds(
    'getCustomerHistory',
    'every version touches the attribute that was asked for',
    history.every((one) => one.change !== null),
  );
}

async function checkToken(kit: Kit, { id }: Customer): Promise<void> {
  const read = await kit.look('getGitlabTokenInfo', customersdot.tokenOwner, { customer: id });
  const text = (await kit.raw(`${customers}/${id}/gitlab_token_info`))?.text ?? '';
  if (read !== null)
    kit.holds('getGitlabTokenInfo', 'the token itself is not told', !/"(access_)?token"/.test(text));
}

/** What there is to start from: an address, or an id. Null: no customer could be read, so most is not checked. */
export async function checkCustomers(kit: Kit, email: string | null): Promise<Customer | null> {
  if (email === null) {
    kit.leave('getCustomer', 'no customer was named (--customer-email)');
    return null;
  }
  const found = await kit.look('findCustomers', customersdot.customersByEmail, { email });
  const one = found?.find((each) => each.email.toLowerCase() === email.toLowerCase());
  if (found !== null) kit.holds('findCustomers', 'the address finds its customer', one !== undefined);
  if (one === undefined) return null;
  const same = await kit.look('getCustomer', customersdot.customer, { id: one.id });
  kit.holds('getCustomer', 'it is the customer of that id', same?.id === one.id);
  const none = await kit.raw(`${customers}/${noSuchId}`);
  kit.holds(
    'getCustomer',
    'an id that nobody has is answered with 404, in JSON',
    none?.status === 404 && speaksJson(none),
  );
  await checkFilters(kit, one);
  await checkHistory(kit, one.id);
  await checkToken(kit, one);
  return one;
}
