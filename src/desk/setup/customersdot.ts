/** CustomersDot: whether its admin API is there and answers in the right shape, and whether it takes the credentials. */
import type { Client } from '../../clients/client.ts';
import { customersByEmail, subscriptions } from '../../clients/customersdot/reads.ts';
import type { ReadResult } from '../../core/domain/loadable.ts';
import type { SubscriptionPage } from '../../core/domain/query.ts';
import type { Customer } from '../../core/domain/records/customersdot.ts';
import type { Settings } from '../../core/domain/settings.ts';
import type { DeskAbout } from '../about.ts';
import { reachOf } from './reach.ts';
import { fine, judged, judgedBy, type Judged, together } from './row.ts';

export interface CustomersDotTried {
  readonly customers: ReadResult<readonly Customer[]>;
  /** Null: no customer is known to ask for. */
  readonly subscriptions: ReadResult<SubscriptionPage> | null;
}

type Known = Pick<DeskAbout, 'emails' | 'customer'>;

/** Reads only, and no more than the case itself reads; never rejects. Null: this installation has no API. */
export async function tryCustomersDot(
  client: Pick<Client, 'ask'>,
  { adminEmail }: Settings,
  { emails, customer }: Known,
): Promise<CustomersDotTried | null> {
  if (adminEmail === null) return null;
  const customers = await client.ask(customersByEmail, { email: emails[0] ?? adminEmail });
  const id = customer ?? (customers.tag === 'seen' ? customers.seen[0]?.id : undefined);
  return {
    customers,
    subscriptions: id === undefined ? null : await client.ask(subscriptions, { customer: id }),
  };
}

const loses = ({ mode }: Settings) => (mode === 'api' ? 'block' : 'warn');

/** A reply of another shape is worth the agent's look at what was wrong in it. */
function misshapen(settings: Settings, read: ReadResult<unknown>): Judged | null {
  if (read.tag !== 'unseen' || read.trouble.kind !== 'shape') return null;
  return { ...judged(loses(settings), 'api-misshapen'), trouble: read.trouble };
}

const withRecords = (settings: Settings, read: ReadResult<SubscriptionPage> | null): Judged =>
  read === null
    ? judged('ok', 'api-empty')
    : (misshapen(settings, read) ?? judgedBy(read, { seen: () => judged('ok', 'api-there') }));

function ofApi(settings: Settings, { customers, subscriptions: page }: CustomersDotTried): Judged {
  const absent = settings.mode === 'api' ? judged('block', 'no-api-mode') : judged('warn', 'no-api');
  return (
    misshapen(settings, customers) ??
    judgedBy(customers, {
      seen: () => withRecords(settings, page),
      troubles: { 'no-api': absent, forbidden: fine },
    })
  );
}

/** `tried`: null while it is on its way. */
export function portalAddress(settings: Settings, tried: CustomersDotTried | null): Judged {
  if (settings.adminEmail === null) return judged('ok', 'links-only');
  const answer = tried === null ? judgedBy(null, { seen: () => fine }) : ofApi(settings, tried);
  return together(reachOf(settings.customersdotUrl, loses(settings)), answer);
}

/** What an answer makes of the two credentials, which only go together. */
const taken = (tried: CustomersDotTried | null, refused: Judged, forbidden: Judged): Judged =>
  judgedBy(tried && tried.customers, {
    seen: () => judged('ok', 'accepted'),
    troubles: { 'no-api': refused, 'signed-out': refused, forbidden },
  });

export function adminEmail(settings: Settings, tried: CustomersDotTried | null): Judged {
  if (settings.adminEmail !== null) return taken(tried, judged('unread', 'untold'), judged('ok', 'accepted'));
  return settings.mode === 'api' ? judged('block', 'email-missing') : judged('info', 'facts-asked');
}

export function adminToken(settings: Settings, tried: CustomersDotTried | null): Judged {
  if (settings.adminEmail === null) return judged('info', 'no-admin-email');
  const level = loses(settings);
  const refused = judged(level, 'admin-token-refused');
  return taken(tried, refused, judged(level, 'admin-token-right'));
}
