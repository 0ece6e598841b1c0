/** By what a customer's errors are searched for in Sentry (contracts/mailgun-sentry.md). */
import type { DeskAbout } from '../about.ts';

/** In quotes a value is one word; Sentry's search takes a quote, a backslash and a star for its own. */
const quoted = (value: string): string => `"${value.replaceAll(/["\\*]/g, (sign) => `\\${sign}`)}"`;

/** The searches, what is found today first: the customer's id, the id as older events have it, each address. */
export const searchesFor = ({
  customer,
  emails,
}: Pick<DeskAbout, 'customer' | 'emails'>): readonly string[] => [
  ...(customer === null ? [] : [`user.id:${customer}`, `user:${customer}`]),
  ...emails.map((email) => `user.email:${quoted(email)}`),
];
