/** The query for the portal's logs in the Google Cloud console (provisioning.md 6.3). */
import type { DeskAbout } from '../about.ts';

const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;

type Known = Pick<DeskAbout, 'customer' | 'subscription' | 'group'>;

/** One line for each of customer, subscription and group that is known, any of which may hold; null where none is. */
export function logQuery({ customer, subscription, group }: Known): string | null {
  const lines = [
    ...(customer === null ? [] : [`jsonPayload.customer_id=${customer}`]),
    ...(subscription === null ? [] : [`jsonPayload.subscription_name=${quoted(subscription)}`]),
    ...(group === null ? [] : [`jsonPayload.order_params.gl_namespace_id=${group.id}`]),
  ];
  return lines.length === 0 ? null : lines.join('\nOR ');
}

/** The project whose logs are searched. */
export const logProject = 'gitlab-subscriptions-prod';

/** The Logs Explorer with that query. */
export const logPage = (query: string): string =>
  `https://console.cloud.google.com/logs/query;query=${encodeURIComponent(query)}?project=${logProject}`;
